#include "widgets/panels/sentence.h"

#include <QCoreApplication>
#include <QLocale>

#include "widgets/canvas/server_look.h"
#include "widgets/canvas/transition_text.h"
#include "widgets/theme/number_format.h"

namespace faultglass {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Sentence)
};

/// From here on nobody notices.
constexpr double kWell = 0.95;
constexpr double kHalf = 0.5;

QString shareText(const RunFacts& facts) { return formatShare(facts.share()).text(); }

/// "S3", or "S3 and 2 more".
QString serversText(const ServersSeen& seen)
{
    const QString first = serverName(seen.first);
    return seen.count > 1
               ? Words::tr("%1 and %2 more", "a server, and how many others").arg(first, formatCount(seen.count - 1))
               : first;
}

QString customersText(const RunFacts& facts)
{
    const FleetView& fleet = facts.arm->fleet;
    const QString all = formatCount(static_cast<double>(fleet.customers.size()));
    const QString down = formatCount(fleet.customersDown), degraded = formatCount(fleet.customersDegraded);
    if (fleet.customersDown == 0)
        return Words::tr("Customers degraded: %1 of %2").arg(degraded, all);
    return fleet.customersDegraded == 0 ? Words::tr("Customers down: %1 of %2").arg(down, all)
                                        : Words::tr("Customers down: %1 of %2, degraded: %3").arg(down, all, degraded);
}

constexpr SentenceRow kOutcomes[] = {
    {[](const RunFacts& f) { return f.arm->fleet.customersDown > 0; }, customersText, Role::Failed},
    {[](const RunFacts& f) { return f.arm->fleet.customersDegraded > 0; }, customersText, Role::Degraded},
    {[](const RunFacts& f) { return !f.asked(); },
     [](const RunFacts& f) {
         return Words::tr("Servers in rotation: %1 of %2")
             .arg(formatCount(f.serving), formatCount(f.arm->fleet.latest.servers));
     },
     Role::Accent},
    {[](const RunFacts& f) { return f.share() >= kWell; },
     [](const RunFacts&) { return Words::tr("Everybody is served"); }, Role::Healthy},
    {[](const RunFacts& f) { return f.share() < kHalf; },
     [](const RunFacts& f) { return Words::tr("%1 of the requests succeed").arg(shareText(f)); }, Role::Failed},
    {[](const RunFacts&) { return true; },
     [](const RunFacts& f) { return Words::tr("%1 of the requests succeed").arg(shareText(f)); }, Role::Degraded},
};

bool collapsed(const RunFacts& f) { return f.overloaded.count > 0 && f.share() < kHalf; }

/// Everything that was done to the fleet is undone.
bool isOver(const RunFacts& f) { return f.lastReturn != nullptr && !f.triggerStands(); }

QString returnText(const RunFacts& f)
{
    return f.lastReturn->kind == TransitionKind::SpikeEnded ? Words::tr("The spike is over")
                                                            : Words::tr("%1 is back").arg(subjectName(*f.lastReturn));
}

QString attemptsText(const RunFacts& f)
{
    return Words::tr("%1 attempts for each request").arg(QLocale().toString(f.attempts / f.offered, 'f', 1));
}

QString lostText(const RunFacts& f)
{
    const QString lost = Words::tr("Out of rotation: %1.").arg(serversText(f.lost));
    if (f.serving == 0)
        return lost + QLatin1Char(' ') + Words::tr("Nobody is left to serve.");
    const QString each = formatCount(f.offered / f.serving);
    return lost + QLatin1Char(' ') +
           (f.serving == 1 ? Words::tr("The one that is left gets %1 new requests a second.").arg(each)
                           : Words::tr("Each of the others now gets %1 new requests a second.").arg(each));
}

QString watchText(const QString& what)
{
    return Words::tr("%1. Watch the queues: trouble starts where work waits longer than its client does.").arg(what);
}

constexpr SentenceRow kLoads[] = {
    {[](const RunFacts& f) { return collapsed(f) && isOver(f) && f.storm(); },
     [](const RunFacts& f) {
         return Words::tr("%1 and the fleet stays down: the trigger is gone, the retries are not.").arg(returnText(f));
     },
     Role::Failed},
    {[](const RunFacts& f) { return collapsed(f) && isOver(f); },
     [](const RunFacts& f) {
         return Words::tr("%1 and the fleet stays down: the trigger is gone, the work that waits is not.")
             .arg(returnText(f));
     },
     Role::Failed},
    {[](const RunFacts& f) { return collapsed(f) && f.storm(); },
     [](const RunFacts& f) {
         return Words::tr("Servers answer clients that have left. Those come back: %1.").arg(attemptsText(f));
     },
     Role::Failed},
    {[](const RunFacts& f) { return collapsed(f) && f.goodput <= 0; },
     [](const RunFacts&) {
         return Words::tr("Requests wait longer than their clients do, or are turned away: none of them succeeds.");
     },
     Role::Failed},
    {collapsed,
     [](const RunFacts& f) {
         return Words::tr("Requests wait longer than their clients do, or are turned away: %1 of them succeed.")
             .arg(shareText(f));
     },
     Role::Failed},
    {[](const RunFacts& f) { return f.overloaded.count > 0 && f.storm(); },
     [](const RunFacts& f) {
         return Words::tr("Overloaded: %1. Requests wait too long there or are turned away, and come back as retries.")
             .arg(serversText(f.overloaded));
     },
     Role::Degraded},
    {[](const RunFacts& f) { return f.overloaded.count > 0; },
     [](const RunFacts& f) {
         return Words::tr("Overloaded: %1. Requests wait too long there or are turned away.")
             .arg(serversText(f.overloaded));
     },
     Role::Degraded},
    {[](const RunFacts& f) { return f.unnoticed.count > 0; },
     [](const RunFacts& f) {
         return Words::tr("Dead: %1. The load balancer has not noticed, and what it sends there fails.")
             .arg(serversText(f.unnoticed));
     },
     Role::Degraded},
    {[](const RunFacts& f) { return f.lost.count > 0; }, lostText, Role::Degraded},
    {[](const RunFacts& f) { return f.frozen.count > 0; },
     [](const RunFacts& f) { return watchText(Words::tr("Frozen: %1").arg(serversText(f.frozen))); }, Role::Degraded},
    {[](const RunFacts& f) { return f.slow.count > 0; },
     [](const RunFacts& f) { return watchText(Words::tr("Slow: %1").arg(serversText(f.slow))); }, Role::Degraded},
    {[](const RunFacts& f) { return f.gray.count > 0; },
     [](const RunFacts& f) { return Words::tr("Failing a share of its requests: %1.").arg(serversText(f.gray)); },
     Role::Degraded},
    {[](const RunFacts& f) { return f.spiked && f.share() >= kWell; },
     [](const RunFacts& f) {
         return watchText(Words::tr("The load has changed: %1 requests a second").arg(formatCount(f.offered)));
     },
     Role::Degraded},
    {[](const RunFacts& f) { return f.storm(); },
     [](const RunFacts& f) { return Words::tr("Clients are retrying: %1.").arg(attemptsText(f)); }, Role::Degraded},
    {[](const RunFacts& f) { return f.share() < kWell; },
     [](const RunFacts& f) { return Words::tr("%1 of what is offered succeeds.").arg(shareText(f)); }, Role::Degraded},
};

}  // namespace

Caption firstThatHolds(std::span<const SentenceRow> rows, const RunFacts& facts)
{
    for (const SentenceRow& row : rows) {
        if (row.holds(facts))
            return {row.text(facts), row.role};
    }
    return {};
}

std::span<const SentenceRow> outcomeSentences() { return kOutcomes; }

std::span<const SentenceRow> loadSentences() { return kLoads; }

}  // namespace faultglass
