// The KPI strip: figures change in place, at every width.
#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QTest>

#include "widgets/controls/kpi_strip.h"
#include "widgets/theme/application_theme.h"
#include "widgets/theme/theme_style.h"

using namespace faultglass;

namespace {

QVector<Kpi> figures(const QString& value)
{
    return {
        {QStringLiteral("Goodput"), value, QStringLiteral("of offered"), Role::Failed, false, {}},
        {QStringLiteral("p99 latency"), QStringLiteral("1.00 s"), QStringLiteral("timeout"), Role::Degraded, false, {}},
        {QStringLiteral("Customers"), QStringLiteral("24"), {}, Role::Idle, true, QStringLiteral("24 customers.")}};
}

QList<QWidget*> cellsOf(const KpiStrip& strip)
{
    return strip.findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
}

}  // namespace

class KpiStripTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { applyToApplication(darkTheme()); }

    void cellsKeepTheirPlaceWhateverTheySay()
    {
        KpiStrip strip;
        strip.setTheme(darkTheme());
        strip.setKpis(figures(QStringLiteral("1%")));
        strip.resize(900, 60);
        strip.show();
        QList<QRect> before;
        for (const QWidget* cell : cellsOf(strip))
            before.append(cell->geometry());
        QCOMPARE(before.size(), 3);
        strip.setKpis(figures(QStringLiteral("1,000,000,000.00%")));
        QCoreApplication::processEvents();
        qsizetype i = 0;
        for (const QWidget* cell : cellsOf(strip))
            QCOMPARE(cell->geometry(), before[i++]);
    }

    void theSecondLineOfANoteGoesFirst()
    {
        const auto picture = [](const QString& note, int width) {
            KpiStrip strip;
            strip.setTheme(darkTheme());
            strip.setKpis({{QStringLiteral("Blast radius"), QStringLiteral("12%"), note, Role::Idle, true, {}}});
            strip.resize(width, 60);
            return strip.grab().toImage();
        };
        const QString one = QStringLiteral("requests lost"), two = one + QStringLiteral("\n12 down, 14 degraded");
        QVERIFY(picture(two, 400) != picture(one, 400));
        QCOMPARE(picture(two, 160), picture(one, 160));
        QVERIFY(picture(one, 160) != picture({}, 160));
        KpiStrip strip;
        strip.setKpis({{QStringLiteral("Blast radius"), QStringLiteral("12%"), two, Role::Idle, true, {}}});
        QCOMPARE(strip.copiedText(), QStringLiteral("Blast radius: 12% requests lost; 12 down, 14 degraded"));
    }

    void aFigureIsCopiedWithItsName()
    {
        KpiStrip strip;
        strip.setTheme(darkTheme());
        strip.setKpis(figures(QStringLiteral("1%")));
        strip.resize(900, 60);
        strip.show();
        QVERIFY(QTest::qWaitForWindowExposed(&strip));
        QWidget* const cell = cellsOf(strip)[1];
        cell->setFocus(Qt::TabFocusReason);
        QTest::keySequence(cell, QKeySequence::Copy);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("p99 latency: 1.00 s timeout"));
        QCOMPARE(strip.copiedText(),
                 QStringLiteral("Goodput: 1% of offered\np99 latency: 1.00 s timeout\nCustomers: 24"));
    }

    void onlyChangedCellsArePainted()
    {
        KpiStrip strip;
        strip.setTheme(darkTheme());
        strip.setKpis(figures(QStringLiteral("1%")));
        strip.resize(900, 60);
        strip.show();
        QVERIFY(QTest::qWaitForWindowExposed(&strip));
        QCoreApplication::processEvents();
        PaintCount paints;
        for (QWidget* cell : cellsOf(strip))
            cell->installEventFilter(&paints);
        strip.setKpis(figures(QStringLiteral("1%")));
        QCoreApplication::processEvents();
        QCOMPARE(paints.count, 0);
        strip.setKpis(figures(QStringLiteral("2%")));
        QCoreApplication::processEvents();
        QCOMPARE(paints.count, 1);
    }

    void everyWidthAndThemeCanBePainted()
    {
        KpiStrip strip;
        strip.setKpis(figures(QStringLiteral("61.8%")));
        for (const Theme& theme : {lightTheme(), darkTheme(), projectorTheme()})
            for (const int width : {10, 252, 700, 4000}) {
                strip.setTheme(theme);
                strip.resize(width, strip.sizeHint().height());
                QVERIFY(!strip.grab().isNull());
            }
        QVERIFY(strip.minimumSizeHint().width() <= 480);
    }

    void cellsSpeakForThemselves()
    {
        KpiStrip strip;
        strip.setKpis(figures(QStringLiteral("61.8%")));
        const QList<QWidget*> cells = cellsOf(strip);
        QCOMPARE(cells[0]->accessibleName(), QStringLiteral("Goodput"));
        QCOMPARE(cells[0]->accessibleDescription(), QStringLiteral("61.8% of offered"));
        QCOMPARE(cells[2]->accessibleDescription(), QStringLiteral("24 customers."));
    }

    void aFigureInABadStateCanBeAskedWhy()
    {
        KpiStrip strip;
        strip.setTheme(darkTheme());
        strip.setKpis(figures(QStringLiteral("1%")));
        strip.resize(900, 60);
        strip.show();
        QVERIFY(QTest::qWaitForWindowExposed(&strip));
        QSignalSpy asked(&strip, &KpiStrip::whyRequested);
        QTest::mouseClick(strip.childAt(20, 30), Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].toInt(), -1);
        QTest::mouseClick(strip.childAt(800, 30), Qt::LeftButton);  // the customers, who are well
        QCOMPARE(asked.size(), 1);
        auto* const second = cellsOf(strip)[1]->findChild<QAbstractButton*>();
        QVERIFY(second->focusPolicy() & Qt::TabFocus);
        QCOMPARE(second->accessibleName(), QStringLiteral("Why is it so: p99 latency"));
        QTest::keyClick(second, Qt::Key_Return);
        QCOMPARE(asked.size(), 2);
    }

    void ofSeveralArmsTheFirstBadOneIsAskedAbout()
    {
        KpiStrip strip;
        strip.setTheme(darkTheme());
        QVector<Kpi> kpis = figures({});
        kpis[2].parts = {{0, QStringLiteral("24"), Role::Healthy, false},
                         {2, QStringLiteral("3"), Role::Degraded, false},
                         {3, QStringLiteral("0"), Role::Failed, false}};
        strip.setKpis(kpis);
        strip.resize(900, 90);
        strip.show();
        QSignalSpy asked(&strip, &KpiStrip::whyRequested);
        QTest::mouseClick(strip.childAt(800, 40), Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].toInt(), 2);
    }

    void theNumberOfFiguresMayChange()
    {
        KpiStrip strip;
        strip.setKpis(figures(QStringLiteral("1%")));
        strip.setKpis({});
        QCOMPARE(cellsOf(strip).size(), 0);
        strip.setKpis(figures(QStringLiteral("1%")));
        QCOMPARE(cellsOf(strip).size(), 3);
    }

private:
    class PaintCount : public QObject {
    public:
        int count = 0;

    protected:
        bool eventFilter(QObject*, QEvent* event) override
        {
            count += event->type() == QEvent::Paint ? 1 : 0;
            return false;
        }
    };
};

QTEST_MAIN(KpiStripTest)
#include "kpi_strip_test.moc"
