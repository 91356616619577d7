#include "widgets/canvas/transition_text.h"

#include <algorithm>

#include <QCoreApplication>
#include <QLocale>

#include "widgets/theme/number_format.h"

namespace faultglass {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TransitionText)
};

QString clock(const Transition& transition) { return formatClock(transition.at.seconds()); }

double totalOf(const LoadSplit& load)
{
    return static_cast<double>(load.fresh) + static_cast<double>(load.redistributed) +
           static_cast<double>(load.retried);
}

/// "load 1,000 → 3,390 rps (250 redistributed, 2,140 retried)"; only the parts there are.
QString loadText(const LoadSplit& load)
{
    const QLocale locale;
    QStringList parts;
    if (load.redistributed >= 0.5F)
        parts += Words::tr("%1 redistributed").arg(formatCount(static_cast<double>(load.redistributed), locale));
    if (load.retried >= 0.5F)
        parts += Words::tr("%1 retried").arg(formatCount(static_cast<double>(load.retried), locale));
    const QString total = formatRate(totalOf(load), locale).text();
    if (parts.isEmpty())
        return Words::tr("load %1, all of it new").arg(total);
    return Words::tr("load %1 → %2 (%3)")
        .arg(formatCount(static_cast<double>(load.fresh), locale), total, parts.join(QStringLiteral(", ")));
}

QString stormText(const LoadSplit& load)
{
    if (!(load.fresh > 0) || !(load.retried > 0))
        return {};
    return formatFactor(totalOf(load) / static_cast<double>(load.fresh)).text();
}

/// A link of the chain in one line, its time included.
QString line(const Transition& transition)
{
    const QString subject = subjectName(transition);
    if (transition.kind == TransitionKind::Overloaded && totalOf(transition.load) > 0)
        return Words::tr("%1 overloaded %2: %3").arg(subject, clock(transition), loadText(transition.load));
    if (transition.kind == TransitionKind::RetryStorm && !stormText(transition.load).isEmpty())
        return Words::tr("clients retry %1: load %2").arg(clock(transition), stormText(transition.load));
    return transitionText(transition) + QLatin1Char(' ') + clock(transition);
}

/// What happened, by kind; %1 is whom it happened to.
struct Happening {
    TransitionKind kind;
    const char* text;
};
constexpr Happening kHappenings[] = {
    {TransitionKind::Killed, QT_TRANSLATE_NOOP("TransitionText", "%1 killed")},
    {TransitionKind::Slowed, QT_TRANSLATE_NOOP("TransitionText", "%1 slowed down")},
    {TransitionKind::Paused, QT_TRANSLATE_NOOP("TransitionText", "%1 frozen")},
    {TransitionKind::TurnedGray, QT_TRANSLATE_NOOP("TransitionText", "%1 fails a share of its requests")},
    {TransitionKind::Misconfigured, QT_TRANSLATE_NOOP("TransitionText", "%1 took a bad config")},
    {TransitionKind::LoadSpiked, QT_TRANSLATE_NOOP("TransitionText", "offered load spiked")},
    {TransitionKind::SpikeEnded, QT_TRANSLATE_NOOP("TransitionText", "load spike ended")},
    {TransitionKind::Healed, QT_TRANSLATE_NOOP("TransitionText", "%1 healed")},
    {TransitionKind::OutOfMemory, QT_TRANSLATE_NOOP("TransitionText", "%1 out of memory")},
    {TransitionKind::Restarted, QT_TRANSLATE_NOOP("TransitionText", "%1 up again")},
    {TransitionKind::Ejected, QT_TRANSLATE_NOOP("TransitionText", "%1 out of rotation")},
    {TransitionKind::Readmitted, QT_TRANSLATE_NOOP("TransitionText", "%1 back in rotation")},
    {TransitionKind::Overloaded, QT_TRANSLATE_NOOP("TransitionText", "%1 overloaded")},
    {TransitionKind::CaughtUp, QT_TRANSLATE_NOOP("TransitionText", "%1 caught up")},
    {TransitionKind::RetryStorm, QT_TRANSLATE_NOOP("TransitionText", "retries pass a tenth of the load")},
    {TransitionKind::RetryStormEnded, QT_TRANSLATE_NOOP("TransitionText", "retries died down")},
    {TransitionKind::BreakerOpened, QT_TRANSLATE_NOOP("TransitionText", "breaker of %1 opened")},
    {TransitionKind::BreakerClosed, QT_TRANSLATE_NOOP("TransitionText", "breaker of %1 closed")},
    {TransitionKind::TenantDown, QT_TRANSLATE_NOOP("TransitionText", "%1 down")},
    {TransitionKind::TenantDegraded, QT_TRANSLATE_NOOP("TransitionText", "%1 degraded")},
    {TransitionKind::TenantFine, QT_TRANSLATE_NOOP("TransitionText", "%1 fine again")},
    {TransitionKind::ServerAdded, QT_TRANSLATE_NOOP("TransitionText", "%1 added")},
    {TransitionKind::ServerRetired, QT_TRANSLATE_NOOP("TransitionText", "%1 retired")},
    {TransitionKind::PartFailed, QT_TRANSLATE_NOOP("TransitionText", "%1 failed")},
    {TransitionKind::Exhausted, QT_TRANSLATE_NOOP("TransitionText", "%1 ran out of a resource")},
    {TransitionKind::Poisoned, QT_TRANSLATE_NOOP("TransitionText", "%1 killed by a request")},
    {TransitionKind::TenantNoisy, QT_TRANSLATE_NOOP("TransitionText", "%1 turned noisy")},
    {TransitionKind::TenantPoisons, QT_TRANSLATE_NOOP("TransitionText", "%1 sends poison")},
    {TransitionKind::TenantCalmed, QT_TRANSLATE_NOOP("TransitionText", "%1 calm again")},
    {TransitionKind::ReleaseStarted, QT_TRANSLATE_NOOP("TransitionText", "release begins")},
    {TransitionKind::ReleaseStopped, QT_TRANSLATE_NOOP("TransitionText", "release stopped by its error rate")},
    {TransitionKind::RolledBack, QT_TRANSLATE_NOOP("TransitionText", "old version back")},
    {TransitionKind::ComponentFailed, QT_TRANSLATE_NOOP("TransitionText", "%1 failed")},
    {TransitionKind::ComponentReplaced, QT_TRANSLATE_NOOP("TransitionText", "%1 replaced")},
    {TransitionKind::GroupLost, QT_TRANSLATE_NOOP("TransitionText", "all copies of %1 lost")},
    {TransitionKind::SparesRanOut, QT_TRANSLATE_NOOP("TransitionText", "no spares left")},
    {TransitionKind::Suspected, QT_TRANSLATE_NOOP("TransitionText", "%1 suspected to be dead")},
    {TransitionKind::Trusted, QT_TRANSLATE_NOOP("TransitionText", "%1 trusted again")},
    {TransitionKind::Partitioned, QT_TRANSLATE_NOOP("TransitionText", "network cut")},
    {TransitionKind::PartitionHealed, QT_TRANSLATE_NOOP("TransitionText", "network whole again")},
    {TransitionKind::LeaderElected, QT_TRANSLATE_NOOP("TransitionText", "%1 elected")},
    {TransitionKind::LeaderStoodDown, QT_TRANSLATE_NOOP("TransitionText", "%1 no longer leads")},
    {TransitionKind::Isolated, QT_TRANSLATE_NOOP("TransitionText", "%1 cut off")},
    {TransitionKind::SuspectedWrongly, QT_TRANSLATE_NOOP("TransitionText", "%1 taken for dead")},
    {TransitionKind::Promoted, QT_TRANSLATE_NOOP("TransitionText", "%1 promoted")},
    {TransitionKind::FailoverFailed, QT_TRANSLATE_NOOP("TransitionText", "nobody takes over from %1")},
    {TransitionKind::StoodBy, QT_TRANSLATE_NOOP("TransitionText", "%1 back as a standby")},
    {TransitionKind::SplitBrain, QT_TRANSLATE_NOOP("TransitionText", "%1 lives on beside the new primary")},
    {TransitionKind::SplitBrainEnded, QT_TRANSLATE_NOOP("TransitionText", "one primary again, %1 gave up")},
    {TransitionKind::CacheFlushed, QT_TRANSLATE_NOOP("TransitionText", "cache of %1 flushed")},
    {TransitionKind::DependencySlowed, QT_TRANSLATE_NOOP("TransitionText", "%1 slowed down")},
    {TransitionKind::DependencyDied, QT_TRANSLATE_NOOP("TransitionText", "%1 died")},
    {TransitionKind::DependencyHealed, QT_TRANSLATE_NOOP("TransitionText", "%1 healed")},
    {TransitionKind::ProcessDied, QT_TRANSLATE_NOOP("TransitionText", "a process of %1 died")},
    {TransitionKind::ProcessStarted, QT_TRANSLATE_NOOP("TransitionText", "a process of %1 is back")},
    {TransitionKind::CacheWarmed, QT_TRANSLATE_NOOP("TransitionText", "caches warm again")},
    {TransitionKind::CellDrained, QT_TRANSLATE_NOOP("TransitionText", "%1 drained")},
    {TransitionKind::CellReopened, QT_TRANSLATE_NOOP("TransitionText", "%1 takes customers again")},
    {TransitionKind::CellAdded, QT_TRANSLATE_NOOP("TransitionText", "%1 added")},
    {TransitionKind::RouterDied, QT_TRANSLATE_NOOP("TransitionText", "router killed")},
    {TransitionKind::RouterRestarted, QT_TRANSLATE_NOOP("TransitionText", "router up again")},
    {TransitionKind::DiskFilled, QT_TRANSLATE_NOOP("TransitionText", "disk of %1 full")},
    {TransitionKind::CacheLost, QT_TRANSLATE_NOOP("TransitionText", "%1 starts with a cold cache")},
    {TransitionKind::ConnectionStorm, QT_TRANSLATE_NOOP("TransitionText", "users connect all at once")},
    {TransitionKind::ConnectionStormEnded, QT_TRANSLATE_NOOP("TransitionText", "users are connected")},
};
static_assert(std::ranges::is_sorted(kHappenings, {}, &Happening::kind) && std::size(kHappenings) == kTransitionKinds);

}  // namespace

QString subjectName(const Transition& transition)
{
    switch (transition.kind) {
    case TransitionKind::LoadSpiked:
    case TransitionKind::SpikeEnded:
    case TransitionKind::RetryStorm:
    case TransitionKind::RetryStormEnded:
    case TransitionKind::ReleaseStarted:
    case TransitionKind::ReleaseStopped:
    case TransitionKind::RolledBack:
    case TransitionKind::SparesRanOut:
    case TransitionKind::Partitioned:
    case TransitionKind::PartitionHealed:
    case TransitionKind::CacheWarmed:
    case TransitionKind::RouterDied:
    case TransitionKind::RouterRestarted:
    case TransitionKind::ConnectionStorm:
    case TransitionKind::ConnectionStormEnded:
        return Words::tr("the fleet");
    case TransitionKind::DependencySlowed:
    case TransitionKind::DependencyDied:
    case TransitionKind::DependencyHealed:
        return transition.subject == CauseId::kNoValue
                   ? Words::tr("the dependency")
                   : Words::tr("the store of cell %1").arg(transition.subject + std::uint64_t{1});
    case TransitionKind::CellDrained:
    case TransitionKind::CellReopened:
    case TransitionKind::CellAdded:
        return Words::tr("cell %1").arg(transition.subject + std::uint64_t{1});
    case TransitionKind::ComponentFailed:
    case TransitionKind::ComponentReplaced:
        return Words::tr("component %1").arg(transition.subject + std::uint64_t{1});
    case TransitionKind::GroupLost:
        return Words::tr("group %1").arg(transition.subject + std::uint64_t{1});
    case TransitionKind::BreakerOpened:
    case TransitionKind::BreakerClosed:
    case TransitionKind::TenantDown:
    case TransitionKind::TenantDegraded:
    case TransitionKind::TenantFine:
    case TransitionKind::TenantNoisy:
    case TransitionKind::TenantPoisons:
    case TransitionKind::TenantCalmed:
        return Words::tr("user %1").arg(transition.subject + std::uint64_t{1});
    default:
        return Words::tr("S%1").arg(transition.subject + std::uint64_t{1});
    }
}

QString transitionText(const Transition& transition)
{
    const QString text = Words::tr(kHappenings[static_cast<std::size_t>(transition.kind)].text);
    return text.contains(QLatin1String("%1")) ? text.arg(subjectName(transition)) : text;
}

QString markerText(const Transition& transition)
{
    const QString subject = subjectName(transition);
    switch (transition.kind) {
    case TransitionKind::Killed:
        return Words::tr("kill %1").arg(subject);
    case TransitionKind::Slowed:
        return Words::tr("slow %1").arg(subject);
    case TransitionKind::Paused:
        return Words::tr("freeze %1").arg(subject);
    case TransitionKind::TurnedGray:
        return Words::tr("%1 gray").arg(subject);
    case TransitionKind::LoadSpiked:
        return Words::tr("load spike");
    case TransitionKind::SpikeEnded:
        return Words::tr("spike ends");
    case TransitionKind::Healed:
        return Words::tr("heal %1").arg(subject);
    case TransitionKind::Restarted:
        return Words::tr("%1 up").arg(subject);
    case TransitionKind::RetryStorm:
        return Words::tr("retry storm");
    case TransitionKind::RetryStormEnded:
        return Words::tr("storm ends");
    case TransitionKind::ConnectionStorm:
        return Words::tr("connection storm");
    case TransitionKind::Ejected:
        return Words::tr("%1 ejected").arg(subject);
    default:
        return transitionText(transition);
    }
}

QString whyTitle(const Transition& last)
{
    const QString subject = subjectName(last);
    switch (last.kind) {
    case TransitionKind::Killed:
    case TransitionKind::PartFailed:
    case TransitionKind::Poisoned:
    case TransitionKind::Exhausted:
    case TransitionKind::OutOfMemory:
        return Words::tr("Why did %1 fail?").arg(subject);
    case TransitionKind::Ejected:
        return Words::tr("Why is %1 out of rotation?").arg(subject);
    case TransitionKind::Overloaded:
        return Words::tr("Why is %1 overloaded?").arg(subject);
    case TransitionKind::Slowed:
    case TransitionKind::Paused:
        return Words::tr("Why is %1 slow?").arg(subject);
    case TransitionKind::TurnedGray:
    case TransitionKind::DiskFilled:
    case TransitionKind::Misconfigured:
        return Words::tr("Why does %1 answer with errors?").arg(subject);
    case TransitionKind::TenantDown:
    case TransitionKind::TenantDegraded:
    case TransitionKind::BreakerOpened:
        return Words::tr("Why is %1 failing?").arg(subject);
    case TransitionKind::RetryStorm:
        return Words::tr("Why are there so many retries?");
    case TransitionKind::LoadSpiked:
        return Words::tr("Why did the load rise?");
    default:
        return Words::tr("What led to this: %1").arg(transitionText(last));
    }
}

QStringList whyLines(const std::vector<Transition>& chain)
{
    QStringList lines;
    for (const Transition& transition : chain)
        lines += lines.isEmpty() ? line(transition) : QStringLiteral("→ ") + line(transition);
    return lines;
}

}  // namespace faultglass
