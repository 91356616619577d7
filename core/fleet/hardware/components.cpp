#include "core/fleet/hardware/mechanism.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>
#include <string>

#include "core/fleet/faults/causes.h"
#include "core/fleet/fleet_state.h"
#include "core/fleet/fleet_view.h"
#include "core/fleet/hardware/components_view.h"
#include "core/params/parameter_set.h"
#include "core/random/lognormal.h"
#include "core/random/portable_math.h"

namespace faultglass {

namespace {

constexpr double kHour = 3600, kDay = 24 * kHour, kWeek = 7 * kDay, kYear = 365 * kDay;
constexpr std::uint32_t kMostLoggedComponents = 1000;

/// What an event about components means: the upper bits of its subject.
enum class Due : std::uint32_t { Failure, Replaced, Delivery, WeekEnd };
constexpr int kIndexBits = 24;

void schedule(FleetState& state, double seconds, Due what, std::uint32_t index = 0)
{
    const SimTime at = state.now + secondsToDuration(seconds);
    state.fingerprint.add(static_cast<std::uint64_t>(at.ns));
    state.schedule(at, Hardware::kDue, (static_cast<std::uint32_t>(what) << kIndexBits) | index);
}

constexpr LifeRisk kHours(double shape, double hours) { return {shape, hours * kHour}; }
constexpr LifeRisk kYears(double shape, double years) { return {shape, years * kYear}; }

// Lives by kind. Disks: Elerath, Pecht (2007), field data. The others are orders of magnitude to begin with: data
// sheets and fleet reports scatter by a factor of ten.
constexpr std::array kDisk{kHours(1.12, 461'386)};
constexpr std::array kMemoryModule{kYears(1, 100)};
constexpr std::array kPowerSupply{kYears(0.5, 2000), kYears(1, 50), kYears(4, 12)};
constexpr std::array kNetworkCard{kYears(1, 115)};
constexpr std::array kWholeServer{kYears(0.5, 500), kYears(1, 6), kYears(4, 9)};

void setRisks(ComponentState& components, std::span<const LifeRisk> risks)
{
    std::ranges::copy(risks, components.risks.begin());
    components.riskCount = static_cast<std::uint32_t>(risks.size());
}

void setLaw(ComponentState& components, const ComponentParameters& p)
{
    const LifeRisk chance = kYears(1, p.mtbf);
    switch (p.law) {
    case LifeLaw::Exponential:
        return setRisks(components, std::array{chance});
    case LifeLaw::Weibull:
        return setRisks(components, std::array{kYears(p.shape, p.scale)});
    case LifeLaw::Bathtub:
        return setRisks(components,
                        std::array{kYears(p.infantShape, p.infantScale), chance, kYears(p.wearShape, p.wearScale)});
    }
    FG_ASSERT(false);
}

void setKind(ComponentState& components, const ComponentParameters& p)
{
    switch (p.kind) {
    case ComponentKind::Custom:
        return setLaw(components, p);
    case ComponentKind::Disk:
        return setRisks(components, kDisk);
    case ComponentKind::Memory:
        return setRisks(components, kMemoryModule);
    case ComponentKind::PowerSupply:
        return setRisks(components, kPowerSupply);
    case ComponentKind::NetworkCard:
        return setRisks(components, kNetworkCard);
    case ComponentKind::Server:
        return setRisks(components, kWholeServer);
    }
    FG_ASSERT(false);
}

/// The factor on all lives of the batch that unit number `unit` of this component came with.
double batchFactor(const FleetState& state, std::uint32_t component, std::uint32_t unit)
{
    const ComponentParameters& p = state.parameters.component;
    if (p.batchSpread <= 0)
        return 1;
    KeyedDraw draw = state.random.draw(Purpose::Batch, component / p.batchSize, unit * 4);
    return lognormalFactor(draw, p.batchSpread);
}

/// Runs units for the burn-in until one survives; the others are only counted. `exposure` is the sum of the hazards
/// over the burn-in, so a unit survives with chance e^-exposure.
void burnIn(FleetState& state, std::uint32_t component, std::uint32_t unit, double exposure)
{
    constexpr int kMostTries = 1000;
    const double dies = 1 - exponentialOf(-exposure);
    KeyedDraw draw = state.random.draw(Purpose::BurnIn, component, unit * 1024);
    for (int i = 0; i < kMostTries && draw.uniform() < dies; ++i)
        ++state.totals.components.burnInDeaths;
}

/// How long a new unit will work, in seconds: the first of its risks, each a Weibull law given survival of the burn-in.
double life(FleetState& state, std::uint32_t component, std::uint32_t unit)
{
    const ComponentState& c = state.components;
    const double factor = batchFactor(state, component, unit);
    const double before = state.parameters.component.burnIn * kHour;
    double first = std::numeric_limits<double>::max(), exposure = 0;
    for (std::uint32_t i = 0; i < c.riskCount; ++i) {
        const double shape = c.risks[i].shape, scale = c.risks[i].scale * factor;
        const double drawn = state.random.draw(Purpose::ComponentLife, component, unit * 16 + i * 4).exponential();
        const double lived = before > 0 ? power(before / scale, shape) : 0;
        exposure += lived;
        const double end = shape == 1 ? lived + drawn : power(lived + drawn, 1 / shape);
        first = std::min(first, scale * end - before);
    }
    if (before > 0)
        burnIn(state, component, unit, exposure);
    return std::max(first, 0.0);
}

bool logged(const FleetState& state) { return state.components.components.size() <= kMostLoggedComponents; }

/// The group a component is a member of; kNone for those that are left over.
std::uint32_t groupOf(const FleetState& state, std::uint32_t component)
{
    const auto groups = static_cast<std::uint32_t>(state.components.groups.size());
    const ComponentParameters& p = state.parameters.component;
    if (groups == 0 || component >= groups * p.groupSize)
        return kNone;
    return p.groupsAcross ? component % groups : component / p.groupSize;
}

void recordTotals(FleetState& state)
{
    state.totals.components.working = state.components.working;
    state.totals.components.waiting = static_cast<std::uint32_t>(state.components.waiting.size());
}

void noteBadModule(FleetState& state, std::uint32_t component, std::uint32_t unit)
{
    const ComponentParameters& p = state.parameters.component;
    KeyedDraw draw = state.random.draw(Purpose::BadModule, component, unit * 16);
    if (draw.uniform() >= p.badShare)
        return;
    const double factor = p.errorSpread > 0 ? lognormalFactor(draw, p.errorSpread) : 1;
    state.components.badModules.push_back({component, unit, factor * p.errorsPerYear * kWeek / kYear});
}

void install(FleetState& state, std::uint32_t index)
{
    ComponentState& c = state.components;
    Component& component = c.components[index];
    const std::uint32_t unit = component.units++;
    component.working = true;
    ++c.working;
    if (const std::uint32_t group = groupOf(state, index); group != kNone)
        ++c.groups[group].working;
    if (state.parameters.component.memoryErrors)
        noteBadModule(state, index, unit);
    schedule(state, life(state, index, unit), Due::Failure, index);
}

void beginReplacing(FleetState& state, std::uint32_t index)
{
    const std::uint32_t unit = state.components.components[index].units;
    const double drawn = state.random.draw(Purpose::Replacement, index, unit * 4).exponential();
    schedule(state, drawn * state.parameters.component.repair * kHour, Due::Replaced, index);
}

void loseCopy(FleetState& state, std::uint32_t index, CauseId cause)
{
    const std::uint32_t number = groupOf(state, index);
    if (number == kNone)
        return;
    CopyGroup& group = state.components.groups[number];
    if (--group.working > 0 || group.lost)
        return;
    group.lost = true;
    ++state.totals.components.groupsLost;
    record(state, TransitionKind::GroupLost, number, cause);
}

void fail(FleetState& state, std::uint32_t index)
{
    ComponentState& c = state.components;
    Hardware::settle(state);
    c.components[index].working = false;
    --c.working;
    ++c.failuresThisWeek;
    ++state.totals.components.failures;
    const CauseId cause = logged(state) ? record(state, TransitionKind::ComponentFailed, index, {}) : CauseId{};
    loseCopy(state, index, cause);
    if (!state.parameters.component.sparesLimited) {
        beginReplacing(state, index);
        return recordTotals(state);
    }
    schedule(state, state.parameters.component.reorder * kDay, Due::Delivery);
    if (c.spares > 0) {
        if (--c.spares == 0)
            record(state, TransitionKind::SparesRanOut, kNone, cause);
        beginReplacing(state, index);
    } else {
        ++state.totals.components.stockouts;
        c.waiting.pushBack(index);
    }
    recordTotals(state);
}

void replace(FleetState& state, std::uint32_t index)
{
    Hardware::settle(state);
    ++state.totals.components.replaced;
    install(state, index);
    if (logged(state))
        record(state, TransitionKind::ComponentReplaced, index, {});
    recordTotals(state);
}

void deliver(FleetState& state)
{
    ComponentState& c = state.components;
    Hardware::settle(state);
    if (c.waiting.empty()) {
        ++c.spares;
        return;
    }
    const std::uint32_t index = c.waiting.front();
    c.waiting.popFront();
    beginReplacing(state, index);
    recordTotals(state);
}

/// Poisson: for small means by counting exponential gaps, exactly; above by the normal law it tends to.
std::uint64_t poisson(KeyedDraw draw, double mean)
{
    constexpr double kCountedTo = 50;
    if (mean > kCountedTo) {
        const double value = std::floor(mean + std::sqrt(mean) * draw.normal() + 0.5);
        return static_cast<std::uint64_t>(std::clamp(value, 0.0, 1e18));
    }
    std::uint64_t count = 0;
    for (double sum = draw.exponential(); sum < mean; sum += draw.exponential())
        ++count;
    return count;
}

void countMemoryErrors(FleetState& state)
{
    const ComponentParameters& p = state.parameters.component;
    ComponentState& c = state.components;
    std::erase_if(c.badModules, [&c](const BadModule& bad) {
        const Component& component = c.components[bad.component];
        return !component.working || component.units != bad.unit + 1;
    });
    for (const BadModule& bad : c.badModules) {
        const auto draw = [&](Purpose purpose) { return state.random.draw(purpose, bad.component, c.weeks * 256); };
        const double multiBit = bad.errorsPerWeek * p.multiBitShare;
        const std::uint64_t single = poisson(draw(Purpose::SingleBit), bad.errorsPerWeek - multiBit);
        const std::uint64_t multi = poisson(draw(Purpose::MultiBit), multiBit);
        state.totals.components.errorsCorrected += p.ecc ? single : 0;
        state.totals.components.errorsUncorrected += p.ecc ? multi : single + multi;
        state.fingerprint.add(single + multi);
    }
}

void endWeek(FleetState& state)
{
    ComponentState& c = state.components;
    ComponentTotals& totals = state.totals.components;
    if (state.parameters.component.memoryErrors)
        countMemoryErrors(state);
    const auto failures = static_cast<double>(c.failuresThisWeek);
    ++c.weeks;
    ++totals.weeks;
    totals.quietWeeks += c.failuresThisWeek == 0 ? 1 : 0;
    totals.weeklyFailures += failures;
    totals.lastWeek = static_cast<std::uint64_t>(failures);
    totals.weeklySquares += failures * failures;
    totals.worstWeek = std::max(totals.worstWeek, c.failuresThisWeek);
    c.failuresThisWeek = 0;
    schedule(state, kWeek, Due::WeekEnd);
}

}  // namespace

Hardware::Config Hardware::compile(const FleetParameters& parameters) { return {parameters.component.components}; }

std::optional<Error> Hardware::refusal(const FleetParameters& parameters)
{
    const ComponentParameters& p = parameters.component;
    if (p.components && p.groupSize > p.count)
        return Error{"group-size", std::to_string(p.groupSize),
                     "at most as many copies as components: " + std::to_string(p.count)};
    ComponentState components;
    setKind(components, p);
    double exposure = 0;
    for (std::uint32_t i = 0; i < components.riskCount; ++i)
        exposure += power(p.burnIn * kHour / components.risks[i].scale, components.risks[i].shape);
    if (p.components && exposure > 3)  // 1 in 20 survives
        return Error{"burn-in", numberText(p.burnIn), "shorter: of these components hardly one lives that long"};
    return std::nullopt;
}

void Hardware::start(FleetState& state)
{
    const ComponentParameters& p = state.parameters.component;
    if (!p.components)
        return;
    ComponentState& c = state.components;
    setKind(c, p);
    c.components.resize(p.count);
    c.groups.resize(p.groupSize > 0 ? p.count / p.groupSize : 0);
    c.spares = p.spares;
    for (std::uint32_t i = 0; i < p.count; ++i)
        install(state, i);
    recordTotals(state);
    schedule(state, kWeek, Due::WeekEnd);
}

void Hardware::due(FleetState& state, std::uint32_t subject)
{
    const std::uint32_t index = subject & ((1U << kIndexBits) - 1);
    switch (static_cast<Due>(subject >> kIndexBits)) {
    case Due::Failure:
        return fail(state, index);
    case Due::Replaced:
        return replace(state, index);
    case Due::Delivery:
        return deliver(state);
    case Due::WeekEnd:
        return endWeek(state);
    }
    FG_ASSERT(false);
}

void Hardware::settle(FleetState& state)
{
    if (!state.config.components)
        return;
    ComponentState& c = state.components;
    const double seconds = (state.now - c.settledAt).seconds();
    state.totals.components.workingSeconds += seconds * c.working;
    state.totals.components.waitingSeconds += seconds * static_cast<double>(c.waiting.size());
    c.settledAt = state.now;
}

void Hardware::sample(FleetState& state, Sample& sample)
{
    sample.componentFailures = state.totals.components.failures;
    sample.failuresOfWeek = state.totals.components.lastWeek;
    sample.componentsDown = static_cast<std::uint32_t>(state.components.components.size()) - state.components.working;
}

void Hardware::restartTotals(FleetState& state)
{
    state.components.settledAt = state.now;
    recordTotals(state);
}

void Hardware::view(const FleetState& state, FleetView& view)
{
    if (!state.config.components)
        return;
    ComponentsView part{{}, state.totals.components};
    part.components.reserve(state.components.components.size());
    for (const Component& component : state.components.components)
        part.components.push_back(component.working ? ComponentView::Working : ComponentView::Failed);
    for (std::size_t i = 0; i < state.components.waiting.size(); ++i)
        part.components[state.components.waiting[i]] = ComponentView::Waiting;
    view.parts.add(std::move(part));
}

double Hardware::estimatedBytes(const FleetParameters& p, double /*servers*/)
{
    return p.component.components ? p.component.count * (sizeof(Component) + sizeof(Event) + 16.0) : 0;
}

}  // namespace faultglass
