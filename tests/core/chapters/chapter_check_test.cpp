#include "core/chapters/chapter_check.h"

#include <QtTest>

#include "tests/core/chapters/sample_chapter.h"

using namespace faultglass;
using namespace faultglass::chapters;

class ChapterCheckTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsRightPasses();
    void whatMeansNothingIsNamedWithItsLine_data();
    void whatMeansNothingIsNamedWithItsLine();
    void aChapterWithoutItsScenarioIsNotFollowed();
    void glossaryEntriesAreChecked();
    void wordsMayDifferByLanguage();
    void nothingElseMayDifferByLanguage_data();
    void nothingElseMayDifferByLanguage();
};

void ChapterCheckTest::whatIsRightPasses()
{
    const auto faults = checkChapter(test::sampleChapter(), test::sampleWorld());
    QVERIFY2(faults.empty(), test::listed(faults).c_str());
}

void ChapterCheckTest::whatMeansNothingIsNamedWithItsLine_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QByteArray>("at");
    QTest::addColumn<QByteArray>("message");
    const auto add = [](const char* name, const char* from, const char* to, const char* at, const char* message) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QByteArray(at) << QByteArray(message);
    };
    add("unknown prerequisite", "0, 2", "0, 4", "prerequisites", "the number of another chapter");
    add("itself a prerequisite", "0, 2", "0, 3", "prerequisites", "the number of another chapter");
    add("term", "[[blast radius]]", "[[blast radios]]", "A *fleet*", "did you mean blast-radius?");
    add("term of a say", "[[blast-radius|", "[[radius|", "```worked", "one of the glossary");
    add("formula", "N-1}$, and", "N-2}$, and", "Its load", "one of the list of formulas");
    add("displayed formula", "  \\lambda W", "  \\mu W", "$$\nL", "one of the list of formulas");
    add("formula of an option", "option: few", "option: $few$", "option: $few$", "one of the list");
    add("formula of an answer", "94 % | That", "94 % | $That$", "wrong: 94 %", "one of the list");
    add("worked formula", "formula: L = \\lambda W", "formula: L", "```worked", "one of the list");
    add("formula of a cue", "One line.", "$x$", "```cue", "one of the list");
    add("formula of a note", "Ask who", "$x$ who", "```note", "one of the list");
    add("formula of a title", "What to expect", "$x$", "## $x$", "one of the list");
    add("opened scenario", "open broken", "open broke", "do: open", "did you mean broken?");
    add("parameter of a start", "start offered-load=100", "start offered-lode=100", "do: start offered",
        "did you mean offered-load?");
    add("value of a start", "start offered-load=100", "start offered-load=many", "do: start offered", "a number from");
    add("refused together", "start offered-load=100", "start offered-load=3", "do: start offered", "customers");
    add("fault of a start", "crash@1:S1,", "crash@1:S9,", "do: start offered", "--fault target");
    add("fault of an open", "open broken servers=3", "open broken servers=3 fault=crash@1:S4", "do: open", "S1 to S3");
    add("parameter set", "set retries=off", "set retry=off", "do: set", "unknown parameter");
    add("value set", "set retries=off", "set retries=never", "do: set", "on or off");
    add("set together", "set retries=off", "set offered-load=2", "do: set", "customers");
    add("stage that goes on", "do: start offered-load=50", "do: set retries=on", "do: set retries=on",
        "start before anything else");
    add("two stages", "do: start offered-load=50\n```", "do: start offered-load=50\n```\n\n```stage\ndo: start\n```",
        "```stage\ndo: start\n```", "one in a step at most");
    add("fault now", "slow:S2", "slow:S77", "do: inject", "--fault target");
    add("fault now of no kind", "slow:S2", "slowly:S2", "do: inject", "did you mean slow?");
    add("a fork too many", "do: fork\n", "do: fork\ndo: fork\ndo: fork\n", "do: fork\ndo: play", "there are 4 arms");
    add("run's scenario", "run: two-arms offered-load=100 capacity=30\nfault", "run: two-arm\nfault", "run: two-arm\n",
        "did you mean two-arms?");
    add("run's parameter", "run: two-arms offered-load=100 capacity=30\nfault",
        "run: two-arms offered-load=100 capacity=none\nfault", "run: two-arms offered-load=100 capacity=none",
        "a number from");
    add("run's fault", "fault: crash@1:S2", "fault: crash@1:S99", "run: two-arms offered-load=100 capacity=30\nfault",
        "--fault target");
    add("run's arm", "until: 2\narm: 1\nm", "until: 2\narm: 2\nm", "run: two-arms offered-load=100 capacity=30\nfault",
        "at most 1");
    add("nothing measured", "run: two-arms offered-load=100 capacity=30\nfault", "run: two-arms measure-from=2\nfault",
        "run: two-arms measure-from=2", "more than measure-from");
    add("measure", "measure: amplification", "measure: amplifications",
        "run: two-arms offered-load=100 capacity=30\nfault", "did you mean amplification?");
    add("claimed measure", "expect: amplification <", "expect: amplifiction <",
        "run: two-arms offered-load=100 capacity=30\narm", "did you mean amplification?");
    add("law", "law: shuffle-overlap fleet=8 shard=2\nmeasure", "law: shuffle-over fleet=8 shard=2\nmeasure",
        "law: shuffle-over ", "did you mean shuffle-overlap?");
    add("law's parameter", "law: shuffle-overlap fleet=8 shard=2\nmeasure",
        "law: shuffle-overlap fleat=8 shard=2\nmeasure", "law: shuffle-overlap fleat", "did you mean fleet?");
    add("law's refusal", "law: shuffle-overlap fleet=8 shard=2\nmeasure",
        "law: shuffle-overlap fleet=2 shard=8\nmeasure", "law: shuffle-overlap fleet=2", "expected");
    add("out of the experiment's reach", "law: shuffle-overlap fleet=8 shard=2\nmeasure",
        "law: shuffle-overlap fleet=999 shard=100\nmeasure", "law: shuffle-overlap fleet=999", "at most 64 servers");
    add("output", "measure: all", "measure: al", "law: shuffle-overlap fleet=8 shard=2\nmeasure", "did you mean all?");
    add("output that is not measured", "measure: all", "measure: combinations",
        "law: shuffle-overlap fleet=8 shard=2\nmeasure", "measure");
    add("claimed output", "expect: all in", "expect: al in", "law: shuffle-overlap fleet=8 shard=2\nseeds",
        "did you mean all?");
    add("share of a law", "all in 0.0357..0.0358", "all < 1 in 90 %", "law: shuffle-overlap fleet=8 shard=2\nseeds",
        "a law has one value");
    add("options overlap", "more | 0.04..0.5", "more | 0.039..0.5", "option: more", "a range apart from");
    add("options equal", "none | 0..0", "none | 0.03..0.04", "option: none", "a range apart from");
    add("options at one value", "none | 0..0", "none | 0..0\noption: nil | 0..0", "option: nil", "a range apart from");
    add("option within another", "none | 0..0", "none | 0.1..0.1", "option: none", "a range apart from");
    add("empty range", "range: 0..4", "range: 4..4", "```predict id=amplified", "the lesser first");
    add("as close as the range", "within: 0.5", "within: 4", "```predict id=amplified", "less than the length");
    add("empty range of a curve", "range: 0..200", "range: 2..2", "```predict id=drawn", "the lesser first");
    add("curve backwards", "from: 0", "from: 5", "```predict id=drawn", "the lesser first");
    add("drawn beyond the run", "chart: 1", "chart: 1\nuntil: 2", "```predict id=drawn", "no less than to");
    add("column", "series: goodput", "series: good", "```predict id=drawn", "series");
    add("series of a law", "run: two-arms offered-load=100 capacity=30\nchart", "law: mm1\nchart", "law: mm1\nchart",
        "a law has no series");
    add("worked law", "law: mm1", "law: mm7", "```worked", "did you mean mm1?");
    add("worked setting", "set: arrival-rate=80", "set: arrival-rate=x", "```worked", "a number from");
    add("worked beyond the law", "set: arrival-rate=80", "set: arrival-rate=800", "```worked", "arrival-rate");
    add("edited", "edit: arrival-rate, service-rate", "edit: arrival-rate, rate", "```worked", "edit");
    add("value", "{arrival-rate}", "{arival-rate}", "```worked", "did you mean arrival-rate?");
    add("output shown", "{=mean-sojourn}", "{=mean-sojurn}", "```worked", "did you mean mean-sojourn?");
}

void ChapterCheckTest::whatMeansNothingIsNamedWithItsLine()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QByteArray, at);
    QFETCH(QByteArray, message);
    const std::string text = test::sampleWith(from.toStdString(), to.toStdString());
    const auto faults = checkChapter(test::sampleChapter(text), test::sampleWorld());
    QVERIFY2(faults.size() == 1 && faults[0].message.find(message.toStdString()) != std::string::npos,
             test::listed(faults).c_str());
    QCOMPARE(faults[0].line, test::lineOf(text, at.toStdString()));
}

void ChapterCheckTest::aChapterWithoutItsScenarioIsNotFollowed()
{
    const std::string text = test::sampleWith(
        "do: start offered-load=100 capacity=30 fault=crash@1:S1,duration=1 fault=load-spike@1,factor=2\n", "");
    Chapter chapter = test::sampleChapter(text);
    chapter.scenario = "two-arm";
    const auto faults = checkChapter(chapter, test::sampleWorld());
    QVERIFY2(faults.size() == 3, test::listed(faults).c_str());  // there and where it is started
}

void ChapterCheckTest::glossaryEntriesAreChecked()
{
    const auto reading = parseGlossary("## A {#a}\nA $28$ and [[blast radius]].\n## B {#b}\nA $29$ and\n[[blast]].\n");
    QVERIFY(reading.ok());
    const auto faults = checkGlossary(reading.entries, test::sampleWorld());
    QVERIFY2(faults.size() == 2 && faults[0].line == 4 && faults[1].line == 5, test::listed(faults).c_str());
}

void ChapterCheckTest::wordsMayDifferByLanguage()
{
    std::string other(test::kSample);
    for (const auto& [from, to] : {std::pair{"Two arms", "Два"},
                                   {"What an arm is {", "Що це {"},
                                   {"Kill **S1**", "Вбити"},
                                   {"unit: x", "unit: р"},
                                   {"option: few", "option: мало"},
                                   {"94 % | That is 75 % + 75 %/4", "94 % | Ні"},
                                   {"One line.", "Раз.\n  Два."},
                                   {"A *fleet*", "Дещо.\n\nЩе *дещо*"},
                                   {"Ask who", "Хто"},
                                   {"At {arrival-rate}", "За {arrival-rate}"},
                                   {"say: One in 28.", "say: Раз."},
                                   {"ask: Draw it.", "ask: Де?"},
                                   {"after: It falls.", "after: Ось."}}) {
        QVERIFY2(other.find(from) != std::string::npos, from);
        other.replace(other.find(from), std::strlen(from), to);
    }
    const auto faults = sameInAllLanguages(test::sampleChapter(), test::sampleChapter(other));
    QVERIFY2(faults.empty(), test::listed(faults).c_str());
}

void ChapterCheckTest::nothingElseMayDifferByLanguage_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QByteArray>("at");
    const auto add = [](const char* name, const char* from, const char* to, const char* at) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QByteArray(at);
    };
    add("minutes", "minutes: 12", "minutes: 13", "---");
    add("prerequisites", "0, 2", "0", "---");
    add("scenario", "scenario: two-arms", "scenario: broken", "---");
    add("step's id", "{#expect}", "{#expected}", "## What to expect");
    add("a step less", "## What it comes to {#end}\n\n", "", "## What to expect");
    add("a step more", "```note", "## More {#more}\n\n```note", "## What it comes");
    add("a part less", "```note\nsay: Ask who has seen it.\n```\n", "", "## What it comes");
    add("a part more", "```note", "More.\n\n```note", "More.");
    add("another kind", "```note", "```cue", "```cue\nsay: Ask");
    add("an action", "do: seek 2.5", "do: seek 3", "```try\nlabel: Look");
    add("order of actions", "do: heal\ndo: seed next", "do: seed next\ndo: heal", "```try\nlabel: Look");
    add("setting", "set retries=off", "set retries=on", "```try");
    add("a stage", "do: start offered-load=50", "do: start offered-load=60", "```stage");
    add("how long it plays", "do: play for 1.5", "do: play for 2", "```try\nlabel: Look");
    add("a cue's action", "say: One line.\ndo: play", "say: One line.", "```cue");
    add("block's id", "id=three", "id=four", "```quiz");
    add("law", "law: shuffle-overlap fleet=8 shard=2\nmeasure", "law: shuffle-overlap fleet=9 shard=2\nmeasure",
        "```predict id=shards");
    add("seeds", "measure: all\nseeds: 20", "measure: all\nseeds: 21", "```predict id=shards");
    add("measure", "measure: all", "measure: some", "```predict id=shards");
    add("option's range", "more | 0.04..0.5", "more | 0.04..0.6", "```predict id=shards");
    add("unit", "unit: x", "unit: %", "```predict id=amplified");
    add("close", "within: 0.5", "within: 0.4", "```predict id=amplified");
    add("run", "until: 2\narm: 1\nm", "until: 2\narm: 0\nm", "```predict id=amplified");
    add("fault", "fault: crash@1:S2", "fault: crash@1:S3", "```predict id=amplified");
    add("series", "chart: 1", "chart: 0", "```predict id=drawn");
    add("right answer elsewhere", "wrong: 94 % | That is 75 % + 75 %/4.\nright: 100 %",
        "right: 94 % | A.\nwrong: 100 %", "```quiz");
    add("edited", "edit: arrival-rate, service-rate", "edit: arrival-rate", "```worked");
    add("formula", "formula: L = \\lambda W", "formula: L", "```worked");
    add("expectation", "in 90 %", "in 91 %", "```claim id=without-retries");
    add("expected range", "0.0357..0.0358", "0.0357..0.0359", "```claim id=one-in-28");
}

void ChapterCheckTest::nothingElseMayDifferByLanguage()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QByteArray, at);
    const std::string other = test::sampleWith(from.toStdString(), to.toStdString());
    const auto faults = sameInAllLanguages(test::sampleChapter(), test::sampleChapter(other));
    QVERIFY2(!faults.empty() && faults[0].line == test::lineOf(other, at.toStdString()), test::listed(faults).c_str());
    QVERIFY(!sameInAllLanguages(test::sampleChapter(other), test::sampleChapter()).empty());
}

QTEST_GUILESS_MAIN(ChapterCheckTest)
#include "chapter_check_test.moc"
