// Where values lie along a slider, and that its steps can be read and always lead on.
#include <cmath>

#include <QTest>

#include "core/fleet/fleet_parameters.h"
#include "widgets/controls/value_scale.h"

using namespace faultglass;

class ValueScaleTest : public QObject {
    Q_OBJECT
private slots:
    void everyFleetParameterHasASoundScale()
    {
        for (const ParameterRow& row : fleetParameterRows()) {
            if (row.kind != ParameterKind::Real && row.kind != ParameterKind::Whole)
                continue;
            const ValueScale scale(row);
            QVERIFY2(scale.least() < scale.most(), row.key.data());
            QVERIFY2(scale.least() >= row.least && scale.most() <= row.most, row.key.data());
            QVERIFY2(scale.least() <= row.initial && row.initial <= scale.most(), row.key.data());
            double last = -1;
            for (double position = 0; position <= 1; position += 0.01) {
                const double value = scale.valueAt(position);
                QVERIFY2(value >= last && value >= row.least && value <= row.most, row.key.data());
                QVERIFY2(row.kind != ParameterKind::Whole || value == std::floor(value), row.key.data());
                last = value;
            }
        }
    }

    void arrowsAlwaysLeadOnUntilTheEndOfTheRange()
    {
        for (const ParameterRow& row : fleetParameterRows()) {
            if (row.kind != ParameterKind::Real && row.kind != ParameterKind::Whole)
                continue;
            const ValueScale scale(row);
            double value = row.initial;
            for (int step = 0; step < 300 && value < row.most; ++step) {
                const double next = scale.stepped(value, 1, true);
                QVERIFY2(next > value && next <= row.most, row.key.data());
                value = next;
            }
            for (int step = 0; step < 2000 && value > row.least; ++step) {
                const double next = scale.stepped(value, -1, step % 2 == 0);
                QVERIFY2(next < value && next >= row.least, row.key.data());
                value = next;
            }
        }
    }

    void readableValuesHaveNoRoundingDust()
    {
        ParameterRow row;
        row.kind = ParameterKind::Real;
        row.least = 0;
        row.most = 1;
        row.initial = 0.5;
        const ValueScale scale(row);
        double value = 0;
        for (int step = 0; step < 30; ++step)
            value = scale.stepped(value, 1, true);
        QCOMPARE(value, 0.3);
        QVERIFY(value == 0.3);
    }

    void positionsOfStrangeValuesStayOnTheSlider()
    {
        const ValueScale scale(fleetParameterRows().front());
        for (const double value : {-1.0, 0.0, 1e300, std::nan("")}) {
            const double position = scale.positionOf(value);
            QVERIFY(position >= 0 && position <= 1);
        }
        QCOMPARE(scale.valueAt(-5), scale.least());
        QCOMPARE(scale.valueAt(7), scale.most());
    }
};

QTEST_GUILESS_MAIN(ValueScaleTest)
#include "value_scale_test.moc"
