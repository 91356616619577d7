#include "widgets/controls/fault_buttons.h"

#include <algorithm>

#include <QGridLayout>
#include <QPushButton>

namespace faultglass {

namespace {

constexpr int kMostColumns = 2;
constexpr int kGap = 8;

}  // namespace

FaultButtons::FaultButtons(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setSpacing(kGap);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void FaultButtons::setTheme(const Theme& theme)
{
    m_theme = theme;
    for (QPushButton* button : m_buttons)
        button->setFont(theme.textFont(theme.sizes.note + 0.5));
    arrange();
}

void FaultButtons::setButtons(const QVector<FaultButton>& buttons)
{
    qDeleteAll(m_buttons);
    m_buttons.clear();
    for (const FaultButton& entry : buttons) {
        auto* button = new QPushButton(entry.text, this);
        button->setToolTip(entry.tooltip);
        button->setAccessibleDescription(entry.tooltip);
        // The texts wrap to one column before they are cut off, so a narrow panel may be narrower than two of them.
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        button->setAutoDefault(false);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QPushButton::clicked, this, [this, fault = entry.fault] { emit faultRequested(fault); });
        m_buttons.push_back(button);
    }
    m_columns = 0;
    setTheme(m_theme);
}

void FaultButtons::arrange()
{
    int widest = 0;
    for (const QPushButton* button : m_buttons)
        widest = std::max(widest, button->sizeHint().width());
    const int columns = kMostColumns * widest + (kMostColumns - 1) * kGap <= width() ? kMostColumns : 1;
    if (columns == m_columns)
        return;
    m_columns = columns;
    int place = 0;
    for (QPushButton* button : m_buttons) {
        m_grid->addWidget(button, place / columns, place % columns);
        ++place;
    }
    for (int column = 0; column < kMostColumns; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
}

void FaultButtons::resizeEvent(QResizeEvent*) { arrange(); }

}  // namespace faultglass
