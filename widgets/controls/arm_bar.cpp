#include "widgets/controls/arm_bar.h"

#include <algorithm>
#include <utility>

#include <QAbstractButton>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QStyleOption>
#include <QToolButton>

#include "widgets/theme/arm_look.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/plain_text.h"
#include "widgets/theme/theme_style.h"

namespace faultglass {

namespace {

constexpr int kAll = -1;
constexpr int kMostName = 24;  // characters
constexpr qreal kBadge = 17, kSide = 8, kBetween = 6;
constexpr int kWidestName = 150, kLeastName = 44;
/// Eliding measures glyph by glyph, which comes out wider than the whole text.
constexpr int kSlack = 4;

}  // namespace

class ArmBar::Chip final : public QAbstractButton {
public:
    Chip(ArmBar& bar, int arm) : QAbstractButton(&bar), m_bar(bar), m_arm(arm)
    {
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        const int text = written().isEmpty() ? 0
                                             : std::min(fontMetrics().horizontalAdvance(written()) + kSlack, m_room);
        const qreal mark = m_arm == kAll ? 0 : badge() + (text > 0 ? kBetween : 0);
        return {qRound(2 * kSide + mark + text), std::max(28, fontMetrics().height() + 8)};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
    /// At most so wide what is written may be; 0: the letter alone.
    void setRoom(int room)
    {
        if (m_room == room)
            return;
        m_room = room;
        updateGeometry();
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QStyleOption option;
        option.initFrom(this);
        const Theme& theme = m_bar.m_theme;
        const QColor own = theme.color(m_arm == kAll ? Role::Accent : armRole(m_arm));
        const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor fill = isChecked() ? mixed(theme.raised, own, 0.22)
                            : hovered   ? mixed(theme.raised, theme.text, 0.07)
                                        : theme.raised;
        drawSurface(painter, rect(), height() / 2.0, fill, isChecked() ? own : theme.line,
                    isChecked() ? theme.stroke : theme.hairline);
        QRectF inside = QRectF(rect()).adjusted(kSide, 0, -kSide, 0);
        if (m_arm != kAll) {
            const qreal x = isRightToLeft() ? inside.right() - badge() : inside.left();
            paintArmBadge(painter, QRectF(x, (height() - badge()) / 2, badge(), badge()), m_arm, theme);
            inside.adjust(isRightToLeft() ? 0 : badge() + kBetween, 0, isRightToLeft() ? -badge() - kBetween : 0, 0);
        }
        painter.setFont(font());
        painter.setPen(isChecked() || hovered ? theme.text : theme.muted);
        painter.drawText(inside, Qt::AlignVCenter | Qt::AlignLeading,
                         fontMetrics().elidedText(written(), Qt::ElideMiddle, qCeil(inside.width())));
        if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange))
            drawFocusRing(painter, QRectF(rect()).adjusted(1, 1, -1, -1), height() / 2.0, theme);
    }
    void mouseDoubleClickEvent(QMouseEvent* event) override
    {
        QAbstractButton::mouseDoubleClickEvent(event);
        if (m_arm != kAll)
            m_bar.rename(m_arm);
    }
    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() == Qt::Key_F2 && m_arm != kAll)
            return m_bar.rename(m_arm);
        if (event->key() == Qt::Key_Delete && m_arm != kAll && m_bar.m_arms.value(m_arm).removable) {
            emit m_bar.removeRequested(m_arm);
            return;
        }
        QAbstractButton::keyPressEvent(event);
    }

private:
    [[nodiscard]] QString written() const { return m_room == 0 && m_arm != kAll ? QString() : text(); }
    [[nodiscard]] qreal badge() const { return kBadge * m_bar.m_theme.sizes.note / TypeSizes{}.note; }

    ArmBar& m_bar;
    int m_arm;
    int m_room = kWidestName;
};

ArmBar::ArmBar(QWidget* parent)
    : QWidget(parent), m_row(new QHBoxLayout(this)), m_split(new QToolButton(this)), m_field(new QLineEdit(this))
{
    setAccessibleName(tr("Arms"));
    m_row->setContentsMargins({});
    m_row->setSpacing(6);
    m_row->addWidget(m_split);
    m_split->setCheckable(true);
    m_split->setFocusPolicy(Qt::TabFocus);
    m_split->setText(tr("Side by side"));
    m_split->setToolTip(tr("Every arm beside the others, or only the chosen one (V)"));
    connect(m_split, &QToolButton::clicked, this, &ArmBar::splitToggled);
    m_field->setMaxLength(kMostName);
    m_field->setAccessibleName(tr("Name of the arm"));
    m_field->hide();
    connect(m_field, &QLineEdit::editingFinished, this, [this] { finishRename(true); });
    auto* leave = new QAction(m_field);
    leave->setShortcut(Qt::Key_Escape);
    leave->setShortcutContext(Qt::WidgetShortcut);
    connect(leave, &QAction::triggered, this, [this] { finishRename(false); });
    m_field->addAction(leave);
    m_chips.push_back(makeChip(kAll));
    m_chips.front()->setText(tr("All"));
    m_chips.front()->setAccessibleName(tr("All arms"));
    m_chips.front()->setToolTip(tr("What you change now is changed in every arm (A)"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

ArmBar::Chip* ArmBar::makeChip(int arm)
{
    auto* chip = new Chip(*this, arm);
    chip->setFont(m_theme.textFont(m_theme.sizes.note));
    m_row->insertWidget(arm + 1, chip);
    connect(chip, &QAbstractButton::clicked, this, [this, arm] {
        setChosen(m_chosen);  // it is chosen when the program says so
        emit chosen(arm);
    });
    if (arm != kAll) {
        chip->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(chip, &QWidget::customContextMenuRequested, this,
                [this, arm, chip](const QPoint& place) { showMenu(arm, chip->mapToGlobal(place)); });
    }
    return chip;
}

void ArmBar::setTheme(const Theme& theme)
{
    m_theme = theme;
    for (Chip* chip : m_chips)
        chip->setFont(theme.textFont(theme.sizes.note));
    m_split->setFont(theme.textFont(theme.sizes.note));
    m_field->setFont(theme.textFont(theme.sizes.note));
    fitNames();
    update();
}

void ArmBar::setArms(const QVector<ArmChip>& arms)
{
    if (arms == m_arms)
        return;
    m_arms = arms;
    const auto wanted = static_cast<std::size_t>(arms.size()) + 1;
    while (m_chips.size() > wanted) {
        m_chips.back()->hide();
        m_chips.back()->deleteLater();
        m_chips.pop_back();
    }
    while (m_chips.size() < wanted)
        m_chips.push_back(makeChip(static_cast<int>(m_chips.size()) - 1));
    for (int arm = 0; arm < arms.size(); ++arm) {
        Chip& chip = *m_chips[static_cast<std::size_t>(arm) + 1];
        const ArmChip& shown = arms[arm];
        const QString letter = armLetter(arm);
        setLiteralText(chip, shown.name.isEmpty() ? shown.words : shown.name);
        chip.setAccessibleName(shown.name.isEmpty() ? tr("Arm %1").arg(letter)
                                                    : tr("Arm %1, %2").arg(letter, shown.name));
        chip.setAccessibleDescription(shown.note);
        const QString keys = tr("What you change now is changed here (%1). Double click to rename.").arg(arm + 1);
        chip.setToolTip(shown.note.isEmpty() ? keys : shown.note + QLatin1Char('\n') + keys);
    }
    setChosen(std::min(m_chosen, static_cast<int>(arms.size()) - 1));
    fitNames();
}

void ArmBar::setChosen(int arm)
{
    m_chosen = arm;
    for (std::size_t i = 0; i < m_chips.size(); ++i)
        m_chips[i]->setChecked(static_cast<int>(i) - 1 == arm);
}

void ArmBar::setSplit(bool split) { m_split->setChecked(split); }

void ArmBar::rename(int arm)
{
    if (arm < 0 || arm >= m_arms.size())
        return;
    const QWidget& chip = *m_chips[static_cast<std::size_t>(arm) + 1];
    constexpr int kLeastField = 160;
    const int fieldWidth = std::min(std::max(chip.width(), kLeastField), width());
    m_renamed = arm;
    m_focusBefore = QApplication::focusWidget();
    m_field->setText(m_arms[arm].name);
    m_field->setPlaceholderText(armLetter(arm));
    m_field->setGeometry(std::clamp(chip.x(), 0, width() - fieldWidth), 0, fieldWidth, height());
    m_field->show();
    m_field->raise();
    m_field->selectAll();
    m_field->setFocus(Qt::OtherFocusReason);
}

void ArmBar::finishRename(bool keep)
{
    const int arm = std::exchange(m_renamed, -1);
    if (arm < 0)
        return;
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    m_field->hide();
    if (keep)
        emit renameRequested(arm, m_field->text().simplified());
}

void ArmBar::showMenu(int arm, const QPoint& place)
{
    QMenu menu(this);
    menu.addAction(tr("Rename…"), this, [this, arm] { rename(arm); });
    menu.addAction(tr("Remove"), this, [this, arm] { emit removeRequested(arm); })
        ->setEnabled(m_arms.value(arm).removable);
    menu.exec(place);
}

void ArmBar::fitNames()
{
    // What tells them apart is cut in its middle, the same for all; where that leaves too little the letters must do.
    constexpr double kMostShare = 0.42;  // the caption beside it keeps the larger part of the row
    int marks = m_split->sizeHint().width();
    for (Chip* chip : m_chips) {
        if (chip != m_chips.front())
            chip->setRoom(0);
        marks += chip->sizeHint().width() + m_row->spacing();
    }
    const int names = static_cast<int>(m_chips.size()) - 1;
    const int room = parentWidget() != nullptr && names > 0
                         ? (static_cast<int>(parentWidget()->width() * kMostShare) - marks) / names
                         : kWidestName;
    for (Chip* chip : m_chips) {
        if (chip != m_chips.front())
            chip->setRoom(room < kLeastName ? 0 : std::min(room, kWidestName));
    }
}

/// How much is written depends on the row it stands in: it is as wide as what is written, and learns nothing by itself.
void ArmBar::showEvent(QShowEvent*)
{
    if (parentWidget() != nullptr)
        parentWidget()->installEventFilter(this);
    fitNames();
}

bool ArmBar::eventFilter(QObject*, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        fitNames();
    return false;
}

}  // namespace faultglass
