#include "widgets/panels/arm_view.h"

#include <algorithm>
#include <utility>

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

#include "core/fleet/faults/transition_table.h"
#include "widgets/canvas/cells_picture.h"
#include "widgets/canvas/components_picture.h"
#include "widgets/canvas/fleet_picture.h"
#include "widgets/canvas/isolation_picture.h"
#include "widgets/canvas/rooms_picture.h"
#include "widgets/canvas/stage_canvas.h"
#include "widgets/canvas/why_card.h"
#include "widgets/panels/series_store.h"
#include "widgets/scenes/flow_layout.h"
#include "widgets/theme/arm_look.h"
#include "widgets/theme/theme_style.h"

namespace faultglass {

namespace {
constexpr int kCorner = 14;

std::unique_ptr<Picture> makePicture(SceneKind scene)
{
    switch (scene) {
    case SceneKind::Flow:
        return std::make_unique<FleetPicture>();
    case SceneKind::Isolation:
        return std::make_unique<IsolationPicture>();
    case SceneKind::Rooms:
        return std::make_unique<RoomsPicture>();
    case SceneKind::Cells:
        return std::make_unique<CellsPicture>();
    case SceneKind::Components:
        return std::make_unique<ComponentsPicture>();
    }
    FG_ASSERT(false);
}

/// Whether it says when what began with `id` is over.
bool hasEnd(CauseId id, const TransitionLog& log)
{
    const auto begun = log.find(id);
    return begun && transitionRow(begun->kind).span.begins != 0;
}

}  // namespace

/// Lies over the top corner of the canvas and lets the mouse through.
class ArmView::Label final : public QWidget {
public:
    Label(QWidget* canvas, int arm, SceneKind scene) : QWidget(canvas), m_arm(arm), m_scene(scene)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        canvas->installEventFilter(this);
        hide();
    }
    void setTheme(const Theme& theme)
    {
        m_theme = theme;
        place();
        update();
    }
    void setText(const QString& name, const QString& note, bool chosen)
    {
        if (name == m_name && note == m_note && chosen == m_chosen)
            return;
        m_name = name;
        m_note = note;
        m_chosen = chosen;
        setVisible(!name.isEmpty());
        place();
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor own = m_theme.color(armRole(m_arm));
        drawSurface(painter, rect(), height() / 2.0, m_chosen ? mixed(m_theme.panel, own, 0.2) : m_theme.panel,
                    m_chosen ? own : m_theme.line, m_chosen ? m_theme.stroke : m_theme.hairline);
        const qreal badge = badgeSide();
        const bool mirrored = isRightToLeft();
        const qreal inset = (height() - badge) / 2;
        paintArmBadge(painter, QRectF(mirrored ? width() - inset - badge : inset, inset, badge, badge), m_arm, m_theme);
        qreal used = inset + badge + kGap;
        const auto write = [&](const QString& text, const QFont& font, const QColor& color) {
            painter.setFont(font);
            painter.setPen(color);
            const qreal room = width() - used - inset - kGap;
            const QString shown = QFontMetricsF(font).elidedText(text, Qt::ElideMiddle, room);
            const qreal advance = QFontMetricsF(font).horizontalAdvance(shown);
            painter.drawText(QRectF(mirrored ? width() - used - advance : used, 0, advance + 1, height()),
                             Qt::AlignVCenter | Qt::AlignLeft, shown);
            used += advance + kGap;
        };
        if (m_nameShown)
            write(m_name, nameFont(), m_theme.text);
        if (m_noteShown)
            write(m_note, noteFont(), m_theme.muted);
    }
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Resize)
            place();
        return false;
    }

private:
    static constexpr qreal kGap = 6;
    /// Eliding measures glyph by glyph, which comes out wider than the whole text by up to a pixel a word.
    static constexpr qreal kSlack = 6;
    [[nodiscard]] QFont nameFont() const { return m_theme.textFont(m_theme.sizes.note, QFont::DemiBold); }
    [[nodiscard]] QFont noteFont() const { return m_theme.textFont(m_theme.sizes.note); }
    [[nodiscard]] qreal badgeSide() const { return m_theme.sizes.note + 5; }

    void place()
    {
        // To the right of it stands what the run is doing.
        const int most = parentWidget()->width() * 38 / 100;
        const int high = qCeil(badgeSide()) + 8, top = kCorner - 2;
        qreal wanted = 2 * kGap + badgeSide();
        m_nameShown = m_name != armLetter(m_arm) && !coversTheClients(top + high);
        if (m_nameShown)
            wanted += QFontMetricsF(nameFont()).horizontalAdvance(m_name) + kGap + kSlack;
        const qreal note = m_note.isEmpty() ? 0 : QFontMetricsF(noteFont()).horizontalAdvance(m_note) + kGap + kSlack;
        m_noteShown = note > 0 && (m_name == armLetter(m_arm) || (m_nameShown && wanted + note <= most));
        resize(std::min(qCeil(wanted + (m_noteShown ? note : 0)), most), high);
        move(isRightToLeft() ? parentWidget()->width() - width() - kCorner : kCorner, top);
    }

    /// True where the clients reach so high that a name over this corner would hide theirs: there the badge must do.
    [[nodiscard]] bool coversTheClients(int bottom) const
    {
        if (m_scene != SceneKind::Flow)
            return false;
        const qreal typeScale = m_theme.sizes.body / TypeSizes{}.body;
        constexpr qreal kAboveTheirTitle = 8;
        const FlowLayout flow = layOutFlow(parentWidget()->size(), 1, typeScale);
        return flow.clients.top() + kAboveTheirTitle * typeScale < bottom;
    }

    int m_arm;
    SceneKind m_scene;
    Theme m_theme;
    QString m_name, m_note;
    bool m_chosen = false;
    bool m_nameShown = false;
    bool m_noteShown = false;
};

ArmView::ArmView(int arm, const SeriesStore& series, SceneKind scene, QWidget* parent)
    : QWidget(parent),
      m_arm(arm),
      m_series(series),
      m_canvas(new StageCanvas(makePicture(scene))),
      m_why(new WhyCard(m_canvas)),
      m_label(new Label(m_canvas, arm, scene))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_canvas);
    setFocusProxy(m_canvas);
    connect(m_why, &WhyCard::closed, this, [this] { m_asked.reset(); });
}

ArmView::~ArmView() = default;

void ArmView::setTheme(const Theme& theme)
{
    m_canvas->setTheme(theme);
    m_why->setTheme(theme);
    m_label->setTheme(theme);
}

void ArmView::setFrame(const std::shared_ptr<const Frame>& frame, const std::vector<ArmOrigin>& origins)
{
    const auto before = std::exchange(m_frame, frame);
    const int shown = frame ? presentArm(origins, m_arm, *frame) : m_arm;
    if (shown != m_shownArm) {
        m_shownArm = shown;
        m_canvas->setTransitions(&m_series.log(static_cast<std::size_t>(shown)));
    }
    m_canvas->setFrame(frame, shown);
    const bool jumped = before && frame && before->status != LabStatus::Running &&
                        frame->status != LabStatus::Running && before->now != frame->now;
    if (m_asked && (!frame || jumped || !stands(*m_asked, *frame)))
        forgetWhy();
    keepWhyClear();
}

/// A card belongs to one run and one instant. While the run plays on it stays as long as what it explains does.
bool ArmView::stands(const Asked& asked, const Frame& frame) const
{
    if (frame.runNumber != asked.run || frame.now < asked.at || frame.status == LabStatus::Seeking)
        return false;
    const auto shown = static_cast<std::size_t>(std::max(0, m_shownArm));
    if (frame.now == asked.at || shown >= frame.arms.size())
        return frame.now == asked.at;
    const auto& all = frame.arms[shown].fleet.servers;
    return std::ranges::find(all, asked.cause, &ServerView::cause) != all.end() ||
           (hasEnd(asked.cause, m_series.log(shown)) && m_series.log(shown).lasts(asked.cause, frame.now));
}

void ArmView::settle(const std::shared_ptr<const Frame>& frame, const std::vector<ArmOrigin>& origins)
{
    m_canvas->setFrame(nullptr);  // forgets what it saw on the way here, such as attempts that fade
    setFrame(frame, origins);
    m_canvas->settle();
}

void ArmView::setLabel(const QString& name, const QString& note, bool chosen)
{
    // What was explained unasked does not stand in the way once there is less room.
    if (!name.isEmpty() && m_unasked)
        forgetWhy();
    m_label->setText(name, note, chosen);
    m_why->setRoomAbove(name.isEmpty() ? 0 : m_label->height() + 2);
    m_canvas->setAccessibleName(name.isEmpty() ? tr("Fleet") : tr("Fleet of %1").arg(name));
}

void ArmView::askWhy(CauseId cause)
{
    const auto shown = static_cast<std::size_t>(std::max(0, m_shownArm));
    m_unasked = false;
    m_asked = Asked{cause, m_frame ? m_frame->runNumber : 0, m_frame ? m_frame->now : SimTime{}};
    m_why->showChain(m_series.log(shown).chain(cause));
    keepWhyClear();
}

void ArmView::keepWhyClear()
{
    if (!m_asked)
        return;
    constexpr std::uint32_t kMostServers = 60;
    QList<QRectF> clear, others;
    const auto add = [](QList<QRectF>& list, const QRectF& place) {
        if (!place.isEmpty())
            list += place;
    };
    add(clear, m_canvas->clientsRect());
    for (const Thing thing : m_why->thingsSpokenOf())
        add(clear, m_canvas->rectOf(thing));
    const auto* all = servers();
    for (std::uint32_t i = 0; all != nullptr && i < std::min<std::size_t>(kMostServers, all->size()); ++i)
        add(others, m_canvas->rectOf(ServerId{i}));
    m_why->keepClear(clear, others);
}

const std::vector<ServerView>* ArmView::servers() const
{
    const auto shown = static_cast<std::size_t>(std::max(0, m_shownArm));
    return m_frame && shown < m_frame->arms.size() ? &m_frame->arms[shown].fleet.servers : nullptr;
}

void ArmView::askWhyOfFocused()
{
    const auto thing = m_canvas->focused();
    const CauseId cause = thing ? m_canvas->causeOf(*thing) : CauseId{};
    if (cause.valid())
        return askWhy(cause);
    askWhyOfAll();
}

void ArmView::askWhyOfAll()
{
    const auto* all = servers();
    if (all == nullptr)
        return;
    const auto worst = std::ranges::find_if(*all, [](const ServerView& view) { return view.cause.valid(); });
    if (worst != all->end())
        return askWhy(worst->cause);
    const auto& log = m_series.log(static_cast<std::size_t>(std::max(0, m_shownArm))).all();
    const auto trouble = std::ranges::find_if(log.rbegin(), log.rend(), [this](const Transition& transition) {
        return transition.at <= m_frame->now && madeWorse(transition.kind);
    });
    askWhy(trouble == log.rend() ? CauseId{} : trouble->id);
}

void ArmView::explainOverload(const Frame& frame)
{
    // On the way to an instant a card would be gone again with the next picture, and be the only one of the run.
    if (frame.status == LabStatus::Seeking)
        return;
    const auto& all = m_series.log(static_cast<std::size_t>(std::max(0, m_shownArm))).all();
    const auto overload = std::ranges::find(all, TransitionKind::Overloaded, &Transition::kind);
    if (m_explainedRun == frame.runNumber || overload == all.end() || overload->at > frame.now)
        return;
    m_explainedRun = frame.runNumber;
    askWhy(overload->id);
    // Unasked it must hide nothing that counts.
    constexpr double kLeastCanvases = 2.6;  // heights of the card
    m_unasked = true;
    if (!m_why->isClearOfAll() || m_why->height() * kLeastCanvases > m_canvas->height())
        forgetWhy();
}

void ArmView::forgetWhy()
{
    m_unasked = false;
    m_asked.reset();
    m_why->hide();
}

}  // namespace faultglass
