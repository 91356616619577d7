#include "widgets/panels/hazard_part.h"

#include <QCoreApplication>

#include "widgets/panels/hazard_chart.h"
#include "widgets/panels/lab_edits.h"

namespace faultglass {

namespace {

class HazardPart final : public ExtraChart {
    Q_DECLARE_TR_FUNCTIONS(HazardPart)
public:
    explicit HazardPart(LabEdits& edits)
    {
        connect(m_chart, &HazardChart::edited, this,
                [&edits](const std::vector<std::pair<std::string, double>>& values) {
                    edits.setTogether(tr("Bend the hazard curve"), values);
                });
    }
    QWidget* widget() override { return m_chart; }
    void setTheme(const Theme& theme) override { m_chart->setTheme(theme); }
    void follow(const ShownRun& run) override { m_chart->setParameters(run.frame.arms[run.arm()].parameters); }
    int roomForThree() const override { return 1150; }

private:
    HazardChart* m_chart = new HazardChart;
};

}  // namespace

std::unique_ptr<ExtraChart> hazardCurve(LabEdits& edits) { return std::make_unique<HazardPart>(edits); }

}  // namespace faultglass
