// The window in other languages, live: a real one, one that shows what nobody translated, one whose words are long, and
// from right to left; the chapters and every panel.
#include <algorithm>

#include <QAbstractScrollArea>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

#include "app/event_log.h"
#include "app/files/catalogue.h"
#include "app/files/panel_catalogue.h"
#include "app/lesson_library.h"
#include "core/theory/laws/catalogue.h"
#include "tests/app/lesson_fixture.h"
#include "widgets/controls/chapter_sidebar.h"
#include "widgets/controls/form_section.h"
#include "widgets/controls/parameter_field.h"
#include "widgets/controls/stage_header.h"
#include "widgets/panels/arm_views.h"
#include "widgets/panels/law_pane.h"
#include "widgets/panels/panel.h"
#include "widgets/plots/time_axis.h"
#include "widgets/plots/time_chart.h"
#include "widgets/theme/core_text.h"
#include "widgets/theme/number_format.h"

using namespace faultglass;

namespace {

/// Its own text in brackets, so that what nobody translates shows; and half as long again where that is asked for, as
/// other languages are.
class Brackets : public QTranslator {
public:
    explicit Brackets(bool longer = false) : m_longer(longer) {}

    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char* context, const char* text, const char*, int) const override
    {
        const QString source = QString::fromUtf8(text);
        const bool qt = qstrncmp(context, "Q", 1) == 0;
        const bool key = source.startsWith("Ctrl+") || source.startsWith("Alt+") || source.startsWith("Shift+") ||
                         source.size() < 2;
        if (qt || key || source.isEmpty())
            return {};
        // Words, for one long word could not be broken where a translation could.
        const QString tail =
            QStringLiteral(" ~~~~").repeated(m_longer ? (static_cast<int>(source.size()) + 9) / 10 : 0);
        return QStringLiteral("⟦%1%2⟧").arg(source, tail);
    }

private:
    bool m_longer;
};

bool hasWords(const QString& text)
{
    static const QRegularExpression word(QStringLiteral("\\p{L}{3,}"));
    return text.contains(word);
}

/// All texts of a chapter that are shown as they stand in its file.
QString wordsOf(const LessonLibrary& shelf, int number)
{
    const chapters::Chapter& chapter = *shelf.find(number);
    QString all = verbatim(chapter.title);
    for (const chapters::Step& step : chapter.steps) {
        all += '\n' + verbatim(step.title);
        for (const chapters::Part& part : step.parts) {
            if (const auto* pill = std::get_if<chapters::TryPill>(&part))
                all += '\n' + lessonWords(pill->label, shelf.book());
            if (const auto* quiz = std::get_if<chapters::Quiz>(&part)) {
                for (const chapters::Answer& answer : quiz->answers)
                    all += '\n' + lessonWords(answer.text, shelf.book());
            }
            if (const auto* predict = std::get_if<chapters::Predict>(&part)) {
                if (const auto* choice = std::get_if<chapters::ChoiceGuess>(&predict->guess)) {
                    for (const chapters::ChoiceOption& option : choice->options)
                        all += '\n' + lessonWords(option.text, shelf.book());
                }
            }
        }
    }
    return all;
}

/// Why the text of a widget cannot be read whole; empty where it can. What is shortened with "…" has it in its tooltip.
QString cutOff(const QWidget& widget)
{
    const auto* label = qobject_cast<const QLabel*>(&widget);
    const auto* button = qobject_cast<const QPushButton*>(&widget);
    const auto* tool = qobject_cast<const QToolButton*>(&widget);
    const QString text = label != nullptr ? label->text() : button != nullptr ? button->text() : QString();
    if (label != nullptr && label->wordWrap())
        return label->heightForWidth(label->width()) > label->height() + 1
                   ? QStringLiteral("%1 of %2 px high").arg(label->height()).arg(label->heightForWidth(label->width()))
                   : QString();
    const bool shortened = text.endsWith(u'…') && !widget.toolTip().isEmpty();
    const bool narrow = widget.width() + 1 < widget.minimumSizeHint().width();
    const bool isText = label != nullptr || button != nullptr || (tool != nullptr && tool->icon().isNull());
    return isText && narrow && !shortened
               ? QStringLiteral("%1 of %2 px wide").arg(widget.width()).arg(widget.minimumSizeHint().width())
               : QString();
}

}  // namespace

class LanguagesWindowTest : public QObject, private LessonFixture {
    Q_OBJECT
private slots:
    void cleanup() { leave(); }
    void cleanupTestCase() { verifyNothingIsLeft(); }
    void theLanguageSwitchesLive();
    void chartsPaceAndPlaceOutliveTheLanguage();
    void theLawStaysChosen();
    void dialogsCloseWithTheirLanguage();
    void everyUnitIsKnownAndTranslated();
    void nothingStaysInEnglish_data();
    void nothingStaysInEnglish();
    void everyStepIsPaintedFromRightToLeft();
    void noPanelStaysInEnglish_data();
    void noPanelStaysInEnglish();
    void longWordsAreNotCutOff_data();
    void longWordsAreNotCutOff();

private:
    void verifyBracketed(const QString& chapterWords);
    void verifyWhole();
    /// The panel, its inspector unfolded, at an instant at which there is something to say.
    void openPanel(int number, QSize size);
};

void LanguagesWindowTest::theLanguageSwitchesLive()
{
    openLesson("en", 6, 4);
    press(QStringLiteral("Hold the deals against the law"));
    goTo(3);
    const auto texts = [this] {
        QStringList all{m_window->windowTitle()};
        for (const QAction* menu : m_window->menuBar()->actions())
            all += menu->text();
        for (const auto* label : part<StageHeader>().findChildren<QLabel*>())
            all += label->text();
        for (const auto* label : lesson().findChildren<QLabel*>())
            all += label->text();
        for (const auto* button : part<ChapterSidebar>().findChildren<QAbstractButton*>())
            all += button->text();
        for (const auto* chart : m_window->findChildren<TimeChart*>())
            all += chart->accessibleName();
        all.removeIf([](const QString& text) { return text.isEmpty() || text.startsWith("Done: "); });
        all.sort();
        return all;
    };
    const QStringList english = texts();
    const std::uint64_t seed = frame()->seed;
    m_window->setLanguage(QStringLiteral("uk"));
    QCOMPARE(m_window->language(), QStringLiteral("uk"));
    QCOMPARE(lesson().step(), 3);
    QCOMPARE(m_window->chapter(), 6);
    QVERIFY(shows(verbatim(LessonLibrary(QStringLiteral("uk")).find(6)->steps[3].title)));
    static const QRegularExpression latin(QStringLiteral("[a-z]{4,}"));
    for (const QAction* menu : m_window->menuBar()->actions())
        QVERIFY2(!menu->text().contains(latin), qPrintable(menu->text()));
    for (const auto* label : lesson().findChildren<QLabel*>())
        QVERIFY2(!label->text().contains(latin), qPrintable(label->text()));
    for (const auto* chart : m_window->findChildren<TimeChart*>())
        QVERIFY2(!chart->accessibleName().contains(latin), qPrintable(chart->accessibleName()));
    QVERIFY(actionOf(*m_window, QStringLiteral("Open")) == nullptr);
    QTest::qWait(50);
    QCOMPARE(frame()->now, secondsToTime(3));
    QCOMPARE(frame()->seed, seed);
    QCOMPARE(m_window->undoStack().count(), 1);
    m_window->setLanguage(QStringLiteral("en"));
    QCOMPARE(texts(), english);
    QCOMPARE(lesson().step(), 3);
    QCOMPARE(frame()->now, secondsToTime(3));
    QVERIFY(actionOf(*m_window, QStringLiteral("Open")) != nullptr);
}

void LanguagesWindowTest::chartsPaceAndPlaceOutliveTheLanguage()
{
    openLesson("en", 3, 2);
    goTo(6);
    press(Qt::Key_F);
    QTRY_COMPARE_WITH_TIMEOUT(frame()->arms.size(), std::size_t{2}, kPatience);
    goTo(9);
    m_window->link().setSpeed(4);
    static const QRegularExpression number(QStringLiteral("[0-9]+"));
    const auto figures = [this] {
        QStringList all;
        for (const auto* chart : m_window->findChildren<TimeChart*>()) {
            for (auto found = number.globalMatch(chart->summaryText()); found.hasNext();)
                all += found.next().captured();
        }
        return all;
    };
    QTRY_VERIFY_WITH_TIMEOUT(figures().size() > 8, kPatience);
    const QStringList before = figures();
    m_window->setLanguage(QStringLiteral("uk"));
    QCOMPARE(figures(), before);
    QCOMPARE(m_window->link().speed(), 4.0);
    QCOMPARE(frame()->now, secondsToTime(9));
    QCOMPARE(lesson().step(), 1);
    QCOMPARE(part<ArmViews>().chosen(), 1);
    m_window->setLanguage(QStringLiteral("en"));
    QCOMPARE(figures(), before);
    QCOMPARE(m_window->link().speed(), 4.0);
    QCOMPARE(part<ArmViews>().chosen(), 1);
}

void LanguagesWindowTest::theLawStaysChosen()
{
    openLesson("en", 6, 2);
    press(Qt::Key_Y);
    part<LawPane>().chooseLaw("servers-die");
    for (auto* field : part<LawPane>().findChildren<ParameterField*>()) {
        if (field->row().key == "dead")
            emit field->valueEdited(3, 1);
    }
    const LawChoice chosen = part<LawPane>().choice();
    QCOMPARE(chosen.law, std::string("servers-die"));
    QCOMPARE(chosen.own.size(), std::size_t{1});
    m_window->setLanguage(QStringLiteral("uk"));
    QVERIFY(part<LawPane>().isVisible());
    QVERIFY(part<LawPane>().choice() == chosen);
    QCOMPARE(part<LawPane>().parameters().value("dead"), 3.0);
    m_window->setLanguage(QStringLiteral("en"));
    QVERIFY(part<LawPane>().choice() == chosen);
}

void LanguagesWindowTest::dialogsCloseWithTheirLanguage()
{
    openLesson("en", 6, 1);
    actionOf(*m_window, QStringLiteral("What happens"))->trigger();
    QVERIFY(m_window->findChild<EventLog*>() != nullptr);
    m_window->setLanguage(QStringLiteral("uk"));
    QVERIFY(m_window->findChild<EventLog*>() == nullptr);
}

void LanguagesWindowTest::nothingStaysInEnglish_data()
{
    QTest::addColumn<int>("chapter");
    QTest::addRow("chapter 3") << 3;
    QTest::addRow("chapter 6") << 6;
}

void LanguagesWindowTest::nothingStaysInEnglish()
{
    QFETCH(int, chapter);
    openLesson("uk", chapter, 1);
    Brackets brackets;
    QCoreApplication::installTranslator(&brackets);
    m_window->setLanguage(QStringLiteral("en"));
    const QString words = wordsOf(LessonLibrary(QStringLiteral("en")), chapter);
    for (int step = 0; step < m_window->lessonSteps() && !QTest::currentTestFailed(); ++step) {
        m_window->openChapter(chapter, step);
        QCoreApplication::processEvents();
        verifyBracketed(words);
    }
    QCoreApplication::removeTranslator(&brackets);
}

void LanguagesWindowTest::everyStepIsPaintedFromRightToLeft()
{
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    openLesson("en", 6, 1);
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    QCoreApplication::processEvents();
    QVERIFY(lesson().isRightToLeft());
    QVERIFY(lesson().mapTo(m_window.get(), QPoint()).x() > m_window->width() / 2);
    for (const int chapter : {3, 6}) {
        m_window->openChapter(chapter, 0);
        for (int step = 0; step < m_window->lessonSteps(); ++step) {
            m_window->openChapter(chapter, step);
            QCoreApplication::processEvents();
            const QImage picture = lesson().grab().toImage();
            QVERIFY(picture.size().width() >= lesson().width());
            QVERIFY(picture != QImage());
        }
    }
}

void LanguagesWindowTest::verifyBracketed(const QString& chapterWords)
{
    QStringList plain;
    const auto look = [&](QString text, const QString& whose) {
        text.remove(QLatin1Char('&'));
        const bool name = text == QStringLiteral("Faultglass") ||
                          std::ranges::any_of(languages(), [&](const Language& one) { return one.name == text; });
        const bool ours = name || text.contains(u'⟦') || chapterWords.contains(text, Qt::CaseInsensitive);
        if (hasWords(text) && !ours && !plain.contains(whose + text))
            plain += whose + text;
    };
    for (const auto* label : m_window->findChildren<QLabel*>()) {
        if (label->isVisible())
            look(label->text(), QStringLiteral("label: "));
    }
    for (const auto* button : m_window->findChildren<QAbstractButton*>()) {
        if (button->isVisible())
            look(button->text(), QStringLiteral("button: "));
    }
    static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
    for (const auto* widget : m_window->findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->inherits("faultglass::ProseView"))
            continue;
        look(widget->toolTip().remove(tag), QStringLiteral("tooltip: "));
        look(widget->accessibleName(), QStringLiteral("name: "));
        look(widget->accessibleDescription(), QStringLiteral("description: "));
    }
    for (const auto* action : m_window->findChildren<QAction*>()) {
        if (qobject_cast<const QLineEdit*>(action->parent()) == nullptr)
            look(action->text(), QStringLiteral("action: "));
    }
    QVERIFY2(plain.isEmpty(), qPrintable(plain.join(QLatin1Char('\n'))));
}

void LanguagesWindowTest::everyUnitIsKnownAndTranslated()
{
    openLesson("uk", 6);
    QSet<QString> missing;
    const auto look = [&](std::string_view unit) {
        if (unit.empty() || unit == "x")
            return;
        if (std::ranges::find(knownUnits(), unit, [](const char* known) { return std::string_view(known); }) ==
            knownUnits().end())
            missing.insert(QStringLiteral("unknown: ") + verbatim(unit));
        else if (unit != "%" && unitText(unit) == verbatim(unit))
            missing.insert(QStringLiteral("not translated: ") + verbatim(unit));
    };
    for (const Scenario* scenario : scenarioCatalogue()) {
        for (const ParameterRow& row : scenario->rows())
            look(row.unit);
    }
    for (const theory::Law& law : theory::lawCatalogue()) {
        for (const ParameterRow& row : law.rows)
            look(row.unit);
        for (const theory::LawOutput& output : law.outputs)
            look(output.unit);
    }
    QVERIFY2(missing.isEmpty(), qPrintable(QStringList(missing.values()).join(QLatin1Char('\n'))));
    QVERIFY2(timeLabel(5, 5, 15).endsWith(unitText("s")), qPrintable(timeLabel(5, 5, 15)));
}

void LanguagesWindowTest::openPanel(int number, QSize size)
{
    LaunchOptions wanted = stageOnly();
    wanted.chapter = number;
    wanted.language = QStringLiteral("uk");
    wanted.size = size;
    open(wanted);
    m_window->setLanguage(QStringLiteral("en"));
    m_window->panel()->setInspectorVisible(true);
    for (auto* section : m_window->findChildren<FormSection*>())
        section->setFolded(false);
    const double seconds = m_window->session().scenario().duration / 3;
    goTo(seconds);
    QCoreApplication::processEvents();
}

void LanguagesWindowTest::verifyWhole()
{
    QStringList cut;
    for (auto* widget : m_window->findChildren<QWidget*>()) {
        if (!widget->isVisible())
            continue;
        if (const QString why = cutOff(*widget); !why.isEmpty()) {
            const auto* label = qobject_cast<QLabel*>(widget);
            const auto* button = qobject_cast<QAbstractButton*>(widget);
            cut += QStringLiteral("%1 in %2: %3: %4")
                       .arg(widget->metaObject()->className(), widget->parentWidget()->metaObject()->className(),
                            label != nullptr ? label->text() : button->text(), why);
        }
    }
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(QLatin1Char('\n'))));
}

void LanguagesWindowTest::noPanelStaysInEnglish_data()
{
    QTest::addColumn<int>("panel");
    for (const PanelEntry& entry : panelCatalogue())
        QTest::addRow("%s", QByteArray(entry.scenario().key.data(), qsizetype(entry.scenario().key.size())).constData())
            << entry.number;
}

void LanguagesWindowTest::noPanelStaysInEnglish()
{
    QFETCH(int, panel);
    Brackets brackets;
    QCoreApplication::installTranslator(&brackets);
    openPanel(panel, QSize(1600, 1000));
    if (!QTest::currentTestFailed())
        verifyBracketed({});
    QCoreApplication::removeTranslator(&brackets);
}

void LanguagesWindowTest::longWordsAreNotCutOff_data()
{
    QTest::addColumn<int>("panel");
    QTest::addColumn<bool>("mirrored");
    for (const PanelEntry& entry : panelCatalogue()) {
        const QByteArray key(entry.scenario().key.data(), qsizetype(entry.scenario().key.size()));
        QTest::addRow("%s", key.constData()) << entry.number << false;
        QTest::addRow("%s, mirrored", key.constData()) << entry.number << true;
    }
}

void LanguagesWindowTest::longWordsAreNotCutOff()
{
    QFETCH(int, panel);
    QFETCH(bool, mirrored);
    Brackets longer(true);
    QCoreApplication::installTranslator(&longer);
    QGuiApplication::setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
    openPanel(panel, QSize(1280, 720));
    QGuiApplication::setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
    QCoreApplication::processEvents();
    QCOMPARE(m_window->panel()->isRightToLeft(), mirrored);
    if (!QTest::currentTestFailed())
        verifyWhole();
    QCoreApplication::removeTranslator(&longer);
}

QTEST_MAIN(LanguagesWindowTest)
#include "languages_window_test.moc"
