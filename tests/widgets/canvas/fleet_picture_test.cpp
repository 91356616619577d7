#include <QAccessible>
#include <QAction>
#include <QMenu>
#include <QSignalSpy>
#include <QTimer>
#include <QtTest>

#include "tests/widgets/canvas/frame_factory.h"
#include "widgets/canvas/camera.h"
#include "widgets/canvas/faces.h"
#include "widgets/canvas/fleet_picture.h"
#include "widgets/canvas/stage_canvas.h"

using namespace faultglass;
using namespace faultglass::testing;

namespace {

/// A canvas on a clock of the test's own.
struct Stage {
    StageCanvas canvas{std::make_unique<FleetPicture>()};
    FleetPicture& picture = *canvas.picture<FleetPicture>();
    double wall = 100;
    TransitionLog log;

    explicit Stage(QSize size = {1012, 470})
    {
        Transition killed;
        killed.id = CauseId{0};
        killed.at = secondsToTime(4);
        killed.subject = 0;
        log.add(killed);
        canvas.setWallClock([this] { return wall; });
        canvas.setTheme(darkTheme());
        canvas.setTransitions(&log);
        canvas.resize(size);
        canvas.show();
    }
    ~Stage() { canvas.setTransitions(nullptr); }
    QPoint middleOf(std::uint32_t server) const { return canvas.serverRect(ServerId{server}).center(); }
};

Fault lastFault(QSignalSpy& spy) { return spy.takeLast().at(0).value<Fault>(); }

}  // namespace

class FleetPictureTest : public QObject {
    Q_OBJECT
private slots:
    void everySizeOfFleetIsDrawn_data();
    void everySizeOfFleetIsDrawn();
    void anEdgeIsAsWideAsMuchGoesOverIt();
    void aClickKillsAHealthyServerAndHealsADownOne();
    void aDragPansAndKillsNothing();
    void theWheelZoomsAtThePointerAndADoubleClickShowsAll();
    void theKeyboardReachesEveryServer();
    void enterKillsAndTheQuestionMarkAsksWhy();
    void theMenuOffersEveryFaultOfAServer();
    void tinyCellsZoomInInsteadOfDying();
    void zoomingIntoAMillionBringsCardsBack();
    void absentServersAtTheEndAreNotShown();
    void aDeadServerIsStillSeenInAMillion();
    void emptyAndFailedFramesAreDrawnAndTakeNoClicks();
    void framesOfAnotherSizeFollowOneAnother();
    void screenReadersHearNameAndState();
    void largeFleetsAreSummedUp();
    void theCostOfAFrameOfAMillionIsBounded();
};

void FleetPictureTest::everySizeOfFleetIsDrawn_data()
{
    QTest::addColumn<quint32>("servers");
    QTest::addColumn<QSize>("size");
    for (const quint32 servers : {1U, 2U, 5U, 7U, 24U, 60U, 61U, 300U, 10'000U, 10'001U}) {
        for (const QSize size : {QSize(1, 1), QSize(120, 80), QSize(1012, 470)})
            QTest::addRow("%u in %dx%d", servers, size.width(), size.height()) << servers << size;
    }
    QTest::newRow("a million") << 1'000'000U << QSize(1012, 470);
}

void FleetPictureTest::everySizeOfFleetIsDrawn()
{
    QFETCH(quint32, servers);
    QFETCH(QSize, size);
    Stage stage(size);
    stage.canvas.setFrame(makeFrame(servers, Mix::Failing));
    stage.canvas.settle();
    QCOMPARE(stage.picture.shownServers(), servers);
    QVERIFY(!stage.canvas.grab().isNull());
    stage.canvas.setReducedMotion(true);
    QVERIFY(!stage.canvas.grab().isNull());
    for (quint32 server = 0; server < servers; server += std::max(1U, servers / 50)) {
        if (stage.canvas.serverRect(ServerId{server}).width() >= 8)
            QCOMPARE(stage.canvas.targetAt(QPointF(stage.middleOf(server))), std::optional(Thing{ServerId{server}}));
    }
}

void FleetPictureTest::anEdgeIsAsWideAsMuchGoesOverIt()
{
    const double capacity = 6250;
    QCOMPARE(widthStepOf(0, capacity), 0);
    QVERIFY(widthStepOf(1000, capacity) < widthStepOf(6000, capacity));
    QVERIFY(widthStepOf(6000, capacity) < widthStepOf(29'000, capacity));
    QCOMPARE(widthStepOf(29'000, capacity), widthStepOf(1e9, capacity));
    QCOMPARE(widthStepOf(1000, 0), 0);  // unknown
}

void FleetPictureTest::aClickKillsAHealthyServerAndHealsADownOne()
{
    Stage stage;
    stage.canvas.setFrame(cascadeFrame());
    QSignalSpy faults(&stage.canvas, &StageCanvas::faultRequested);
    QTest::mouseClick(&stage.canvas, Qt::LeftButton, {}, stage.middleOf(4));
    QCOMPARE(lastFault(faults), makeFault(FaultKind::Crash, ServerId{4}));
    QTest::mouseClick(&stage.canvas, Qt::LeftButton, {}, stage.middleOf(0));
    QCOMPARE(lastFault(faults), makeFault(FaultKind::Heal, ServerId{0}));
    QTest::mouseClick(&stage.canvas, Qt::LeftButton, {}, QPoint(5, 5));
    QVERIFY(faults.isEmpty());
}

void FleetPictureTest::aDragPansAndKillsNothing()
{
    Stage stage;
    stage.canvas.setFrame(cascadeFrame());
    QSignalSpy faults(&stage.canvas, &StageCanvas::faultRequested);
    const QPoint from = stage.middleOf(2);
    const QRect before = stage.canvas.serverRect(ServerId{2});
    QTest::mousePress(&stage.canvas, Qt::LeftButton, {}, from);
    for (int i = 1; i <= 6; ++i) {
        QMouseEvent move(QEvent::MouseMove, QPointF(from + QPoint(-10 * i, 0)), QPointF(from), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&stage.canvas, &move);
    }
    QTest::mouseRelease(&stage.canvas, Qt::LeftButton, {}, from + QPoint(-60, 0));
    QCOMPARE(stage.canvas.serverRect(ServerId{2}).left(), before.left() - 60);
    QVERIFY(faults.isEmpty());
    stage.canvas.showAll();
    QCOMPARE(stage.canvas.serverRect(ServerId{2}), before);
}

void FleetPictureTest::theWheelZoomsAtThePointerAndADoubleClickShowsAll()
{
    Stage stage;
    stage.canvas.setFrame(cascadeFrame());
    const QPoint at = stage.middleOf(1);
    QWheelEvent wheel(QPointF{at}, QPointF{at}, {}, QPoint(0, 120), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(&stage.canvas, &wheel);
    QVERIFY(stage.picture.camera().zoom() > 1.2);
    QVERIFY((stage.middleOf(1) - at).manhattanLength() <= 3);
    QTest::mouseDClick(&stage.canvas, Qt::LeftButton, {}, QPoint(3, 3));
    QVERIFY(stage.picture.camera().isFit());
    QTest::keyClick(&stage.canvas, Qt::Key_Plus);
    QVERIFY(!stage.picture.camera().isFit());
    QTest::keyClick(&stage.canvas, Qt::Key_0);
    QVERIFY(stage.picture.camera().isFit());
}

void FleetPictureTest::theKeyboardReachesEveryServer()
{
    Stage stage;
    stage.canvas.setFrame(makeFrame(24, Mix::Healthy));
    QVERIFY(QTest::qWaitForWindowActive(&stage.canvas));
    stage.canvas.clearFocus();
    stage.canvas.setFocus(Qt::TabFocusReason);
    QTRY_COMPARE(stage.canvas.focusedServer(), std::optional(ServerId{0}));
    for (std::uint32_t i = 1; i < 24; ++i) {
        QTest::keyClick(&stage.canvas, Qt::Key_Tab);
        QCOMPARE(stage.canvas.focusedServer(), std::optional(ServerId{i}));
    }
    QTest::keyClick(&stage.canvas, Qt::Key_Home);
    const int left = stage.canvas.serverRect(ServerId{0}).left();
    QTest::keyClick(&stage.canvas, Qt::Key_Right);
    QVERIFY(stage.canvas.serverRect(*stage.canvas.focusedServer()).left() > left);
    QTest::keyClick(&stage.canvas, Qt::Key_Left);
    QTest::keyClick(&stage.canvas, Qt::Key_Left);
    QCOMPARE(stage.canvas.focusedServer(), std::optional(ServerId{0}));
    QTest::keyClick(&stage.canvas, Qt::Key_End);
    QCOMPARE(stage.canvas.focusedServer(), std::optional(ServerId{23}));
    QTest::keyClick(&stage.canvas, Qt::Key_Escape);
    QVERIFY(!stage.canvas.focusedServer());
}

void FleetPictureTest::enterKillsAndTheQuestionMarkAsksWhy()
{
    Stage stage;
    stage.canvas.setFrame(cascadeFrame());
    QSignalSpy faults(&stage.canvas, &StageCanvas::faultRequested);
    QSignalSpy whys(&stage.canvas, &StageCanvas::whyRequested);
    stage.canvas.focusOn(Thing{ServerId{4}});
    QTest::keyClick(&stage.canvas, Qt::Key_Return);
    QCOMPARE(lastFault(faults), makeFault(FaultKind::Crash, ServerId{4}));
    QTest::keyClick(&stage.canvas, Qt::Key_W);
    QVERIFY(whys.isEmpty());  // a busy server without a cause
    stage.canvas.focusOn(Thing{ServerId{1}});
    QTest::keyClick(&stage.canvas, Qt::Key_Space);
    QCOMPARE(lastFault(faults), makeFault(FaultKind::Heal, ServerId{1}));
    QTest::keyClick(&stage.canvas, Qt::Key_Question);
    QCOMPARE(whys.size(), 1);
    QCOMPARE(whys[0].at(1).value<CauseId>(), CauseId{1});
    stage.canvas.focusOn(Thing{ServerId{77}});
    QCOMPARE(stage.canvas.focusedServer(), std::optional(ServerId{1}));
}

void FleetPictureTest::theMenuOffersEveryFaultOfAServer()
{
    Stage stage;
    stage.canvas.setFrame(cascadeFrame());
    QSignalSpy faults(&stage.canvas, &StageCanvas::faultRequested);
    QSignalSpy whys(&stage.canvas, &StageCanvas::whyRequested);
    QStringList offered;
    QTimer::singleShot(0, this, [&] {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu != nullptr);
        for (QAction* action : menu->actions()) {
            offered += action->text();
            if (action->text() == QStringLiteral("Slow down") || action->text() == QStringLiteral("Why?"))
                action->trigger();
        }
        menu->close();
    });
    QContextMenuEvent event(QContextMenuEvent::Mouse, stage.middleOf(2), stage.canvas.mapToGlobal(stage.middleOf(2)));
    QCoreApplication::sendEvent(&stage.canvas, &event);
    for (const FaultRow& row : faultTable())
        QCOMPARE(offered.contains(QString::fromUtf8(row.label.data(), static_cast<qsizetype>(row.label.size()))),
                 row.kind == FaultKind::Heal || (row.scope == FaultScope::Servers && !row.wholeCells));
    QCOMPARE(lastFault(faults), makeFault(FaultKind::Slow, ServerId{2}));
    QCOMPARE(whys.size(), 1);
}

void FleetPictureTest::tinyCellsZoomInInsteadOfDying()
{
    Stage stage;
    stage.canvas.setFrame(makeFrame(100'000, Mix::Healthy));
    QSignalSpy faults(&stage.canvas, &StageCanvas::faultRequested);
    QTest::mouseClick(&stage.canvas, Qt::LeftButton, {}, stage.middleOf(50'000));
    QVERIFY(faults.isEmpty());
    QVERIFY(stage.picture.camera().zoom() > 2);
}

void FleetPictureTest::zoomingIntoAMillionBringsCardsBack()
{
    Stage stage;
    stage.canvas.setFrame(makeFrame(1'000'000, Mix::Degraded));
    stage.canvas.focusOn(Thing{ServerId{500'500}});
    for (int i = 0; i < 60; ++i) {
        stage.canvas.zoomIn();
        stage.canvas.focusOn(Thing{ServerId{500'500}});
    }
    QVERIFY(stage.canvas.serverRect(ServerId{500'500}).width() > 150);
    QVERIFY(stage.canvas.rect().contains(stage.canvas.serverRect(ServerId{500'500})));
    QVERIFY(!stage.canvas.grab().isNull());
}

void FleetPictureTest::absentServersAtTheEndAreNotShown()
{
    Stage stage;
    auto frame = makeFrame(9, Mix::Healthy);
    for (std::size_t i : {3U, 7U, 8U})
        frame->arms[0].fleet.servers[i].state = ServerState::Absent;
    stage.canvas.setFrame(frame);
    QCOMPARE(stage.picture.shownServers(), 7U);
    QVERIFY(stage.canvas.serverRect(ServerId{8}).isEmpty());
}

void FleetPictureTest::aDeadServerIsStillSeenInAMillion()
{
    Stage stage;
    auto frame = makeFrame(1'000'000, Mix::Healthy);
    stage.canvas.setFrame(frame);
    stage.canvas.settle();
    const QPoint place = stage.middleOf(421'337);
    const QImage before = stage.canvas.grab().toImage();
    auto after = std::make_shared<Frame>(*frame);
    after->arms[0].fleet.servers[421'337].state = ServerState::Down;
    after->status = LabStatus::Paused;
    stage.canvas.setFrame(after);
    stage.canvas.settle();
    const QImage image = stage.canvas.grab().toImage();
    int redder = 0;
    for (int x = -2; x <= 2; ++x) {
        for (int y = -2; y <= 2; ++y) {
            const QPoint pixel = place + QPoint(x, y);
            redder = std::max(redder, qRed(image.pixel(pixel)) - qRed(before.pixel(pixel)));
        }
    }
    QVERIFY2(redder > 40, qPrintable(QString::number(redder)));
}

void FleetPictureTest::emptyAndFailedFramesAreDrawnAndTakeNoClicks()
{
    Stage stage;
    QSignalSpy faults(&stage.canvas, &StageCanvas::faultRequested);
    const auto check = [&](std::shared_ptr<const Frame> frame, int arm) {
        stage.canvas.setFrame(std::move(frame), arm);
        stage.canvas.settle();
        QVERIFY(!stage.canvas.grab().isNull());
        QTest::mouseClick(&stage.canvas, Qt::LeftButton, {}, QPoint(700, 235));
        QTest::keyClick(&stage.canvas, Qt::Key_Right);
        QTest::keyClick(&stage.canvas, Qt::Key_Return);
        QTest::keyClick(&stage.canvas, Qt::Key_Plus);
        QVERIFY(faults.isEmpty());
        QCOMPARE(stage.picture.shownServers(), 0U);
    };
    check(nullptr, 0);
    check(cascadeFrame(), 3);
    check(cascadeFrame(), -1);
    check(std::make_shared<Frame>(), 0);
    check(makeFrame(0, Mix::Healthy), 0);
    auto failed = std::make_shared<Frame>();
    failed->status = LabStatus::Failed;
    failed->failure = std::string(4000, 'x');
    check(failed, 0);
}

void FleetPictureTest::framesOfAnotherSizeFollowOneAnother()
{
    Stage stage;
    for (const std::uint32_t servers : {5U, 400U, 1U, 20'000U, 60U, 61U, 3U}) {
        stage.canvas.setFrame(makeFrame(servers, Mix::Failing));
        stage.wall += 0.016;
        QVERIFY(!stage.canvas.grab().isNull());
        QCOMPARE(stage.picture.shownServers(), servers);
        QVERIFY(stage.picture.camera().isFit());
    }
}

void FleetPictureTest::screenReadersHearNameAndState()
{
    Stage stage;
    stage.canvas.setFrame(cascadeFrame());
    QAccessibleInterface* canvas = QAccessible::queryAccessibleInterface(&stage.canvas);
    QVERIFY(canvas != nullptr);
    QCOMPARE(canvas->childCount(), 5);
    const QString dead = canvas->child(0)->text(QAccessible::Name);
    QVERIFY2(dead.startsWith(QStringLiteral("S1, down")) && dead.contains(QStringLiteral("00:04.0")), qPrintable(dead));
    QVERIFY(canvas->child(2)->text(QAccessible::Name).contains(QStringLiteral("overloaded")));
    QVERIFY(canvas->child(5) == nullptr);
    QCOMPARE(canvas->indexOfChild(canvas->child(3)), 3);
    QVERIFY(canvas->text(QAccessible::Description).contains(QStringLiteral("servers in rotation")));
    QSignalSpy faults(&stage.canvas, &StageCanvas::faultRequested);
    canvas->child(4)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(lastFault(faults), makeFault(FaultKind::Crash, ServerId{4}));
}

void FleetPictureTest::largeFleetsAreSummedUp()
{
    Stage stage;
    stage.canvas.setFrame(makeFrame(5000, Mix::Healthy));
    QAccessibleInterface* canvas = QAccessible::queryAccessibleInterface(&stage.canvas);
    QCOMPARE(canvas->childCount(), 0);
    QVERIFY(canvas->text(QAccessible::Description).contains(QStringLiteral("5,000")));
}

void FleetPictureTest::theCostOfAFrameOfAMillionIsBounded()
{
    Stage stage;
    auto first = makeFrame(1'000'000, Mix::Healthy), second = makeFrame(1'000'000, Mix::Failing, 8.1);
    stage.canvas.setFrame(first);
    stage.canvas.settle();
    // While it plays, one frame looks at a slice only, so the picture needs several to follow.
    const auto failedShown = [&] { return stage.canvas.grab().toImage(); };
    const QImage before = failedShown();
    stage.canvas.setFrame(second);
    const QImage partly = failedShown();
    QVERIFY(before != partly);
    for (int i = 0; i < 20; ++i) {
        stage.wall += 2;
        auto next = std::make_shared<Frame>(*second);
        stage.canvas.setFrame(next);
    }
    QVERIFY(partly != failedShown());
}

QTEST_MAIN(FleetPictureTest)
#include "fleet_picture_test.moc"
