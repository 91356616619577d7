// The sheet one draws on: by mouse and by keys, within its axes, and gone without a trace.
#include <cmath>
#include <memory>

#include <QApplication>
#include <QMouseEvent>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

#include "widgets/plots/curve_pad.h"
#include "widgets/theme/theme.h"

using namespace faultglass;

class CurvePadTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void theMouseDraws();
    void aFastStrokeLeavesNoHoles();
    void outsideIsTheEdge();
    void keysDraw();
    void keysStayWithinTheAxes();
    void itSaysWhatIsDrawn();
    void afterTheTruthNothingIsDrawn();
    void valuesAreOneAColumn();
    void itFollowsItsChart();
    void itGoesWithItsChart();

private:
    [[nodiscard]] QPoint at(double column, double share) const
    {
        const QRectF area = m_chart->plotArea();
        return QPointF(area.left() + area.width() * column / (CurvePad::kColumns - 1),
                       area.bottom() - area.height() * share)
            .toPoint();
    }
    std::unique_ptr<TimeChart> m_chart;
    CurvePad* m_pad = nullptr;
};

void CurvePadTest::init()
{
    m_chart = std::make_unique<TimeChart>();
    m_chart->setTheme(darkTheme());
    m_chart->resize(600, 300);
    m_chart->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_chart.get()));
    m_pad = new CurvePad(*m_chart, {0, 24, 0, 100});
    m_pad->setTheme(darkTheme());
    QTRY_VERIFY(m_chart->plotArea().width() > 300);
}

void CurvePadTest::cleanup() { m_chart.reset(); }

void CurvePadTest::theMouseDraws()
{
    QSignalSpy changed(m_pad, &CurvePad::changed);
    QVERIFY(m_pad->values().empty());
    QTest::mousePress(m_pad, Qt::LeftButton, {}, at(0, 0.5));
    QCOMPARE(m_pad->values().size(), std::size_t{CurvePad::kColumns});
    for (int i = 1; i < CurvePad::kColumns; ++i)
        QTest::mouseMove(m_pad, at(i, i < 10 ? 0.5 : 0.2));
    QTest::mouseRelease(m_pad, Qt::LeftButton, {}, at(24, 0.2));
    QVERIFY(changed.size() >= 20);
    QVERIFY(std::abs(m_pad->values()[4] - 50) < 2);
    QVERIFY(std::abs(m_pad->values()[20] - 20) < 2);
    const auto before = m_pad->values();
    QTest::mouseMove(m_pad, at(5, 0.9));  // no button
    QCOMPARE(m_pad->values(), before);
    QVERIFY(!m_pad->grab().isNull());
}

void CurvePadTest::aFastStrokeLeavesNoHoles()
{
    QTest::mousePress(m_pad, Qt::LeftButton, {}, at(0, 0));
    QMouseEvent move(QEvent::MouseMove, at(24, 1), m_pad->mapToGlobal(at(24, 1)), Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(m_pad, &move);
    for (int i = 0; i < CurvePad::kColumns; ++i)
        QVERIFY2(std::abs(m_pad->values()[static_cast<std::size_t>(i)] - 100.0 * i / 24) < 2,
                 qPrintable(QString::number(i)));
}

void CurvePadTest::outsideIsTheEdge()
{
    QTest::mouseClick(m_pad, Qt::LeftButton, {}, QPoint(1, 1));
    QTest::mouseClick(m_pad, Qt::LeftButton, {}, QPoint(m_pad->width() - 1, m_pad->height() - 1));
    QCOMPARE(m_pad->values().front(), 100.0);
    QCOMPARE(m_pad->values().back(), 0.0);
}

void CurvePadTest::keysDraw()
{
    QSignalSpy changed(m_pad, &CurvePad::changed), finished(m_pad, &CurvePad::finished);
    QTest::keyClick(m_pad, Qt::Key_Up);
    QCOMPARE(m_pad->values()[0], 52.0);
    QCOMPARE(m_pad->values()[1], 50.0);
    QTest::keyClick(m_pad, Qt::Key_Right);
    QTest::keyClick(m_pad, Qt::Key_PageDown);
    QCOMPARE(m_pad->values()[1], 40.0);
    QTest::keyClick(m_pad, Qt::Key_Left);
    QTest::keyClick(m_pad, Qt::Key_Down);
    QCOMPARE(m_pad->values()[0], 50.0);
    QCOMPARE(changed.size(), 3);
    QTest::keyClick(m_pad, Qt::Key_Return);
    QCOMPARE(finished.size(), 1);
}

void CurvePadTest::keysStayWithinTheAxes()
{
    for (int i = 0; i < 40; ++i) {
        QTest::keyClick(m_pad, Qt::Key_Left);
        QTest::keyClick(m_pad, Qt::Key_PageUp);
    }
    QCOMPARE(m_pad->values().front(), 100.0);
    for (int i = 0; i < 40; ++i) {
        QTest::keyClick(m_pad, Qt::Key_Right);
        QTest::keyClick(m_pad, Qt::Key_PageDown);
    }
    QCOMPARE(m_pad->values().back(), 0.0);
}

void CurvePadTest::itSaysWhatIsDrawn()
{
    QVERIFY(!m_pad->accessibleName().isEmpty());
    QVERIFY(m_pad->accessibleDescription().contains("Nothing drawn"));
    QTest::keyClick(m_pad, Qt::Key_Right);
    QTest::keyClick(m_pad, Qt::Key_Up);
    QVERIFY2(m_pad->accessibleDescription().contains("00:01") && m_pad->accessibleDescription().contains("52"),
             qPrintable(m_pad->accessibleDescription()));
}

void CurvePadTest::afterTheTruthNothingIsDrawn()
{
    QTest::keyClick(m_pad, Qt::Key_Up);
    const auto before = m_pad->values();
    m_pad->setTruth({{0, 10, 20, 30}, {24, 40, 50, 60}});
    QTest::keyClick(m_pad, Qt::Key_Up);
    QTest::mouseClick(m_pad, Qt::LeftButton, {}, at(3, 0.9));
    QCOMPARE(m_pad->values(), before);
    QVERIFY(!m_pad->grab().isNull());
}

void CurvePadTest::valuesAreOneAColumn()
{
    m_pad->setValues({1, 2});
    QCOMPARE(m_pad->values().size(), std::size_t{CurvePad::kColumns});
    QCOMPARE(m_pad->values().back(), 2.0);
    m_pad->setValues({});
    QVERIFY(m_pad->values().empty());
    QCOMPARE(m_pad->secondsAt(0), 0.0);
    QCOMPARE(m_pad->secondsAt(CurvePad::kColumns - 1), 24.0);
}

void CurvePadTest::itFollowsItsChart()
{
    m_chart->resize(480, 260);
    QCoreApplication::processEvents();
    QCOMPARE(m_pad->geometry(), m_chart->rect());
}

void CurvePadTest::itGoesWithItsChart()
{
    const QPointer<CurvePad> pad(m_pad);
    m_chart.reset();
    QVERIFY(pad == nullptr);
    init();
    delete m_pad;  // the chart goes on without it
    m_chart->setPoint(0, 0, 1, 5);
    QVERIFY(!m_chart->grab().isNull());
}

QTEST_MAIN(CurvePadTest)
#include "curve_pad_test.moc"
