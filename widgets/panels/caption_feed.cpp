#include "widgets/panels/caption_feed.h"

#include "widgets/controls/kpi_strip.h"
#include "widgets/panels/caption_bar.h"
#include "widgets/panels/fleet_kpis.h"

namespace faultglass {

CaptionFeed::CaptionFeed(const PanelSpec& spec, KpiStrip& kpis, CaptionBar& caption)
    : m_spec(spec), m_kpis(kpis), m_caption(caption)
{
}

bool CaptionFeed::follow(const ShownRun& run)
{
    QVector<QVector<Kpi>> figures;
    for (int arm = 0; arm < run.arms; ++arm)
        figures += m_spec.kpis(run.frame, run.series, run.origins, arm);
    m_kpis.setKpis(figures.size() == 1 ? figures.front() : comparedKpis(figures));

    const TransitionLog& log = run.series.log();
    const SimTime sampled = run.frame.arms.front().fleet.latest.at;
    if (sampled == m_at && log.revision() == m_revision && run.frame.timeline == m_timeline)
        return false;
    m_at = sampled;
    m_revision = log.revision();
    m_timeline = run.frame.timeline;
    m_caption.setCaption(run.arms > 1 ? m_spec.compared(run.frame, run.origins, run.series)
                                      : m_spec.caption(run.frame, run.series));
    return true;
}

}  // namespace faultglass
