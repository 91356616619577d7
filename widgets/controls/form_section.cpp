#include "widgets/controls/form_section.h"

#include <algorithm>

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QStyleOption>
#include <QVBoxLayout>

#include "widgets/theme/icons.h"
#include "widgets/theme/theme_style.h"

namespace faultglass {

namespace {

constexpr int kChevron = 16;

}  // namespace

/// The heading's text, flush with the rows' labels; where the section folds, a button with a chevron.
class FormSection::Heading final : public QAbstractButton {
public:
    Heading(bool folds, QWidget* parent) : QAbstractButton(parent), m_folds(folds)
    {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setFocusPolicy(folds ? Qt::TabFocus : Qt::NoFocus);
        setAttribute(Qt::WA_Hover, folds);
        setAttribute(Qt::WA_TransparentForMouseEvents, !folds);
    }
    void setTheme(const Theme& theme)
    {
        m_theme = theme;
        setFont(theme.captionFont());
        updateGeometry();
        update();
    }
    void setFolded(bool folded)
    {
        m_folded = folded;
        setAccessibleDescription(folded ? FormSection::tr("folded") : FormSection::tr("unfolded"));
        update();
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        return {fontMetrics().horizontalAdvance(text()) + (m_folds ? kChevron + 8 : 0),
                std::max(32, fontMetrics().height() + 8)};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QStyleOption option;
        option.initFrom(this);
        const bool hovered = m_folds && option.state.testFlag(QStyle::State_MouseOver);
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        QPainter painter(this);
        painter.setPen(hovered ? m_theme.text : m_theme.muted);
        painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeading, text());
        if (!m_folds)
            return;
        const QRectF mark(mirrored ? 3 : width() - kChevron - 3, (height() - kChevron) / 2.0, kChevron, kChevron);
        if (m_folded && mirrored) {
            painter.save();
            painter.translate(mark.center().x() * 2, 0);
            painter.scale(-1, 1);
        }
        paintIcon(painter, mark, m_folded ? Icon::ChevronRight : Icon::ChevronDown,
                  hovered ? m_theme.text : m_theme.muted);
        if (m_folded && mirrored)
            painter.restore();
        if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange))
            drawFocusRing(painter, rect(), m_theme.controlRadius, m_theme);
    }

private:
    bool m_folds;
    bool m_folded = false;
    Theme m_theme;
};

FormSection::FormSection(bool folds, QWidget* parent)
    : QWidget(parent),
      m_heading(new Heading(folds, this)),
      m_top(new QHBoxLayout),
      m_body(new QWidget(this)),
      m_rows(new QVBoxLayout(m_body)),
      m_folds(folds)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(m_top);
    column->addWidget(m_body);
    m_top->setContentsMargins({});
    m_top->addWidget(m_heading, 1);
    m_rows->setContentsMargins({});
    m_rows->setSpacing(0);
    connect(m_heading, &QAbstractButton::clicked, this, [this] { setFolded(!isFolded()); });
    setFolded(true);
}

void FormSection::setTheme(const Theme& theme) { m_heading->setTheme(theme); }

void FormSection::setHeading(const QString& heading)
{
    m_heading->setText(QLocale().toUpper(heading));
    m_heading->setAccessibleName(heading);
}

void FormSection::insertRow(int place, QWidget* row) { m_rows->insertWidget(place, row); }

void FormSection::addToHeading(QWidget* widget) { m_top->addWidget(widget); }

void FormSection::setFolded(bool folded)
{
    if (!m_folds)
        return;
    m_body->setVisible(!folded);
    m_heading->setFolded(folded);
    if (!folded)
        emit unfolded();
}

QWidget* FormSection::headingButton() const { return m_heading; }

bool FormSection::isFolded() const { return m_folds && m_body->isHidden(); }

}  // namespace faultglass
