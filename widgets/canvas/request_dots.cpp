#include "widgets/canvas/request_dots.h"

#include <algorithm>
#include <cmath>

namespace faultglass {

namespace {

constexpr double kFirstLeg = 0.28;  // s, clients to balancer
constexpr double kArriveFade = 0.12;
constexpr double kFailFade = 0.6;

/// Names an attempt: a request has fewer than 256 of them.
std::uint64_t nameOf(const RequestSample& sample) { return sample.request * 256 + sample.attempt; }

/// A steady pseudo-random number in -1..1 for a name, so that a dot keeps its lane. Decoration, not model.
float driftOf(std::uint64_t name)
{
    name = (name ^ (name >> 31)) * 0x9e3779b97f4a7c15ULL;
    return static_cast<float>(name >> 40) / static_cast<float>(1U << 23) - 1.0F;
}

/// How far a dot travels before it can end.
double travelOf(const RequestSample& sample)
{
    switch (sample.outcome) {
    case Outcome::BreakerOpen:
    case Outcome::Throttled:
        return 0.03;
    case Outcome::NoServer:
        return kFirstLeg;
    default:
        return RequestDots::kTravelSeconds;
    }
}

bool isFailure(Outcome outcome) { return outcome != Outcome::Pending && outcome != Outcome::Succeeded; }

double lifeAfterEnd(Outcome outcome) { return isFailure(outcome) ? kFailFade : kArriveFade; }

}  // namespace

void RequestDots::clear()
{
    m_dots.clear();
    m_spots.clear();
    m_latest = SimTime{-1};
    m_skipping = false;
}

void RequestDots::follow(const FleetView& fleet, double now, double speed)
{
    constexpr double kLongestStep = 1.0;  // visual seconds
    const double pace = std::clamp(speed, 1e-3, 1e3);
    const bool jumped = fleet.at < m_latest || (fleet.at - m_latest).seconds() > kLongestStep * pace;
    if (jumped)
        clear();
    const SimTime after = jumped ? fleet.at - secondsToDuration(20 * pace) : m_latest;
    learnOutcomes(fleet, now, pace);
    std::erase_if(m_dots, [now](const Dot& dot) {
        const double end = std::max(dot.ended, dot.born + travelOf(dot.sample));
        return dot.ended >= 0 && now > end + lifeAfterEnd(dot.sample.outcome);
    });
    admit(fleet, now, pace, after);
    m_latest = fleet.at;
}

void RequestDots::learnOutcomes(const FleetView& fleet, double now, double speed)
{
    m_seen.clear();
    for (const RequestSample& sample : fleet.requests)
        m_seen.emplace(nameOf(sample), &sample);
    for (Dot& dot : m_dots) {
        if (dot.sample.outcome != Outcome::Pending)
            continue;
        const auto seen = m_seen.find(nameOf(dot.sample));
        if (seen == m_seen.end()) {
            // Pushed out of the record by later requests: what became of it is not known, so it just goes.
            dot.sample.outcome = Outcome::Succeeded;
            dot.ended = now;
        } else if (seen->second->outcome != Outcome::Pending) {
            dot.sample = *seen->second;
            dot.ended = std::max(0.0, now - (fleet.at - dot.sample.endedAt).seconds() / speed);
        }
    }
}

void RequestDots::admit(const FleetView& fleet, double now, double speed, SimTime after)
{
    std::size_t waiting = 0;
    for (const RequestSample& sample : fleet.requests)
        waiting += sample.sentAt > after ? 1 : 0;
    const std::size_t room = kMostDots - std::min(kMostDots, m_dots.size());
    // Too many at once: every so-manieth, spread evenly, rather than only the first.
    const std::size_t stride = room == 0 ? waiting + 1 : std::max<std::size_t>(1, (waiting + room - 1) / room);
    m_skipping = waiting > 0 ? stride > 1 : m_skipping && !m_dots.empty();
    std::size_t number = 0;
    for (const RequestSample& sample : fleet.requests) {
        if (sample.sentAt <= after || ++number % stride != 0 || m_dots.size() >= kMostDots)
            continue;
        Dot dot{sample, now - (fleet.at - sample.sentAt).seconds() / speed, -1, driftOf(nameOf(sample))};
        if (sample.outcome != Outcome::Pending) {
            dot.ended = std::max(0.0, now - (fleet.at - sample.endedAt).seconds() / speed);
            const double end = std::max(dot.ended, dot.born + travelOf(sample));
            if (now > end + lifeAfterEnd(sample.outcome))
                continue;
        }
        m_dots.push_back(dot);
    }
}

const std::vector<DotSpot>& RequestDots::spotsAt(double now)
{
    m_spots.clear();
    for (const Dot& dot : m_dots) {
        const double age = now - dot.born;
        const double travel = travelOf(dot.sample);
        const double end = dot.ended < 0 ? HUGE_VAL : std::max(dot.ended, dot.born + travel);
        DotSpot spot;
        spot.server = dot.sample.server;
        spot.drift = dot.drift;
        spot.kind = dot.sample.attempt > 1 ? DotSpot::Kind::Retry : DotSpot::Kind::Fresh;
        if (age < 0)
            continue;
        const double moved = std::min(age, travel);
        if (moved < kFirstLeg || travel <= kFirstLeg || spot.server == ServerId::kNoValue) {
            spot.share = static_cast<float>(std::min(1.0, moved / kFirstLeg));
        } else {
            spot.place = DotSpot::Place::ServerEdge;
            spot.share = static_cast<float>((moved - kFirstLeg) / (RequestDots::kTravelSeconds - kFirstLeg));
            if (age >= travel && now < end)
                spot.place = DotSpot::Place::Queue;
        }
        if (now >= end) {
            const double gone = (now - end) / lifeAfterEnd(dot.sample.outcome);
            if (gone >= 1)
                continue;
            spot.opacity = static_cast<float>(1 - gone);
            spot.kind = isFailure(dot.sample.outcome) ? DotSpot::Kind::Failing : spot.kind;
            if (dot.sample.outcome == Outcome::TimedOut && spot.place == DotSpot::Place::ServerEdge)
                spot.place = DotSpot::Place::Queue;
        }
        m_spots.push_back(spot);
    }
    return m_spots;
}

}  // namespace faultglass
