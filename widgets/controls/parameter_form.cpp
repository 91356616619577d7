#include "widgets/controls/parameter_form.h"

#include <algorithm>
#include <utility>

#include <QEvent>
#include <QToolButton>
#include <QVBoxLayout>

#include "widgets/controls/form_section.h"
#include "widgets/controls/parameter_field.h"
#include "widgets/theme/core_text.h"
#include "widgets/theme/theme_style.h"

namespace faultglass {

namespace {

/// The group of the switches that protect a fleet: unfolded, unlike the others.
constexpr std::string_view kDefences = "Defences";

}  // namespace

ParameterForm::ParameterForm(std::span<const ParameterRow> rows, std::span<const std::string_view> essentials,
                             QWidget* parent)
    : QWidget(parent), m_rows(rows), m_values(rows), m_fields(rows.size()), m_later(rows.size())
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(4);
    buildSections(essentials);
    m_more = new QToolButton(this);
    setButtonKind(*m_more, ButtonKind::Link);
    m_more->setAutoRaise(true);
    connect(m_more, &QToolButton::clicked, this, [this] { setAllShown(!m_allShown); });
    column->addWidget(m_more, 0, Qt::AlignLeading);
    column->addStretch();
    m_reset->setText(tr("Reset"));
    m_reset->setToolTip(tr("Set every parameter back to its default."));
    m_reset->setAccessibleName(tr("Reset all parameters"));
    showHeadings();
    setAllShown(false);
}

ParameterForm::~ParameterForm()
{
    // A field that loses the keyboard because it goes away takes its number; nobody is left to hear of it.
    for (ParameterField* field : m_fields) {
        if (field != nullptr)
            field->disconnect(this);
    }
}

ParameterForm::Section& ParameterForm::addSection(std::string_view group, bool folds)
{
    auto* widget = new FormSection(folds, this);
    layout()->addWidget(widget);
    Section& section = m_sections.emplace_back(Section{group, widget, {}});
    connect(widget, &FormSection::unfolded, this, [this, &section] { unfold(section); });
    return section;
}

ParameterField& ParameterForm::makeField(std::size_t row)
{
    ParameterField* field = ParameterField::make(m_rows[row], this);
    connect(field, &ParameterField::valueEdited, this,
            [this, row](double value, int gesture) { emit valueEdited(verbatim(m_rows[row].key), value, gesture); });
    connect(field, &ParameterField::entered, this, &ParameterForm::entered);
    const auto master = m_values.find(m_rows[row].enabledBy);
    field->setIndented(master && m_rows[row].group == kDefences && m_rows[*master].group == kDefences);
    field->setTheme(m_theme);
    field->setValue(m_values.value(row));
    field->setLater(m_later[row]);
    m_fields[row] = field;
    return *field;
}

bool ParameterForm::makeShown(const Section& section)
{
    if (section.widget->isFolded())
        return false;
    bool any = false;
    int place = 0;
    for (const std::size_t row : section.rows) {
        if (m_fields[row] == nullptr && m_values.matters(row)) {
            section.widget->insertRow(place, &makeField(row));
            any = true;
        }
        place += m_fields[row] != nullptr ? 1 : 0;
    }
    return any;
}

void ParameterForm::unfold(const Section& section)
{
    if (makeShown(section))
        orderFocus();
}

void ParameterForm::buildSections(std::span<const std::string_view> essentials)
{
    std::vector<bool> placed(m_rows.size());
    const auto place = [&](Section& section, std::size_t row) {
        placed[row] = true;
        section.rows.push_back(row);
    };
    const auto placeGroup = [&](std::string_view group, bool folds) {
        Section* section = nullptr;
        for (std::size_t row = 0; row < m_rows.size(); ++row) {
            if (placed[row] || m_rows[row].group != group)
                continue;
            if (section == nullptr)
                section = &addSection(group, folds);
            place(*section, row);
        }
    };

    Section& first = addSection({}, false);
    for (const std::string_view key : essentials)
        if (const auto row = m_values.find(key); row && !placed[*row])
            place(first, *row);
    m_reset = new QToolButton(this);
    setButtonKind(*m_reset, ButtonKind::Link);
    m_reset->setAutoRaise(true);
    connect(m_reset, &QToolButton::clicked, this, &ParameterForm::resetRequested);
    first.widget->addToHeading(m_reset);
    placeGroup(kDefences, false);
    for (const ParameterRow& row : m_rows)
        placeGroup(row.group, true);
}

void ParameterForm::orderFocus()
{
    // Fields are made as they are shown; Tab goes by the sections.
    QWidget* last = m_reset;
    const auto next = [&last](QWidget* widget) {
        setTabOrder(last, widget);
        last = widget;
    };
    for (const Section& section : m_sections) {
        next(section.widget->headingButton());
        for (const std::size_t row : section.rows) {
            if (m_fields[row] == nullptr)
                continue;
            for (QWidget* stop : m_fields[row]->tabStops())
                next(stop);
        }
    }
    next(m_more);
}

void ParameterForm::showSections(std::span<const std::string_view> groups)
{
    m_asked = groups;
    setAllShown(m_allShown);
}

void ParameterForm::setAllShown(bool all)
{
    m_allShown = all;
    m_more->setText(all ? tr("Fewer parameters") : tr("All parameters"));
    m_more->setToolTip(all ? tr("Only those that act in this experiment")
                           : tr("Also those that do not act in this experiment as it stands"));
    m_more->setVisible(!m_asked.empty());
    showRelevantRows();
}

bool ParameterForm::isAsked(const Section& section) const
{
    return m_allShown || m_asked.empty() || section.group.empty() ||
           std::ranges::find(m_asked, section.group) != m_asked.end() ||
           std::ranges::any_of(section.rows,
                               [this](std::size_t row) { return m_values.value(row) != m_rows[row].initial; });
}

void ParameterForm::setTheme(const Theme& theme)
{
    m_theme = theme;
    for (const Section& section : m_sections)
        section.widget->setTheme(theme);
    for (ParameterField* field : m_fields) {
        if (field != nullptr)
            field->setTheme(theme);
    }
    m_reset->setFont(theme.textFont(theme.sizes.note));
    m_more->setFont(theme.textFont(theme.sizes.note));
}

void ParameterForm::setValues(const ParameterSet& values)
{
    FG_ASSERT(values.size() == m_rows.size());
    if (values == m_values)
        return;
    bool switched = false;
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        const double value = values.value(row);
        if (value == m_values.value(row))
            continue;
        if (m_fields[row] != nullptr)
            m_fields[row]->setValue(value);
        const bool isDefault = value == m_rows[row].initial, wasDefault = m_values.value(row) == m_rows[row].initial;
        switched = switched || m_rows[row].kind == ParameterKind::Toggle || m_rows[row].kind == ParameterKind::Choice ||
                   isDefault != wasDefault;
    }
    m_values = values;
    // Switches and choices decide which rows matter, and what is not at its default which sections are seen; any other
    // number changes nobody's place.
    if (switched)
        showRelevantRows();
}

void ParameterForm::setLater(std::vector<QString> later)
{
    FG_ASSERT(later.size() == m_rows.size());
    m_later = std::move(later);
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        if (m_fields[row] != nullptr)
            m_fields[row]->setLater(m_later[row]);
    }
}

void ParameterForm::setSubject(const QString& subject)
{
    if (subject == m_subject)
        return;
    m_subject = subject;
    showHeadings();
}

void ParameterForm::showRelevantRows()
{
    bool made = false;
    for (const Section& section : m_sections) {
        if (!isAsked(section)) {
            section.widget->setVisible(false);
            continue;
        }
        made = makeShown(section) || made;
        bool any = false;
        for (const std::size_t row : section.rows) {
            const bool matters = m_values.matters(row);
            if (m_fields[row] != nullptr)
                m_fields[row]->setVisible(matters);
            any = any || matters;
        }
        section.widget->setVisible(any);
    }
    if (made)
        orderFocus();
}

bool ParameterForm::revealRow(std::string_view key)
{
    const auto row = m_values.find(key);
    if (!row || !m_values.matters(*row))
        return false;
    for (const Section& section : m_sections) {
        if (std::ranges::find(section.rows, *row) == section.rows.end())
            continue;
        if (!isAsked(section))
            setAllShown(true);
        section.widget->setFolded(false);
    }
    m_fields[*row]->control()->setFocus(Qt::ShortcutFocusReason);
    return true;
}

void ParameterForm::showHeadings()
{
    for (const Section& section : m_sections)
        section.widget->setHeading(!section.group.empty() ? coreText(section.group)
                                   : m_subject.isEmpty()  ? tr("Parameters")
                                                          : tr("Parameters · %1", "of whom").arg(m_subject));
}

}  // namespace faultglass
