// Every claim of every chapter the program carries is true of the model, and the defences it tells of bear the load.
#include <algorithm>
#include <map>

#include <QtTest>

#include "app/files/chapter_library.h"
#include "core/chapters/chapter_runs.h"
#include "core/runtime/parallel.h"

using namespace faultglass;
using chapters::ClaimVerdict;
using chapters::HoldsInShare;
using chapters::ScenarioRun;
using chapters::Setting;

class ChapterClaimsTest : public QObject {
    Q_OBJECT

private slots:
    void claimsHold_data();
    void claimsHold();
    void withoutTheDefenceItFails_data();
    void withoutTheDefenceItFails();
    void everyChoiceHasAnAnswer_data();
    void everyChoiceHasAnAnswer();
    void theTableOfDefencesIsWhatIsMeasured_data();
    void theTableOfDefencesIsWhatIsMeasured();

private:
    struct Place {
        int chapter;
        std::string claim;
        auto operator<=>(const Place&) const = default;
    };
    [[nodiscard]] const chapters::Claim* find(const Place& place) const;
    /// Each claim is run once, whoever asks.
    const ClaimVerdict& verdictOn(const Place& place);

    const ChapterLibrary m_library = loadChapters(kOriginalLanguage);
    std::map<Place, ClaimVerdict> m_verdicts;
};

namespace {

template <class Kind>
std::vector<const Kind*> partsOf(const chapters::Chapter& chapter)
{
    std::vector<const Kind*> found;
    for (const chapters::Step& step : chapter.steps) {
        for (const chapters::Part& part : step.parts) {
            if (const auto* one = std::get_if<Kind>(&part))
                found.push_back(one);
        }
    }
    return found;
}

/// The keys that two runs set differently, or only one of them sets.
QStringList differencesOf(const ScenarioRun& a, const ScenarioRun& b)
{
    QStringList keys;
    for (const auto& [one, other] : {std::pair{&a, &b}, std::pair{&b, &a}}) {
        for (const Setting& setting : one->start.settings) {
            const bool same = std::ranges::find(other->start.settings, setting) != other->start.settings.end();
            const QString key = QString::fromStdString(setting.key);
            if (!same && !keys.contains(key))
                keys << key;
        }
    }
    keys.sort();
    return keys;
}

}  // namespace

const chapters::Claim* ChapterClaimsTest::find(const Place& place) const
{
    for (const FoundChapter& found : m_library.chapters) {
        const auto claims = partsOf<chapters::Claim>(found.chapter);
        const auto claim = std::ranges::find(claims, place.claim, &chapters::Claim::id);
        if (found.chapter.number == place.chapter && claim != claims.end())
            return *claim;
    }
    return nullptr;
}

const ClaimVerdict& ChapterClaimsTest::verdictOn(const Place& place)
{
    const auto known = m_verdicts.find(place);
    if (known != m_verdicts.end())
        return known->second;
    const auto verdict = judge(*find(place), chapterWorld(m_library), {defaultJobs(), {}, {}});
    if (!verdict)
        qFatal("%s: %s", place.claim.c_str(), verdict.error().message().c_str());
    return m_verdicts[place] = verdict.value();
}

void ChapterClaimsTest::claimsHold_data()
{
    QTest::addColumn<int>("chapter");
    QTest::addColumn<QString>("claim");
    for (const FoundChapter& found : m_library.chapters) {
        const auto claims = partsOf<chapters::Claim>(found.chapter);
        QVERIFY2(claims.size() >= 6, found.file.c_str());
        for (const chapters::Claim* claim : claims)
            QTest::addRow("%d %s", found.chapter.number, claim->id.c_str())
                << found.chapter.number << QString::fromStdString(claim->id);
    }
}

void ChapterClaimsTest::claimsHold()
{
    QFETCH(int, chapter);
    QFETCH(QString, claim);
    const Place place{chapter, claim.toStdString()};
    const ClaimVerdict& verdict = verdictOn(place);
    QString measured = QStringLiteral("%1 seeds").arg(find(place)->source.seeds);
    if (verdict.law)
        measured += QStringLiteral(", law %1").arg(*verdict.law);
    if (verdict.measured)
        measured += QStringLiteral(", mean %1, interval %2..%3")
                        .arg(*verdict.measured)
                        .arg(verdict.interval.low)
                        .arg(verdict.interval.high);
    if (verdict.share)
        measured += QStringLiteral(", so in %1 %").arg(100 * *verdict.share);
    qInfo("%s", qPrintable(measured));
    QVERIFY2(verdict.holds, find(place)->say.c_str());
}

void ChapterClaimsTest::withoutTheDefenceItFails_data()
{
    QTest::addColumn<int>("chapter");
    QTest::addColumn<QString>("without");
    QTest::addColumn<QString>("with");
    QTest::addColumn<QStringList>("defence");
    const auto add = [](int chapter, const char* without, const char* with, const QStringList& defence) {
        QTest::newRow(with) << chapter << QString(without) << QString(with) << defence;
    };
    add(3, "three-loops-lost", "three-loops-shed", {"load-shedding"});
    add(3, "one-loss-takes-all", "short-queue-saves", {"queue-limit"});
    add(6, "without-failover-many-are-touched", "hands-and-failover-save-the-rest", {"client-failover", "retries"});
}

/// The same run under the same seeds, but for the defence: bad in nine of ten seeds without, good in as many with.
void ChapterClaimsTest::withoutTheDefenceItFails()
{
    QFETCH(int, chapter);
    QFETCH(QString, without);
    QFETCH(QString, with);
    QFETCH(QStringList, defence);
    const Place bare{chapter, without.toStdString()}, defended{chapter, with.toStdString()};
    QVERIFY(find(bare) && find(defended));
    const chapters::Claim &fails = *find(bare), &holds = *find(defended);
    const auto failingRun = std::get<ScenarioRun>(fails.source.what),
               holdingRun = std::get<ScenarioRun>(holds.source.what);
    QCOMPARE(differencesOf(failingRun, holdingRun), defence);
    QCOMPARE(failingRun.start.scenario, holdingRun.start.scenario);
    QCOMPARE(failingRun.start.faults, holdingRun.start.faults);
    QCOMPARE(failingRun.until, holdingRun.until);
    QCOMPARE(fails.source.seeds, holds.source.seeds);
    QCOMPARE(fails.source.measure, holds.source.measure);
    const auto low = std::get<HoldsInShare>(fails.expectation), high = std::get<HoldsInShare>(holds.expectation);
    QVERIFY(low.below && !high.below && low.bound < high.bound);
    QVERIFY(low.share >= 0.9 && high.share >= 0.9);
    QVERIFY(verdictOn(bare).holds && verdictOn(defended).holds);
    QVERIFY(*verdictOn(bare).share >= 0.9 && *verdictOn(defended).share >= 0.9);
}

void ChapterClaimsTest::everyChoiceHasAnAnswer_data()
{
    QTest::addColumn<const chapters::Predict*>("predict");
    for (const FoundChapter& found : m_library.chapters) {
        for (const chapters::Predict* predict : partsOf<chapters::Predict>(found.chapter)) {
            if (std::holds_alternative<chapters::ChoiceGuess>(predict->guess))
                QTest::addRow("%d %s", found.chapter.number, predict->id.c_str()) << predict;
        }
    }
}

/// No option is marked as right in a chapter: the runs say which, and most of them say the same.
void ChapterClaimsTest::everyChoiceHasAnAnswer()
{
    QFETCH(const chapters::Predict*, predict);
    const auto runs = runSource(predict->source, chapterWorld(m_library), {defaultJobs(), {}, {}});
    QVERIFY2(runs.ok(), runs.ok() ? "" : runs.error().message().c_str());
    const auto& options = std::get<chapters::ChoiceGuess>(predict->guess).options;
    std::vector<chapters::Range> ranges;
    for (const chapters::ChoiceOption& option : options)
        ranges.push_back(option.range);
    const auto shares = chapters::scoreChoice(runs.value().values, ranges);
    const auto most = std::ranges::max_element(shares);
    qInfo("%s: %g %%", options[static_cast<std::size_t>(most - shares.begin())].text.c_str(), 100 * *most);
    QVERIFY(*most >= 0.9);
}

void ChapterClaimsTest::theTableOfDefencesIsWhatIsMeasured_data()
{
    QTest::addColumn<QByteArray>("settings");  // of the default story
    const auto add = [](const char* label, const char* settings) { QTest::newRow(label) << QByteArray(settings); };
    add("None", "");
    add("A sixth server", "servers=6");
    add("Load shedding", "load-shedding=on");
    add("Retry budget, 10 %", "retry-budget=on");
    add("Circuit breaker", "circuit-breaker=on");
    add("Bulkheads", "bulkheads=on");
    add("Skip expired work", "skip-expired=on");
    add("These five together", "load-shedding=on retry-budget=on circuit-breaker=on bulkheads=on skip-expired=on");
    add("Autoscaling", "autoscaling=on");
}

/// "means of 20 runs" of 60 s, in the column of what was served, to the digits that are written there.
void ChapterClaimsTest::theTableOfDefencesIsWhatIsMeasured()
{
    QFETCH(QByteArray, settings);
    const auto found =
        std::ranges::find(m_library.chapters, 3, [](const FoundChapter& one) { return one.chapter.number; });
    QVERIFY(found != m_library.chapters.end());
    QString written;
    for (const chapters::Step& step : found->chapter.steps) {
        for (const chapters::Part& part : step.parts) {
            const auto* const prose = std::get_if<chapters::Prose>(&part);
            for (const QString& line : QString::fromStdString(prose != nullptr ? prose->markdown : "").split('\n')) {
                if (line.startsWith(QStringLiteral("| %1").arg(QTest::currentDataTag())))
                    written = line.split('|').value(3).trimmed().remove(QStringLiteral(" %"));
            }
        }
    }
    QVERIFY2(!written.isEmpty(), QTest::currentDataTag());
    ScenarioRun run;
    run.start.scenario = "cascading-failure";
    for (const QByteArray& word : settings.isEmpty() ? QByteArrayList() : settings.split(' '))
        run.start.settings.push_back({word.split('=')[0].toStdString(), word.split('=')[1].toStdString()});
    run.until = 60;
    auto spec = chapters::makeSpec(run, chapterWorld(m_library));
    QVERIFY(spec.ok());
    EnsembleSpec twenty = std::move(spec).value();
    twenty.replications = 20;
    twenty.jobs = defaultJobs();
    const double served = 100 * *runReplications(twenty).arms[0].measures[*findMeasure("goodput-share")].value();
    const int digits = written.contains('.') ? static_cast<int>(written.section('.', 1).size()) : 0;
    QVERIFY2(QString::number(served, 'f', digits) == written,
             qPrintable(QStringLiteral("written %1, measured %2").arg(written).arg(served)));
}

QTEST_GUILESS_MAIN(ChapterClaimsTest)
#include "chapter_claims_test.moc"
