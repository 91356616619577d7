// The commands list and describe.
#include <QFileInfo>

#include "app/cli/commands.h"
#include "app/cli/file_report.h"
#include "app/cli/spoken.h"
#include "app/cli/text_table.h"
#include "app/files/json_writer.h"
#include "app/files/version.h"
#include "core/fleet/faults/fault.h"
#include "core/fleet/measuring/measures.h"
#include "core/params/quantity.h"

namespace faultglass {

namespace {

using Layout = JsonWriter::Layout;

std::string listJson(std::span<const Scenario* const> scenarios)
{
    JsonWriter json;
    json.beginObject();
    json.key("program").string(programVersion());
    json.key("scenarios").beginArray();
    for (const Scenario* scenario : scenarios) {
        json.beginObject();
        json.key("key").string(scenario->key);
        json.key("title").string(scenario->title);
        json.key("summary").string(scenario->summary);
        json.key("duration").number(scenario->duration);
        json.endObject();
    }
    json.endArray();
    json.endObject();
    return json.take();
}

std::string_view kindName(ParameterKind kind)
{
    switch (kind) {
    case ParameterKind::Real:
        return "real";
    case ParameterKind::Whole:
        return "whole";
    case ParameterKind::Toggle:
        return "toggle";
    case ParameterKind::Choice:
        return "choice";
    }
    FG_ASSERT(false);
}

void writeRange(JsonWriter& json, const ParameterRow& row)
{
    if (row.kind == ParameterKind::Toggle) {
        json.key("default").boolean(row.initial != 0);
    } else if (row.kind == ParameterKind::Choice) {
        json.key("default").string(row.choices[static_cast<std::size_t>(row.initial)].key);
        json.key("choices").beginArray(Layout::OneLine);
        for (const ParameterChoice& choice : row.choices)
            json.string(choice.key);
        json.endArray();
    } else {
        json.key("default").number(row.initial);
        json.key("least").number(row.least);
        json.key("most").number(row.most);
        json.key("scale").string(row.scale == ParameterScale::Linear ? "linear" : "logarithmic");
    }
}

void writeParameterRow(JsonWriter& json, const ParameterRow& row)
{
    json.beginObject();
    json.key("key").string(row.key);
    json.key("label").string(row.label);
    json.key("help").string(row.help);
    json.key("group").string(row.group);
    json.key("kind").string(kindName(row.kind));
    json.key("unit").string(row.unit);
    writeRange(json, row);
    json.key("change").string(row.change == ParameterChange::Live ? "live" : "rebuild");
    json.key("enabled-by");
    if (row.enabledBy.empty())
        json.null();
    else
        json.string(row.enabledBy);
    json.endObject();
}

void writeFaultRow(JsonWriter& json, const FaultRow& row)
{
    json.beginObject(Layout::OneLine);
    json.key("key").string(row.key);
    json.key("label").string(row.label);
    json.key("help").string(row.help);
    json.key("targets").string(faultScopeRow(row.scope).key);
    json.key("magnitude");
    if (row.magnitude.key.empty()) {
        json.null();
    } else {
        json.beginObject();
        json.key("key").string(row.magnitude.key);
        json.key("unit").string(row.magnitude.unit);
        json.key("least").number(row.magnitude.least);
        json.key("most").number(row.magnitude.most);
        json.key("default").number(row.magnitude.initial);
        json.endObject();
    }
    json.endObject();
}

std::string describeJson(const Scenario& scenario)
{
    JsonWriter json;
    json.beginObject();
    json.key("program").string(programVersion());
    json.key("scenario").string(scenario.key);
    json.key("title").string(scenario.title);
    json.key("summary").string(scenario.summary);
    json.key("duration").number(scenario.duration);
    json.key("parameters").beginArray();
    for (const ParameterRow& row : scenario.rows())
        writeParameterRow(json, row);
    json.endArray();
    json.key("faults").beginArray();
    for (const FaultRow& row : faultTable())
        writeFaultRow(json, row);
    json.endArray();
    json.key("measures").beginArray();
    for (const Measure& row : measureTable()) {
        json.beginObject(Layout::OneLine);
        json.key("key").string(row.key);
        json.key("label").string(row.label);
        json.key("help").string(row.help);
        json.key("group").string(row.group.name);
        json.key("unit").string(row.unit);
        json.endObject();
    }
    json.endArray();
    json.endObject();
    return json.take();
}

QString paragraph(const QString& text)
{
    constexpr int kIndent = 4;
    return QString(kIndent, QLatin1Char(' ')) + wrapped(text, kIndent);
}

QString parametersText(const Scenario& scenario)
{
    const ParameterSet defaults(scenario.rows());
    QString text;
    std::string_view group;
    for (std::size_t i = 0; i < defaults.size(); ++i) {
        const ParameterRow& row = defaults.rows()[i];
        if (row.group != group)
            text += QLatin1Char('\n') + spoken(row.group) + QLatin1Char('\n');
        group = row.group;
        text += QStringLiteral("  %1=%2").arg(QString::fromStdString(std::string(row.key)),
                                              QString::fromStdString(defaults.text(i)));
        text += QStringLiteral("  (%1)\n").arg(QString::fromStdString(ParameterSet::accepted(row)));
        text += paragraph(spoken(row.help));
    }
    return text;
}

QString faultsText()
{
    QString text = QLatin1Char('\n') + QCoreApplication::translate("cli", "Faults, for --fault") + QLatin1Char('\n');
    for (const FaultRow& row : faultTable()) {
        QString form = QString::fromStdString(std::string(row.key)) + QStringLiteral("@TIME");
        const FaultScopeRow& scope = faultScopeRow(row.scope);
        if (!scope.levels.empty())
            form += scope.targetOptional ? QStringLiteral("[:TARGET]") : QStringLiteral(":TARGET");
        if (!row.magnitude.key.empty())
            form += QStringLiteral("[,%1=%2]")
                        .arg(QString::fromStdString(std::string(row.magnitude.key)),
                             QString::fromStdString(numberText(row.magnitude.initial)));
        if (!row.momentary)
            form += QStringLiteral("[,duration=TIME]");
        text += QStringLiteral("  ") + form + QLatin1Char('\n') + paragraph(spoken(row.help));
    }
    return text;
}

QString measuresText()
{
    using enum TextTable::Align;
    TextTable table({Left, Left, Left});
    table.addHeading(QLatin1Char('\n') + QCoreApplication::translate("cli", "Measures"));
    for (const Measure& row : measureTable())
        table.addRow({QString::fromStdString(std::string(row.key)), spoken(row.unit), spoken(row.label)});
    return table.text();
}

QString describeText(const Scenario& scenario)
{
    return QStringLiteral("%1 (%2)\n").arg(spoken(scenario.title), QString::fromStdString(std::string(scenario.key))) +
           paragraph(spoken(scenario.summary)) +
           paragraph(QCoreApplication::translate("cli", "A run simulates %1 unless --until says otherwise.")
                         .arg(QString::fromStdString(quantityText(scenario.duration, "s")))) +
           parametersText(scenario) + faultsText() + measuresText();
}

int describeFile(const ParsedCommand& command, CommandIo& io)
{
    const Result<ScenarioDocument> document = readDocument(command.argument, io);
    if (!document)
        return refuse(io, document.error());
    for (const std::string& warning : document.value().warnings)
        note(io, command, QString::fromStdString(warning));
    if (!command.has("--json"))
        return print(io, documentText(document.value()).toStdString());
    JsonWriter json;
    json.beginObject();
    writeDocument(json, document.value());
    json.endObject();
    return print(io, json.take());
}

}  // namespace

int listCommand(const ParsedCommand& command, CommandIo& io)
{
    if (command.has("--json"))
        return print(io, listJson(io.scenarios));
    using enum TextTable::Align;
    TextTable table({Left, Left});
    for (const Scenario* scenario : io.scenarios)
        table.addRow({QString::fromStdString(std::string(scenario->key)),
                      spoken(scenario->title) + QStringLiteral(". ") + spoken(scenario->summary)});
    return print(io, table.text().toStdString());
}

int describeCommand(const ParsedCommand& command, CommandIo& io)
{
    const auto scenario = namedScenario(io, command.argument);
    if (!scenario && (command.argument == "-" || QFileInfo(QString::fromStdString(command.argument)).isFile()))
        return describeFile(command, io);
    if (!scenario)
        return refuse(io, scenario.error());
    return print(io, command.has("--json") ? describeJson(*scenario.value())
                                           : describeText(*scenario.value()).toStdString());
}

}  // namespace faultglass
