// Every sentence is a claim: all experiments run with every fault they allow and with defences on and off, and at many
// instants each caption, figure, mark and "Why?" is held against the state.
#include <QtTest>

#include <map>
#include <set>

#include "app/files/catalogue.h"
#include "core/fleet/faults/transition_table.h"
#include "core/fleet/replication/replication_view.h"
#include "core/fleet/topology/mechanism.h"
#include "core/runtime/lab.h"
#include "core/scenarios/arm_spec.h"
#include "core/scenarios/scenario.h"
#include "tests/widgets/panels/caption_claims.h"
#include "widgets/canvas/faces.h"
#include "widgets/canvas/transition_text.h"
#include "widgets/panels/arm_origins.h"
#include "widgets/panels/panel_spec.h"
#include "widgets/panels/run_markers.h"
#include "widgets/panels/series_store.h"
#include "widgets/theme/core_text.h"
#include "widgets/theme/number_format.h"

using namespace faultglass;
using namespace faultglass::testing;

namespace {

constexpr std::uint64_t kSeed = 42;

QString textOf(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

/// True, false, or no claim of that form.
std::optional<bool> judged(const std::vector<Claim>& claims, const QString& text, const Witness& run)
{
    static std::map<const char*, QRegularExpression> patterns;
    for (const Claim& claim : claims) {
        QRegularExpression& pattern = patterns[claim.pattern];
        if (pattern.pattern().isEmpty())
            pattern = QRegularExpression(QRegularExpression::anchoredPattern(QString::fromUtf8(claim.pattern)));
        const auto match = pattern.match(text);
        if (!match.hasMatch())
            continue;
        QStringList said;
        for (int i = 0; i <= pattern.captureCount(); ++i)
            said += match.captured(i);  // those at the end that are not there as empty texts
        return claim.holds(said, run);
    }
    return std::nullopt;
}

/// A caption that tells what happened last, and what it came to.
std::optional<bool> judgedStory(const QString& text, const Witness& run)
{
    static const QRegularExpression form(QStringLiteral("^(.+) at ([\\d:.]+|[\\d,]+ d.*?)\\. (.+)\\.$"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return judged(kOutcomeClaims, text.chopped(1), run);
    const bool happened = std::ranges::any_of(run.transitions[run.arm], [&](const Transition& transition) {
        return transition.at <= run.frame.now && formatClock(transition.at.seconds()) == match.captured(2) &&
               transitionText(transition).compare(match.captured(1), Qt::CaseInsensitive) == 0;
    });
    const auto outcome = judged(kOutcomeClaims, match.captured(3), run);
    return outcome ? std::optional(happened && *outcome) : std::nullopt;
}

/// Who can write, as the caption of several fleets of replicas says it.
bool quorumsAreAs(const QString& text, const Witness& run)
{
    const auto arms = static_cast<int>(run.frame.arms.size());
    int lost = 0, hurt = 0;
    for (const ArmFrame& arm : run.frame.arms) {
        const auto& view = arm.fleet.of<ReplicationView>();
        lost += view.counts.together < view.counts.needed ? 1 : 0;
        hurt += view.counts.up < view.replicas.size() ? 1 : 0;
    }
    if (text.startsWith(QStringLiteral("Replicas are down, and every")))
        return lost == 0 && hurt > 0;
    if (text.startsWith(QStringLiteral("None has a quorum")))
        return lost == arms;
    if (text.startsWith(QStringLiteral("No quorum: ")))
        return lost > 0 && lost < arms;
    return lost == 0 && hurt == 0;
}

struct Setting {
    const char* name;
    std::vector<std::pair<const char*, const char*>> values;
};
/// Defences on and off; what an experiment has not is left out.
const std::vector<Setting> kSettings{
    {"as it is", {}},
    {"no retries", {{"retries", "off"}}},
    {"a budget", {{"retries", "on"}, {"retry-budget", "on"}}},
    {"breakers", {{"circuit-breaker", "on"}}},
    {"short queues", {{"queue-bounded", "on"}, {"queue-limit", "20"}}},
    {"no health checks", {{"health-checks", "off"}}},
    {"no timeouts", {{"clients-time-out", "off"}}},
    {"shedding", {{"load-shedding", "on"}}},
};

}  // namespace

class SentencesTest : public QObject {
    Q_OBJECT
private slots:
    void everySentenceIsTrue();

private:
    struct Run {
        const Scenario* scenario;
        const PanelSpec* spec;
        const Setting* setting;
        std::optional<ScheduledFault> fault;
        double until, first;
    };
    void follow(const Run& run);
    void look(const Run& run, const Witness& witness, const SeriesStore& series);
    void lookAtCaption(const Witness& witness, const SeriesStore& series, const Run& run);
    void lookAtComparison(const Witness& witness, const SeriesStore& series, const Run& run);
    void lookAtClients(const Witness& witness, const SeriesStore& series);
    void lookAtCustomers(const Witness& witness);
    void lookAtServers(const Witness& witness, const SeriesStore& series);
    void lookAtWhy(const Witness& witness, const TransitionLog& log, CauseId cause);
    void lookAtFigures(const Witness& witness, const SeriesStore& series, const Run& run);
    void lookAtMarks(const Witness& witness, const TransitionLog& log);
    void judge(int& kind, bool holds, const QString& what, const Witness& witness);

    int m_sentences = 0, m_states = 0, m_marks = 0, m_false = 0, m_runs = 0;
    QString m_where;
    std::map<QString, int> m_said;
};

void SentencesTest::judge(int& kind, bool holds, const QString& what, const Witness& witness)
{
    ++kind;
    static const QRegularExpression raw(
        QStringLiteral("%\\d|%n|\\bnan\\b|\\b(tenant|user|store|future)s?\\b|\\b1 (servers|customers|requests)\\b"));
    if (holds && !raw.match(what).hasMatch())
        return;
    ++m_false;
    constexpr int kMostPrinted = 400;
    if (m_false <= kMostPrinted)
        qWarning("false at %.2f s, arm %d, %s: %s", witness.frame.now.seconds(), static_cast<int>(witness.arm),
                 qPrintable(m_where), qPrintable(what));
}

void SentencesTest::lookAtCaption(const Witness& witness, const SeriesStore& series, const Run& run)
{
    const QString text = run.spec->caption(witness.frame, series).text;
    const auto summary = QCoreApplication::translate("core", run.scenario->summary.data());
    if (text == summary) {
        const bool happened = std::ranges::any_of(witness.transitions[0], [&](const Transition& transition) {
            return transition.at <= witness.frame.now && isMarkedInCharts(transition.kind);
        });
        return judge(m_sentences, !happened && witness.customers(CustomerState::Down) == 0, text, witness);
    }
    auto holds = judged(kCaptionClaims, text, witness);
    if (!holds)
        holds = judgedStory(text, witness);
    judge(m_sentences, holds.value_or(false), holds ? text : QStringLiteral("no claim is known of: ") + text, witness);
}

/// Of several arms: each is named with its own number.
void SentencesTest::lookAtComparison(const Witness& witness, const SeriesStore& series, const Run& run)
{
    const std::vector<ArmOrigin> origins = armOrigins(witness.frame);
    const QString text = run.spec->compared(witness.frame, origins, series).text;
    bool anyHurt = false, allServed = true;
    QStringList down, served, serves;
    for (std::size_t arm = 0; arm < witness.frame.arms.size(); ++arm) {
        const Witness own{witness.frame, witness.samples, witness.transitions, arm};
        const QString name = armName(witness.frame, static_cast<int>(arm));
        const auto customers = static_cast<double>(own.fleet().customers.size());
        anyHurt = anyHurt || own.customers(CustomerState::Down) + own.customers(CustomerState::Degraded) > 0;
        allServed = allServed && own.share() >= 0.949;
        down += name + QLatin1Char(' ') + formatShare(own.customers(CustomerState::Down) / customers).text();
        served += name + QLatin1Char(' ') + formatShare(own.share()).text();
        serves += name + QStringLiteral(" serves ") + formatShare(own.share()).text();
    }
    const QString comma = QStringLiteral(", ");
    bool holds = false;
    if (text.startsWith(QStringLiteral("Customers down: ")))
        holds = anyHurt && text == QStringLiteral("Customers down: %1.").arg(down.join(comma));
    else if (text.startsWith(QStringLiteral("Requests succeed: ")))
        holds = !anyHurt && text == QStringLiteral("Requests succeed: %1.").arg(served.join(comma));
    else if (text.contains(QStringLiteral("everybody is served")))
        holds = !anyHurt && allServed;
    else if (text.contains(QStringLiteral(" serves ")))
        holds = text.endsWith(serves.join(comma) + QLatin1Char('.'));
    else if (text.contains(QStringLiteral("uorum")) ||
             text == QCoreApplication::translate("core", run.scenario->summary.data()))
        holds = quorumsAreAs(text, witness);
    judge(m_sentences, holds, text, witness);
}

void SentencesTest::lookAtClients(const Witness& witness, const SeriesStore& series)
{
    const SceneInput input{witness.fleet(), FleetScale::of(witness.frame.arms[witness.arm].parameters),
                           &series.log(witness.arm), 0, true};
    const ClientsFace face = ClientsView().faceOf(input);
    const std::uint32_t down = witness.customers(CustomerState::Down);
    const std::uint32_t degraded = witness.customers(CustomerState::Degraded);
    const bool fits = down > 0       ? face.summary.contains(QStringLiteral("down"))
                      : degraded > 0 ? face.summary.contains(QStringLiteral("degraded"))
                                     : face.summary.contains(QStringLiteral("served"));
    judge(m_sentences, fits && face.down == down && face.degraded == degraded, face.summary, witness);
    judge(m_sentences, face.retries.isEmpty() == (witness.fleet().latest.retries < 0.95), face.retries, witness);
}

/// The state of customers does not lag: what all their requests of late came to, they are.
void SentencesTest::lookAtCustomers(const Witness& witness)
{
    double offered = 0, goodput = 0, failures = 0;
    int samples = 0;
    for (const Sample& sample : witness.samples[witness.arm]) {
        if (sample.at > witness.frame.now || sample.at <= witness.frame.now - secondsToDuration(2))
            continue;
        offered += sample.offered;
        goodput += sample.goodput;
        failures += sample.failures;
        ++samples;
    }
    const auto customers = static_cast<double>(witness.fleet().customers.size());
    m_states += static_cast<int>(customers);
    constexpr double kAskedEnough = 30;  // requests of each in these two seconds
    if (samples < 15 || offered / samples * 2 < kAskedEnough * customers)
        return;
    if (goodput <= 0 && witness.customers(CustomerState::Fine) > 0)
        judge(m_sentences, false, QStringLiteral("customers are fine, and nobody is served"), witness);
    if (failures <= 0 && goodput >= 0.97 * offered && witness.customers(CustomerState::Down) > 0)
        judge(m_sentences, false, QStringLiteral("customers are down, and every request succeeds"), witness);
}

void SentencesTest::lookAtServers(const Witness& witness, const SeriesStore& series)
{
    const TransitionLog& log = series.log(witness.arm);
    const FleetScale scale = FleetScale::of(witness.frame.arms[witness.arm].parameters);
    std::set<std::uint32_t> asked;
    for (std::uint32_t i = 0; i < std::min<std::size_t>(witness.fleet().servers.size(), 24); ++i) {
        const ServerView& server = witness.fleet().servers[i];
        const QString text = reasonText(server, server.state, scale, &log);
        bool holds = true;
        if (text.startsWith(QStringLiteral("queue full")))
            holds = server.waiting >= scale.queueLimit && scale.queueLimit > 0;
        else if (text.contains(QStringLiteral(" waits ")))
            holds = server.waiting > 0 && server.wait > 0;
        else if (const auto cause = log.find(server.cause); cause && lookOf(server.state).role != Role::Healthy)
            holds = cause->at <= witness.frame.now;
        judge(m_sentences, holds, text, witness);
        if (server.cause.valid() && asked.insert(server.cause.value).second && asked.size() <= 4)
            lookAtWhy(witness, log, server.cause);
    }
}

/// Each cause was there when what came of it began, and no cause of that sort is missing.
void SentencesTest::lookAtWhy(const Witness& witness, const TransitionLog& log, CauseId cause)
{
    const auto chain = log.chain(cause);
    const QString all = whyLines(chain).join(QStringLiteral(" | "));
    bool holds = !chain.empty() && chain.back().id == cause && !whyTitle(chain.back()).isEmpty();
    for (const Transition& link : chain) {
        std::vector<CauseId> causes{link.parent};
        causes.insert(causes.end(), link.also.begin(), link.also.end());
        for (const CauseId id : causes) {
            const auto parent = log.find(id);
            if (!parent)
                continue;
            holds = holds && parent->at <= link.at;
            const auto limit = link.at;
            const bool lasting = parent->kind == TransitionKind::LoadSpiked ||
                                 parent->kind == TransitionKind::RetryStorm ||
                                 parent->kind == TransitionKind::CustomerNoisy;
            if (link.kind == TransitionKind::Overloaded && lasting)
                holds = holds && log.lasts(id, limit - SimDuration{1});
            if (link.kind == TransitionKind::Overloaded && parent->kind == TransitionKind::Slowed)
                holds = holds && parent->subject == link.subject;
        }
    }
    // Where all share one pool, whoever is missing has sent its load to the others.
    const Placement& placement = *witness.fleet().placement;
    const Transition& last = chain.empty() ? Transition{} : chain.back();
    const double load = static_cast<double>(last.load.fresh + last.load.redistributed + last.load.retried);
    if (holds && last.kind == TransitionKind::Overloaded && last.more == 0 && placement.pools == 1 &&
        placement.shardSize == 0 && static_cast<double>(last.load.redistributed) > 0.11 * load) {
        std::set<std::uint32_t> lost;
        for (const Transition& transition : log.all()) {
            if (transition.at >= last.at)
                break;
            if (transition.kind == TransitionKind::Killed)
                lost.insert(transition.subject);
            if (transition.kind == TransitionKind::Restarted)
                lost.erase(transition.subject);
        }
        for (const std::uint32_t server : lost)
            holds = holds && std::ranges::any_of(chain, [&](const Transition& link) { return link.subject == server; });
    }
    judge(m_sentences, holds, QStringLiteral("why: ") + all, witness);
    const bool tells = all.contains(QStringLiteral("redistributed"));
    const bool lostAny = std::ranges::any_of(chain, [](const Transition& link) {
        return transitionRow(link.kind).severity == TransitionSeverity::Failure ||
               link.kind == TransitionKind::Ejected || link.kind == TransitionKind::Isolated ||
               link.kind == TransitionKind::Partitioned || link.kind == TransitionKind::CellDrained;
    });
    if (tells)
        judge(m_sentences, lostAny, QStringLiteral("redistributed by nobody: ") + all, witness);
}

void SentencesTest::lookAtFigures(const Witness& witness, const SeriesStore& series, const Run& run)
{
    std::vector<ArmOrigin> origins(witness.frame.arms.size());
    const FleetView& fleet = witness.fleet();
    for (const Kpi& kpi : run.spec->kpis(witness.frame, series, origins, static_cast<int>(witness.arm))) {
        bool holds = true;
        const double down = witness.customers(CustomerState::Down);
        if (kpi.label == QStringLiteral("Blast radius"))
            holds = fleet.blastRadius ? isNearShare(numberIn(QString(kpi.value).remove('<')), *fleet.blastRadius)
                                      : kpi.value == QStringLiteral("–");
        else if (kpi.label == QStringLiteral("Fully down"))
            holds = numberIn(kpi.value) == down;
        else if (kpi.label == QStringLiteral("Degraded"))
            holds = numberIn(kpi.value) == witness.customers(CustomerState::Degraded);
        else if (kpi.label == QStringLiteral("Fine"))
            holds = numberIn(kpi.value) == witness.customers(CustomerState::Fine);
        else if (kpi.note == QStringLiteral("nothing served"))
            holds = fleet.latest.goodput <= 0 && fleet.latest.offered > 0;
        judge(m_sentences, holds, kpi.label + QStringLiteral(": ") + kpi.value + QLatin1Char(' ') + kpi.note, witness);
    }
}

void SentencesTest::lookAtMarks(const Witness& witness, const TransitionLog& log)
{
    const RunMarkers marks = runMarkers(log, nullptr);
    const auto counted = [&](auto which) {
        return std::ranges::count_if(log.all(), [&](const Transition& transition) { return which(transition.kind); });
    };
    std::int64_t inCharts = 0, inScrubber = 0;
    for (const ChartMarker& mark : marks.charts) {
        inCharts += mark.count;
        ++m_marks;
    }
    static const QRegularExpression others(QStringLiteral(" \\(\\+([\\d,]+)\\)$"));
    for (const TransportMarker& mark : marks.scrubber) {
        const auto more = others.match(mark.text);
        inScrubber += 1 + (more.hasMatch() ? static_cast<std::int64_t>(numberIn(more.captured(1))) : 0);
        ++m_marks;
    }
    judge(m_marks, inCharts == counted([](TransitionKind kind) { return isMarkedInCharts(kind); }),
          QStringLiteral("marks in charts"), witness);
    judge(m_marks, inScrubber == counted([](TransitionKind kind) {
                       return transitionRow(kind).mark != TransitionMark::Nowhere;
                   }),
          QStringLiteral("marks on the time line"), witness);
    for (const Transition& transition : log.all())
        judge(m_sentences, transition.at <= witness.frame.now, transitionText(transition), witness);
}

void SentencesTest::look(const Run& run, const Witness& witness, const SeriesStore& series)
{
    lookAtClients(witness, series);
    lookAtCustomers(witness);
    lookAtServers(witness, series);
    lookAtFigures(witness, series, run);
    if (witness.arm == 0 && witness.frame.arms.size() > 1)
        lookAtComparison(witness, series, run);
    else if (witness.arm == 0)
        lookAtCaption(witness, series, run);
}

void SentencesTest::follow(const Run& run)
{
    Lab lab;
    Timeline timeline;
    timeline.scenario = run.scenario;
    timeline.parameters = ParameterSet(run.scenario->rows());
    timeline.seed = kSeed;
    for (const auto& [key, value] : run.setting->values) {
        if (timeline.parameters.find(key))
            (void)timeline.parameters.setText(key, value);
    }
    if (run.fault)
        timeline.faults.push_back(*run.fault);
    if (lab.load(timeline))
        return;  // what cannot be together
    ++m_runs;
    SeriesStore series;
    std::vector<std::vector<Sample>> samples(kMostArms);
    std::vector<std::vector<Transition>> transitions(kMostArms);
    constexpr int kInstants = 14;
    const double step = run.until / kInstants;
    for (int i = 1; i <= kInstants; ++i) {
        // Not where samples end, but between them.
        (void)lab.advance(secondsToTime(run.first + (i - 0.37) * step));
        const auto items = lab.takeItems();
        series.take(items);
        for (const SeriesItem& item : items) {
            if (const auto* point = std::get_if<SeriesPoint>(&item))
                samples[point->arm].push_back(point->sample);
            else if (const auto* change = std::get_if<SeriesTransition>(&item))
                transitions[change->arm].push_back(change->transition);
        }
        const Frame frame = lab.frame();
        for (std::size_t arm = 0; arm < frame.arms.size(); ++arm)
            look(run, {frame, samples, transitions, arm}, series);
        if (i == kInstants)
            lookAtMarks({frame, samples, transitions, 0}, series.log());
    }
}

void SentencesTest::everySentenceIsTrue()
{
    std::size_t setting = 0;
    for (const PanelSpec* const spec : panelSpecs()) {
        const Scenario& scenario = *findScenario(scenarioCatalogue(), spec->scenario);
        const auto arms = scenario.build(ParameterSet(scenario.rows()), kSeed);
        QVERIFY(arms.ok());
        const FleetSizes sizes = sizesOf(arms.value().front().fleet.parameters);
        const bool years = spec->speed > 1000;
        const double until = years ? 100.0 * 86'400 : 14;
        for (const Setting& each : kSettings) {
            m_where = textOf(scenario.key) + QStringLiteral(", ") + QString::fromUtf8(each.name);
            follow({&scenario, spec, &each, std::nullopt, until, 0});
        }
        for (const FaultRow& row : faultTable()) {
            ScheduledFault fault{secondsToTime(until * 0.2), makeFault(row.kind)};
            fault.fault.target = ServerId{1};
            for (const FaultTarget target :
                 {FaultTarget{ServerId{1}}, FaultTarget{}, FaultTarget{Level::Customer, 0}, FaultTarget{Level::Cell, 0},
                  FaultTarget{Level::Dependency, 0}, FaultTarget{Level::Zone, 0}}) {
                fault.fault.target = target;
                if (!targetRefusal(fault.fault, sizes))
                    break;
            }
            if (targetRefusal(fault.fault, sizes))
                continue;
            if (!row.momentary)
                fault.fault.duration = secondsToDuration(until * 0.35);
            for (int turn = 0; turn < 3; ++turn) {
                const Setting& each = kSettings[++setting % kSettings.size()];
                m_where = textOf(scenario.key) + QStringLiteral(", ") + QString::fromUtf8(each.name) +
                          QStringLiteral(", ") + QString::fromStdString(faultText(fault));
                follow({&scenario, spec, &each, fault, until, 0});
            }
        }
    }
    qInfo("seed %d: %d runs, %d sentences, %d states of customers and %d marks judged, %d false", int{kSeed}, m_runs,
          m_sentences, m_states, m_marks, m_false);
    QVERIFY(m_runs > 100 && m_sentences > 10'000);
    QCOMPARE(m_false, 0);
}

QTEST_GUILESS_MAIN(SentencesTest)
#include "sentences_test.moc"
