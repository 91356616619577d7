#include "widgets/lesson/reveal_section.h"

#include <QPushButton>
#include <QVBoxLayout>

#include "widgets/theme/theme_style.h"

namespace faultglass {

RevealSection::RevealSection(int gap, QWidget* parent)
    : QWidget(parent),
      m_pass(new QPushButton(tr("Read on without a guess"), this)),
      m_body(new QWidget(this)),
      m_inside(new QVBoxLayout(m_body))
{
    setButtonKind(*m_pass, ButtonKind::Link);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_pass, 0, Qt::AlignLeading);
    column->addWidget(m_body);
    m_inside->setContentsMargins({});
    m_inside->setSpacing(gap);
    m_body->hide();
    connect(m_pass, &QPushButton::clicked, this, &RevealSection::open);
}

void RevealSection::setTheme(const Theme& theme) { m_pass->setFont(theme.textFont(theme.sizes.body)); }

void RevealSection::open()
{
    if (m_body->isVisibleTo(this))
        return;
    m_pass->hide();
    m_body->show();
    emit opened();
}

}  // namespace faultglass
