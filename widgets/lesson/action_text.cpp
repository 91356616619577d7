#include "widgets/lesson/action_text.h"

#include <algorithm>

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include "core/chapters/stage_script.h"
#include "core/ensemble/timeline_check.h"
#include "core/params/quantity.h"
#include "core/theory/laws/catalogue.h"
#include "widgets/controls/fault_text.h"
#include "widgets/theme/core_text.h"
#include "widgets/theme/number_format.h"

namespace faultglass {

namespace {

using namespace chapters;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ActionText)
};

const Scenario* scenarioOf(std::string_view key, const ChapterWorld& world)
{
    const auto found = std::ranges::find(world.scenarios, key, &Scenario::key);
    return found == world.scenarios.end() ? nullptr : *found;
}

/// "retries: off", as the inspector names it.
QString settingText(const Setting& setting, const Scenario* scenario)
{
    const auto plain = [&] { return verbatim(setting.key) + QStringLiteral(": ") + verbatim(setting.text); };
    if (scenario == nullptr)
        return plain();
    const auto rows = scenario->rows();
    const auto row = std::ranges::find(rows, setting.key, &ParameterRow::key);
    if (row == rows.end())
        return plain();
    QString value = verbatim(setting.text);
    const auto choice = std::ranges::find(row->choices, setting.text, &ParameterChoice::key);
    if (choice != row->choices.end())
        value = coreText(choice->label);
    else if (row->kind == ParameterKind::Toggle)
        value = setting.text == "on" || setting.text == "true" ? Words::tr("on") : Words::tr("off");
    else if (const auto number = parseQuantity(setting.text, row->unit))
        value = formatValue(*number);
    return Words::tr("%1: %2", "a parameter and its value").arg(coreText(row->label), value);
}

QString listOf(const std::vector<Setting>& settings, const Scenario* scenario)
{
    QStringList texts;
    for (const Setting& setting : settings)
        texts += settingText(setting, scenario);
    return texts.join(QStringLiteral(", "));
}

/// "Kill S1 at 00:05 for 20 s"; as it is written where the fleet has no such thing.
QString scheduledText(const std::string& text, const FleetSizes& sizes)
{
    const auto fault = parseFault(text, sizes);
    if (!fault)
        return verbatim(text);
    const ScheduledFault& scheduled = fault.value();
    const QString what = Words::tr("%1 at %2", "a fault, and when it comes")
                             .arg(faultStepText(scheduled.fault), formatClock(scheduled.at.seconds(), 0));
    return scheduled.fault.duration == SimDuration{}
               ? what
               : Words::tr("%1 for %2", "a fault at a time, and how long it lasts")
                     .arg(what, formatSeconds(scheduled.fault.duration.seconds()).text());
}

/// One action in words. Visited with the scenario that runs at that point.
struct ActionWords {
    const Scenario* own;
    const ChapterWorld& world;
    FleetSizes sizes;  ///< of what runs at that point

    QString operator()(const StartRun& start)
    {
        const Scenario* const scenario = start.scenario.empty() ? own : scenarioOf(start.scenario, world);
        const QString title = scenario == nullptr ? verbatim(start.scenario) : coreText(scenario->title);
        const auto timeline = makeTimeline(start, own == nullptr ? std::string_view() : own->key, world);
        if (timeline)
            sizes = smallestSizes(timeline.value()).value();
        QStringList faults;
        for (const std::string& fault : start.faults)
            faults += scheduledText(fault, sizes);
        QString text = start.settings.empty()
                           ? Words::tr("starts “%1” anew").arg(title)
                           : Words::tr("starts “%1” anew with %2").arg(title, listOf(start.settings, scenario));
        if (!faults.isEmpty())
            text = Words::tr("%1; then: %2", "what starts, and the faults that come")
                       .arg(text, faults.join(QStringLiteral(", ")));
        return text;
    }
    QString operator()(const SetValues& set) const { return Words::tr("sets %1").arg(listOf(set.settings, own)); }
    QString operator()(const Inject& inject) const
    {
        const auto fault = parseInjection(inject.fault, sizes);
        return Words::tr("does this: %1").arg(fault ? faultStepText(fault.value()) : verbatim(inject.fault));
    }
    QString operator()(const Heal&) const { return Words::tr("heals everything"); }
    QString operator()(const Fork&) const { return Words::tr("adds a second arm"); }
    QString operator()(const Reseed& reseed) const
    {
        return reseed.seed ? Words::tr("takes seed %1").arg(*reseed.seed) : Words::tr("takes another seed");
    }
    QString operator()(const Seek& seek) const { return Words::tr("goes to %1").arg(formatClock(seek.seconds, 0)); }
    QString operator()(const Play& play) const
    {
        return play.seconds ? Words::tr("plays %1").arg(formatSeconds(*play.seconds).text()) : Words::tr("plays");
    }
    QString operator()(const Pause&) const { return Words::tr("pauses"); }
    QString operator()(const SetSpeed& speed) const { return Words::tr("runs at %1").arg(formatSpeed(speed.times)); }
    QString operator()(const ShowLaws& laws) const
    {
        if (const theory::Law* const law = laws.law.empty() ? nullptr : theory::findLaw(laws.law))
            return Words::tr("shows runs against the law “%1”").arg(coreText(law->text.title));
        return laws.shown ? Words::tr("shows runs against the law") : Words::tr("shows the charts over time");
    }
};

}  // namespace

QString actionsText(std::span<const ActionLine> actions, std::string_view own, const ChapterWorld& world)
{
    ActionWords words{scenarioOf(own, world), world, {}};
    QStringList texts;
    for (const ActionLine& line : actions) {
        texts += std::visit(words, line.action);
        if (const auto* start = std::get_if<StartRun>(&line.action); start != nullptr && !start->scenario.empty())
            words.own = scenarioOf(start->scenario, world);
    }
    QString text = texts.join(QStringLiteral("; "));
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text.isEmpty() ? text : text + QLatin1Char('.');
}

}  // namespace faultglass
