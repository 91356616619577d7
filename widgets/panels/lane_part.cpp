#include "widgets/panels/lane_part.h"

#include <QCoreApplication>

#include "core/fleet/redundancy/redundancy_view.h"
#include "widgets/panels/run_lanes.h"
#include "widgets/plots/lane_chart.h"

namespace faultglass {

namespace {

class LanePart : public ExtraChart {
    Q_DECLARE_TR_FUNCTIONS(LanePart)
public:
    QWidget* widget() override { return m_chart; }
    void setTheme(const Theme& theme) override { m_chart->setTheme(theme); }
    void follow(const ShownRun& run) override
    {
        const QString name = run.arms > 1 ? armName(run.frame, static_cast<int>(run.arm())) : QString();
        show(run, name);
        m_chart->setCursor(run.frame.now.seconds());
    }

protected:
    virtual void show(const ShownRun& run, const QString& arm) = 0;

    LaneChart* m_chart = new LaneChart;
};

class HealthPart final : public LanePart {
    void show(const ShownRun& run, const QString& arm) override
    {
        m_health.follow(run.series.samples(run.arm()));
        m_chart->setTitle(LanePart::tr("Health"), arm);
        m_chart->setLanes(m_health.lanes(), run.frame.reached.seconds());
    }

    HealthLanes m_health;
};

class PhasePart final : public LanePart {
    void show(const ShownRun& run, const QString&) override
    {
        std::vector<TimeLane> lanes;
        for (int arm = 0; arm < run.arms; ++arm) {
            const auto index = static_cast<std::size_t>(arm);
            lanes.push_back(failoverPhases(run.series.log(index), run.frame.reached,
                                           run.frame.arms[index].fleet.of<RedundancyView>().activePassive));
            lanes.back().name = run.arms > 1 ? armName(run.frame, arm) : QString();
        }
        m_chart->setTitle(LanePart::tr("Phases"));
        m_chart->setLanes(lanes, run.frame.reached.seconds());
    }
};

}  // namespace

std::unique_ptr<ExtraChart> healthLanes(LabEdits&) { return std::make_unique<HealthPart>(); }

std::unique_ptr<ExtraChart> phaseLanes(LabEdits&) { return std::make_unique<PhasePart>(); }

}  // namespace faultglass
