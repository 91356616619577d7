#include "app/files/scenario_file.h"

#include <algorithm>

#include "app/files/atomic_file.h"
#include "app/files/json_document.h"
#include "app/files/json_writer.h"
#include "app/files/regular_file.h"
#include "app/files/time_text.h"

namespace faultglass {

namespace {

using Layout = JsonWriter::Layout;

void writeParameter(JsonWriter& json, const ParameterRow& row, double value)
{
    if (row.kind == ParameterKind::Toggle)
        json.boolean(value != 0);
    else if (row.kind == ParameterKind::Choice)
        json.string(row.choices[static_cast<std::size_t>(value)].key);
    else
        json.number(value);
}

void writeKept(JsonWriter& json, const ScenarioDocument& document, KeptMember::Place place, std::uint64_t entryId = 0)
{
    for (const KeptMember& member : document.kept) {
        if (member.place == place && (place != KeptMember::Place::Entry || member.entryId == entryId))
            json.key(member.key).raw(member.json);
    }
}

bool keeps(const ScenarioDocument& document, KeptMember::Place place)
{
    return std::ranges::find(document.kept, place, &KeptMember::place) != document.kept.end();
}

void writeParameters(JsonWriter& json, const ScenarioDocument& document)
{
    const ParameterSet& parameters = document.timeline.parameters;
    const ParameterSet defaults(parameters.rows());
    if (parameters == defaults && !keeps(document, KeptMember::Place::Parameters))
        return;
    json.key("parameters").beginObject();
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        if (parameters.value(i) == defaults.value(i))
            continue;
        json.key(parameters.rows()[i].key);
        writeParameter(json, parameters.rows()[i], parameters.value(i));
    }
    writeKept(json, document, KeptMember::Place::Parameters);
    json.endObject();
}

void writeView(JsonWriter& json, const ScenarioDocument& document)
{
    const SavedView& view = *document.view;
    json.key("view").beginObject(Layout::OneLine);
    json.key("at").raw(secondsText(view.at));
    json.key("playing").boolean(view.playing);
    if (view.arm >= 0)
        json.key("arm").number(view.arm);
    if (!view.sideBySide)
        json.key("side-by-side").boolean(false);
    if (view.laws)
        json.key("laws").boolean(true);
    writeKept(json, document, KeptMember::Place::View);
    json.endObject();
}

/// The text of a fault with `time` after its @, or without any when that is empty.
std::string faultTextAt(const Fault& fault, const std::string& time)
{
    std::string text = faultText({SimTime{}, fault});
    return text.replace(text.find("@0"), 2, time.empty() ? "" : "@" + time);
}

void writeAction(JsonWriter& json, const ParameterSet& parameters, const Action& action)
{
    int arm = -1;
    if (const auto* change = std::get_if<SetParameter>(&action)) {
        const auto row = parameters.find(change->key);
        FG_ASSERT(row.has_value());
        json.key("set").beginObject();
        json.key("key").string(change->key);
        json.key("value");
        writeParameter(json, parameters.rows()[*row], change->value);
        json.endObject();
        arm = change->arm;
    } else if (const auto* inject = std::get_if<InjectFault>(&action)) {
        json.key("fault").string(faultTextAt(inject->fault, ""));
        arm = inject->arm;
    } else if (const auto* fork = std::get_if<ForkArm>(&action)) {
        json.key("fork").number(fork->from);
    } else {
        json.key("seed").string(std::to_string(std::get<SetSeed>(action).seed));
    }
    if (arm >= 0)
        json.key("arm").number(arm);
}

void writeEntries(JsonWriter& json, const ScenarioDocument& document)
{
    std::vector<const KeptMember*> unknown;
    for (const KeptMember& member : document.kept) {
        if (member.place == KeptMember::Place::Entries)
            unknown.push_back(&member);
    }
    auto next = unknown.begin();
    json.key("entries").beginArray();
    for (const TimelineEntry& entry : document.timeline.entries) {
        for (; next != unknown.end() && (*next)->entryId == entry.id; ++next)
            json.raw((*next)->json);
        json.beginObject(Layout::OneLine);
        json.key("at").raw(secondsText(entry.at));
        writeAction(json, document.timeline.parameters, entry.action);
        writeKept(json, document, KeptMember::Place::Entry, entry.id);
        json.endObject();
    }
    for (; next != unknown.end(); ++next)  // behind all, or before an entry that is gone
        json.raw((*next)->json);
    json.endArray();
}

}  // namespace

std::string scenarioText(const ScenarioDocument& document)
{
    const Timeline& timeline = document.timeline;
    FG_ASSERT(timeline.scenario != nullptr);
    JsonWriter json;
    json.beginObject();
    json.key("faultglass").number(kScenarioFileVersion);
    json.key("scenario").string(timeline.scenario->key);
    if (!document.note.empty())
        json.key("note").string(document.note);
    json.key("seed").string(std::to_string(timeline.seed));
    if (document.until != secondsToTime(timeline.scenario->duration))
        json.key("until").raw(secondsText(document.until));
    writeParameters(json, document);
    if (!timeline.faults.empty()) {
        json.key("faults").beginArray();
        for (const ScheduledFault& fault : timeline.faults)
            json.string(faultTextAt(fault.fault, secondsText(fault.at)));  // exact, also late in a long run
        json.endArray();
    }
    if (!timeline.entries.empty() || keeps(document, KeptMember::Place::Entries))
        writeEntries(json, document);
    if (!timeline.armNames.empty()) {
        json.key("arms").beginArray();
        for (const std::string& name : timeline.armNames)
            json.string(name);
        json.endArray();
    }
    if (document.view)
        writeView(json, document);
    writeKept(json, document, KeptMember::Place::Document);
    json.endObject();
    return json.take();
}

Result<ScenarioDocument> loadScenarioFile(const QString& path, std::span<const Scenario* const> catalogue)
{
    const Result<std::string> text = readRegularFile(path, JsonLimits{}.bytes);
    if (!text)
        return text.error();
    if (text.value().empty())
        return Error{path.toStdString(), "", "cannot be read: it is empty"};
    Result<ScenarioDocument> document = readScenario(text.value(), catalogue);
    if (document)
        return document;
    Error error = document.error();
    error.key = path.toStdString() + ": " + error.key;
    return error;
}

std::optional<Error> saveScenarioFile(const QString& path, const ScenarioDocument& document)
{
    const std::string text = scenarioText(document);
    return writeAtomically(path, QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
}

}  // namespace faultglass
