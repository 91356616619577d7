#include "widgets/panels/arm_views.h"

#include <algorithm>

#include <QGridLayout>

#include "widgets/canvas/stage_canvas.h"
#include "widgets/panels/arm_view.h"
#include "widgets/theme/number_format.h"

namespace faultglass {

ArmViews::ArmViews(const SeriesStore& series, SceneKind scene, QWidget* parent)
    : QWidget(parent), m_series(series), m_scene(scene), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setSpacing(8);
    setArmCount(1);
}

ArmViews::~ArmViews() = default;

ArmView* ArmViews::makeView(int arm)
{
    auto* view = new ArmView(arm, m_series, m_scene, this);
    view->setTheme(m_theme);
    view->canvas().setReducedMotion(m_reducedMotion);
    if (m_wallClock)
        view->canvas().setWallClock(m_wallClock);
    connect(&view->canvas(), &StageCanvas::faultRequested, this, [this, arm](const Fault& fault) {
        if (m_chosen >= 0)
            choose(arm);  // whose server was touched is whom it concerns
        emit faultRequested(fault, target());
    });
    connect(&view->canvas(), &StageCanvas::replicaMoved, this,
            [this, arm](int replica, ServerId server) { emit replicaMoved(arm, replica, server); });
    connect(&view->canvas(), &StageCanvas::whyRequested, view, [view](int, CauseId cause) { view->askWhy(cause); });
    return view;
}

void ArmViews::setArmCount(int count)
{
    while (armCount() > count) {
        delete m_views.back();
        m_views.pop_back();
    }
    while (armCount() < count)
        m_views.push_back(makeView(armCount()));
    if (m_chosen >= count || count == 1) {
        m_chosen = -1;
        emit chosenChanged();
    }
    arrange();
}

bool ArmViews::isSeen(int arm) const { return armCount() == 1 || m_split || arm == std::max(0, m_chosen); }

void ArmViews::arrange()
{
    constexpr int kColumns = 2;
    int place = 0;
    for (ArmView* view : m_views)
        m_grid->removeWidget(view);
    for (ArmView* view : m_views) {
        const bool seen = isSeen(view->arm());
        if (seen) {
            m_grid->addWidget(view, place / kColumns, place % kColumns);
            ++place;
        }
        if (!seen)
            view->setFrame(nullptr, {});
        view->setVisible(seen);
    }
    setFocusProxy(&this->view());
    if (m_frame)
        setFrame(m_frame);
}

void ArmViews::setTheme(const Theme& theme)
{
    m_theme = theme;
    for (ArmView* view : m_views)
        view->setTheme(theme);
}

void ArmViews::setReducedMotion(bool reduced)
{
    m_reducedMotion = reduced;
    for (ArmView* view : m_views)
        view->canvas().setReducedMotion(reduced);
}

void ArmViews::setWallClock(const std::function<double()>& seconds)
{
    m_wallClock = seconds;
    for (ArmView* view : m_views)
        view->canvas().setWallClock(seconds);
}

void ArmViews::settle()
{
    for (ArmView* view : m_views) {
        if (isSeen(view->arm()))
            view->settle(m_frame, m_origins);
    }
}

void ArmViews::setFrame(const std::shared_ptr<const Frame>& frame)
{
    m_frame = frame;
    m_origins = frame ? armOrigins(*frame) : std::vector<ArmOrigin>();
    if (const int count = std::max(1, static_cast<int>(m_origins.size())); count != armCount())
        return setArmCount(count);  // comes back here
    for (ArmView* view : m_views) {
        if (isSeen(view->arm()))
            view->setFrame(frame, m_origins);
    }
    showLabels();
}

void ArmViews::showLabels()
{
    if (!m_frame || !m_frame->timeline)
        return;
    for (ArmView* view : m_views) {
        const int arm = view->arm();
        if (isSeen(arm))
            view->setLabel(armCount() > 1 ? armName(*m_frame, arm) : QString(), noteOf(arm), arm == m_chosen);
    }
}

void ArmViews::askWhy(int arm)
{
    const bool shown = arm >= 0 && arm < armCount() && isSeen(arm);
    (shown ? *m_views[static_cast<std::size_t>(arm)] : view()).askWhyOfAll();
}

QString ArmViews::noteOf(int arm) const
{
    if (!m_frame || armCount() == 1)
        return {};
    const auto index = static_cast<std::size_t>(arm);
    if (index >= m_frame->arms.size() && index < m_origins.size())
        return tr("from %1 on", "a time").arg(formatClock(m_origins[index].at.seconds()));
    // The first one is what the others are held against; of two, each says how it is unlike the other.
    const int other = arm > 0 ? 0 : armCount() == 2 ? 1 : arm;
    return armDifferences(*m_frame, arm, other).join(QLatin1String(" · "));
}

void ArmViews::choose(int arm)
{
    const int wanted = armCount() == 1 ? -1 : std::clamp(arm, -1, armCount() - 1);
    if (wanted == m_chosen)
        return;
    m_chosen = wanted;
    if (!m_split)
        arrange();
    setFocusProxy(&view());
    showLabels();
    emit chosenChanged();
}

void ArmViews::setSplit(bool split)
{
    if (split == m_split)
        return;
    m_split = split;
    arrange();
    emit chosenChanged();
}

int ArmViews::target() const { return m_chosen < 0 || !m_frame ? -1 : presentArm(m_origins, m_chosen, *m_frame); }

ArmView& ArmViews::view() const { return *m_views[static_cast<std::size_t>(std::max(0, m_chosen))]; }

}  // namespace faultglass
