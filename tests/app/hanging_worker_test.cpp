// A worker that hangs or throws: it is said, and the window lives on.
#include <QTest>
#include <QTimer>

#include "tests/app/window_fixture.h"
#include "tests/core/runtime/labs.h"

using namespace faultglass;

class HangingWorkerTest : public QObject, WindowFixture {
    Q_OBJECT
private slots:
    void init() { open(); }
    void cleanup()
    {
        close();
        forget();
    }
    void aWorkerThatHangsIsSaidUntilItAnswersAgain();
    void aWorkerThatThrowsIsSaidAndRunsTheNextThing_data();
    void aWorkerThatThrowsIsSaidAndRunsTheNextThing();
};

void HangingWorkerTest::aWorkerThatHangsIsSaidUntilItAnswersAgain()
{
    goTo(1);
    labs::Hanging hanging;
    m_window->link().load(labs::timeline(labs::kHangs));
    const auto said = [this] {
        return m_window->messages().text().startsWith(QStringLiteral("The simulation has not answered"));
    };
    int turns = 0;  // of the window, which waits for nobody
    QTimer clock;
    connect(&clock, &QTimer::timeout, this, [&turns] { ++turns; });
    clock.start(10);
    QTRY_VERIFY_WITH_TIMEOUT(said(), kPatience);
    QVERIFY(m_window->link().stuck());
    QVERIFY2(turns > 20, qPrintable(QString::number(turns)));
    labs::Hanging::end();
    QTRY_VERIFY_WITH_TIMEOUT(!said() && !m_window->link().stuck(), kPatience);
    goTo(2);
}

void HangingWorkerTest::aWorkerThatThrowsIsSaidAndRunsTheNextThing_data()
{
    QTest::addColumn<double>("servers");
    QTest::newRow("it throws while it builds") << 17.0;
    QTest::newRow("an assertion fails while it runs") << 19.0;
}

void HangingWorkerTest::aWorkerThatThrowsIsSaidAndRunsTheNextThing()
{
    QFETCH(double, servers);
    const Timeline before = *frame()->timeline;
    Timeline timeline = labs::timeline(labs::kMoody);
    QVERIFY(!timeline.parameters.set("servers", servers));
    m_window->link().setSpeed(kFastest);
    m_window->link().load(timeline);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->messages().text().startsWith(QStringLiteral("The run failed")), kPatience);
    m_window->link().load(before);
    QTRY_COMPARE_WITH_TIMEOUT(frame()->status, LabStatus::Running, kPatience);
}

QTEST_MAIN(HangingWorkerTest)
#include "hanging_worker_test.moc"
