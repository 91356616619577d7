#include "widgets/lesson/action_text.h"

#include <algorithm>

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include "core/params/quantity.h"
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

/// One action in words. Visited with the scenario that runs at that point.
struct ActionWords {
    const Scenario* own;
    const ChapterWorld& world;

    QString operator()(const StartRun& start) const
    {
        const Scenario* const scenario = start.scenario.empty() ? own : scenarioOf(start.scenario, world);
        const QString title = scenario == nullptr ? verbatim(start.scenario) : coreText(scenario->title);
        const QString faults = QString::fromStdString([&] {
            std::string all;
            for (const std::string& fault : start.faults)
                all += (all.empty() ? "" : ", ") + fault;
            return all;
        }());
        QString text = start.settings.empty()
                           ? Words::tr("starts “%1” anew").arg(title)
                           : Words::tr("starts “%1” anew with %2").arg(title, listOf(start.settings, scenario));
        if (!faults.isEmpty())
            text = Words::tr("%1 and the faults %2").arg(text, faults);
        return text;
    }
    QString operator()(const SetValues& set) const { return Words::tr("sets %1").arg(listOf(set.settings, own)); }
    QString operator()(const Inject& inject) const { return Words::tr("injects %1").arg(verbatim(inject.fault)); }
    QString operator()(const Heal&) const { return Words::tr("heals everything"); }
    QString operator()(const Fork&) const { return Words::tr("adds a second arm"); }
    QString operator()(const Reseed& reseed) const
    {
        return reseed.seed ? Words::tr("takes seed %1").arg(*reseed.seed) : Words::tr("takes another seed");
    }
    QString operator()(const Seek& seek) const { return Words::tr("goes to %1").arg(formatClock(seek.seconds, 0)); }
    QString operator()(const Play&) const { return Words::tr("plays"); }
    QString operator()(const Pause&) const { return Words::tr("pauses"); }
    QString operator()(const SetSpeed& speed) const { return Words::tr("runs at %1").arg(formatSpeed(speed.times)); }
    QString operator()(const ShowLaws& laws) const
    {
        return laws.shown ? Words::tr("shows runs against the law") : Words::tr("shows the charts over time");
    }
};

}  // namespace

QString actionsText(std::span<const ActionLine> actions, std::string_view own, const ChapterWorld& world)
{
    ActionWords words{scenarioOf(own, world), world};
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
