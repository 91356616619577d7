#include "widgets/canvas/transition_text.h"

#include <algorithm>

#include <QCoreApplication>
#include <QLocale>

#include "core/fleet/faults/transition_table.h"
#include "widgets/theme/core_text.h"
#include "widgets/theme/number_format.h"

namespace faultglass {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TransitionText)
};

QString clock(const Transition& transition) { return formatClock(transition.at.seconds()); }

double totalOf(const LoadSplit& load)
{
    return static_cast<double>(load.fresh) + static_cast<double>(load.redistributed) +
           static_cast<double>(load.retried);
}

/// "load 1,000 → 3,390 rps (250 redistributed, 2,140 retried)"; only the parts there are.
QString loadText(const LoadSplit& load)
{
    const QLocale locale;
    QStringList parts;
    if (load.redistributed >= 0.5F)
        parts += Words::tr("%1 redistributed").arg(formatCount(static_cast<double>(load.redistributed), locale));
    if (load.retried >= 0.5F)
        parts += Words::tr("%1 retried").arg(formatCount(static_cast<double>(load.retried), locale));
    const QString total = formatRate(totalOf(load), locale).text();
    if (parts.isEmpty())
        return Words::tr("load %1, all of it new").arg(total);
    return Words::tr("load %1 → %2 (%3)")
        .arg(formatCount(static_cast<double>(load.fresh), locale), total, parts.join(QStringLiteral(", ")));
}

QString stormText(const LoadSplit& load)
{
    if (!(load.fresh > 0) || !(load.retried > 0))
        return {};
    return formatFactor(totalOf(load) / static_cast<double>(load.fresh)).text();
}

/// A link of the chain in one line, its time included.
QString line(const Transition& transition)
{
    const QString subject = subjectName(transition);
    if (transition.kind == TransitionKind::Overloaded && totalOf(transition.load) > 0)
        return Words::tr("%1 overloaded %2: %3").arg(subject, clock(transition), loadText(transition.load));
    if (transition.kind == TransitionKind::RetryStorm && !stormText(transition.load).isEmpty())
        return Words::tr("clients retry %1: load %2").arg(clock(transition), stormText(transition.load));
    return transitionText(transition) + QLatin1Char(' ') + clock(transition);
}

struct SubjectName {
    TransitionSubject subject;
    const char* text;  ///< %1: its number, from 1
};
constexpr SubjectName kSubjectNames[] = {
    {TransitionSubject::Fleet, QT_TRANSLATE_NOOP("TransitionText", "the fleet")},
    {TransitionSubject::Server, QT_TRANSLATE_NOOP("TransitionText", "S%1")},
    {TransitionSubject::Customer, QT_TRANSLATE_NOOP("TransitionText", "customer %1")},
    {TransitionSubject::Cell, QT_TRANSLATE_NOOP("TransitionText", "cell %1")},
    {TransitionSubject::Component, QT_TRANSLATE_NOOP("TransitionText", "component %1")},
    {TransitionSubject::Group, QT_TRANSLATE_NOOP("TransitionText", "group %1")},
    {TransitionSubject::Dependency, QT_TRANSLATE_NOOP("TransitionText", "the store of cell %1")},
};
static_assert(std::size(kSubjectNames) == kTransitionSubjects &&
              std::ranges::is_sorted(kSubjectNames, {}, &SubjectName::subject));

/// A text of the transition's row, which may speak of its subject.
QString textOf(std::string_view marked, const Transition& transition)
{
    return coreText(marked).replace(QLatin1String("%1"), subjectName(transition));
}

}  // namespace

QString subjectName(const Transition& transition)
{
    const TransitionSubject subject = transitionRow(transition.kind).subject;
    if (subject == TransitionSubject::Dependency && transition.subject == CauseId::kNoValue)
        return Words::tr("the dependency");
    return Words::tr(kSubjectNames[static_cast<std::size_t>(subject)].text)
        .replace(QLatin1String("%1"), QString::number(transition.subject + std::uint64_t{1}));
}

QString transitionText(const Transition& transition) { return textOf(transitionRow(transition.kind).text, transition); }

QString markerText(const Transition& transition)
{
    const std::string_view marker = transitionRow(transition.kind).words.marker;
    return marker.empty() ? transitionText(transition) : textOf(marker, transition);
}

QString whyTitle(const Transition& last)
{
    const std::string_view why = transitionRow(last.kind).words.why;
    return why.empty() ? Words::tr("What led to this: %1").arg(transitionText(last)) : textOf(why, last);
}

QStringList whyLines(const std::vector<Transition>& chain)
{
    QStringList lines;
    for (const Transition& transition : chain)
        lines += lines.isEmpty() ? line(transition) : QStringLiteral("→ ") + line(transition);
    return lines;
}

}  // namespace faultglass
