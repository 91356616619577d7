#include "widgets/panels/law_study.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <QCoreApplication>

#include <QLocale>

#include "core/agreement/agree.h"
#include "core/theory/laws/catalogue.h"
#include "widgets/theme/core_text.h"
#include "widgets/theme/number_format.h"

namespace faultglass {

namespace {

QString text(const char* marked) { return QCoreApplication::translate("LawStudy", marked); }

const theory::Law& lawOf(const LawStudy& study)
{
    const theory::Law* const law = theory::findLaw(study.law);
    FG_ASSERT(law != nullptr);
    return *law;
}

std::size_t outputOf(const LawStudy& study, const StudyCurve& curve)
{
    const auto& outputs = lawOf(study).outputs;
    const auto found = std::ranges::find(outputs, curve.output, &theory::LawOutput::key);
    FG_ASSERT(found != outputs.end());
    return static_cast<std::size_t>(found - outputs.begin());
}

bool isMeasured(const LawStudy& study, const StudyCurve& curve)
{
    const auto experiment = findExperiment(study.law);
    return experiment &&
           std::ranges::find(experiment->outputs, curve.output, &MeasuredOutput::key) != experiment->outputs.end();
}

QString labelOf(const LawStudy& study, const StudyStop& stop)
{
    if (stop.label != nullptr)
        return text(stop.label);
    return study.scaledBy.empty() ? formatValue(stop.value)
                                  : QStringLiteral("%1%").arg(formatValue(std::round(stop.value * 1e4) / 100));
}

}  // namespace

ParameterSet studyParameters(const LawStudy& study, const ParameterSet* panel)
{
    const auto experiment = findExperiment(study.law);
    FG_ASSERT(experiment.has_value());
    ParameterSet parameters = experimentDefaults(lawOf(study), *experiment);
    for (const auto& [key, value] : study.at) {
        const auto refused = parameters.set(key, value);
        FG_ASSERT(!refused);
    }
    for (const StudyLink& link : study.follows) {
        const auto row = panel != nullptr ? panel->find(link.panel) : std::nullopt;
        const auto with = row && !link.onlyWith.empty() ? panel->find(link.onlyWith) : std::nullopt;
        if (row)  // out of the law's range: the law stays where it was
            (void)parameters.set(link.law, with && panel->value(*with) == 0 ? 0 : panel->value(*row) + link.plus);
    }
    return parameters;
}

std::optional<ParameterSet> parametersAt(const LawStudy& study, const ParameterSet& parameters, const StudyStop& stop)
{
    ParameterSet here = parameters;
    const double scale = study.scaledBy.empty() ? 1 : parameters.value(study.scaledBy);
    if (here.set(study.swept, stop.value * scale) || !lawOf(study).evaluate(here).ok())
        return std::nullopt;
    return here;
}

LawPlot lawPlot(const LawStudy& study, const ParameterSet& parameters, std::vector<const StudyStop*>& shown)
{
    LawPlot plot;
    plot.title = text(study.title);
    plot.axis = text(study.axis);
    plot.quantity = text(study.quantity != nullptr ? study.quantity : study.curves.front().name);
    plot.scale = study.scale;
    plot.unit = study.unit;
    plot.bars = study.bars;
    for (const StudyCurve& curve : study.curves)
        plot.curves.push_back({text(curve.name), {}, {}});
    shown.clear();
    for (const StudyStop& stop : study.stops) {
        const auto here = parametersAt(study, parameters, stop);
        if (!here)
            continue;
        shown.push_back(&stop);
        plot.stops += labelOf(study, stop);
        const auto values = lawOf(study).evaluate(*here).value();
        for (std::size_t i = 0; i < study.curves.size(); ++i)
            plot.curves[i].law.push_back(values[outputOf(study, study.curves[i])]);
    }
    for (std::size_t i = 0; i < study.curves.size(); ++i) {
        if (isMeasured(study, study.curves[i]))
            plot.curves[i].marks.resize(shown.size());
    }
    return plot;
}

std::vector<LawMark> marksOf(const LawStudy& study, const Result<Agreement>& found)
{
    std::vector<LawMark> marks(study.curves.size());
    for (std::size_t i = 0; i < marks.size(); ++i) {
        LawMark& mark = marks[i];
        if (!found.ok() || !found.value().broken.empty()) {
            mark.state = LawMark::State::Broken;
            mark.reason = found.ok() ? coreText(found.value().broken) : QString::fromStdString(found.error().message());
            continue;
        }
        const auto& rows = found.value().rows;
        const auto row = std::ranges::find(rows, outputOf(study, study.curves[i]), &AgreementRow::output);
        if (row == rows.end() || !row->simulated)
            continue;
        mark.state = row->verdict == Verdict::Differs     ? LawMark::State::Differs
                     : row->verdict == Verdict::Undecided ? LawMark::State::Undecided
                                                          : LawMark::State::Agrees;
        mark.mean = *row->simulated;
        mark.low = row->interval.low;
        mark.high = row->interval.high;
        mark.events = row->events;
        mark.event = coreText(row->event);
    }
    return marks;
}

}  // namespace faultglass
