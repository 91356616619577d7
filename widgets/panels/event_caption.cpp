#include "widgets/panels/event_caption.h"

#include <QCoreApplication>

#include "core/scenarios/scenario.h"
#include "widgets/canvas/transition_text.h"
#include "widgets/panels/sentence.h"
#include "widgets/theme/core_text.h"
#include "widgets/theme/number_format.h"

namespace faultglass {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(EventCaption)
};

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

bool isTroubled(const Caption& outcome) { return outcome.role == Role::Failed || outcome.role == Role::Degraded; }

}  // namespace

Caption eventCaption(const Frame& frame, const SeriesStore& series)
{
    if (frame.arms.empty() || !frame.timeline || !frame.timeline->scenario)
        return {};
    const RunFacts facts = runFacts(frame, series);
    const Caption outcome = firstThatHolds(outcomeSentences(), facts);
    if (facts.latest != nullptr)
        return {Words::tr("%1 at %2. %3.", "what happened, when, what it came to")
                    .arg(capitalised(transitionText(*facts.latest)), formatClock(facts.latest->at.seconds()),
                         outcome.text),
                outcome.role};
    if (isTroubled(outcome))
        return {outcome.text + QLatin1Char('.'), outcome.role};
    return {coreText(frame.timeline->scenario->summary), Role::Accent};
}

}  // namespace faultglass
