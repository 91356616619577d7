// Runs of the production model for the truth tests: several seeds, intervals, and a failure text that names them.
#pragma once

#include <cmath>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include <QByteArray>
#include <QTest>

#include "core/agreement/runs.h"
#include "core/base/statistics.h"

namespace faultglass::truth {

/// A fleet that only queues: no timeouts, no retries, no probes, unbounded queues, one customer.
inline FleetParameters plainQueue()
{
    FleetParameters p = quietFleet();
    p.sampleInterval = p.customerWindow = 1000;
    return p;
}

using faultglass::runFleet;

/// `measure` of runs with `seeds` consecutive seeds.
inline Statistics overSeeds(int seeds, std::uint64_t firstSeed, const std::function<double(std::uint64_t)>& measure)
{
    Statistics statistics;
    for (int i = 0; i < seeds; ++i)
        statistics.add(measure(firstSeed + static_cast<std::uint64_t>(i)));
    return statistics;
}

/// Fails the test unless the 99.9 % interval of the mean, widened by `slack` of the expected value for what the
/// theory leaves out (start-up, finite fleets), holds the expected value.
inline bool agrees(const char* what, const Statistics& found, double expected, double slack = 0.004)
{
    const Interval interval = found.meanInterval(0.999);
    const double margin = slack * std::abs(expected);
    const bool good = interval.low - margin <= expected && expected <= interval.high + margin;
    const QByteArray line = QByteArray(what) + ": theory " + QByteArray::number(expected, 'g', 7) + ", simulated " +
                            QByteArray::number(found.mean(), 'g', 7) + " +- " +
                            QByteArray::number(interval.halfWidth(), 'g', 3) + " over " +
                            QByteArray::number(static_cast<int>(found.count())) + " seeds from 1";
    if (!good)
        qWarning("%s", line.constData());
    else
        qInfo("%s", line.constData());
    return good;
}

}  // namespace faultglass::truth
