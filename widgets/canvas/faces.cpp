#include "widgets/canvas/faces.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>

#include "widgets/theme/number_format.h"

namespace faultglass {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Faces)
};

constexpr double kTextSeconds = 0.25;
constexpr double kGlideSeconds = 0.2;
constexpr double kRateSeconds = 0.5;

/// Moves `value` towards `target` with the time constant `seconds`.
double glide(double value, double target, double elapsed, double seconds)
{
    return value + (target - value) * (1 - std::exp(-elapsed / seconds));
}

/// Three significant figures: a rate measured over a tenth of a second has no more.
double roundedRate(double rate)
{
    if (!(rate > 0) || !std::isfinite(rate))
        return 0;
    const double unit = std::pow(10, std::max(0.0, std::floor(std::log10(rate)) - 2));
    return std::round(rate / unit) * unit;
}

}  // namespace

void ServerFaces::reset(std::size_t servers)
{
    m_hold.reset(servers);
    m_faces.clear();
}

ServerState ServerFaces::stateOf(std::uint32_t server, const SceneInput& input)
{
    const ServerState actual = input.fleet.servers[server].state;
    if (!input.still)
        return m_hold.shown(server, actual, input.wall);
    m_hold.show(server, actual, input.wall);
    return actual;
}

const ServerFace& ServerFaces::faceOf(std::uint32_t server, const SceneInput& input)
{
    const ServerView& view = input.fleet.servers[server];
    Entry& entry = m_faces[server];
    const bool first = entry.textAt < 0 || input.still;
    const double elapsed = std::clamp(input.wall - entry.glideAt, 0.0, 1.0);
    entry.glideAt = input.wall;
    entry.cpu = first ? view.utilisation : glide(entry.cpu, view.utilisation, elapsed, kGlideSeconds);
    const double queue = input.scale.queueShare(view);
    entry.queue = first ? queue : glide(entry.queue, queue, elapsed, kGlideSeconds);

    ServerFace& face = entry.face;
    const ServerState state = stateOf(server, input);
    if (first || state != face.state || input.wall - entry.textAt >= kTextSeconds) {
        face.name = serverName(server);
        face.reason = reasonText(view, state, input.scale, input.log);
        // Not all texts at the same frame: drawing text is what costs.
        entry.textAt = input.wall - (entry.textAt < 0 ? kTextSeconds * (server % 16) / 16 : 0);
    }
    face.state = state;
    face.look = lookOf(state);
    face.cpu = static_cast<int>(std::lround(entry.cpu * kCpuSteps / 1000));
    face.queue = view.waiting == 0 ? 0 : std::max(1, static_cast<int>(std::lround(entry.queue * kQueueBlocks)));
    return face;
}

int widthStepOf(double rate, double capacity)
{
    constexpr double kMostTimesCapacity = 3;
    constexpr int kSteps = 3;  // for each time the capacity
    return capacity > 0 ? static_cast<int>(std::lround(std::min(kMostTimesCapacity, rate / capacity) * kSteps)) : 0;
}

const ClientsFace& ClientsView::faceOf(const SceneInput& input)
{
    const Sample& sample = input.fleet.latest;
    const bool first = m_textAt < 0 || input.still;
    const double elapsed = std::clamp(input.wall - m_rateAt, 0.0, 1.0);
    m_rateAt = input.wall;
    m_offered = first ? sample.offered : glide(m_offered, sample.offered, elapsed, kRateSeconds);
    m_retries = first ? sample.retries : glide(m_retries, sample.retries, elapsed, kRateSeconds);
    if (!first && input.wall - m_textAt < kTextSeconds)
        return m_face;
    m_textAt = input.wall;

    const double offered = roundedRate(m_offered), retries = roundedRate(m_retries);
    m_face.fresh = Words::tr("%1 new").arg(formatRate(offered).text());
    m_face.retries = retries >= 1 ? Words::tr("+ %1 retries").arg(formatRate(retries).text()) : QString();
    m_face.storm = m_retries > 0.1 * m_offered;
    m_face.widthStep = widthStepOf(m_offered + m_retries, input.scale.capacityPerServer * sample.servers);
    const auto& customers = input.fleet.customers;
    m_face.customers = customers.size() <= kMostCustomerDots ? customers : std::vector<CustomerState>{};
    m_face.total = static_cast<std::uint32_t>(customers.size());
    m_face.down = input.fleet.customersDown;
    m_face.degraded = input.fleet.customersDegraded;
    m_face.down = std::min(m_face.down, m_face.total);
    m_face.degraded = std::min(m_face.degraded, m_face.total - m_face.down);
    const bool compact = m_face.total >= 10'000;
    const auto number = [compact](std::uint32_t count) { return compact ? formatCompact(count) : formatCount(count); };
    const auto text = [&](const QString& pattern, std::uint32_t count) {
        return pattern.arg(number(count), number(m_face.total));
    };
    m_face.summaryRole = m_face.down > 0 ? Role::Failed : m_face.degraded > 0 ? Role::Degraded : Role::Healthy;
    m_face.summary = m_face.down > 0       ? text(Words::tr("customers down: %1 of %2"), m_face.down)
                     : m_face.degraded > 0 ? text(Words::tr("customers degraded: %1 of %2"), m_face.degraded)
                     : m_face.total == 1   ? Words::tr("its customer is served")
                                           : Words::tr("all %1 customers served").arg(number(m_face.total));
    return m_face;
}

}  // namespace faultglass
