#include "widgets/panels/cause_part.h"

#include <QCoreApplication>

#include "core/fleet/faults/fault.h"
#include "widgets/controls/cause_grid.h"
#include "widgets/panels/lab_edits.h"

namespace faultglass {

namespace {

/// What servers can have in common, and what it does to them when it meets its trigger.
struct SharedCause {
    const char* name;
    const char* step;  ///< as the step of undo is called
    FaultKind kind;
};
constexpr SharedCause kSharedCauses[] = {
    {QT_TRANSLATE_NOOP("CausePart", "Binary"), QT_TRANSLATE_NOOP("CausePart", "The logging bug meets its input"),
     FaultKind::DiskFull},
    {QT_TRANSLATE_NOOP("CausePart", "Config"), QT_TRANSLATE_NOOP("CausePart", "A bad config is pushed"),
     FaultKind::BadConfig},
    {QT_TRANSLATE_NOOP("CausePart", "Rack"), QT_TRANSLATE_NOOP("CausePart", "The rack loses power"), FaultKind::Crash},
    {QT_TRANSLATE_NOOP("CausePart", "Batch"), QT_TRANSLATE_NOOP("CausePart", "A bad batch of memory shows"),
     FaultKind::Gray},
};

class CausePart final : public ExtraChart {
    Q_DECLARE_TR_FUNCTIONS(CausePart)
public:
    explicit CausePart(LabEdits& edits) : m_edits(edits)
    {
        QStringList names;
        for (const SharedCause& cause : kSharedCauses)
            names += tr(cause.name);
        m_grid->setCauses(tr("What they share"), names);
        connect(m_grid, &CauseGrid::struck, this, &CausePart::strike);
    }
    QWidget* widget() override { return m_grid; }
    void setTheme(const Theme& theme) override { m_grid->setTheme(theme); }
    void follow(const ShownRun& run) override
    {
        m_target = run.target;
        const bool first = m_grid->servers() == 0;
        m_grid->setServers(run.frame.arms.front().fleet.sizes.servers);
        for (std::uint32_t server = 0; first && server < m_grid->servers(); ++server) {
            m_grid->paint(0, server, true);
            m_grid->paint(1, server, server < 2);
            m_grid->paint(2, server, server < 2);
            m_grid->paint(3, server, server == 2);
        }
    }

private:
    void strike(int cause)
    {
        const SharedCause& what = kSharedCauses[static_cast<std::size_t>(cause)];
        std::vector<Fault> faults;
        for (const std::uint32_t server : m_grid->sharing(cause))
            faults.push_back(makeFault(what.kind, ServerId{server}));
        m_edits.injectTogether(tr(what.step), faults, m_target);
    }

    LabEdits& m_edits;
    CauseGrid* m_grid = new CauseGrid;
    int m_target = -1;
};

}  // namespace

std::unique_ptr<ExtraChart> sharedCauses(LabEdits& edits) { return std::make_unique<CausePart>(edits); }

}  // namespace faultglass
