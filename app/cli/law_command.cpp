// The commands laws and law.
#include "app/cli/commands.h"
#include "app/cli/law_request.h"
#include "app/cli/spoken.h"
#include "app/cli/text_table.h"
#include "app/files/json_writer.h"
#include "app/files/version.h"
#include "core/theory/laws/catalogue.h"

namespace faultglass {

namespace {

using theory::Law;
using theory::LawOutput;
using Layout = JsonWriter::Layout;

void writeParameter(JsonWriter& json, const ParameterSet& parameters, std::size_t i)
{
    const ParameterRow& row = parameters.rows()[i];
    json.beginObject(Layout::OneLine);
    json.key("key").string(row.key);
    json.key("label").string(row.label);
    json.key("help").string(row.help);
    json.key("unit").string(row.unit);
    json.key("accepted").string(ParameterSet::accepted(row));
    json.key("value");
    if (row.kind == ParameterKind::Choice)
        json.string(parameters.text(i));
    else
        json.number(parameters.value(i));
    json.endObject();
}

/// The scenario whose experiment should agree with `law`, if this program has it.
const Scenario* scenarioOf(const Law& law, const CommandIo& io)
{
    return findScenario(io.scenarios, law.text.scenario);
}

std::string lawJson(const Law& law, const ParameterSet& parameters, const std::vector<double>& values,
                    const CommandIo& io)
{
    JsonWriter json;
    json.beginObject();
    json.key("program").string(programVersion());
    json.key("law").string(law.text.name);
    json.key("title").string(law.text.title);
    json.key("help").string(law.text.help);
    json.key("formula").string(law.text.formula);
    json.key("source").string(law.text.source);
    json.key("assumptions").beginArray();
    for (const std::string_view assumption : law.assumptions)
        json.string(assumption);
    json.endArray();
    json.key("scenario");
    if (scenarioOf(law, io))
        json.string(law.text.scenario);
    else
        json.null();
    json.key("parameters").beginArray();
    for (std::size_t i = 0; i < parameters.size(); ++i)
        writeParameter(json, parameters, i);
    json.endArray();
    json.key("outputs").beginArray();
    for (std::size_t i = 0; i < values.size(); ++i) {
        json.beginObject(Layout::OneLine);
        json.key("key").string(law.outputs[i].key);
        json.key("label").string(law.outputs[i].label);
        json.key("help").string(law.outputs[i].help);
        json.key("unit").string(law.outputs[i].unit);
        writeFigure(json.key("value"), values[i]);
        if (law.outputs[i].accuracy == theory::Accuracy::Approximation)
            json.key("within").number(law.outputs[i].within);
        if (law.outputs[i].accuracy == theory::Accuracy::UpperBound)
            json.key("upper-bound").boolean(true);
        json.endObject();
    }
    json.endArray();
    json.endObject();
    return json.take();
}

QString section(const QString& heading, const QString& text)
{
    constexpr int kIndent = 4;
    return QLatin1Char('\n') + heading + QLatin1Char('\n') + QString(kIndent, QLatin1Char(' ')) +
           wrapped(text, kIndent);
}

QString assumptionsText(const Law& law)
{
    constexpr int kIndent = 6;
    QString text = QLatin1Char('\n') + QCoreApplication::translate("cli", "It holds when") + QLatin1Char('\n');
    for (const std::string_view assumption : law.assumptions)
        text += QStringLiteral("    - ") + wrapped(spoken(assumption), kIndent);
    return text;
}

QString lawText(const Law& law, const ParameterSet& parameters, const std::vector<double>& values, const CommandIo& io)
{
    constexpr int kIndent = 4;
    using enum TextTable::Align;
    QString text = QStringLiteral("%1 (%2)\n").arg(spoken(law.text.title), plain(law.text.name)) +
                   QString(kIndent, QLatin1Char(' ')) + wrapped(spoken(law.text.help), kIndent) +
                   section(QCoreApplication::translate("cli", "Formula"), plain(law.text.formula)) +
                   section(QCoreApplication::translate("cli", "Source"), plain(law.text.source)) + assumptionsText(law);
    if (const Scenario* scenario = scenarioOf(law, io))
        text += section(QCoreApplication::translate("cli", "Experiment"), plain(scenario->key));
    TextTable given({Left, Right, Left, Left});
    given.addHeading(QLatin1Char('\n') + QCoreApplication::translate("cli", "Parameters, for --set"));
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        const ParameterRow& row = parameters.rows()[i];
        given.addRow({plain(row.key), QString::fromStdString(parameters.text(i)), plain(row.unit), spoken(row.help)});
    }
    TextTable results({Left, Right, Left, Left});
    results.addHeading(QLatin1Char('\n') + QCoreApplication::translate("cli", "Results"));
    for (std::size_t i = 0; i < values.size(); ++i)
        results.addRow(
            {plain(law.outputs[i].key), figure(values[i]), plain(law.outputs[i].unit), spoken(law.outputs[i].help)});
    return text + given.text() + results.text();
}

std::string lawsJson()
{
    JsonWriter json;
    json.beginObject();
    json.key("program").string(programVersion());
    json.key("laws").beginArray();
    for (const Law& law : theory::lawCatalogue()) {
        json.beginObject();
        json.key("name").string(law.text.name);
        json.key("title").string(law.text.title);
        json.key("help").string(law.text.help);
        json.key("parameters").beginArray(Layout::OneLine);
        for (const ParameterRow& row : law.rows)
            json.string(row.key);
        json.endArray();
        json.key("outputs").beginArray(Layout::OneLine);
        for (const LawOutput& output : law.outputs)
            json.string(output.key);
        json.endArray();
        json.endObject();
    }
    json.endArray();
    json.endObject();
    return json.take();
}

}  // namespace

int lawsCommand(const ParsedCommand& command, CommandIo& io)
{
    if (command.has("--json"))
        return print(io, lawsJson());
    using enum TextTable::Align;
    TextTable table({Left, Left, Left});
    for (const Law& law : theory::lawCatalogue()) {
        QStringList outputs;
        for (const LawOutput& output : law.outputs)
            outputs.append(plain(output.key));
        table.addRow({plain(law.text.name), spoken(law.text.title), outputs.join(QStringLiteral(", "))});
    }
    return print(io, table.text().toStdString());
}

int lawCommand(const ParsedCommand& command, CommandIo& io)
{
    const auto law = namedLaw(command.argument);
    if (!law)
        return refuse(io, law.error());
    const auto parameters = lawParameters(command, *law.value());
    if (!parameters)
        return refuse(io, parameters.error());
    const auto values = law.value()->evaluate(parameters.value());
    if (!values)
        return refuse(io, values.error());
    return print(io, command.has("--json")
                         ? lawJson(*law.value(), parameters.value(), values.value(), io)
                         : lawText(*law.value(), parameters.value(), values.value(), io).toStdString());
}

}  // namespace faultglass
