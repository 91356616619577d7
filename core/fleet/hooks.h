// What happens to a fleet as a whole, told to every mechanism that has a hook of that name.
#pragma once

#include <cstdint>

#include "core/base/ids.h"

namespace faultglass {

struct FleetState;
struct Job;
struct Sample;

/// Each calls the static function of the same name of all mechanisms that have one, in the order of the list.
namespace hooks {

/// Servers were added at the end: what is kept by server grows.
void fitServers(FleetState& state);

/// The number of live servers is about to change, or who reaches whom, or somebody looks at the totals: sums over time
/// that depend on it are brought up to now.
void settleAlive(FleetState& state);
void settleReach(FleetState& state);
void settle(FleetState& state);

/// The server has just gone down, or come up; it still holds what it held, or holds nothing yet.
void serverDown(FleetState& state, ServerId server);
void serverUp(FleetState& state, ServerId server);
/// A server that came up has all that comes with being started anew.
void serverRestarted(FleetState& state, ServerId server);
/// A partition took the server from its balancer and the other servers, or gave it back.
void serverIsolated(FleetState& state, ServerId server);
void serverReunited(FleetState& state, ServerId server);
/// Health checks took the server out of rotation.
void serverEjected(FleetState& state, ServerId server);

/// How long the work of `job` takes, in ns at full speed, when its service time is `work`.
[[nodiscard]] double workOf(FleetState& state, const Job& job, double work);

/// The end of a sample interval: what is to be seen of it is put into `sample`; then, when it is whole, what it shows
/// is judged. `workerNs` is what the workers of servers that are up could do in the interval.
void sample(FleetState& state, Sample& sample);
void afterSample(FleetState& state, const Sample& sample, double workerNs);

/// The totals were cleared: what stands in them as a number of now is put back, and sums over time begin now.
void restartTotals(FleetState& state);

}  // namespace hooks

}  // namespace faultglass
