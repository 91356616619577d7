#include "app/cli/run_report.h"

#include <algorithm>

#include "app/cli/spoken.h"
#include "app/cli/text_table.h"
#include "app/files/json_writer.h"
#include "app/files/time_text.h"
#include "app/files/version.h"
#include "core/params/quantity.h"
#include "core/scenarios/scenario.h"

namespace faultglass {

namespace {

using Layout = JsonWriter::Layout;

constexpr double kConfidence = 0.95;

QString hex(std::uint64_t fingerprint) { return QStringLiteral("%1").arg(fingerprint, 16, 16, QLatin1Char('0')); }

void writeParameters(JsonWriter& json, const ParameterSet& parameters)
{
    json.key("parameters").beginObject();
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        const ParameterRow& row = parameters.rows()[i];
        json.key(row.key);
        if (row.kind == ParameterKind::Toggle)
            json.boolean(parameters.value(i) != 0);
        else if (row.kind == ParameterKind::Choice)
            json.string(parameters.text(i));
        else
            json.number(parameters.value(i));
    }
    json.endObject();
}

void writeMeasure(JsonWriter& json, const Measure& row, const Estimate& values)
{
    json.key(row.key).beginObject(Layout::OneLine);
    json.key("unit").string(row.unit);
    json.key("value");
    const auto value = values.value();
    value ? json.number(*value) : json.null();
    json.key("interval95");
    if (const auto interval = values.interval(kConfidence); !interval) {
        json.null();
    } else {
        json.beginArray();
        json.number(interval->low);
        json.number(interval->high);
        json.endArray();
    }
    json.key("runs").number(values.runsWithValue());
    json.endObject();
}

void writeArm(JsonWriter& json, const ArmEnsemble& arm, bool fingerprint)
{
    json.beginObject();
    json.key("name").string(arm.name);
    json.key("faults").beginArray();
    for (const ScheduledFault& fault : arm.faults)
        json.string(faultText(fault));
    json.endArray();
    if (fingerprint)
        json.key("fingerprint").string(hex(arm.fingerprint).toStdString());
    json.key("measures").beginObject();
    for (std::size_t i = 0; i < measureTable().size(); ++i)
        writeMeasure(json, measureTable()[i], arm.measures[i]);
    json.endObject();
    json.endObject();
}

struct MeasureFormat {
    double factor;
    int decimals;
    QString unit;
};

/// Of a time by how long it is: 356,400 s is read by nobody.
MeasureFormat timeFormat(double longest)
{
    constexpr double kSecondsFrom = 1, kMinutesFrom = 1200, kHoursFrom = 36'000, kDaysFrom = 360'000, kDay = 86'400;
    constexpr double kYearsFrom = 1000 * kDay, kYear = 365 * kDay;
    if (longest < kSecondsFrom)
        return {1000, 2, QStringLiteral("ms")};
    if (longest < kMinutesFrom)
        return {1, longest < 10 ? 3 : 2, QStringLiteral("s")};
    if (longest < kHoursFrom)
        return {1.0 / 60, 1, QStringLiteral("min")};
    if (longest < kDaysFrom)
        return {1.0 / 3600, 1, QStringLiteral("h")};
    return longest < kYearsFrom ? MeasureFormat{1 / kDay, 1, spoken("days")}
                                : MeasureFormat{1 / kYear, 1, spoken("years")};
}

/// `longest` is the largest value of the row.
MeasureFormat formatOf(const Measure& row, std::uint64_t replications, double longest)
{
    switch (row.form) {
    case MeasureForm::Rate:
        return {1, 1, spoken(row.unit)};
    case MeasureForm::Share:
        return {100, 2, QStringLiteral("%")};
    case MeasureForm::Time:
        return timeFormat(longest);
    case MeasureForm::Multiple:
        return {1, 3, spoken(row.unit)};
    case MeasureForm::Count:
        return {1, replications == 1 ? 0 : 1, spoken(row.unit)};
    case MeasureForm::Amount:
        return {1, 1, spoken(row.unit)};
    }
    FG_ASSERT(false);
}

QString headText(const RunRequest& request, const Ensemble& ensemble)
{
    const Timeline& timeline = request.spec.timeline;
    const QString seed = QString::number(timeline.seed);
    const QString simulated = plain(quantityText(ensemble.simulated.seconds(), "s"));
    QString text = spoken(timeline.scenario->title) + QStringLiteral(": ");
    if (ensemble.replications == 1) {
        text += QCoreApplication::translate("cli", "%1 simulated, seed %2").arg(simulated, seed);
    } else {
        text += QCoreApplication::translate("cli", "%1 replications of %2, seeds from %3; values and 95 % intervals")
                    .arg(QString::number(ensemble.replications), simulated, seed);
    }
    text += QLatin1Char('\n');
    if (const QString changed = spokenParameters(timeline.parameters, true); !changed.isEmpty())
        text += QCoreApplication::translate("cli", "with %1").arg(changed) + QLatin1Char('\n');
    QStringList faults;
    for (const ArmEnsemble& arm : ensemble.arms) {
        for (const ScheduledFault& fault : arm.faults)
            faults << plain(faultText(fault));
    }
    faults.removeDuplicates();
    if (!faults.isEmpty())
        text += QCoreApplication::translate("cli", "faults %1").arg(faults.join(QLatin1Char(' '))) + QLatin1Char('\n');
    return text;
}

/// The value, and with several replications its interval and on how many of them it rests, unless on all.
void addValue(QStringList& cells, const Estimate& values, const MeasureFormat& format)
{
    const QString nothing = QStringLiteral("-");
    const auto number = [&format](double value) { return fixedDecimals(value * format.factor, format.decimals); };
    const auto value = values.value();
    cells << (value ? number(*value) : nothing);
    if (values.runs() < 2)
        return;
    QString interval = nothing;
    if (const auto found = values.interval(kConfidence))
        interval = QCoreApplication::translate("cli", "%1 to %2").arg(number(found->low), number(found->high));
    if (values.runsWithValue() < values.runs() && value)
        interval += QCoreApplication::translate("cli", ", on %1 of %2 runs")
                        .arg(QString::number(values.runsWithValue()), QString::number(values.runs()));
    cells << interval;
}

void addMeasure(TextTable& table, std::size_t index, const Ensemble& ensemble)
{
    const Measure& row = measureTable()[index];
    double longest = 0;
    for (const ArmEnsemble& arm : ensemble.arms)
        longest = std::max(longest, arm.measures[index].value().value_or(0));
    const MeasureFormat format = formatOf(row, ensemble.replications, longest);
    QStringList cells{spoken(row.label)};
    for (const ArmEnsemble& arm : ensemble.arms)
        addValue(cells, arm.measures[index], format);
    cells << format.unit;
    table.addRow(cells);
}

}  // namespace

std::string runJson(const RunRequest& request, const Ensemble& ensemble)
{
    const Timeline& timeline = request.spec.timeline;
    JsonWriter json;
    json.beginObject();
    json.key("program").string(programVersion());
    json.key("scenario").string(timeline.scenario->key);
    json.key("seed").string(std::to_string(timeline.seed));
    json.key("simulated-seconds").raw(secondsText(ensemble.simulated));
    json.key("replications").number(ensemble.replications);
    json.key("interrupted").boolean(ensemble.interrupted);
    writeParameters(json, timeline.parameters);
    json.key("arms").beginArray();
    for (const ArmEnsemble& arm : ensemble.arms)
        writeArm(json, arm, request.fingerprint);
    json.endArray();
    json.endObject();
    return json.take();
}

std::string runTable(const RunRequest& request, const Ensemble& ensemble)
{
    std::vector<TextTable::Align> columns{TextTable::Align::Left};
    QStringList names{QString()};
    for (const ArmEnsemble& arm : ensemble.arms) {
        columns.push_back(TextTable::Align::Right);
        names << oneLine(spoken(arm.name).toStdString());
        if (ensemble.replications > 1) {
            columns.push_back(TextTable::Align::Left);
            names << QString();
        }
    }
    columns.push_back(TextTable::Align::Left);
    TextTable table(columns);
    if (ensemble.arms.size() > 1)
        table.addRow(names);
    std::string_view group;
    for (std::size_t i = 0; i < measureTable().size() && !ensemble.arms.empty(); ++i) {
        if (measureTable()[i].group.name != group)
            table.addHeading(spoken(measureTable()[i].group.name));
        group = measureTable()[i].group.name;
        addMeasure(table, i, ensemble);
    }
    if (request.fingerprint) {
        for (const ArmEnsemble& arm : ensemble.arms)
            table.addHeading(QCoreApplication::translate("cli", "Fingerprint of %1: %2")
                                 .arg(oneLine(spoken(arm.name).toStdString()), hex(arm.fingerprint)));
    }
    return (headText(request, ensemble) + QLatin1Char('\n') + table.text()).toStdString();
}

}  // namespace faultglass
