#include "widgets/panels/inspector.h"

#include <utility>

#include <QAction>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "core/scenarios/scenario.h"
#include "widgets/controls/parameter_form.h"
#include "widgets/controls/segmented_choice.h"
#include "widgets/theme/plain_text.h"

namespace faultglass {

namespace {
constexpr int kMargin = 20;
constexpr int kScrollBar = 10;
}  // namespace

Inspector::Inspector(const Scenario& scenario, std::span<const std::string_view> sections,
                     const QVector<FaultButton>& faults, QWidget* parent)
    : QWidget(parent),
      m_examples(new QPushButton),
      m_since(new SegmentedChoice),
      m_form(new ParameterForm(scenario.rows(), scenario.essentials)),
      m_scroll(new QScrollArea(this)),
      m_footer(new QWidget(this)),
      m_heading(new QLabel(m_footer)),
      m_faults(new FaultButtons(m_footer))
{
    setAccessibleName(tr("Inspector"));
    auto* inset = new QWidget;
    auto* insetLayout = new QVBoxLayout(inset);
    insetLayout->setContentsMargins(kMargin, kMargin, kMargin - kScrollBar, kMargin);
    insetLayout->addWidget(m_examples);
    m_examples->hide();
    insetLayout->addWidget(m_since);
    m_since->setTexts({tr("From the start"), tr("From now on")});
    m_since->setAccessibleName(tr("From when a change holds"));
    m_since->setToolTip(brokenIntoLines(
        tr("From when a change holds (S). Until a fault has struck that is the start of the run; afterwards it is the "
           "instant shown.")));
    connect(m_since, &SegmentedChoice::chosen, this, [this](int index) { emit fromStartChosen(index == 0); });
    insetLayout->addWidget(m_form);
    m_form->showSections(sections);
    insetLayout->addStretch();
    m_scroll->setWidget(inset);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);  // nothing shifts when a section unfolds
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    inset->setAutoFillBackground(false);

    m_heading->setText(QLocale().toUpper(tr("Inject")));
    m_heading->setWordWrap(true);
    m_faults->setButtons(faults);
    m_footer->setVisible(!faults.isEmpty());
    auto* footerLayout = new QVBoxLayout(m_footer);
    footerLayout->setContentsMargins(kMargin, 14, kMargin, kMargin);
    footerLayout->setSpacing(10);
    footerLayout->addWidget(m_heading);
    footerLayout->addWidget(m_faults);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_footer);

    connect(m_form, &ParameterForm::valueEdited, this, &Inspector::valueEdited);
    connect(m_form, &ParameterForm::entered, this, &Inspector::entered);
    connect(m_form, &ParameterForm::resetRequested, this, &Inspector::resetRequested);
    connect(m_faults, &FaultButtons::faultRequested, this, &Inspector::faultRequested);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
}

void Inspector::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_since->setTheme(theme);
    m_form->setTheme(theme);
    m_faults->setTheme(theme);
    m_heading->setFont(theme.captionFont());
    QPalette palette = m_heading->palette();
    palette.setColor(QPalette::WindowText, theme.muted);
    m_heading->setPalette(palette);
    updateGeometry();
    update();
}

void Inspector::setExamples(QAction* action)
{
    m_examples->setText(action->text());
    m_examples->setToolTip(action->toolTip());
    m_examples->setMenu(action->menu());
    m_examples->setAutoDefault(false);
    m_examples->show();
}

void Inspector::setValues(const ParameterSet& values) { m_form->setValues(values); }

void Inspector::setFromStart(bool fromStart) { m_since->setIndex(fromStart ? 0 : 1); }

void Inspector::setLater(std::vector<QString> later) { m_form->setLater(std::move(later)); }

void Inspector::setSubject(const QString& subject)
{
    m_form->setSubject(subject);
    m_heading->setText(
        QLocale().toUpper(subject.isEmpty() ? tr("Inject") : tr("Inject · %1", "into whom").arg(subject)));
}

int Inspector::preferredWidth() const
{
    constexpr int kWidth = 300;
    return qRound(kWidth * m_theme.sizes.body / TypeSizes{}.body);
}

QSize Inspector::sizeHint() const { return {preferredWidth(), 600}; }

QSize Inspector::minimumSizeHint() const { return {preferredWidth() * 9 / 10, 200}; }

void Inspector::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.panel);
    const bool mirrored = isRightToLeft();
    painter.fillRect(QRectF(mirrored ? width() - m_theme.hairline : 0, 0, m_theme.hairline, height()), m_theme.line);
    if (m_footer->isVisible())
        painter.fillRect(QRectF(0, m_footer->y(), width(), m_theme.hairline), m_theme.line);
}

}  // namespace faultglass
