// The whole window, offscreen, on the real worker: what people do with it, by mouse and by keyboard.
#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include "app/about_dialog.h"
#include "app/diagnostics.h"
#include "app/message_bar.h"
#include "app/shortcut_sheet.h"
#include "tests/app/window_fixture.h"
#include "widgets/canvas/stage_canvas.h"
#include "widgets/canvas/why_card.h"
#include "widgets/controls/chapter_sidebar.h"
#include "widgets/controls/parameter_form.h"
#include "widgets/controls/range_widget.h"
#include "widgets/controls/transport_bar.h"
#include "widgets/controls/value_slider.h"
#include "widgets/panels/inspector.h"
#include "widgets/panels/panel.h"
#include "widgets/plots/time_chart.h"

using namespace faultglass;

namespace {

/// Of the whole picture on average, 0 to 255.
int lightness(const QImage& image)
{
    return image.scaled(1, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).pixelColor(0, 0).lightness();
}

}  // namespace

class MainWindowTest : public QObject, private WindowFixture {
    Q_OBJECT
private slots:
    void init() { open(); }
    void cleanup()
    {
        close();
        forget();
    }
    void cleanupTestCase() { verifyNothingIsLeft(); }
    void opensOnSomethingAlive();
    void opensOnTheExperimentThatIsNamed();
    void aClickOnAServerPutsAFaultOnTheTimeline();
    void theInjectButtonsAreUndoable();
    void aDragOfASliderIsOneStep();
    void theKeyboardDoesAllTheTransportDoes();
    void spacePressesTheButtonThatHasTheFocus();
    void scrubbedBackEverythingShowsTheSameInstant();
    void theFirstOverloadExplainsItself();
    void theThemeSwitchesLive();
    void textGrowsAndShrinksWithinLimits();
    void nothingIsCutOffInASmallWindow();
    void everyControlHasAnAccessibleName();
    void presentingHidesWhatTheRoomNeedNotSee();
    void aHiddenWindowStandsStill();
    void theShortcutSheetKnowsEveryAction();
};

void MainWindowTest::opensOnSomethingAlive()
{
    const SimTime first = frame()->now;
    QTRY_VERIFY_WITH_TIMEOUT(frame()->now > first, kPatience);
    QCOMPARE(frame()->arms.front().fleet.servers.size(), std::size_t{5});
    QVERIFY(m_window->messages().text().isEmpty());
}

void MainWindowTest::opensOnTheExperimentThatIsNamed()
{
    LaunchOptions options;
    options.file = QStringLiteral("blast-radius");
    open(options);
    QCOMPARE(m_window->session().scenario().key, std::string_view("blast-radius"));
    QVERIFY2(m_window->messages().text().isEmpty(), qPrintable(m_window->messages().text()));
    options.file = QStringLiteral("blast-radios");
    open(options);
    QVERIFY(m_window->messages().text().contains("blast-radios"));
}

void MainWindowTest::aClickOnAServerPutsAFaultOnTheTimeline()
{
    goTo(1);
    auto& canvas = part<StageCanvas>();
    const QRect place = canvas.serverRect(ServerId{2});
    QVERIFY(!place.isEmpty());
    QTest::mouseClick(&canvas, Qt::LeftButton, {}, place.center());
    QTRY_COMPARE_WITH_TIMEOUT(entries(), std::size_t{1}, kPatience);
    const auto* inject = std::get_if<InjectFault>(&frame()->timeline->entries.front().action);
    QVERIFY(inject != nullptr);
    QCOMPARE(inject->fault.kind, FaultKind::Crash);
    QCOMPARE(inject->fault.target, ServerId{2});
    QCOMPARE(m_window->undoStack().undoText(), QStringLiteral("Kill S3"));
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(entries(), std::size_t{0}, kPatience);
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE_WITH_TIMEOUT(entries(), std::size_t{1}, kPatience);
}

void MainWindowTest::theInjectButtonsAreUndoable()
{
    goTo(1);
    for (const char* text : {"Kill a server", "Slow a server", "Spike load ×2", "Heal all"}) {
        QPushButton* button = buttonOf(part<Inspector>(), QString::fromUtf8(text));
        QVERIFY2(button != nullptr, text);
        const std::size_t before = entries();
        button->click();
        QTRY_COMPARE_WITH_TIMEOUT(entries(), before + 1, kPatience);
    }
    QCOMPARE(m_window->undoStack().count(), 4);
    while (m_window->undoStack().canUndo())
        m_window->undoStack().undo();
    QTRY_COMPARE_WITH_TIMEOUT(entries(), std::size_t{0}, kPatience);
}

void MainWindowTest::aDragOfASliderIsOneStep()
{
    goTo(1);
    auto& form = part<ParameterForm>();
    QVERIFY(form.revealRow("offered-load"));
    QCoreApplication::processEvents();
    ValueSlider* slider = nullptr;
    for (auto* candidate : form.findChildren<ValueSlider*>()) {
        if (candidate->isVisible() && candidate->accessibleName() == QStringLiteral("Offered load"))
            slider = candidate;
    }
    QVERIFY(slider != nullptr);
    const int y = slider->height() / 2;
    QTest::mousePress(slider, Qt::LeftButton, {}, QPoint(slider->width() / 2, y));
    for (int step = 0; step < 12; ++step)
        QTest::mouseMove(slider, QPoint(slider->width() / 2 + 3 * step, y));
    QTest::mouseRelease(slider, Qt::LeftButton, {}, QPoint(slider->width() / 2 + 36, y));
    QCOMPARE(m_window->undoStack().count(), 1);
    QVERIFY(m_window->undoStack().undoText().startsWith(QStringLiteral("Offered load 5,000 → ")));
    QTRY_VERIFY_WITH_TIMEOUT(frame()->arms.front().parameters.value("offered-load") != 5000, kPatience);
    m_window->undoStack().undo();
    QTRY_COMPARE_WITH_TIMEOUT(frame()->arms.front().parameters.value("offered-load"), 5000.0, kPatience);
}

void MainWindowTest::theKeyboardDoesAllTheTransportDoes()
{
    LabLink& link = m_window->link();
    m_window->setFocus();
    press(Qt::Key_Space);
    QVERIFY(!link.playing());
    press(Qt::Key_P);
    QVERIFY(link.playing());
    goTo(1);
    press(Qt::Key_Period);
    QTRY_COMPARE_WITH_TIMEOUT(frame()->now, secondsToTime(1.1), kPatience);
    press(Qt::Key_Comma);
    press(Qt::Key_Comma);
    QTRY_COMPARE_WITH_TIMEOUT(frame()->now, secondsToTime(0.9), kPatience);
    press(Qt::Key_End);
    QTRY_COMPARE_WITH_TIMEOUT(frame()->now, frame()->reached, kPatience);
    press(Qt::Key_Home);
    QTRY_COMPARE_WITH_TIMEOUT(frame()->now, SimTime{}, kPatience);
    press(Qt::Key_BracketRight);
    QCOMPARE(link.speed(), 2.0);
    press(Qt::Key_BracketLeft);
    press(Qt::Key_BracketLeft);
    QCOMPARE(link.speed(), 0.5);
    goTo(1);
    press(Qt::Key_K);
    QTRY_COMPARE_WITH_TIMEOUT(entries(), std::size_t{1}, kPatience);
    press(Qt::Key_H);
    QTRY_COMPARE_WITH_TIMEOUT(entries(), std::size_t{2}, kPatience);
    press(Qt::Key_R);
    QTRY_COMPARE_WITH_TIMEOUT(frame()->now, SimTime{}, kPatience);
}

void MainWindowTest::spacePressesTheButtonThatHasTheFocus()
{
    goTo(1);
    QPushButton* heal = buttonOf(part<Inspector>(), QStringLiteral("Heal all"));
    QVERIFY(heal != nullptr);
    heal->setFocus();
    QTest::keyClick(heal, Qt::Key_Space);
    QVERIFY(!m_window->link().playing());
    QTRY_COMPARE_WITH_TIMEOUT(entries(), std::size_t{1}, kPatience);
}

void MainWindowTest::scrubbedBackEverythingShowsTheSameInstant()
{
    goTo(12);
    goTo(6.5);
    const TransportState& transport = part<TransportBar>().state();
    QCOMPARE(transport.now, 6.5);
    QVERIFY(transport.reached >= 12);
    for (auto* chart : m_window->findChildren<TimeChart*>())
        QVERIFY2(chart->summaryText().contains("00:06.5"), qPrintable(chart->summaryText()));
    QCOMPARE(frame()->arms.front().fleet.at, secondsToTime(6.5));
    const Sample* kept = m_window->link().series().sampleAt(secondsToTime(6.5));
    QVERIFY(kept != nullptr);
    QCOMPARE(kept->at, frame()->arms.front().fleet.latest.at);
    QCOMPARE(kept->goodput, frame()->arms.front().fleet.latest.goodput);
}

void MainWindowTest::theFirstOverloadExplainsItself()
{
    m_window->resize(1600, 1000);  // where the card hides none of what it explains
    auto& why = part<WhyCard>();
    goTo(3);
    QVERIFY(why.isHidden());
    goTo(12);
    QVERIFY(!why.isHidden());
    QVERIFY2(why.plainText().contains("S1 killed"), qPrintable(why.plainText()));
    QVERIFY(why.plainText().contains("overloaded"));
    goTo(3);
    QVERIFY(why.isHidden());
}

void MainWindowTest::theThemeSwitchesLive()
{
    m_window->setThemeChoice(ThemeChoice::Dark);
    QVERIFY(m_window->theme().isDark());
    QVERIFY(lightness(m_window->grab().toImage()) < 70);
    m_window->setThemeChoice(ThemeChoice::Light);
    QVERIFY(!m_window->theme().isDark());
    QVERIFY(lightness(m_window->grab().toImage()) > 200);
    m_window->setThemeChoice(ThemeChoice::Projector);
    QVERIFY(m_window->theme().projector);
}

void MainWindowTest::textGrowsAndShrinksWithinLimits()
{
    const qreal before = m_window->theme().sizes.body;
    press(Qt::Key_Equal, Qt::ControlModifier);
    QVERIFY(m_window->theme().sizes.body > before);
    for (int i = 0; i < 40; ++i)
        press(Qt::Key_Equal, Qt::ControlModifier);
    QVERIFY(m_window->theme().sizes.body <= before * kMostTextScale + 0.1);
    press(Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(m_window->theme().sizes.body, before);
}

void MainWindowTest::nothingIsCutOffInASmallWindow()
{
    m_window->resize(1024, 700);
    goTo(12);
    QCOMPARE(m_window->size(), QSize(1024, 700));
    for (auto* widget : m_window->findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->isWindow())
            continue;
        const QWidget* parent = widget->parentWidget();
        const bool scrolled = qobject_cast<const QAbstractScrollArea*>(parent->parentWidget()) != nullptr;
        QVERIFY2(scrolled || parent->rect().contains(widget->geometry()),
                 qPrintable(QStringLiteral("%1 (%2) sticks out of %3")
                                .arg(widget->metaObject()->className(), widget->accessibleName(),
                                     parent->metaObject()->className())));
        if (const auto* button = qobject_cast<const QPushButton*>(widget))
            QVERIFY2(button->width() >= button->minimumSizeHint().width(), qPrintable(button->text()));
        if (const auto* label = qobject_cast<const QLabel*>(widget); label && !label->wordWrap())
            QVERIFY2(label->width() + 1 >= label->fontMetrics().horizontalAdvance(label->text()),
                     qPrintable(label->text()));
    }
}

void MainWindowTest::everyControlHasAnAccessibleName()
{
    for (auto* widget : m_window->findChildren<QWidget*>()) {
        const bool control = qobject_cast<QAbstractButton*>(widget) || qobject_cast<RangeWidget*>(widget) ||
                             qobject_cast<QComboBox*>(widget) || qobject_cast<QLineEdit*>(widget) ||
                             qobject_cast<StageCanvas*>(widget) || qobject_cast<TimeChart*>(widget);
        if (!control || !widget->isVisible() || qobject_cast<QAbstractSpinBox*>(widget->parentWidget()))
            continue;
        if (widget->focusPolicy() == Qt::NoFocus)
            continue;
        const QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(accessible != nullptr);
        QVERIFY2(!accessible->text(QAccessible::Name).isEmpty(),
                 qPrintable(
                     QStringLiteral("%1 in %2")
                         .arg(widget->metaObject()->className(), widget->parentWidget()->metaObject()->className())));
    }
}

void MainWindowTest::presentingHidesWhatTheRoomNeedNotSee()
{
    const qreal body = m_window->theme().sizes.body;
    press(Qt::Key_F5);
    QVERIFY(m_window->isPresenting());
    QVERIFY(m_window->isFullScreen());
    QVERIFY(m_window->theme().sizes.body > body);
    QVERIFY(!part<ChapterSidebar>().isVisible());
    QVERIFY(!part<Inspector>().isVisible());
    press(Qt::Key_Escape);
    QVERIFY(!m_window->isPresenting());
    QVERIFY(part<ChapterSidebar>().isVisible());
    QVERIFY(part<Inspector>().isVisible());
    QCOMPARE(m_window->theme().sizes.body, body);
}

void MainWindowTest::aHiddenWindowStandsStill()
{
    QVERIFY(m_window->link().isActive());
    m_window->hide();
    QVERIFY(!m_window->link().isActive());
    QTest::qWait(50);
    m_window->link().pollNow();
    const SimTime left = frame()->now;
    QTest::qWait(150);
    m_window->link().pollNow();
    QCOMPARE(frame()->now, left);
    m_window->show();
    QTRY_VERIFY_WITH_TIMEOUT(frame()->now > left, kPatience);
}

void MainWindowTest::theShortcutSheetKnowsEveryAction()
{
    press(Qt::Key_Slash, Qt::ControlModifier);
    auto* sheet = m_window->findChild<ShortcutSheet*>();
    QVERIFY(sheet != nullptr);
    QStringList texts;
    for (const auto* label : sheet->findChildren<QLabel*>())
        texts += label->text();
    for (const QAction* action : m_window->actions() + m_window->panel()->actions()) {
        if (action->shortcuts().isEmpty() || action->text().isEmpty())
            continue;
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        const bool there = std::ranges::any_of(texts, [&](const QString& text) { return text.contains(keys); });
        QVERIFY2(there, qPrintable(action->text()));
    }
    sheet->close();
    actionOf(*m_window, QStringLiteral("About"))->trigger();
    QVERIFY(m_window->findChild<AboutDialog*>() != nullptr);
    m_window->messages().showError(QStringLiteral("%1/secret name/run.json: line 3 is wrong").arg(QDir::homePath()));
    actionOf(*m_window, QStringLiteral("Copy diagnostics"))->trigger();
    const QString copied = QApplication::clipboard()->text();
    QVERIFY(copied.contains(QString::fromLatin1(qVersion())) && copied.contains(QStringLiteral("settings: theme")));
    QVERIFY2(copied.contains(QStringLiteral("error: ….json: line 3 is wrong")), qPrintable(copied));
    QVERIFY(!copied.contains(QStringLiteral("secret")) && !copied.contains(QDir::homePath() + QLatin1Char('/')));
    QCOMPARE(withoutPaths(QStringLiteral("\"/srv/a/b.csv\" and /tmp/x: no, 1/2 of it")),
             QStringLiteral("\"….csv\" and …: no, 1/2 of it"));
}

QTEST_MAIN(MainWindowTest)
#include "main_window_test.moc"
