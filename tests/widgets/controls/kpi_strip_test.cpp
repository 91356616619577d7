// The KPI strip: figures change in place, at every width.
#include <QSignalSpy>
#include <QTest>

#include "widgets/controls/kpi_strip.h"
#include "widgets/theme/theme_style.h"

using namespace faultglass;

namespace {

QVector<Kpi> figures(const QString& value)
{
    return {
        {QStringLiteral("Goodput"), value, QStringLiteral("of offered"), Role::Failed, false, {}},
        {QStringLiteral("p99 latency"), QStringLiteral("1.00 s"), QStringLiteral("timeout"), Role::Degraded, false, {}},
        {QStringLiteral("Users"), QStringLiteral("24"), {}, Role::Idle, true, QStringLiteral("24 users.")}};
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
        for (const QWidget* cell : strip.findChildren<QWidget*>())
            before.append(cell->geometry());
        QCOMPARE(before.size(), 3);
        strip.setKpis(figures(QStringLiteral("1,000,000,000.00%")));
        QCoreApplication::processEvents();
        qsizetype i = 0;
        for (const QWidget* cell : strip.findChildren<QWidget*>())
            QCOMPARE(cell->geometry(), before[i++]);
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
        for (QWidget* cell : strip.findChildren<QWidget*>())
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
        const QList<QWidget*> cells = strip.findChildren<QWidget*>();
        QCOMPARE(cells[0]->accessibleName(), QStringLiteral("Goodput"));
        QCOMPARE(cells[0]->accessibleDescription(), QStringLiteral("61.8% of offered"));
        QCOMPARE(cells[2]->accessibleDescription(), QStringLiteral("24 users."));
    }

    void theNumberOfFiguresMayChange()
    {
        KpiStrip strip;
        strip.setKpis(figures(QStringLiteral("1%")));
        strip.setKpis({});
        QCOMPARE(strip.findChildren<QWidget*>().size(), 0);
        strip.setKpis(figures(QStringLiteral("1%")));
        QCOMPARE(strip.findChildren<QWidget*>().size(), 3);
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
