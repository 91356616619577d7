#include "widgets/canvas/server_look.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QLocale>

#include "core/fleet/faults/transition_table.h"
#include "widgets/theme/core_text.h"
#include "widgets/theme/number_format.h"

namespace faultglass {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ServerLook)
};

double valueOr(const ParameterSet& set, std::string_view key, double otherwise)
{
    const auto row = set.find(key);
    return row ? set.value(*row) : otherwise;
}

QString downReason(const Transition& cause)
{
    const std::string_view since = transitionRow(cause.kind).words.since;
    const QString at = formatClock(cause.at.seconds());
    return since.empty() ? Words::tr("since %1").arg(at) : coreText(since).arg(at);
}

QString loadReason(const ServerView& server, const FleetScale& scale)
{
    const double wait = static_cast<double>(server.wait);
    if (scale.queueLimit > 0 && server.waiting >= scale.queueLimit)
        return Words::tr("queue full · waits %1").arg(formatSeconds(wait).text());
    if (server.waiting == 0 || wait <= 0)
        return formatRate(static_cast<double>(server.arrivals)).text();
    if (wait < scale.clientTimeout / 2)
        return Words::tr("%1 · waits %2")
            .arg(formatRate(static_cast<double>(server.arrivals)).text(), formatSeconds(wait).text());
    return Words::tr("queue %1 · waits %2").arg(formatCount(server.waiting), formatSeconds(wait).text());
}

}  // namespace

StateLook calmLookOf(ServerState state) { return lookOf(state == ServerState::Busy ? ServerState::Healthy : state); }

StateLook lookOf(ServerState state)
{
    switch (state) {
    case ServerState::Healthy:
        return {Role::Healthy, Mark::Tick, true};
    case ServerState::Busy:
    case ServerState::Slow:
    case ServerState::Gray:
        return {Role::Degraded, Mark::Exclamation, true};
    case ServerState::Overloaded:
        return {Role::Failed, Mark::Exclamation, true};
    case ServerState::Paused:
        return {Role::Failed, Mark::Bars, true};
    case ServerState::Ejected:
    case ServerState::Down:
        return {Role::Failed, Mark::Cross, false};
    case ServerState::Starting:
    case ServerState::Absent:
    case ServerState::Standby:
        return {Role::Idle, Mark::Dash, false};
    }
    return {};
}

QString stateName(ServerState state)
{
    switch (state) {
    case ServerState::Healthy:
        return Words::tr("healthy");
    case ServerState::Busy:
        return Words::tr("busy");
    case ServerState::Overloaded:
        return Words::tr("overloaded");
    case ServerState::Slow:
        return Words::tr("slow");
    case ServerState::Gray:
        return Words::tr("failing a share");
    case ServerState::Paused:
        return Words::tr("frozen");
    case ServerState::Ejected:
        return Words::tr("out of rotation");
    case ServerState::Down:
        return Words::tr("down");
    case ServerState::Starting:
        return Words::tr("starting");
    case ServerState::Absent:
        return Words::tr("not in use");
    case ServerState::Standby:
        return Words::tr("standing by");
    }
    return {};
}

QString serverName(std::uint32_t server) { return QStringLiteral("S%1").arg(server + std::uint64_t{1}); }

FleetScale FleetScale::of(const ParameterSet& parameters)
{
    FleetScale scale;
    scale.capacityPerServer = valueOr(parameters, "capacity", 0);
    scale.queueLimit = valueOr(parameters, "queue-bounded", 0) > 0 ? valueOr(parameters, "queue-limit", 0) : 0;
    scale.clientTimeout = valueOr(parameters, "clients-time-out", 0) > 0 ? valueOr(parameters, "client-timeout", 0) : 0;
    return scale;
}

double FleetScale::queueShare(const ServerView& server) const
{
    constexpr double kFullWithoutBound = 10'000;
    const double full = queueLimit > 0 ? queueLimit : kFullWithoutBound;
    return std::min(1.0, std::log1p(server.waiting) / std::log1p(full));
}

QString reasonText(const ServerView& server, ServerState state, const FleetScale& scale, const TransitionLog* log)
{
    const auto cause = log != nullptr ? log->find(server.cause) : std::nullopt;
    switch (state) {
    case ServerState::Healthy:
    case ServerState::Busy:
    case ServerState::Overloaded:
        return loadReason(server, scale);
    case ServerState::Slow:
    case ServerState::Gray:
    case ServerState::Paused:
    case ServerState::Ejected:
    case ServerState::Down:
        return cause ? downReason(*cause) : stateName(state);
    case ServerState::Starting:
    case ServerState::Standby:
    case ServerState::Absent:
        break;
    }
    return stateName(state);
}

QString spokenText(std::uint32_t index, const ServerView& server, const TransitionLog* log)
{
    QStringList parts{serverName(index), stateName(server.state)};
    if (lookOf(server.state).serving) {
        parts += Words::tr("%1 busy").arg(formatShare(server.utilisation / 1000.0).text());
        parts += Words::tr("%1 waiting").arg(formatCount(server.waiting));
        if (const double wait = static_cast<double>(server.wait); wait > 0)
            parts += Words::tr("waits %1").arg(formatSeconds(wait).text());
    }
    if (const auto cause = log != nullptr ? log->find(server.cause) : std::nullopt)
        parts += downReason(*cause);
    return parts.join(QStringLiteral(", "));
}

std::uint32_t shownCount(const FleetView& fleet)
{
    auto count = static_cast<std::uint32_t>(fleet.servers.size());
    while (count > 0 && fleet.servers[count - 1].state == ServerState::Absent)
        --count;
    return count;
}

}  // namespace faultglass
