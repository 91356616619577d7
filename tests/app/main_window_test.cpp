// The whole window, offscreen, on the real worker: what people do with it, by mouse and by keyboard.
#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include "app/about_dialog.h"
#include "app/main_window.h"
#include "app/message_bar.h"
#include "app/shortcut_sheet.h"
#include "widgets/canvas/fleet_canvas.h"
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

constexpr int kPatience = 30'000;

/// The action of the window whose text, without its mnemonic, is `text`.
QAction* actionOf(const QWidget& window, const QString& text)
{
    for (QAction* action : window.actions()) {
        if (action->text().remove(QLatin1Char('&')).startsWith(text))
            return action;
    }
    return nullptr;
}

QPushButton* buttonOf(QWidget& parent, const QString& text)
{
    for (auto* button : parent.findChildren<QPushButton*>()) {
        if (button->text().remove(QLatin1Char('&')) == text)
            return button;
    }
    return nullptr;
}

}  // namespace

class MainWindowTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void cleanupTestCase();
    void opensOnSomethingAlive();
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
    void filesAreSavedAndOpened();
    void aBrokenFileIsSaidInTheWindow();
    void droppedFilesOpen();
    void picturesAndSeriesAreExported();
    void unsavedChangesAreAskedAboutOnce();
    void presentingHidesWhatTheRoomNeedNotSee();
    void aHiddenWindowStandsStill();
    void theShortcutSheetKnowsEveryAction();
    void preferencesComeBackInTheNextWindow();
    void aBrokenPreferencesFileIsSaidInTheWindow();

private:
    void open(const LaunchOptions& options = {});
    void goTo(double seconds);
    [[nodiscard]] std::shared_ptr<const Frame> frame() const { return m_window->link().frame(); }
    [[nodiscard]] std::size_t entries() const { return frame()->timeline->entries.size(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const { QTest::keyClick(m_window.get(), key, modifiers); }
    template <class Part>
    [[nodiscard]] Part& part() const
    {
        return *m_window->findChild<Part*>();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void MainWindowTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    open();
}

void MainWindowTest::open(const LaunchOptions& options)
{
    m_window.reset();
    LaunchOptions wanted = options;
    if (!wanted.size)
        wanted.size = QSize(1440, 900);
    m_window = std::make_unique<MainWindow>(wanted, m_folder->filePath("preferences.json"));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QTRY_VERIFY_WITH_TIMEOUT(frame() && !frame()->arms.empty(), kPatience);
}

void MainWindowTest::cleanup() { m_window.reset(); }

void MainWindowTest::cleanupTestCase()
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY2(QApplication::topLevelWidgets().isEmpty(), "a window was leaked");
}

void MainWindowTest::goTo(double seconds)
{
    m_window->link().setPlaying(false);
    m_window->link().seek(secondsToTime(seconds));
    QTRY_VERIFY_WITH_TIMEOUT(frame()->now == secondsToTime(seconds) && frame()->status == LabStatus::Paused, kPatience);
}

void MainWindowTest::opensOnSomethingAlive()
{
    const SimTime first = frame()->now;
    QTRY_VERIFY_WITH_TIMEOUT(frame()->now > first, kPatience);
    QCOMPARE(frame()->arms.front().fleet.servers.size(), std::size_t{5});
    QVERIFY(m_window->messages().text().isEmpty());
}

void MainWindowTest::aClickOnAServerPutsAFaultOnTheTimeline()
{
    goTo(1);
    auto& canvas = part<FleetCanvas>();
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
        if (candidate->isVisible() && std::abs(candidate->rangeValue() - 5000) < 1e-6)
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
    const QImage dark = m_window->grab().toImage();
    m_window->setThemeChoice(ThemeChoice::Light);
    QVERIFY(!m_window->theme().isDark());
    const QImage light = m_window->grab().toImage();
    for (const QPoint& place : {QPoint(5, 450), QPoint(400, 60), QPoint(1430, 450)}) {
        QVERIFY(dark.pixelColor(place).lightness() < 80);
        QVERIFY(light.pixelColor(place).lightness() > 180);
    }
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
            QVERIFY2(label->width() + 1 >= label->fontMetrics().horizontalAdvance(label->text()), qPrintable(label->text()));
    }
}

void MainWindowTest::everyControlHasAnAccessibleName()
{
    for (auto* widget : m_window->findChildren<QWidget*>()) {
        const bool control = qobject_cast<QAbstractButton*>(widget) || qobject_cast<RangeWidget*>(widget) ||
                             qobject_cast<QComboBox*>(widget) || qobject_cast<QLineEdit*>(widget) ||
                             qobject_cast<FleetCanvas*>(widget) || qobject_cast<TimeChart*>(widget);
        if (!control || !widget->isVisible() || qobject_cast<QAbstractSpinBox*>(widget->parentWidget()))
            continue;
        if (widget->focusPolicy() == Qt::NoFocus)
            continue;
        const QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(accessible != nullptr);
        QVERIFY2(!accessible->text(QAccessible::Name).isEmpty(),
                 qPrintable(QStringLiteral("%1 in %2").arg(widget->metaObject()->className(),
                                                           widget->parentWidget()->metaObject()->className())));
    }
}

void MainWindowTest::filesAreSavedAndOpened()
{
    const QString path = m_folder->filePath("run.faultglass.json");
    goTo(2);
    press(Qt::Key_K);
    QTRY_COMPARE_WITH_TIMEOUT(entries(), std::size_t{1}, kPatience);
    m_window->saveFile(path);
    QVERIFY2(QFile::exists(path), qPrintable(m_window->messages().text()));
    QVERIFY(!m_window->isWindowModified());
    QVERIFY(m_window->windowTitle().contains("run.faultglass.json"));
    press(Qt::Key_H);
    QVERIFY(m_window->isWindowModified());
    QTRY_COMPARE_WITH_TIMEOUT(entries(), std::size_t{2}, kPatience);
    m_window->openFile(path);
    QTRY_COMPARE_WITH_TIMEOUT(entries(), std::size_t{1}, kPatience);
    QVERIFY(!m_window->isWindowModified());
    QVERIFY(!m_window->undoStack().canUndo());
    QCOMPARE(m_window->preferences().recentFiles, QStringList{path});
    m_window->link().setPlaying(false);
    m_window->undoStack().setClean();
}

void MainWindowTest::aBrokenFileIsSaidInTheWindow()
{
    const QString path = m_folder->filePath("broken.json");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"version\": }");
    file.close();
    const auto run = frame()->runNumber;
    m_window->openFile(path);
    QVERIFY2(m_window->messages().text().contains("line 1"), qPrintable(m_window->messages().text()));
    m_window->openFile(m_folder->filePath("not there.json"));
    QVERIFY(m_window->messages().text().contains("not there.json"));
    QTest::qWait(100);
    QCOMPARE(frame()->runNumber, run);
    QVERIFY(m_window->session().path().isEmpty());
    m_window->saveFile(m_folder->filePath("no/such/folder/a.json"));
    QVERIFY(m_window->messages().text().contains("not saved"));
}

void MainWindowTest::droppedFilesOpen()
{
    const QString path = m_folder->filePath("dropped.faultglass.json");
    m_window->saveFile(path);
    open();
    QMimeData dragged;
    dragged.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &dragged, Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &dragged, Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_window.get(), &drop);
    QCOMPARE(m_window->session().path(), path);
    QMimeData text;
    text.setText(QStringLiteral("no file"));
    QDragEnterEvent nothing(QPoint(50, 50), Qt::CopyAction, &text, Qt::LeftButton, {});
    nothing.ignore();
    QCoreApplication::sendEvent(m_window.get(), &nothing);
    QVERIFY(!nothing.isAccepted());
}

void MainWindowTest::picturesAndSeriesAreExported()
{
    goTo(2);
    m_window->saveImage(m_folder->filePath("run.png"));
    const QImage picture(m_folder->filePath("run.png"));
    QVERIFY(picture.width() > 600 && picture.height() > 400);
    m_window->saveSeries(m_folder->filePath("run.csv"));
    QFile csv(m_folder->filePath("run.csv"));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QCOMPARE(csv.readAll().trimmed().split('\n').size(), 21);  // a header and 2 s of samples
    m_window->copyImage();
    QVERIFY(!QApplication::clipboard()->image().isNull());
    m_window->saveImage(m_folder->filePath("no/such/folder.png"));
    QVERIFY(m_window->messages().text().contains("not saved"));
}

void MainWindowTest::unsavedChangesAreAskedAboutOnce()
{
    m_window->saveFile(m_folder->filePath("run.faultglass.json"));
    press(Qt::Key_U);
    QVERIFY(m_window->session().isModified());
    QVERIFY(!m_window->close());
    QVERIFY(m_window->isVisible());
    QPushButton* leave = buttonOf(m_window->messages(), QStringLiteral("Close without saving"));
    QVERIFY(leave != nullptr);
    leave->click();
    QVERIFY(!m_window->isVisible());
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
    QVERIFY(diagnosticsText(QString()).contains(QString::fromLatin1(qVersion())));
}

void MainWindowTest::preferencesComeBackInTheNextWindow()
{
    m_window->setThemeChoice(ThemeChoice::Light);
    m_window->setTextScale(1.2);
    press(Qt::Key_I, Qt::ControlModifier);
    QVERIFY(!part<Inspector>().isVisible());
    QVERIFY(m_window->close());
    open();
    QVERIFY(!m_window->theme().isDark());
    QVERIFY(!part<Inspector>().isVisible());
    QCOMPARE(m_window->preferences().textScale, 1.2);
    QVERIFY(m_window->messages().text().isEmpty());
}

void MainWindowTest::aBrokenPreferencesFileIsSaidInTheWindow()
{
    m_window.reset();
    QFile file(m_folder->filePath("preferences.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("}{");
    file.close();
    open();
    QVERIFY(m_window->messages().text().contains("preferences"));
}

QTEST_MAIN(MainWindowTest)
#include "main_window_test.moc"
