// Random keys, clicks, drags, wheels and resizes on the whole window: whatever is done to it, it lives on.
#include <unistd.h>

#include <csignal>

#include <QApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>
#include <QTimer>
#include <QWheelEvent>

#include "tests/app/window_fixture.h"

using namespace faultglass;

namespace {

constexpr Qt::Key kKeys[] = {Qt::Key_Space,  Qt::Key_Tab,         Qt::Key_Backtab,
                             Qt::Key_Left,   Qt::Key_Right,       Qt::Key_Up,
                             Qt::Key_Down,   Qt::Key_Home,        Qt::Key_End,
                             Qt::Key_Return, Qt::Key_K,           Qt::Key_L,
                             Qt::Key_U,      Qt::Key_H,           Qt::Key_W,
                             Qt::Key_R,      Qt::Key_Comma,       Qt::Key_Period,
                             Qt::Key_Escape, Qt::Key_5,           Qt::Key_0,
                             Qt::Key_Plus,   Qt::Key_Minus,       Qt::Key_Delete,
                             Qt::Key_PageUp, Qt::Key_BracketLeft, Qt::Key_BracketRight,
                             Qt::Key_F5};
constexpr Qt::Key kControlKeys[] = {Qt::Key_Z,     Qt::Key_Y, Qt::Key_B, Qt::Key_I,    Qt::Key_Equal,
                                    Qt::Key_Minus, Qt::Key_0, Qt::Key_M, Qt::Key_Slash};

template <class T, std::size_t N>
T oneOf(QRandomGenerator& random, const T (&choices)[N])
{
    return choices[random.bounded(static_cast<int>(N))];
}

/// Nothing the window does may take so long. Ends the program with a core that shows where it hangs.
constexpr unsigned kHangSeconds = 20;
extern "C" void reportHang(int)
{
    constexpr char kText[] = "the window hangs\n";
    const ssize_t written = ::write(STDERR_FILENO, kText, sizeof kText - 1);
    static_cast<void>(written);
    std::abort();
}

/// Events for each seed; FAULTGLASS_EVENTS asks for more.
int eventCount()
{
    bool given = false;
    const int count = qEnvironmentVariableIntValue("FAULTGLASS_EVENTS", &given);
    return given ? count : 400;
}

}  // namespace

class WindowMonkeyTest : public QObject {
    Q_OBJECT
private slots:
    void survives_data();
    void survives();

private:
    void act(MainWindow& window, QRandomGenerator& random);
};

void WindowMonkeyTest::survives_data()
{
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {1U, 2U, 3U})
        QTest::addRow("seed %u", seed) << seed;
}

void WindowMonkeyTest::act(MainWindow& window, QRandomGenerator& random)
{
    const QPoint place(random.bounded(window.width()), random.bounded(window.height()));
    QWidget* target = window.childAt(place);
    if (target == nullptr)
        target = &window;
    const QPoint local = target->mapFrom(&window, place);
    switch (random.bounded(8)) {
    case 0:
    case 1:
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &window, oneOf(random, kKeys));
        break;
    case 2:
        QTest::keyClick(&window, oneOf(random, kControlKeys), Qt::ControlModifier);
        break;
    case 3:
    case 4:
        QTest::mouseClick(target, random.bounded(6) ? Qt::LeftButton : Qt::RightButton, {}, local);
        break;
    case 5:
        QTest::mousePress(target, Qt::LeftButton, {}, local);
        for (int i = 0; i < 4; ++i)
            QTest::mouseMove(target, local + QPoint(random.bounded(-80, 80), random.bounded(-40, 40)));
        QTest::mouseRelease(target, Qt::LeftButton, {}, local);
        break;
    case 6: {
        QWheelEvent wheel(local, target->mapToGlobal(local), {}, QPoint(0, random.bounded(-240, 240)), Qt::NoButton, {},
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(target, &wheel);
        break;
    }
    default:
        if (random.bounded(4) == 0)
            window.resize(random.bounded(760, 2000), random.bounded(560, 1300));
        else
            window.setThemeChoice(static_cast<ThemeChoice>(random.bounded(4)));
    }
}

void WindowMonkeyTest::survives()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    LaunchOptions options;
    options.size = QSize(1280, 800);
    MainWindow window(options);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    // Menus and dialogs run loops of their own: what opens is closed again.
    QTimer closer;
    connect(&closer, &QTimer::timeout, [] {
        if (QWidget* popup = QApplication::activePopupWidget())
            popup->close();
        if (QWidget* modal = QApplication::activeModalWidget())
            modal->close();
    });
    closer.start(10);
    std::signal(SIGALRM, reportHang);
    QElapsedTimer clock;
    qint64 slowest = 0;
    const int events = eventCount();
    for (int i = 0; i < events; ++i) {
        if (!window.isVisible())
            window.show();
        ::alarm(kHangSeconds);
        clock.start();
        act(window, random);
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        slowest = std::max(slowest, clock.elapsed());
    }
    ::alarm(0);
    qInfo("%d events, the slowest in %d ms", events, static_cast<int>(slowest));
    // Whatever came of it, a reset brings the run back to life.
    window.setPresenting(false);
    window.link().setSpeed(1);
    QTRY_VERIFY_WITH_TIMEOUT(window.link().frame() != nullptr, 30'000);
    const auto run = window.link().frame()->runNumber;
    QAction* reset = actionOf(window, QStringLiteral("Reset"));  // by hand: another window may be the active one
    QVERIFY(reset != nullptr);
    reset->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(window.link().frame()->runNumber > run, 60'000);
    QTRY_VERIFY_WITH_TIMEOUT(window.link().frame()->now > SimTime{}, 30'000);
}

QTEST_MAIN(WindowMonkeyTest)
#include "window_monkey_test.moc"
