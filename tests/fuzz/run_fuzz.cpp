// Short runs of settings nobody thought of: requests are neither made nor lost, time goes forth, and whatever way one
// came to an instant, the state there is the same.
#include <cmath>

#include "app/files/catalogue.h"
#include "core/ensemble/timeline_check.h"
#include "core/fleet/measuring/arm_outcome.h"
#include "core/fleet/measuring/measures.h"
#include "core/runtime/lab.h"
#include "tests/fuzz/fuzz_target.h"

using namespace faultglass;

namespace {

/// Takes the bytes one after the other; zeros once they are used up.
class Bytes {
public:
    Bytes(const std::uint8_t* data, std::size_t size) : m_data(data), m_size(size) {}
    [[nodiscard]] bool empty() const { return m_at >= m_size; }
    std::uint8_t next() { return empty() ? 0 : m_data[m_at++]; }
    double share() { return next() / 255.0; }

private:
    const std::uint8_t* m_data;
    std::size_t m_size;
    std::size_t m_at = 0;
};

constexpr SimTime kEnd = secondsToTime(2), kMiddle = secondsToTime(0.7);

/// Small enough to be run many times a second.
double bounded(const ParameterRow& row, double share)
{
    const double least = std::max(row.least, row.initial > 0 ? row.initial / 50 : row.least);
    const double most = std::min(row.most, std::max(row.initial * 3, row.least + 20));
    double value = least + (std::min(most, 3000.0) - least) * share;
    if (row.kind != ParameterKind::Real)
        value = std::round(value);
    return std::clamp(value, row.least, row.most);
}

Timeline timelineOf(Bytes& bytes)
{
    Timeline timeline;
    const auto scenarios = scenarioCatalogue();
    timeline.scenario = scenarios[bytes.next() % scenarios.size()];
    timeline.parameters = ParameterSet(timeline.scenario->rows());
    static_cast<void>(timeline.parameters.set("offered-load", 200));
    static_cast<void>(timeline.parameters.set("capacity", 60));
    timeline.seed = bytes.next();
    while (!bytes.empty()) {
        const std::size_t row = (bytes.next() * 256U + bytes.next()) % timeline.parameters.size();
        const ParameterRow& chosen = timeline.parameters.rows()[row];
        static_cast<void>(timeline.parameters.set(chosen.key, bounded(chosen, bytes.share())));
        const auto kind = static_cast<FaultKind>(bytes.next());
        if (bytes.next() % 3 != 0 || static_cast<std::size_t>(kind) >= faultTable().size())
            continue;
        const FaultRow& fault = faultRow(kind);
        std::string text = std::string(fault.key) + "@" + std::to_string(bytes.share() * 2) + ":S" +
                           std::to_string(1 + bytes.next() % 5);
        if (const auto parsed = parseFault(text, FleetSizes{5}))
            timeline.faults.push_back(parsed.value());
    }
    return timeline;
}

void claimConservation(const Lab& lab)
{
    for (const Arm& arm : lab.arms()) {
        const Fleet closed = arm.fleet.closed();
        const Totals& totals = closed.totals();
        fuzz::claim(arm.fleet.now() == lab.now(), "all arms stand at one instant");
        fuzz::claim(totals.offered + totals.attempts < (1ULL << 40), "counts did not turn around");
        const ArmOutcome outcome{totals, lab.now(), closed.latest(), {}, closed.parameters().topology.needed};
        for (const Measure& measure : measureTable()) {
            const Observation seen = measure.of(outcome);
            if (seen.whole == 0)
                continue;  // there was nothing to measure
            const double value = seen.part / seen.whole;
            const bool share = measure.form == MeasureForm::Share;
            const bool positive = share || measure.form == MeasureForm::Time || measure.form == MeasureForm::Rate;
            const bool sound = std::isfinite(value) && (!positive || value >= 0) && (!share || value <= 1 + 1e-9);
            if (!sound)
                std::fprintf(stderr, "%s is %g\n", std::string(measure.key).c_str(), value);
            fuzz::claim(sound, "every measure is a number, no time is negative, and a share is one");
        }
        fuzz::claim(totals.succeeded + totals.failed + totals.overdue <= totals.offered, "no more end than came");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    Bytes bytes(data, std::min<std::size_t>(size, 64));
    const Timeline timeline = timelineOf(bytes);
    constexpr std::uint64_t kMostEvents = 60'000;
    Lab straight(1 << 20);
    straight.setMemoryLimit(200'000'000);
    if (checkTimeline(timeline) || straight.load(timeline))
        return 0;
    if (!straight.advance(kEnd, kMostEvents))
        return 0;  // too large for this
    claimConservation(straight);
    // In pieces, from a copy in the middle, and back in time.
    Lab pieces(1 << 20);
    fuzz::claim(!pieces.load(timeline), "what could be loaded once can be again");
    while (pieces.now() < kMiddle)
        pieces.advance(kMiddle, 100);
    claimConservation(pieces);
    Lab copy = pieces;
    pieces.advance(kEnd);
    copy.advance(kEnd);
    fuzz::claim(pieces.fingerprint() == straight.fingerprint(), "in pieces it is the same run");
    fuzz::claim(copy.fingerprint() == straight.fingerprint(), "a copy goes on as the run it was taken of");
    straight.seek(kMiddle);
    while (straight.now() < straight.goal())
        straight.advance(straight.goal());
    straight.advance(kEnd);
    fuzz::claim(straight.fingerprint() == pieces.fingerprint(), "back in time and forth it is the same run");
    return 0;
}
