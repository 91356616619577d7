// Timelines, a scenario that misbehaves on request, and a screen's store of series, for tests of the runtime.
#pragma once

#include <array>
#include <atomic>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "core/fleet/fleet_parameters.h"
#include "core/runtime/lab.h"
#include "core/scenarios/arm_spec.h"
#include "core/scenarios/scenario.h"

namespace faultglass::labs {

inline Result<std::vector<ArmSpec>> buildMoody(const ParameterSet& parameters, std::uint64_t seed)
{
    ArmSpec arm{"Moody", {toStruct(fleetParameterTable(), parameters), {}, seed}};
    const FleetParameters& p = arm.fleet.parameters;
    if (p.servers == 17)
        throw std::runtime_error("seventeen servers are too many for me");
    if (p.clientsRetry && p.queueBounded && p.queueLimit == 13)
        return Error{"queue-limit", "13", "another number while clients retry"};
    if (p.servers == 19)  // a spike of nothing: an assertion of the model at 2 s
        arm.fleet.faults.push_back({secondsToTime(2), {FaultKind::LoadSpike, {}, 0, {}}});
    return std::vector<ArmSpec>{arm, arm};
}

inline constexpr Scenario kMoody{"moody",
                                 "Moody",
                                 "Two equal fleets; throws with 17 servers, fails at 2 s with 19, and cannot "
                                 "retry with a queue of 13.",
                                 60,
                                 fleetParameterRows,
                                 buildMoody,
                                 {}};

inline Result<std::vector<ArmSpec>> buildPlain(const ParameterSet& parameters, std::uint64_t seed)
{
    return std::vector<ArmSpec>{{"Plain", {toStruct(fleetParameterTable(), parameters), {}, seed}}};
}

inline constexpr Scenario kPlain{"plain", "Plain", "One fleet.", 60, fleetParameterRows, buildPlain, {}};

/// Refuses a queue of 13 under an odd seed.
inline Result<std::vector<ArmSpec>> buildFussy(const ParameterSet& parameters, std::uint64_t seed)
{
    if (parameters.value("queue-limit") == 13 && seed % 2 == 1)
        return Error{"queue-limit", "13", "another number under an odd seed"};
    return buildPlain(parameters, seed);
}

inline constexpr Scenario kFussy{"fussy", "Fussy", "Minds the seed.", 60, fleetParameterRows, buildFussy, {}};

inline std::atomic<bool> hangs = false;

/// As long as it lives, building kHangs does not end.
struct Hanging {
    Hanging() { hangs = true; }
    ~Hanging() { end(); }
    Hanging(const Hanging&) = delete;
    Hanging& operator=(const Hanging&) = delete;
    static void end()
    {
        hangs = false;
        hangs.notify_all();
    }
};

inline Result<std::vector<ArmSpec>> buildHanging(const ParameterSet& parameters, std::uint64_t seed)
{
    if (!hangs)
        return buildPlain(parameters, seed);
    hangs.wait(true);
    return Error{"scenario", "hangs", "one whose building ends"};
}

inline constexpr Scenario kHangs{"hangs",      "Hangs", "Does not end while it is told so.", 60, fleetParameterRows,
                                 buildHanging, {}};

inline int buildCount = 0;

inline Result<std::vector<ArmSpec>> buildCounted(const ParameterSet& parameters, std::uint64_t seed)
{
    ++buildCount;
    return buildPlain(parameters, seed);
}

inline constexpr Scenario kCounted{"counted", "Counted", "Counts.", 60, fleetParameterRows, buildCounted, {}};

/// Five servers of 40 requests/s at 80 %, retries, a kill at 1.5 s: seconds of it run in milliseconds.
inline Timeline timeline(const Scenario& scenario = kPlain, std::uint64_t seed = 42)
{
    Timeline t;
    t.scenario = &scenario;
    t.parameters = ParameterSet(scenario.rows());
    const std::pair<const char*, double> values[] = {
        {"capacity", 40}, {"offered-load", 160}, {"customers", 5}, {"client-timeout", 0.4}, {"queue-limit", 100}};
    for (const auto& [key, value] : values)
        FG_ASSERT(!t.parameters.set(key, value));
    t.faults.push_back(parseFault("crash@1.5:S1,duration=3", FleetSizes{5}).value());
    t.seed = seed;
    return t;
}

/// Catches up with the goal.
inline void settle(Lab& lab)
{
    while (!lab.advance(std::max(lab.now(), lab.goal()))) {}
}

inline void goTo(Lab& lab, double seconds)
{
    lab.seek(secondsToTime(seconds));
    settle(lab);
}

/// A lab that has done nothing but run `timeline` straight to `until`.
inline Lab straight(const Timeline& timeline, SimTime until)
{
    Lab lab;
    FG_ASSERT(!lab.load(timeline));
    lab.advance(until);
    return lab;
}

/// What a screen keeps of the series: points by index, transitions by id, cut where it is told to.
class Store {
public:
    void take(const std::vector<SeriesItem>& items)
    {
        for (const SeriesItem& item : items) {
            if (const auto* cut = std::get_if<SeriesCut>(&item)) {
                for (ArmSeries& arm : m_arms) {
                    std::erase_if(arm.points, [cut](const auto& point) { return point.second.at > cut->time; });
                    std::erase_if(arm.transitions, [cut](const auto& link) { return link.second.at > cut->time; });
                }
            } else if (const auto* point = std::get_if<SeriesPoint>(&item)) {
                m_arms.at(point->arm).points[point->index] = point->sample;
            } else {
                const auto& heard = std::get<SeriesTransition>(item);
                m_arms.at(heard.arm).transitions[heard.transition.id.value] = heard.transition;
            }
        }
    }

    /// Empty where this shows the same as `other` of the first `arms` arms up to `until`.
    [[nodiscard]] std::string differenceTo(const Store& other, std::size_t arms, SimTime until) const
    {
        for (std::size_t i = 0; i < arms; ++i) {
            const auto mine = m_arms[i].upTo(until), theirs = other.m_arms[i].upTo(until);
            if (mine != theirs)
                return "arm " + std::to_string(i) + " differs: " + std::to_string(mine.size()) + " lines, expected " +
                       std::to_string(theirs.size()) + firstDifference(mine, theirs);
        }
        return {};
    }

    [[nodiscard]] std::size_t points(std::size_t arm) const { return m_arms.at(arm).points.size(); }

private:
    struct ArmSeries {
        std::map<std::uint32_t, Sample> points;
        std::map<std::uint32_t, Transition> transitions;

        [[nodiscard]] std::vector<std::string> upTo(SimTime until) const
        {
            std::vector<std::string> lines;
            for (const auto& [index, s] : points) {
                if (s.at <= until)
                    lines.push_back("point " + std::to_string(index) + " at " + std::to_string(s.at.ns) + ": " +
                                    std::to_string(s.offered) + " " + std::to_string(s.attempts) + " " +
                                    std::to_string(s.goodput) + " " + std::to_string(s.p99) + " " +
                                    std::to_string(s.waiting) + " " + std::to_string(s.serversUp));
            }
            for (const auto& [id, t] : transitions) {
                if (t.at <= until)
                    lines.push_back("transition " + std::to_string(id) + " at " + std::to_string(t.at.ns) + ": kind " +
                                    std::to_string(static_cast<int>(t.kind)) + " of " + std::to_string(t.subject) +
                                    " from " + std::to_string(t.parent.value));
            }
            return lines;
        }
    };

    static std::string firstDifference(const std::vector<std::string>& a, const std::vector<std::string>& b)
    {
        for (std::size_t i = 0; i < std::max(a.size(), b.size()); ++i) {
            const std::string left = i < a.size() ? a[i] : "(end)", right = i < b.size() ? b[i] : "(end)";
            if (left != right)
                return "; \"" + left + "\", expected \"" + right + "\"";
        }
        return {};
    }

    std::array<ArmSeries, kMostArms> m_arms;
};

inline Action set(const char* key, double value, int arm = -1) { return SetParameter{key, value, arm}; }

inline Action strike(const char* text, int arm = -1)
{
    return InjectFault{parseFault(text, FleetSizes{9}).value().fault, arm};
}

/// Applies at `seconds` and comes back to where it was.
inline void applyAt(Lab& lab, double seconds, std::uint64_t id, const Action& action)
{
    goTo(lab, seconds);
    FG_ASSERT(!lab.apply(id, action));
}

inline Lab loaded(const Timeline& wanted = timeline(), std::size_t budget = std::size_t{256} << 20)
{
    Lab lab(budget);
    FG_ASSERT(!lab.load(wanted));
    return lab;
}

/// A run to 12 s with entries of every kind on its timeline.
inline Lab eventful()
{
    Lab lab = loaded();
    const std::pair<double, Action> actions[] = {{0, set("servers", 4)},
                                                 {0, SetSeed{7}},
                                                 {0, set("jitter", 0)},
                                                 {2, strike("slow@0:S2,factor=5,duration=3")},
                                                 {3, ForkArm{0}},
                                                 {3, set("retries", 0, 1)},
                                                 {4.25, set("offered-load", 220)},
                                                 {5, strike("gray@0:all,share=0.2", 0)},
                                                 {6, ForkArm{1}},
                                                 {7, strike("heal@0:all")},
                                                 {7, set("balancing", 2, 2)},
                                                 {9.5, strike("load-spike@0,factor=2,duration=1")}};
    std::uint64_t id = 1;
    for (const auto& [at, action] : actions) {
        lab.advance(secondsToTime(at));
        FG_ASSERT(!lab.apply(id++, action));
    }
    lab.advance(secondsToTime(12));
    return lab;
}

/// Empty if `lab` and the store of its screen are what a straight run of its timeline has at now().
inline std::string differenceToStraight(const Lab& lab, const Store& screen)
{
    Lab fresh = straight(lab.timeline(), lab.now());
    if (fresh.arms().size() != lab.arms().size())
        return std::to_string(lab.arms().size()) + " arms, expected " + std::to_string(fresh.arms().size());
    if (fresh.fingerprint() != lab.fingerprint())
        return "the fingerprint differs at " + std::to_string(lab.now().seconds()) + " s";
    Store expected;
    expected.take(fresh.takeItems());
    return screen.differenceTo(expected, lab.arms().size(), lab.now());
}

}  // namespace faultglass::labs
