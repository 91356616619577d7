#include "app/blast_matrix.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/ensemble/replications.h"
#include "core/fleet/placement/placement_parameters.h"
#include "core/runtime/parallel.h"
#include "core/scenarios/arm_spec.h"
#include "core/theory/shuffle.h"
#include "widgets/controls/heat_table.h"
#include "widgets/theme/core_text.h"
#include "widgets/theme/number_format.h"

namespace faultglass {

namespace {

struct BlastFault {
    std::string_view trigger;  ///< as the scenario calls it
    const char* title;
    const char* note;
};
constexpr std::array<BlastFault, kBlastFaults> kFaults{{
    {"server", QT_TRANSLATE_NOOP("BlastMatrix", "Server crash"), QT_TRANSLATE_NOOP("BlastMatrix", "S1 dies")},
    {"rack", QT_TRANSLATE_NOOP("BlastMatrix", "Rack failure"), QT_TRANSLATE_NOOP("BlastMatrix", "rack 1 loses power")},
    {"bad-config", QT_TRANSLATE_NOOP("BlastMatrix", "Bad config"),
     QT_TRANSLATE_NOOP("BlastMatrix", "pushed to all, or to cell 1")},
    {"noisy", QT_TRANSLATE_NOOP("BlastMatrix", "Noisy customer"), QT_TRANSLATE_NOOP("BlastMatrix", "customer 1")},
    {"poison", QT_TRANSLATE_NOOP("BlastMatrix", "Poison request"), QT_TRANSLATE_NOOP("BlastMatrix", "of customer 1")},
}};
/// The placements that closed forms are known for, in the order lawsOf gives them.
constexpr std::array kWithLaws{PlacementPolicy::Everywhere, PlacementPolicy::DomainSpread, PlacementPolicy::Shuffle,
                               PlacementPolicy::Cells};
constexpr std::array<std::string_view, kBlastPlacements> kFleets{"arm-a", "arm-b", "arm-c", "arm-d"};
constexpr std::uint64_t kReplications = 100;
constexpr std::string_view kTrigger = "trigger";

QString text(const char* marked) { return QCoreApplication::translate("BlastMatrix", marked); }

BlastShares lawsOf(const ParameterSet& parameters)
{
    const auto whole = [&](std::string_view key) { return static_cast<int>(parameters.value(key)); };
    const int servers = whole("servers"), shard = whole("shard-size"), customers = whole("customers");
    const double cells = parameters.value("cells");
    const int racks = whole("racks") * whole("zones") * whole("regions");
    BlastShares shares;
    shares[0] = {0, 0, 0, servers > cells ? 0 : 1 / cells};
    if (racks > 0 && servers % racks == 0) {
        const auto dead = theory::serversDie(servers, shard, servers / racks);
        const double all = racks == 1 ? 1 : 0;
        shares[1] = {all, all, dead.ok() ? std::optional(dead.value().whole) : std::nullopt,
                     std::floor(cells / racks) / cells};
    }
    shares[2] = {1, 1, 1, 1 / cells};
    const auto shards = theory::shardCount(servers, shard);
    const double fixed = static_cast<double>(shard) / servers;
    for (const std::size_t fault : {3U, 4U}) {
        shares[fault] = {1, fixed,
                         shards.ok() ? std::optional((1 + (customers - 1) / shards.value()) / customers) : std::nullopt,
                         1 / cells};
    }
    return shares;
}

}  // namespace

BlastShares blastLaws(const ParameterSet& parameters)
{
    const BlastShares known = lawsOf(parameters);
    BlastShares shares;
    for (std::size_t column = 0; column < kFleets.size(); ++column) {
        const auto policy = static_cast<PlacementPolicy>(parameters.value(kFleets[column]));
        const auto* const found = std::ranges::find(kWithLaws, policy);
        for (std::size_t fault = 0; found != kWithLaws.end() && fault < kBlastFaults; ++fault)
            shares.at(fault).at(column) = known.at(fault).at(static_cast<std::size_t>(found - kWithLaws.begin()));
    }
    return shares;
}

BlastMatrix::BlastMatrix(const Theme& theme, const Scenario& scenario, const ParameterSet& parameters, QWidget* parent)
    : QDialog(parent), m_scenario(scenario), m_parameters(parameters), m_laws(blastLaws(parameters))
{
    setWindowTitle(tr("Customers down, measured"));
    auto* about =
        new QLabel(tr("The share of the customers that is fully down at some time, over %1 seeds with its 95 % "
                      "interval; in brackets what the closed form says. The blast radius, which is the part of its "
                      "requests that a customer loses, is in the tooltip. A click replays a row on the stage.")
                       .arg(kReplications));
    about->setWordWrap(true);
    m_table = new HeatTable;
    m_table->setTheme(theme);
    m_table->setAccessibleName(tr("Customers down by fault and placement"));
    QStringList columns;
    if (const auto arms = scenario.build(parameters, 1); arms.ok()) {
        for (const ArmSpec& arm : arms.value())
            columns += coreText(arm.name);
    }
    while (columns.size() < static_cast<int>(kBlastPlacements))
        columns += QString();  // these parameters cannot be run, and running says so
    QVector<std::pair<QString, QString>> rows;
    for (const BlastFault& fault : kFaults)
        rows += {text(fault.title), text(fault.note)};
    m_table->setHeads(columns, rows);
    connect(m_table, &HeatTable::cellChosen, this, [this](int row, int) {
        emit replayRequested(verbatim(kFaults.at(static_cast<std::size_t>(row)).trigger));
    });
    m_progress = new QProgressBar;
    m_progress->setAccessibleName(tr("Progress of the runs"));
    m_progress->setRange(0, static_cast<int>(kBlastFaults) * 100);
    m_progress->setTextVisible(false);
    m_progress->hide();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_run = buttons->addButton(tr("Run all"), QDialogButtonBox::ActionRole);
    m_run->setDefault(true);
    connect(m_run, &QPushButton::clicked, this, &BlastMatrix::runOrStop);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(22, 18, 22, 16);
    layout->setSpacing(14);
    layout->addWidget(about);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_progress);
    layout->addWidget(buttons);
}

BlastMatrix::~BlastMatrix() { m_background.cancel(); }

void BlastMatrix::showRow(int fault, const Row& row)
{
    for (std::size_t i = 0; i < kBlastPlacements; ++i) {
        const Share& share = row.at(i);
        // Every run has customers, so there is a share of them in each, and an interval over a hundred.
        const double mean = share.down.value().value(), degraded = share.degraded.value().value(),
                     lost = share.lost.value().value();
        const Interval interval = share.down.interval().value();
        HeatCell cell;
        cell.value = formatShare(mean).text();
        cell.share = mean;
        const auto law = m_laws.at(static_cast<std::size_t>(fault)).at(i);
        const QString low = formatShare(interval.low).text(), high = formatShare(interval.high).text();
        cell.note =
            law ? tr("%1 to %2 (%3)", "an interval, and what the law says").arg(low, high, formatShare(*law).text())
                : tr("%1 to %2", "an interval").arg(low, high);
        cell.help = tr("Fully down %1, only degraded %2, of all customers; blast radius: %3 of the requests lost")
                        .arg(formatShare(mean).text(), formatShare(degraded).text(), formatShare(lost).text());
        m_table->setCell(fault, static_cast<int>(i), cell);
    }
}

void BlastMatrix::end()
{
    m_running = false;
    m_progress->hide();
    m_run->setText(tr("Run all"));
    emit finished();
}

void BlastMatrix::runOrStop()
{
    if (m_running)
        return m_background.cancel();
    m_running = true;
    m_run->setText(tr("Stop"));
    m_progress->setValue(0);
    m_progress->show();
    const std::size_t down = *findMeasure("customers-ever-down-share");
    const std::size_t degraded = *findMeasure("customers-ever-degraded-share");
    const std::size_t lost = *findMeasure("blast-radius");
    m_background.start([this, down, degraded, lost, scenario = &m_scenario,
                        parameters = m_parameters](const std::stop_token& stop) mutable {
        for (std::size_t fault = 0; fault < kFaults.size() && !stop.stop_requested(); ++fault) {
            if (parameters.setText(kTrigger, kFaults.at(fault).trigger))
                break;
            EnsembleSpec spec;
            spec.timeline.scenario = scenario;
            spec.timeline.parameters = parameters;
            spec.until = secondsToTime(scenario->duration);
            spec.replications = kReplications;
            spec.jobs = defaultJobs();
            const auto tell = [this, fault](double share) {
                QMetaObject::invokeMethod(this, [this, fault, share] {
                    m_progress->setValue(static_cast<int>((static_cast<double>(fault) + share) * 100));
                });
            };
            const Ensemble ensemble = runReplications(spec, {tell, stop});
            if (ensemble.interrupted || ensemble.arms.size() != kBlastPlacements)
                break;
            Row row;
            for (std::size_t i = 0; i < kBlastPlacements; ++i)
                row.at(i) = {ensemble.arms[i].measures[down], ensemble.arms[i].measures[degraded],
                             ensemble.arms[i].measures[lost]};
            QMetaObject::invokeMethod(this, [this, fault, row] { showRow(static_cast<int>(fault), row); });
        }
        QMetaObject::invokeMethod(this, [this] { end(); });
    });
}

}  // namespace faultglass
