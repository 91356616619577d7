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
    m_entries = buttons;
    m_columns = 0;
    setTheme(m_theme);
}

void FaultButtons::arrange()
{
    int widest = 0;
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        m_buttons[i]->setText(m_entries[static_cast<qsizetype>(i)].text);
        widest = std::max(widest, m_buttons[i]->sizeHint().width());
    }
    const int columns = kMostColumns * widest + (kMostColumns - 1) * kGap <= width() ? kMostColumns : 1;
    if (columns == 1)
        shorten();
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

/// What is too long for the whole width ends with "…", and its tooltip begins with it.
void FaultButtons::shorten()
{
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        QPushButton& button = *m_buttons[i];
        const FaultButton& entry = m_entries[static_cast<qsizetype>(i)];
        const int over = button.sizeHint().width() - width();
        button.setToolTip(entry.tooltip);
        if (over <= 0)
            continue;
        const QFontMetrics metrics(button.font());
        const int room = metrics.size(Qt::TextShowMnemonic, entry.text).width() - over;
        button.setText(metrics.elidedText(entry.text, Qt::ElideRight, room, Qt::TextShowMnemonic));
        button.setToolTip(QString(entry.text).remove(QLatin1Char('&')) + QLatin1Char('\n') + entry.tooltip);
    }
}

void FaultButtons::resizeEvent(QResizeEvent*) { arrange(); }

}  // namespace faultglass
