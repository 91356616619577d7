#include "app/cli/file_report.h"

#include <utility>
#include <variant>
#include <vector>

#include "app/cli/spoken.h"
#include "app/cli/standard_input.h"
#include "app/cli/text_table.h"
#include "app/files/json_document.h"
#include "app/files/time_text.h"
#include "core/base/overloaded.h"
#include "core/params/quantity.h"
#include "core/runtime/arm_origins.h"
#include "core/scenarios/arm_spec.h"

namespace faultglass {

namespace {

using Layout = JsonWriter::Layout;

/// As people call them, else as the scenario does, else by a letter.
std::vector<std::string> armNames(const Timeline& timeline)
{
    const auto start = startOf(timeline);
    const auto own = start ? timeline.scenario->build(start.value().parameters, start.value().seed)
                           : Result<std::vector<ArmSpec>>(start.error());
    FG_ASSERT(own.ok());  // it was read and checked
    std::vector<std::string> names;
    const std::size_t count = armOrigins(timeline, own.value().size()).size();
    for (std::size_t arm = 0; arm < count; ++arm) {
        const bool given = arm < timeline.armNames.size() && !timeline.armNames[arm].empty();
        const bool called = arm < own.value().size() && own.value().size() > 1;
        names.push_back(given    ? timeline.armNames[arm]
                        : called ? std::string(own.value()[arm].name)
                                 : std::string(1, static_cast<char>('A' + arm)));
    }
    return names;
}

/// "retries=off", "crash:S1,duration=20", "fork A", "seed 7".
std::string actionText(const Timeline& timeline, const Action& action, const std::vector<std::string>& names)
{
    return std::visit(Overloaded{[&](const SetParameter& set) {
                                     ParameterSet values = timeline.parameters;
                                     (void)values.set(set.key, set.value);
                                     return set.key + "=" + values.text(*values.find(set.key));
                                 },
                                 [](const InjectFault& inject) {
                                     std::string text = faultText({SimTime{}, inject.fault});
                                     return text.erase(text.find("@0"), 2);
                                 },
                                 [](const SetSeed& set) { return "seed " + std::to_string(set.seed); },
                                 [&](const ForkArm& fork) {
                                     return "fork " + names.at(static_cast<std::size_t>(fork.from));
                                 }},
                      action);
}

/// The arm an action concerns; empty where it concerns all there are.
std::string whose(const Action& action, const std::vector<std::string>& names)
{
    int arm = -1;
    if (const auto* set = std::get_if<SetParameter>(&action))
        arm = set->arm;
    else if (const auto* inject = std::get_if<InjectFault>(&action))
        arm = inject->arm;
    return arm < 0 ? std::string() : names.at(static_cast<std::size_t>(arm));
}

}  // namespace

Result<ScenarioDocument> readDocument(const std::string& path, CommandIo& io)
{
    if (path != "-")
        return loadScenarioFile(QString::fromStdString(path), io.scenarios);
    Result<std::string> text = readStandardInput(io, JsonLimits{}.bytes);
    if (!text)
        return text.error();
    return readScenario(std::move(text).value(), io.scenarios);
}

QString documentText(const ScenarioDocument& document)
{
    const Timeline& timeline = document.timeline;
    const auto names = armNames(timeline);
    QString text = QCoreApplication::translate("cli", "%1: %2 simulated, seed %3")
                       .arg(spoken(timeline.scenario->title), plain(quantityText(document.until.seconds(), "s")),
                            QString::number(timeline.seed)) +
                   QLatin1Char('\n');
    if (const QString changed = spokenParameters(timeline.parameters, true); !changed.isEmpty())
        text += QCoreApplication::translate("cli", "with %1").arg(changed) + QLatin1Char('\n');
    QStringList faults;
    for (const ScheduledFault& fault : timeline.faults)
        faults << plain(faultText(fault));
    if (!faults.isEmpty())
        text += QCoreApplication::translate("cli", "faults %1").arg(faults.join(QLatin1Char(' '))) + QLatin1Char('\n');
    if (names.size() > 1) {
        QStringList arms;
        for (const std::string& name : names)
            arms << oneLine(name);
        text += QCoreApplication::translate("cli", "arms %1").arg(arms.join(QStringLiteral(", "))) + QLatin1Char('\n');
    }
    using enum TextTable::Align;
    TextTable table({Right, Left, Left});
    for (const TimelineEntry& entry : timeline.entries) {
        const std::string arm = whose(entry.action, names);
        table.addRow({QStringLiteral("  @") + plain(secondsText(entry.at)),
                      oneLine(actionText(timeline, entry.action, names)),
                      arm.empty() ? QString() : QCoreApplication::translate("cli", "in %1").arg(oneLine(arm))});
    }
    return text + table.text();
}

void writeDocument(JsonWriter& json, const ScenarioDocument& document)
{
    const Timeline& timeline = document.timeline;
    const auto names = armNames(timeline);
    json.key("scenario").string(timeline.scenario->key);
    json.key("seed").string(std::to_string(timeline.seed));
    json.key("until").raw(secondsText(document.until));
    json.key("faults").beginArray();
    for (const ScheduledFault& fault : timeline.faults)
        json.string(faultText(fault));
    json.endArray();
    json.key("arms").beginArray();
    for (const std::string& name : names)
        json.string(name);
    json.endArray();
    json.key("entries").beginArray();
    for (const TimelineEntry& entry : timeline.entries) {
        json.beginObject(Layout::OneLine);
        json.key("at").raw(secondsText(entry.at));
        json.key("do").string(actionText(timeline, entry.action, names));
        json.key("arm");
        if (const std::string arm = whose(entry.action, names); arm.empty())
            json.null();
        else
            json.string(arm);
        json.endObject();
    }
    json.endArray();
}

}  // namespace faultglass
