#include "widgets/lesson/worked_card.h"

#include <algorithm>

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "core/chapters/markup.h"
#include "widgets/controls/number_field.h"
#include "widgets/theme/core_text.h"
#include "widgets/theme/number_format.h"

namespace faultglass {

namespace {

/// Four figures, as short as they are; small numbers with a power of ten.
QString valueText(double value, std::string_view unit)
{
    if (!std::isfinite(value))
        return value > 0 ? QStringLiteral("∞") : QStringLiteral("–");
    if (unit == "s")
        return formatSeconds(value).text();
    const QLocale locale;
    QString text = value != 0 && std::abs(value) < 1e-4 ? locale.toString(value, 'e', 2)
                   : std::abs(value) >= 1000            ? locale.toString(value, 'f', 0)
                                                        : locale.toString(value, 'g', 4);
    return withUnit(text, unit);
}

QString liveText(const theory::Law& law, const ParameterSet& parameters, const std::vector<double>& outputs,
                 const std::string& key, bool output)
{
    if (output) {
        const auto found = std::ranges::find(law.outputs, key, &theory::LawOutput::key);
        const auto at = static_cast<std::size_t>(found - law.outputs.begin());
        return at < outputs.size() ? valueText(outputs[at], found->unit) : QString();
    }
    const auto row = parameters.find(key);
    if (!row)
        return {};
    const ParameterRow& declared = parameters.rows()[*row];
    if (declared.kind == ParameterKind::Choice)
        return coreText(declared.choices[static_cast<std::size_t>(parameters.value(*row))].label);
    return valueText(parameters.value(*row), declared.unit);
}

}  // namespace

std::string workedText(const chapters::Worked& worked)
{
    const auto point = chapters::makeLawPoint(worked.law, worked.settings);
    if (!point.ok())
        return {};
    const auto& [law, parameters] = point.value();
    const auto outputs = law->evaluate(parameters);
    std::string text;
    for (const chapters::Span& span : chapters::cutMarkup(worked.say, 1, chapters::LiveValues::Allowed).spans) {
        const bool output = span.kind == chapters::SpanKind::Output;
        if ((output || span.kind == chapters::SpanKind::Value) && outputs.ok())
            text += liveText(*law, parameters, outputs.value(), span.key, output).toStdString();
        else
            text += span.whole;
    }
    return text;
}

WorkedCard::WorkedCard(const chapters::Worked& worked, const LessonBook& book, QWidget* parent)
    : LessonCard(tr("Worked example"), book, parent), m_worked(worked)
{
    auto point = chapters::makeLawPoint(worked.law, worked.settings);
    if (!point.ok()) {
        m_refusal = addLine();
        setLine(m_refusal, QString::fromStdString(point.error().message()), Role::Failed);
        return;
    }
    m_law = point.value().law;
    m_parameters = point.value().parameters;
    if (!worked.formula.empty())
        addProse("$$" + worked.formula + "$$");
    buildFields();
    m_say = addProse({});
    m_refusal = addLine();
    compute();
}

void WorkedCard::buildFields()
{
    auto* grid = new QGridLayout;
    grid->setVerticalSpacing(6);
    for (const std::string& key : m_worked.edited) {
        const auto row = m_parameters.find(key);
        if (!row)
            continue;
        const ParameterRow& declared = m_parameters.rows()[*row];
        auto* field = new NumberField(declared, this);
        auto* label = new QLabel(coreText(declared.label), this);
        label->setBuddy(field);
        label->setWordWrap(true);
        field->setToolTip(coreText(declared.help));
        field->setAccessibleName(label->text());
        field->setValue(m_parameters.value(*row));
        field->setMinimumWidth(90);  // narrow pages have large type too
        field->setMaximumWidth(150);
        connect(field, &NumberField::typed, this, [this, key](double value) { setValue(key, value); });
        connect(field, &NumberField::refused, this,
                [this](const QString& reason) { setLine(m_refusal, reason, Role::Degraded); });
        const int at = static_cast<int>(m_fields.size());
        grid->addWidget(label, at, 0);
        grid->addWidget(field, at, 1);
        m_fields.push_back(field);
        m_labels.push_back(label);
    }
    grid->setColumnStretch(0, 1);
    column()->addLayout(grid);
}

void WorkedCard::setValue(const std::string& key, double value)
{
    if (m_parameters.set(key, value))
        return;
    compute();
}

void WorkedCard::compute()
{
    const auto found = m_law->evaluate(m_parameters);
    if (!found.ok()) {
        setLine(m_refusal, QString::fromStdString(found.error().message()), Role::Degraded);
        return;
    }
    m_outputs = found.value();
    m_said = m_parameters;
    setLine(m_refusal, {}, Role::Idle);
    m_say->setMarkdown(m_worked.say, [this](const std::string& key, bool output) { return textOf(key, output); });
    m_say->setVisible(true);
}

QString WorkedCard::textOf(const std::string& key, bool output) const
{
    return liveText(*m_law, m_said, m_outputs, key, output);
}

void WorkedCard::setTheme(const Theme& theme)
{
    LessonCard::setTheme(theme);
    for (NumberField* field : m_fields)
        field->setTheme(theme);
    for (QLabel* label : m_labels)
        label->setFont(theme.textFont(theme.sizes.body));
}

}  // namespace faultglass
