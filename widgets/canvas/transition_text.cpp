#include "widgets/canvas/transition_text.h"

#include <algorithm>
#include <span>

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

/// "load 1,000 → 3,390 rps (250 redistributed, 2,140 retried)"; only the parts that weigh, as causes are counted.
QString loadText(const LoadSplit& load)
{
    constexpr double kFrom = 0.05;  // of the load
    const QLocale locale;
    const double all = totalOf(load);
    double fresh = all;
    QStringList parts;
    const auto add = [&](double part, const QString& text) {
        if (!(part > 0) || part < kFrom * all)
            return;
        parts += text.arg(formatCount(part, locale));
        fresh -= part;
    };
    add(static_cast<double>(load.redistributed), Words::tr("%1 redistributed"));
    add(static_cast<double>(load.retried), Words::tr("%1 retried"));
    const QString total = formatRate(all, locale).text();
    return parts.isEmpty() ? Words::tr("load %1").arg(total)
                           : Words::tr("load %1 → %2 (%3)")
                                 .arg(formatCount(fresh, locale), total, parts.join(QStringLiteral(", ")));
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
    {TransitionSubject::Dependency, QT_TRANSLATE_NOOP("TransitionText", "the dependency of cell %1")},
};
static_assert(std::size(kSubjectNames) == kTransitionSubjects &&
              std::ranges::is_sorted(kSubjectNames, {}, &SubjectName::subject));

/// A text of the transition's row, which may speak of its subject.
QString textOf(std::string_view marked, const Transition& transition)
{
    return coreText(marked).replace(QLatin1String("%1"), subjectName(transition));
}

const QString kArrow = QStringLiteral("→ ");

/// How many links from `first` on are of one kind and one instant, and can share a line; what was asked about has its
/// own.
std::size_t together(const std::vector<Transition>& chain, std::size_t first)
{
    const bool named = transitionRow(chain[first].kind).subject != TransitionSubject::Fleet;
    std::size_t count = 1;
    while (named && first + count + 1 < chain.size() && chain[first + count].kind == chain[first].kind &&
           chain[first + count].parent.valid() == chain[first].parent.valid() &&
           clock(chain[first + count]) == clock(chain[first]))
        ++count;
    return first + 1 == chain.size() ? 1 : count;
}

/// "S1, S2 and 3 more: killed 00:04.0".
QString lineOfSeveral(std::span<const Transition> links)
{
    constexpr std::size_t kMostNamed = 4;
    QStringList names;
    for (const Transition& link : links.first(std::min(links.size(), kMostNamed)))
        names += subjectName(link);
    QString subjects = names.join(QLatin1String(", "));
    if (links.size() > kMostNamed)
        subjects = Words::tr("%1 and %2 more", "names and a number")
                       .arg(subjects, formatCount(static_cast<double>(links.size() - kMostNamed)));
    return coreText(transitionRow(links.front().kind).text).replace(QLatin1String("%1"), subjects) + QLatin1Char(' ') +
           clock(links.front());
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
    for (std::size_t i = 0; i < chain.size();) {
        const std::size_t next = i + together(chain, i);
        const QString text = next - i == 1 ? line(chain[i]) : lineOfSeveral(std::span(chain).subspan(i, next - i));
        lines += chain[i].parent.valid() && i > 0 ? kArrow + text : text;
        i = next;
    }
    std::uint32_t more = 0;
    for (const Transition& transition : chain)
        more = std::max(more, transition.more);
    if (more > 0)
        lines.insert(lines.size() - 1, Words::tr("and %1 more like these").arg(formatCount(more)));
    return lines;
}

QStringList shortened(const QStringList& lines, int most)
{
    if (most == 1)
        return lines.mid(lines.size() - 1);
    int left = 0;
    QStringList kept = lines;
    // What set it off stands in lines of its own; the steps between are what one can do without.
    for (qsizetype i = 0; kept.size() + 1 > most && i < kept.size() - 1;) {
        if (!kept[i].startsWith(kArrow)) {
            ++i;
            continue;
        }
        kept.removeAt(i);
        ++left;
    }
    while (kept.size() + 1 > most && left > 0 && kept.size() > 2) {  // so many causes that they would fill the stage
        kept.removeAt(1);
        ++left;
    }
    if (left > 0)
        kept.insert(kept.size() - 1, Words::tr("… %1 more steps …").arg(left));
    return kept;
}

}  // namespace faultglass
