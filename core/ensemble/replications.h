// Runs a timeline many times under different seeds and reduces what came out to values and intervals.
#pragma once

#include <cstdint>
#include <functional>
#include <stdexcept>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/estimate.h"
#include "core/base/memory.h"
#include "core/fleet/faults/fault.h"
#include "core/fleet/fleet_view.h"
#include "core/fleet/measuring/measures.h"
#include "core/runtime/timeline.h"

namespace faultglass {

/// What to run. Replication i has the timeline's seed + i (modulo 2^64).
struct EnsembleSpec {
    Timeline timeline;  ///< has passed checkTimeline
    SimTime until;
    std::uint64_t replications = 1;
    unsigned jobs = 1;        ///< threads, 1 to kMostJobs; changes how long it takes and nothing else
    bool keepSeries = false;  ///< of the first replication
    bool keepLedger = false;  ///< the customers' accounts, likewise
    /// Bytes for all replications that run at once: fewer run at once where more would not fit.
    std::size_t memoryLimit = defaultMemoryLimit();
};

/// How it is going, and whether it should end early. `progress` is called on the caller's thread, many times a second.
struct EnsembleWatch {
    std::function<void(double share)> progress;  ///< 0 to 1, never falls; may be empty
    std::stop_token stop;
};

struct ArmEnsemble {
    std::string name;                    ///< marked for translation, unless it was forked in the run: "Fleet (fork)"
    std::vector<Estimate> measures;      ///< in the order of measureTable(), over the replications
    std::uint64_t fingerprint = 0;       ///< of one replication its own; of several, covers all in order
    std::vector<ScheduledFault> faults;  ///< scheduled from the start, the scenario's own included
    std::vector<Sample> series;          ///< of the first replication; a fork's begin at the fork
    std::vector<CustomerLedger> ledger;  ///< of the first replication, by customer
};

struct Ensemble {
    std::uint64_t replications = 0;  ///< that the measures are over: the unbroken beginning of those asked for
    SimTime simulated;               ///< how far each of them got
    bool interrupted = false;        ///< fewer replications than asked for, or one that stopped short
    std::uint64_t eventsHandled = 0;
    std::vector<ArmEnsemble> arms;
};

/// A run that broke: a bug in the model, or no memory. what() says what, the message with seed and time is message().
class RunFailure : public std::runtime_error {
public:
    RunFailure(const std::string& what, std::uint64_t seed, SimTime at)
        : std::runtime_error(what), m_seed(seed), m_at(at)
    {
    }
    [[nodiscard]] std::uint64_t seed() const { return m_seed; }
    [[nodiscard]] SimTime at() const { return m_at; }
    [[nodiscard]] std::string message() const;

private:
    std::uint64_t m_seed;
    SimTime m_at;
};

/// How many of its replications run at once: `jobs`, or fewer where the memory limit has no room for so many.
[[nodiscard]] unsigned jobsThatFit(const EnsembleSpec& spec);

/// Runs all replications, or as many as come before `watch.stop`: then the measures are over those complete from the
/// first on (never a choice among those that happened to be quick), and with none complete over the first as far as it
/// got; stopped before that one began, there are no arms. Equal specs give equal results, bit for bit, whatever `jobs`
/// is. Throws RunFailure, the one of the lowest replication that failed.
[[nodiscard]] Ensemble runReplications(const EnsembleSpec& spec, const EnsembleWatch& watch = {});

}  // namespace faultglass
