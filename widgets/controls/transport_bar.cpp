#include "widgets/controls/transport_bar.h"

#include <algorithm>
#include <array>

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QRandomGenerator>
#include <QStyleOption>
#include <QToolButton>

#include "core/runtime/command.h"
#include "widgets/controls/figure_label.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/number_format.h"
#include "widgets/theme/theme_style.h"

namespace faultglass {

namespace {

constexpr double kSpeeds[] = {0.1, 0.25, 0.5, 1, 2, 5, 10, 60, 3600, 86'400, 1'576'800, kFastest};
/// A run this much slower than asked for is said to be behind.
constexpr double kBehind = 0.9;
/// Below this width the scrubber needs the room of what can be done elsewhere, too.
constexpr int kNarrow = 700;
constexpr int kNarrowest = 600;
constexpr int kLeastWidth = 510;
/// Seeds people can read out to each other.
constexpr quint32 kLargestPickedSeed = 10'000;

QString speedName(double speed)
{
    if (speed >= kFastest)
        return TransportBar::tr("fastest");
    return formatSpeed(speed);
}

/// Long seeds are shown by their ends.
QString seedText(quint64 seed)
{
    QString digits = QString::number(seed);
    if (digits.size() > 9)
        digits = digits.left(4) + QStringLiteral("…") + digits.right(4);
    return TransportBar::tr("seed %1", "the number random draws start from").arg(digits);
}

}  // namespace

std::span<const double> transportSpeeds() { return kSpeeds; }

/// Play and pause: the one round button, filled with the accent.
class TransportBar::RoundButton final : public QAbstractButton {
public:
    explicit RoundButton(TransportBar& bar) : QAbstractButton(&bar), m_bar(bar)
    {
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    void setIconShown(Icon icon)
    {
        m_icon = icon;
        update();
    }
    [[nodiscard]] QSize sizeHint() const override { return {42, 42}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QStyleOption option;
        option.initFrom(this);
        const Theme& theme = m_bar.m_theme;
        QColor fill = isEnabled() ? theme.color(Role::Accent) : theme.line;
        if (isEnabled() && isDown())
            fill = mixed(fill, theme.window, 0.2);
        else if (isEnabled() && option.state.testFlag(QStyle::State_MouseOver))
            fill = mixed(fill, theme.isDark() ? QColor(Qt::white) : QColor(Qt::black), 0.12);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        const QRectF circle = QRectF(rect()).adjusted(2, 2, -2, -2);
        painter.drawEllipse(circle);
        if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
            painter.setPen(QPen(theme.panel, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(circle.adjusted(1, 1, -1, -1));
            drawFocusRing(painter, rect(), width() / 2.0, theme);
        }
        paintIcon(painter, circle.adjusted(7, 7, -7, -7), m_icon,
                  isEnabled() ? theme.onColor(Role::Accent) : theme.muted);
    }

private:
    const TransportBar& m_bar;
    Icon m_icon = Icon::Play;
};

TransportBar::TransportBar(QWidget* parent) : QWidget(parent)
{
    build();
    buildSpeedMenu();
    buildSeedMenu();
    setTexts();
    showPlaying();
    setForkVisible(false);
}

void TransportBar::build()
{
    m_play = new RoundButton(*this);
    m_restart = new QToolButton(this);
    m_back = new QToolButton(this);
    m_forward = new QToolButton(this);
    m_time = new FigureLabel(this);
    m_status = new FigureLabel(this);
    m_scrubber = new Scrubber(this);
    m_speed = new QPushButton(this);
    m_seed = new QPushButton(this);
    m_fork = new QPushButton(this);

    setLayoutDirection(Qt::LeftToRight);  // time runs this way in every script, as in the charts above
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(18, 11, 14, 11);
    row->setSpacing(0);
    row->addWidget(m_play);
    row->addSpacing(10);
    for (QToolButton* button : {m_restart, m_back, m_forward}) {
        setButtonKind(*button, ButtonKind::Quiet);
        button->setAutoRaise(true);
        button->setIconSize({20, 20});
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
    }
    row->addSpacing(10);
    row->addWidget(m_time);
    row->addSpacing(8);
    row->addWidget(m_scrubber, 1);
    row->addSpacing(8);
    row->addWidget(m_status);
    for (QPushButton* button : {m_speed, m_seed, m_fork}) {
        button->setAutoDefault(false);
        button->setFocusPolicy(Qt::TabFocus);
        row->addSpacing(8);
        row->addWidget(button);
    }
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);

    connect(m_play, &QAbstractButton::clicked, this, [this] { emit playToggled(!m_state.playing); });
    connect(m_restart, &QToolButton::clicked, this, &TransportBar::restartRequested);
    connect(m_back, &QToolButton::clicked, this, [this] { emit stepRequested(-1); });
    connect(m_forward, &QToolButton::clicked, this, [this] { emit stepRequested(1); });
    connect(m_scrubber, &Scrubber::seekRequested, this, &TransportBar::seekRequested);
    connect(m_fork, &QPushButton::clicked, this, &TransportBar::forkRequested);
}

void TransportBar::buildSpeedMenu()
{
    m_speedMenu = new QMenu(this);
    auto* group = new QActionGroup(m_speedMenu);
    for (const double speed : transportSpeeds()) {
        QAction* action = m_speedMenu->addAction(QString());
        action->setCheckable(true);
        action->setData(speed);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, speed] { emit speedRequested(speed); });
    }
    connect(m_speedMenu, &QMenu::aboutToShow, this, [this] {
        for (QAction* action : m_speedMenu->actions())
            action->setChecked(action->data().toDouble() == std::min(m_state.speedAsked, kFastest));
    });
    m_speed->setMenu(m_speedMenu);
}

void TransportBar::buildSeedMenu()
{
    m_seedMenu = new QMenu(this);
    const auto pick = [this] { emit seedRequested(1 + QRandomGenerator::global()->bounded(kLargestPickedSeed - 1)); };
    m_newSeed = m_seedMenu->addAction(QString(), this, pick);
    m_typeSeed = m_seedMenu->addAction(QString(), this, &TransportBar::typeSeed);
    m_copySeed = m_seedMenu->addAction(QString(), this,
                                       [this] { QApplication::clipboard()->setText(QString::number(m_state.seed)); });
    connect(m_seed, &QPushButton::clicked, this, pick);
    m_seed->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_seed, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& place) { m_seedMenu->popup(m_seed->mapToGlobal(place)); });
}

void TransportBar::typeSeed()
{
    const QString accepted = tr("A whole number from 0 to %1:").arg(~quint64{0});
    QString label = accepted;
    QString text = QString::number(m_state.seed);
    while (true) {
        bool confirmed = false;
        text = QInputDialog::getText(this, tr("Seed"), label, QLineEdit::Normal, text, &confirmed).trimmed();
        if (!confirmed)
            return;
        bool understood = false;
        const quint64 seed = text.toULongLong(&understood);
        if (understood) {
            emit seedRequested(seed);
            return;
        }
        label = tr("“%1” is not a seed.").arg(text.left(40)) + QLatin1Char('\n') + accepted;
    }
}

void TransportBar::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_restart->setIcon(themedIcon(Icon::Restart, theme, theme.muted));
    m_back->setIcon(themedIcon(Icon::StepBack, theme, theme.muted));
    m_forward->setIcon(themedIcon(Icon::StepForward, theme, theme.muted));
    m_seed->setIcon(themedIcon(Icon::Dice, theme));
    m_time->setLook(theme.textFont(theme.sizes.body + 1, QFont::Bold), theme.text);
    m_status->setLook(theme.textFont(theme.sizes.note), theme.muted);
    for (QPushButton* button : {m_speed, m_seed, m_fork})
        button->setFont(theme.textFont(theme.sizes.note + 0.5));
    m_scrubber->setTheme(theme);
    fixWidths();
    update();
}

void TransportBar::fixWidths()
{
    constexpr double kHour = 3600, kOfDays = 100 * kHour;
    m_time->setWidest(formatClock(m_state.sizes >= kOfDays ? std::max(m_state.sizes, 24 * kOfDays)
                                  : m_state.sizes >= kHour ? 10 * kHour
                                                           : 0));
    m_status->setWidest(m_state.status.isEmpty() ? QString() : tr("Seeking 100%"));
    m_status->setVisible(!m_state.status.isEmpty());
    // The widest thing the speed can say, once and for all.
    const QFontMetrics metrics(m_speed->font());
    m_speed->setFixedWidth(
        metrics.horizontalAdvance(
            tr("%1 of %2", "a speed, and the speed asked for").arg(QStringLiteral("<0.01×"), QStringLiteral("0.25×"))) +
        46);
}

void TransportBar::setState(const TransportState& state)
{
    if (state == m_state)
        return;
    const TransportState before = std::exchange(m_state, state);
    m_scrubber->setTimes(state.now, state.reached, state.sizes);
    m_time->setText(formatClock(state.now));
    m_status->setText(state.status);
    if (before.status.isEmpty() != state.status.isEmpty() || (before.sizes >= 3600) != (state.sizes >= 3600))
        fixWidths();
    if (before.playing != state.playing)
        showPlaying();
    if (before.playing != state.playing || before.speedAsked != state.speedAsked ||
        before.speedReached != state.speedReached)
        showSpeed();
    if (before.seed != state.seed)
        showFitting();
}

void TransportBar::showFitting()
{
    const bool narrow = width() < kNarrow;
    m_restart->setVisible(!narrow);
    m_fork->setVisible(m_forkWanted && !narrow);
    m_seed->setText(width() < kNarrowest ? QString() : seedText(m_state.seed));
    m_seed->setAccessibleDescription(QString::number(m_state.seed));
}

QSize TransportBar::minimumSizeHint() const { return {kLeastWidth, sizeHint().height()}; }

void TransportBar::setForkVisible(bool visible)
{
    m_forkWanted = visible;
    showFitting();
}

void TransportBar::setForkEnabled(bool enabled)
{
    m_fork->setEnabled(enabled);
    m_fork->setToolTip(enabled ? tr("Go on from this instant in another arm, beside this one (F)")
                               : tr("There are as many arms as fit beside each other: remove one first"));
}

void TransportBar::showPlaying()
{
    m_play->setIconShown(m_state.playing ? Icon::Pause : Icon::Play);
    const QString name = m_state.playing ? tr("Pause") : tr("Play");
    m_play->setAccessibleName(name);
    m_play->setToolTip(name);
}

QString TransportBar::speedText() const
{
    const bool measured = m_state.playing && m_state.speedReached > 0;
    if (m_state.speedAsked >= kFastest)
        return measured ? tr("%1 max", "as fast as it goes").arg(formatSpeed(m_state.speedReached))
                        : speedName(kFastest);
    if (!measured || m_state.speedReached >= kBehind * m_state.speedAsked)
        return speedName(m_state.speedAsked);
    return tr("%1 of %2", "a speed, and the speed asked for")
        .arg(formatSpeed(m_state.speedReached), speedName(m_state.speedAsked));
}

void TransportBar::showSpeed()
{
    const QString text = speedText();
    if (text == m_speed->text())
        return;
    m_speed->setText(text);
    m_speed->setAccessibleName(tr("Speed: %1").arg(text));
}

void TransportBar::setTexts()
{
    const auto name = [](QAbstractButton* button, const QString& said, const QString& tip) {
        button->setAccessibleName(said);
        button->setToolTip(tip);
    };
    name(m_restart, tr("Restart"), tr("Back to the start"));
    name(m_back, tr("Step back"), tr("One sample back"));
    name(m_forward, tr("Step forward"), tr("One sample forward"));
    m_scrubber->setAccessibleName(tr("Time"));
    m_speed->setToolTip(tr("Simulated seconds per second. When this machine cannot keep up, it says how fast it is."));
    name(m_seed, tr("Seed"),
         tr("Run again with another seed: the same experiment with other luck. "
            "Right click to type or copy a seed."));
    m_fork->setText(tr("Fork here"));
    setForkEnabled(m_fork->isEnabled());
    m_newSeed->setText(tr("&Another seed"));
    m_typeSeed->setText(tr("&Type a seed…"));
    m_copySeed->setText(tr("&Copy the seed"));
    for (QAction* action : m_speedMenu->actions())
        action->setText(speedName(action->data().toDouble()));
    showPlaying();
    showSpeed();
    showFitting();
    fixWidths();
}

void TransportBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    drawSurface(painter, rect(), m_theme.surfaceRadius, m_theme.panel, m_theme.line, m_theme.hairline);
}

void TransportBar::resizeEvent(QResizeEvent*) { showFitting(); }

}  // namespace faultglass
