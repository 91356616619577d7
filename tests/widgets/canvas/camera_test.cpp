#include <cmath>
#include <limits>

#include <QtTest>

#include "widgets/canvas/camera.h"

using namespace faultglass;

class CameraTest : public QObject {
    Q_OBJECT
private slots:
    void atZoomOneTheWorldFitsTheView();
    void zoomingKeepsWhatIsUnderThePointer();
    void zoomIsHeldWithinItsLimits();
    void aFactorThatIsNoFactorChangesNothing();
    void panningNeverLosesTheWorld();
    void viewAndWorldAreInverse();
    void aNewSizeKeepsTheMiddle();
    void revealMovesNoFartherThanNeeded();
};

void CameraTest::atZoomOneTheWorldFitsTheView()
{
    Camera camera;
    camera.setSizes({400, 200}, {800, 800});
    QVERIFY(camera.isFit());
    QCOMPARE(camera.scale(), 0.25);
    QCOMPARE(camera.toView(QRectF(0, 0, 800, 800)), QRectF(100, 0, 200, 200));
}

void CameraTest::zoomingKeepsWhatIsUnderThePointer()
{
    Camera camera;
    camera.setSizes({1000, 500}, {1000, 500});
    const QPointF anchor(700, 100);
    const QPointF before = camera.toWorld(anchor);
    camera.zoomBy(2.5, anchor);
    QVERIFY(!camera.isFit());
    QVERIFY(std::abs(camera.toWorld(anchor).x() - before.x()) < 1e-9);
    QVERIFY(std::abs(camera.toWorld(anchor).y() - before.y()) < 1e-9);
    camera.reset();
    QVERIFY(camera.isFit());
}

void CameraTest::zoomIsHeldWithinItsLimits()
{
    Camera camera;
    camera.setSizes({100, 100}, {100, 100});
    camera.setMostZoom(6);
    for (int i = 0; i < 50; ++i)
        camera.zoomBy(1.5, {50, 50});
    QCOMPARE(camera.zoom(), 6.0);
    camera.setMostZoom(2);
    QCOMPARE(camera.zoom(), 2.0);
    for (int i = 0; i < 50; ++i)
        camera.zoomBy(0.5, {50, 50});
    QCOMPARE(camera.zoom(), 0.5);
}

void CameraTest::aFactorThatIsNoFactorChangesNothing()
{
    Camera camera;
    camera.setSizes({100, 100}, {100, 100});
    const Camera before = camera;
    for (const double factor :
         {0.0, -1.0, std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()})
        camera.zoomBy(factor, {10, 10});
    QVERIFY(camera == before);
}

void CameraTest::panningNeverLosesTheWorld()
{
    Camera camera;
    camera.setSizes({300, 200}, {300, 200});
    camera.zoomBy(3, {0, 0});
    for (const QPointF step : {QPointF(1e6, 0), QPointF(-1e6, 1e6), QPointF(0, -1e7)}) {
        camera.panBy(step);
        const QPointF middle = camera.toWorld(QPointF(150, 100));
        QVERIFY(QRectF(-1e-6, -1e-6, 300.1, 200.1).contains(middle));
    }
}

void CameraTest::viewAndWorldAreInverse()
{
    Camera camera;
    camera.setSizes({640, 480}, {1200, 333});
    camera.zoomBy(1.7, {12, 400});
    const QPointF point(311, 207);
    QVERIFY((camera.toView(camera.toWorld(point)) - point).manhattanLength() < 1e-9);
}

void CameraTest::aNewSizeKeepsTheMiddle()
{
    Camera camera;
    camera.setSizes({400, 400}, {400, 400});
    camera.zoomBy(4, {400, 0});
    const QPointF before = camera.toWorld(QPointF(200, 200));
    camera.setSizes({800, 800}, {800, 800});
    const QPointF after = camera.toWorld(QPointF(400, 400));
    QVERIFY((after - before * 2).manhattanLength() < 1e-6);
    Camera fitted;
    fitted.setSizes({400, 400}, {400, 400});
    fitted.setSizes({10, 900}, {50, 50});
    QVERIFY(fitted.isFit());
}

void CameraTest::revealMovesNoFartherThanNeeded()
{
    Camera camera;
    camera.setSizes({200, 200}, {200, 200});
    const Camera before = camera;
    camera.reveal(QRectF(50, 50, 20, 20), 5);
    QVERIFY(camera == before);
    camera.zoomBy(4, {0, 0});
    camera.reveal(QRectF(180, 180, 10, 10), 5);
    QVERIFY(QRectF(0, 0, 200, 200).contains(camera.toView(QRectF(180, 180, 10, 10))));
}

QTEST_GUILESS_MAIN(CameraTest)
#include "camera_test.moc"
