#include "widgets/controls/parameter_field.h"

#include <QAbstractItemView>
#include <QAction>
#include <QContextMenuEvent>
#include <QGridLayout>
#include <QMenu>
#include <QStyle>

#include "widgets/controls/choice_box.h"
#include "widgets/controls/number_field.h"
#include "widgets/controls/row_label.h"
#include "widgets/controls/segmented_choice.h"
#include "widgets/controls/toggle_switch.h"
#include "widgets/controls/value_slider.h"
#include "widgets/theme/core_text.h"
#include "widgets/theme/number_format.h"
#include "widgets/theme/plain_text.h"

namespace faultglass {

namespace {

/// How long after the last edit a row shows the user's value rather than the program's, and how long a run of arrow
/// keys may pause and still be one step of undo.
constexpr int kSettleMilliseconds = 700;
constexpr std::size_t kMostSegments = 3;
constexpr int kShortestChoice = 8;
/// Longer ones side by side would be cut off in the inspector.
constexpr qsizetype kMostSegmentLetters = 26;
constexpr int kIndent = 14;

/// Never the same twice in one run of the program, so that no two gestures of any two forms merge.
int nextGesture()
{
    static int last = 0;
    return ++last;
}

bool fitsSegments(const ParameterRow& row)
{
    qsizetype letters = 0;
    for (const ParameterChoice& choice : row.choices)
        letters += coreText(choice.label).size();
    return row.choices.size() <= kMostSegments && letters <= kMostSegmentLetters;
}

/// The value as a sentence names it: "5,000 requests/s", "on", "round robin".
QString describedValue(const ParameterRow& row, double value)
{
    if (row.kind == ParameterKind::Toggle)
        return value != 0 ? ParameterField::tr("on") : ParameterField::tr("off");
    if (row.kind == ParameterKind::Choice) {
        const auto index = static_cast<std::size_t>(value);
        return index < row.choices.size() ? coreText(row.choices[index].label) : QString();
    }
    return formatQuantity(value, row.unit);
}

/// Help, range, default, and whether a change restarts the run.
QString tooltipOf(const ParameterRow& row)
{
    QString text = brokenIntoLines(coreText(row.help)) + QLatin1String("\n\n");
    if (row.kind == ParameterKind::Real || row.kind == ParameterKind::Whole)
        text += ParameterField::tr("Range: %1").arg(acceptedRange(row)) + QLatin1Char('\n');
    text += ParameterField::tr("Default: %1").arg(describedValue(row, row.initial));
    if (row.change == ParameterChange::Rebuild)
        text += QLatin1Char('\n') + ParameterField::tr("A change restarts the run.");
    return text;
}

}  // namespace

ParameterField* ParameterField::make(const ParameterRow& row, QWidget* parent)
{
    switch (row.kind) {
    case ParameterKind::Toggle:
        return new ToggleParameter(row, parent);
    case ParameterKind::Choice:
        return new ChoiceParameter(row, parent);
    case ParameterKind::Real:
    case ParameterKind::Whole:
        break;
    }
    return new NumberParameter(row, parent);
}

ParameterField::ParameterField(const ParameterRow& row, QWidget* parent)
    : QWidget(parent),
      m_row(row),
      m_grid(new QGridLayout(this)),
      m_label(new RowLabel(this)),
      m_told(row.initial),
      m_shown(row.initial)
{
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(0, 1);
    m_grid->addWidget(m_label, 0, 0, Qt::AlignVCenter);
    m_label->setRestarts(row.change == ParameterChange::Rebuild);
    m_settling.setSingleShot(true);
    m_settling.setInterval(kSettleMilliseconds);
    connect(&m_settling, &QTimer::timeout, this, &ParameterField::settle);
    connect(m_label, &RowLabel::doubleClicked, this, &ParameterField::restoreDefault);
}

void ParameterField::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_label->setTheme(theme);
    paintLater();
}

void ParameterField::setLater(const QString& text)
{
    constexpr int kRow = 3;  // behind those of the control
    if (m_later == nullptr && text.isEmpty())
        return;
    if (m_later == nullptr) {
        m_later = new QLabel(this);
        m_later->setTextFormat(Qt::PlainText);
        m_later->setWordWrap(true);
        m_grid->addWidget(m_later, kRow, 0, 1, 2);
        paintLater();
    }
    m_later->setText(text);
    m_later->setVisible(!text.isEmpty());
}

void ParameterField::paintLater()
{
    if (m_later == nullptr)
        return;
    m_later->setFont(m_theme.textFont(m_theme.sizes.note));
    QPalette palette = m_later->palette();
    palette.setColor(QPalette::WindowText, m_theme.ink(Role::Accent));
    m_later->setPalette(palette);
}

void ParameterField::setTexts()
{
    m_label->setText(coreText(m_row.label));
    m_label->setBuddy(control());
    setToolTip(tooltipOf(m_row));
    control()->setAccessibleName(coreText(m_row.label));
    control()->setAccessibleDescription(coreText(m_row.help));
}

void ParameterField::setIndented(bool indented)
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int inwards = indented ? kIndent : 0;
    m_grid->setContentsMargins(mirrored ? 0 : inwards, 0, mirrored ? inwards : 0, 0);
}

void ParameterField::setValue(double value)
{
    m_told = value;
    if (m_settling.isActive() || shardOn())
        return;
    shown(value);
    showValue(value);
}

void ParameterField::shown(double value)
{
    m_shown = value;
    m_label->setChanged(value != m_row.initial);
}

void ParameterField::edited(double value)
{
    if (m_gesture == 0)
        beginGesture();
    shown(value);
    m_settling.start();
    emit valueEdited(value, m_gesture);
}

void ParameterField::beginGesture() { m_gesture = nextGesture(); }

void ParameterField::endGesture() { m_gesture = 0; }

void ParameterField::settle()
{
    if (shardOn()) {
        m_settling.start();
        return;
    }
    endGesture();
    shown(m_told);
    showValue(m_told);
}

void ParameterField::restoreDefault()
{
    if (m_shown == m_row.initial)
        return;
    endGesture();
    showValue(m_row.initial);
    edited(m_row.initial);
    endGesture();
}

void ParameterField::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* restore = menu->addAction(tr("Restore default (%1)").arg(describedValue(m_row, m_row.initial)), this,
                                       &ParameterField::restoreDefault);
    restore->setEnabled(m_shown != m_row.initial);
    menu->popup(event->globalPos());
}

NumberParameter::NumberParameter(const ParameterRow& row, QWidget* parent)
    : ParameterField(row, parent),
      m_number(new NumberField(row, this)),
      m_slider(new ValueSlider(
          ValueScale(row), [&row](double value) { return describedValue(row, value); }, this)),
      m_refusal(new QLabel(this))
{
    m_grid->addWidget(m_number, 0, 1);
    m_grid->addWidget(m_slider, 1, 0, 1, 2);
    m_grid->addWidget(m_refusal, 2, 0, 1, 2);
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    const auto stepped = [this](int direction, bool fine) {
        const double next = ValueScale(m_row).stepped(m_number->value(), direction, fine);
        if (next == m_number->value())
            return;
        m_number->setValue(next);
        m_slider->setValue(next);
        edited(next);
    };
    connect(m_number, &NumberField::typed, this, [this](double value) {
        endGesture();
        m_slider->setValue(value);
        edited(value);
        endGesture();
    });
    connect(m_number, &NumberField::stepAsked, this, stepped);
    connect(m_number, &NumberField::entered, this, &NumberParameter::entered);
    connect(m_number, &NumberField::refused, this, [this](const QString& reason) {
        m_refusal->setText(reason);
        m_refusal->setVisible(!reason.isEmpty());
        m_number->setAccessibleDescription(reason.isEmpty() ? coreText(m_row.help) : reason);
    });
    connect(m_slider, &ValueSlider::grabbed, this, &NumberParameter::beginGesture);
    connect(m_slider, &ValueSlider::released, this, &NumberParameter::endGesture);
    connect(m_slider, &ValueSlider::moved, this, [this](double value) {
        m_number->setValue(value);
        edited(value);
    });
    NumberParameter::showValue(row.initial);
    setTexts();
    m_slider->setAccessibleName(coreText(m_row.label));
    m_slider->setAccessibleDescription(coreText(m_row.help));
}

NumberParameter::~NumberParameter()
{
    m_number->disconnect(this);
    m_slider->disconnect(this);
}

void NumberParameter::setTheme(const Theme& theme)
{
    ParameterField::setTheme(theme);
    m_number->setTheme(theme);
    m_slider->setTheme(theme);
    m_refusal->setFont(theme.textFont(theme.sizes.note));
    QPalette palette = m_refusal->palette();
    palette.setColor(QPalette::WindowText, theme.ink(Role::Failed));
    m_refusal->setPalette(palette);
}

QWidget* NumberParameter::control() const { return m_number; }

QList<QWidget*> NumberParameter::tabStops() const { return {m_number, m_slider}; }

void NumberParameter::showValue(double value)
{
    m_number->setValue(value);
    m_slider->setValue(value);
}

bool NumberParameter::shardOn() const { return m_slider->dragging() || m_number->typing(); }

ToggleParameter::ToggleParameter(const ParameterRow& row, QWidget* parent)
    : ParameterField(row, parent), m_switch(new ToggleSwitch(this))
{
    m_grid->addWidget(m_switch, 0, 1);
    connect(m_switch, &ToggleSwitch::clicked, this, [this](bool on) {
        endGesture();
        edited(on ? 1 : 0);
        endGesture();
    });
    ToggleParameter::showValue(row.initial);
    setTexts();
}

void ToggleParameter::setTheme(const Theme& theme)
{
    ParameterField::setTheme(theme);
    m_switch->setTheme(theme);
}

QWidget* ToggleParameter::control() const { return m_switch; }

void ToggleParameter::showValue(double value) { m_switch->setChecked(value != 0); }

ChoiceParameter::ChoiceParameter(const ParameterRow& row, QWidget* parent) : ParameterField(row, parent)
{
    const auto take = [this](int index) {
        endGesture();
        edited(index);
        endGesture();
    };
    if (fitsSegments(row)) {
        m_segments = new SegmentedChoice(this);
        m_grid->addWidget(m_segments, 1, 0, 1, 2);
        m_grid->setRowMinimumHeight(2, 6);
        connect(m_segments, &SegmentedChoice::chosen, this, take);
    } else {
        m_combo = new ChoiceBox(this);
        // The longest text of a choice must not decide how wide the inspector is: the box takes the row it is given.
        m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_combo->setMinimumContentsLength(kShortestChoice);
        m_grid->addWidget(m_combo, 1, 0, 1, 2);
        m_grid->setRowMinimumHeight(2, 6);
        for (std::size_t i = 0; i < row.choices.size(); ++i)
            m_combo->addItem({});
        connect(m_combo, &ChoiceBox::activated, this, take);
    }
    setTexts();
    setChoices();
    ChoiceParameter::showValue(row.initial);
}

void ChoiceParameter::setTheme(const Theme& theme)
{
    ParameterField::setTheme(theme);
    if (m_segments != nullptr)
        m_segments->setTheme(theme);
    else
        m_combo->setFont(theme.textFont(theme.sizes.note + 0.5));
}

void ChoiceParameter::setChoices()
{
    QStringList texts;
    for (const ParameterChoice& choice : m_row.choices)
        texts.append(coreText(choice.label));
    if (m_segments != nullptr) {
        m_segments->setTexts(texts);
        return;
    }
    for (int i = 0; i < m_combo->count(); ++i)
        m_combo->setItemText(i, texts.value(i));
    const int margin = m_combo->style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, m_combo);
    m_combo->view()->setMinimumWidth(m_combo->view()->sizeHintForColumn(0) + margin);
}

QWidget* ChoiceParameter::control() const
{
    return m_segments != nullptr ? static_cast<QWidget*>(m_segments) : m_combo;
}

void ChoiceParameter::showValue(double value)
{
    if (m_segments != nullptr)
        m_segments->setIndex(static_cast<int>(value));
    else
        m_combo->setCurrentIndex(static_cast<int>(value));
}

}  // namespace faultglass
