#include "core/chapters/chapter_parser.h"

#include <random>

#include <QtTest>

#include "tests/core/chapters/sample_chapter.h"

using namespace faultglass;
using namespace faultglass::chapters;

class ChapterParserTest : public QObject {
    Q_OBJECT

private slots:
    void aChapterIsReadWhole();
    void actionsAreReadInOrder();
    void predictionsAreRead();
    void claimsAreRead();
    void lineEndsAndAMarkInFrontMakeNoDifference();
    void whatIsMalformedIsNamedWithItsLine_data();
    void whatIsMalformedIsNamedWithItsLine();
    void everyFaultIsReported();
    void noBytesBreakIt();
    void aGlossaryIsRead();
    void aMalformedGlossaryIsNamedWithItsLine_data();
    void aMalformedGlossaryIsNamedWithItsLine();
};

namespace {

template <class P>
std::vector<P> partsOf(const Chapter& chapter)
{
    std::vector<P> found;
    for (const Step& step : chapter.steps) {
        for (const Part& part : step.parts) {
            if (const auto* one = std::get_if<P>(&part))
                found.push_back(*one);
        }
    }
    return found;
}

bool names(const std::vector<ChapterFault>& faults, int line, std::string_view message)
{
    return std::ranges::any_of(faults, [&](const ChapterFault& fault) {
        return fault.line == line && fault.message.find(message) != std::string::npos;
    });
}

}  // namespace

void ChapterParserTest::aChapterIsReadWhole()
{
    const auto reading = parseChapter(test::kSample, test::kSampleName);
    QVERIFY2(reading.ok(), test::listed(reading.faults).c_str());
    const Chapter& chapter = reading.chapter;
    QCOMPARE(chapter.number, 3);
    QVERIFY(chapter.name == "03-two-arms" && chapter.title == "Two arms" && chapter.scenario == "two-arms");
    QCOMPARE(chapter.minutes, 12);
    QCOMPARE(chapter.prerequisites, (std::vector{0, 2}));
    QCOMPARE(chapter.steps.size(), std::size_t{3});
    QVERIFY(chapter.steps[1].id == "expect" && chapter.steps[1].title == "What to expect");
    QCOMPARE(chapter.steps[0].line.number, 8);
    QCOMPARE(chapter.steps[0].parts.size(), std::size_t{4});
    const auto& prose = std::get<Prose>(chapter.steps[0].parts[0]);
    QCOMPARE(prose.line.number, 10);
    QVERIFY(prose.markdown.starts_with("A *fleet*") && prose.markdown.ends_with("\\lambda W\n$$"));
    const Quiz quiz = partsOf<Quiz>(chapter).at(0);
    QVERIFY(quiz.id == "three" && !quiz.answers[0].right && quiz.answers[1].right);
    QVERIFY(quiz.answers[1].text == "100 %" && quiz.answers[1].reason == "Three carry it | all.");
    const Worked worked = partsOf<Worked>(chapter).at(0);
    QCOMPARE(worked.edited, (std::vector<std::string>{"arrival-rate", "service-rate"}));
    QVERIFY(worked.law == "mm1" && worked.settings == (std::vector<Setting>{{"arrival-rate", "80"}}));
    QVERIFY(worked.say.ends_with("see [[blast-radius|what it reaches]]."));
    QVERIFY(partsOf<Note>(chapter).at(0).say == "Ask who has seen it.");
    QVERIFY(partsOf<Cue>(chapter).at(0).actions.size() == 1);
}

void ChapterParserTest::actionsAreReadInOrder()
{
    const auto pills = partsOf<TryPill>(test::sampleChapter());
    QCOMPARE(pills.size(), std::size_t{2});
    QVERIFY(pills[0].label == "Kill **S1**");
    const auto wanted = [](std::vector<StageAction> actions) {
        std::vector<ActionLine> lines;
        for (StageAction& action : actions)
            lines.push_back({{}, std::move(action)});
        return lines;
    };
    QVERIFY(pills[0].actions == wanted({StartRun{"",
                                                 {{"offered-load", "100"}, {"capacity", "30"}},
                                                 {"crash@1:S1,duration=1", "load-spike@1,factor=2"}},
                                        SetValues{{{"retries", "off"}}}, Inject{"slow:S2,factor=3"}, Fork{}, Play{}}));
    QVERIFY(pills[1].actions == wanted({StartRun{"broken", {{"servers", "3"}}, {}}, Heal{}, Reseed{}, Reseed{7},
                                        Seek{2.5}, Pause{}, Play{1.5}, SetSpeed{4}, ShowLaws{true}, ShowLaws{false}}));
    QCOMPARE(pills[0].actions[1].line.number, test::lineOf(test::kSample, "do: set retries"));
}

void ChapterParserTest::predictionsAreRead()
{
    const auto predictions = partsOf<Predict>(test::sampleChapter());
    QCOMPARE(predictions.size(), std::size_t{3});
    const auto& law = std::get<LawRun>(predictions[0].source.what);
    QVERIFY(law.law == "shuffle-overlap" && law.settings.size() == 2 && predictions[0].source.measure == "all");
    const auto& options = std::get<ChoiceGuess>(predictions[0].guess).options;
    QVERIFY(options.size() == 3 && options[1].text == "more" && options[1].range == (Range{0.04, 0.5}));
    const auto& run = std::get<ScenarioRun>(predictions[1].source.what);
    QVERIFY(run.start.scenario == "two-arms" && run.start.faults == std::vector<std::string>{"crash@1:S2"});
    QVERIFY(run.until == 2 && run.arm == 1 && predictions[1].source.seeds == 20);
    const auto& number = std::get<NumberGuess>(predictions[1].guess);
    QVERIFY(number.range == (Range{0, 4}) && number.unit == "x" && number.within == 0.5);
    QVERIFY(predictions[1].after == "Just so many.");
    const auto& curve = std::get<CurveGuess>(predictions[2].guess);
    QVERIFY(curve.chart == 1 && curve.series == "goodput" && curve.seconds == (Range{0, 3}));
    QCOMPARE(std::get<ScenarioRun>(predictions[2].source.what).until, 3.0);  // as far as is drawn
}

void ChapterParserTest::claimsAreRead()
{
    const auto claims = partsOf<Claim>(test::sampleChapter());
    QCOMPARE(claims.size(), std::size_t{2});
    QVERIFY(claims[0].source.measure == "amplification");
    QVERIFY(claims[0].expectation == Expectation(HoldsInShare{true, 1.001, 0.9}));
    QVERIFY(claims[1].expectation == Expectation(MeanWithin{{0.0357, 0.0358}}));
    const auto above = partsOf<Claim>(test::sampleChapter(test::sampleWith("< 1.001 in 90 %", "> 2 in 50%")));
    QVERIFY(above[0].expectation == Expectation(HoldsInShare{false, 2, 0.5}));
}

void ChapterParserTest::lineEndsAndAMarkInFrontMakeNoDifference()
{
    std::string text = "\xef\xbb\xbf";
    for (const char c : test::kSample)
        text += c == '\n' ? "\r\n" : std::string(1, c);
    const Chapter foreign = test::sampleChapter(text), plain = test::sampleChapter();
    for (std::size_t i = 0; i < plain.steps.size(); ++i)
        QVERIFY(foreign.steps[i].parts == plain.steps[i].parts);
    QCOMPARE(foreign.steps.size(), plain.steps.size());
}

void ChapterParserTest::whatIsMalformedIsNamedWithItsLine_data()
{
    QTest::addColumn<QByteArray>("from");     // what of the sample is replaced
    QTest::addColumn<QByteArray>("to");       // by what
    QTest::addColumn<QByteArray>("at");       // what stands in the line that is named, in the text so made
    QTest::addColumn<QByteArray>("message");  // a part of it
    const auto add = [](const char* name, const char* from, const char* to, const char* at, const char* message) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QByteArray(at) << QByteArray(message);
    };
    add("no front matter", "---\ntitle", "title", "title", "no front matter");
    add("front matter open", "prerequisites: 0, 2\n---\n", "prerequisites: 0, 2\n", "---",
        "front matter is not closed");
    add("front matter key", "minutes: 12", "minuets: 12", "minuets", "did you mean minutes?");
    add("front matter lacks a key", "minutes: 12\n", "", "---", "minutes is missing");
    add("minutes", "minutes: 12", "minutes: 1.5", "minutes: 1.5", "a whole number from 1 to 600");
    add("prerequisites", "0, 2", "0, two", "prerequisites", "numbers of chapters");
    add("title twice", "minutes: 12", "minutes: 12\ntitle: More", "title: More", "a second time");
    add("empty value", "Two arms", "", "title:", "says nothing");
    add("no value line", "scenario: two-arms", "two-arms", "two-arms", "expected key: value");
    add("step without id", " {#expect}", "", "## What to expect", "without an id");
    add("step with a bad id", "{#expect}", "{#Expect it}", "## What to expect", "is no id");
    add("step without words", "What to expect {", "{", "## {#expect}", "without words");
    add("id twice", "{#expect}", "{#what-it-is}", "## What to expect", "id of something else");
    add("block id twice", "id=three", "id=shards", "```quiz id=shards", "id of something else");
    add("part before a step", "## What an arm is {#what-it-is}\n\n", "", "A *fleet*", "in no step");
    add("deeper heading", "Its load", "### More\nIts load", "### More", "headings are");
    add("rule", "Its load", "***\n----\nIts load", "----", "no rules");
    add("HTML", "Its load", "<b>Its</b> load", "<b>Its", "no HTML");
    add("image", "Its load", "![Its](x.png) load", "![Its]", "no images");
    add("indented fence", "```note", "  ```note", "  ```note", "start of a line");
    add("unclosed formula", "N-1}$, and", "N-1}, and", "Its load", "$");
    add("unclosed term", "[[blast radius]]", "[[blast radius", "A *fleet*", "is not closed");
    add("unclosed code", "`x < y`", "`x < y", "A *fleet*", "code is not closed");
    add("displayed within a line", "and in full\n\n$$", "and in full $$", "Its load", "lines of its own");
    add("unclosed value", "{arrival-rate}", "{arrival-rate", "say: At", "is no value");
    add("unclosed block", "do: play\n```\n\n```try", "do: play\n\n```try", "```try", "is not closed");
    add("unclosed block at a step", "do: play\n```\n\n## What to", "do: play\n\n## What to", "```cue", "is not closed");
    add("unknown block", "```quiz id", "```quizz id", "```quizz", "did you mean quiz?");
    add("no block word", "```note", "```\nx\n```note", "```\nx", "is no block");
    add("no id", "```quiz id=three", "```quiz", "```quiz", "id=");
    add("bad id", "id=three", "id=Three!", "```quiz", "id=");
    add("needless id", "```note", "```note id=a", "```note", "and no more");
    add("unknown key", "label: Look on", "lable: Look on", "lable", "did you mean label?");
    add("missing key", "label: Look on\n", "", "```try\ndo: open", "label is missing");
    add("try without do", "```note\nsay", "```try\nlabel", "```try\nlabel: Ask", "do is missing");
    add("unknown action", "do: heal", "do: heel", "do: heel", "did you mean heal?");
    add("heal what", "do: heal", "do: heal S1", "do: heal S1", "heal, alone");
    add("seed", "do: seed 7", "do: seed -7", "do: seed -7", "seed N or seed next");
    add("seek", "do: seek 2.5", "do: seek back", "do: seek back", "seek SECONDS");
    add("seek before the start", "do: seek 2.5", "do: seek -1", "do: seek -1", "0 or more");
    add("play how long", "do: play for 1.5", "do: play for 0", "do: play for", "play for SECONDS");
    add("play until", "do: play for 1.5", "do: play until 9", "do: play until", "play for SECONDS");
    add("stage without do", "do: start offered-load=50\n", "", "```stage", "do is missing");
    add("set without a key", "do: set retries=off", "do: set", "do: set", "set key=value");
    add("speed", "do: speed 4", "do: speed 0", "do: speed 0", "more than 0");
    add("set without a value", "do: set retries=off", "do: set retries", "do: set", "set key=value");
    add("start twice the key", "start offered-load=100", "start offered-load=1 offered-load=1", "do: start offered",
        "each key once");
    add("open what", "do: open broken servers=3", "do: open servers=3", "do: open", "open SCENARIO");
    add("inject with a time", "inject slow:S2", "inject slow@3:S2", "do: inject", "without a time");
    add("kind", "kind: curve", "kind: line", "kind: line", "choice, number or curve");
    add("run and law", "law: mm1", "law: mm1\nrun: two-arms", "run: two-arms\nset", "is no line of this block");
    add("neither run nor law", "law: shuffle-overlap fleet=8 shard=2\nmeasure: all\n", "measure: all\n",
        "```predict id=shards", "one of run and law");
    add("both run and law", "fault: crash@1:S2", "law: mm1", "```predict id=amplified", "one of run and law");
    add("run nothing", "run: two-arms offered-load=100 capacity=30\nfault", "run: offered-load=100\nfault",
        "run: offered-load=100\n", "SCENARIO");
    add("fault of a law", "shard=2\nmeasure", "shard=2\nfault: crash@1:S1\nmeasure", "fault: crash@1:S1", "is no line");
    add("few seeds", "measure: all\nseeds: 20", "measure: all\nseeds: 19", "seeds: 19", "from 20 to 200");
    add("many seeds", "measure: all\nseeds: 20", "measure: all\nseeds: 201", "seeds: 201", "from 20 to 200");
    add("no seeds", "measure: all\nseeds: 20\n", "measure: all\n", "```predict id=shards", "seeds is missing");
    add("arm", "until: 2\narm: 1\nm", "until: 2\narm: 4\nm", "arm: 4", "from 0 to 3");
    add("until", "until: 2\narm: 1\nm", "until: never\narm: 1\nm", "until: never", "a number");
    add("no measure", "measure: amplification\n", "", "```predict id=amplified", "measure is missing");
    add("one option", "option: more | 0.04..0.5\noption: none | 0..0\n", "", "```predict id=shards", "at least 2");
    add("option without range", "none | 0..0", "none", "option: none", "TEXT | LEAST..MOST");
    add("option's range", "none | 0..0", "none | 1..0", "option: none", "TEXT | LEAST..MOST");
    add("number without range", "range: 0..4\n", "", "```predict id=amplified", "range is missing");
    add("no within", "within: 0.5\n", "", "```predict id=amplified", "within is missing");
    add("range of a choice", "option: none | 0..0", "range: 0..1", "range: 0..1", "is no line");
    add("chart", "chart: 1", "chart: 2", "chart: 2", "from 0 to 1");
    add("no series", "series: goodput\n", "", "```predict id=drawn", "series is missing");
    add("no from", "from: 0\n", "", "```predict id=drawn", "from is missing");
    add("two right answers", "wrong: 94 %", "right: 94 %", "right: 100 %", "a second time");
    add("no right answer", "right: 100 %", "wrong: 100 %", "```quiz", "right is missing");
    add("no wrong answer", "wrong: 94 % | That is 75 % + 75 %/4.\n", "", "```quiz", "wrong is missing");
    add("answer without reason", "94 % | That", "94 %: That", "wrong: 94 %", "ANSWER | REASON");
    add("law's setting", "set: arrival-rate=80", "set: arrival-rate", "set: arrival-rate", "key=value");
    add("no expectation", "expect: all in 0.0357..0.0358\n", "", "```claim id=one-in-28", "expect is missing");
    for (const char* bad : {"in 3", "in 4..3", "< 0.5", "< 0.5 in 90", "< x in 90 %", "= 3 in 90 %", "< 3 in 0 %",
                            "< 3 in 101 %", "", "< 3 in 90 % of runs"})
        add((std::string("expectation ") + bad).c_str(), "amplification < 1.001 in 90 %",
            (std::string("amplification ") + bad).c_str(), "expect: amplification", "MEASURE in A..B");
    add("a NUL", "Its load", QByteArray("Its\x01load").constData(), "Its\x01load", "control character");
    add("not UTF-8", "Its load", "Its \xc3\x28 load", "Its \xc3", "not UTF-8");
    add("a surrogate", "Its load", "Its \xed\xa0\x80 load", "Its \xed", "not UTF-8");
    add("cut off at its end", "who has seen it.\n```\n", "\xe2\x82", "say: Ask", "not UTF-8");
}

void ChapterParserTest::whatIsMalformedIsNamedWithItsLine()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QByteArray, at);
    QFETCH(QByteArray, message);
    const std::string text = test::sampleWith(from.toStdString(), to.toStdString());
    const auto reading = parseChapter(text, test::kSampleName);
    QVERIFY2(names(reading.faults, test::lineOf(text, at.toStdString()), message.toStdString()),
             test::listed(reading.faults).c_str());
}

void ChapterParserTest::everyFaultIsReported()
{
    std::string text = test::sampleWith("do: heal", "do: heel");
    text.replace(text.find("seeds: 20"), 9, "seeds: 2");
    text.replace(text.find("minutes: 12"), 11, "minutes: 0");
    text.replace(text.find("kind: choice"), 12, "kind: chance");
    const auto reading = parseChapter(text, test::kSampleName);
    QCOMPARE(reading.faults.size(), std::size_t{4});
    QVERIFY(std::ranges::is_sorted(reading.faults, {}, &ChapterFault::line));
    QVERIFY(names(parseChapter(test::kSample, "two-arms").faults, 1, "NN-name"));
    QVERIFY(names(parseChapter("", test::kSampleName).faults, 1, "no front matter"));
    QVERIFY(names(parseChapter(std::string(3, char()), test::kSampleName).faults, 1, "UTF-8"));
    QVERIFY(names(parseChapter(std::string(2'000'000, 'a'), test::kSampleName).faults, 1, "too long"));
    const std::string_view steps = "---\ntitle: A\nminutes: 1\nscenario: b\nprerequisites:\n---\n";
    const auto empty = parseChapter(steps, test::kSampleName);
    QVERIFY2(empty.faults.size() == 1 && names(empty.faults, 6, "no steps"), test::listed(empty.faults).c_str());
}

void ChapterParserTest::noBytesBreakIt()
{
    const auto seed = qEnvironmentVariableIntValue("FAULTGLASS_SEED");
    qInfo("FAULTGLASS_SEED=%d", seed);
    std::mt19937_64 random(static_cast<std::uint64_t>(seed));
    const auto below = [&random](std::size_t count) { return static_cast<std::size_t>(random() % count); };
    constexpr std::string_view kPieces[] = {"```", "```try", "$$",       "$",    "[[",  "]]",      "{",     "}",
                                            "\\",  "`",      "\n",       "\n\n", "## ", "{#a}",    "---\n", "|",
                                            " | ", "..",     ":",        "=",    "  ",  "do: ",    "id=",   "\r\n",
                                            "![",  "<a",     "\xd0\xb0", "9",    "-",   "option: "};
    for (int round = 0; round < 4000; ++round) {
        std::string text(test::kSample);
        for (std::size_t change = 0; change <= below(6); ++change) {
            const std::size_t at = below(text.size() + 1);
            const std::size_t length = below(3) == 0 ? below(400) : below(5);
            std::string piece(kPieces[below(std::size(kPieces))]);
            if (below(8) == 0)
                piece = std::string(1, static_cast<char>(random()));
            text.replace(at, length, piece);
        }
        for (const ChapterFault& fault : parseChapter(text, test::kSampleName).faults)
            QVERIFY(fault.line >= 1 && fault.line <= std::ranges::count(text, '\n') + 1 && !fault.message.empty());
        static_cast<void>(parseGlossary(text));
        std::string noise(below(300), '\0');
        std::ranges::generate(noise, [&random] { return static_cast<char>(random()); });
        static_cast<void>(parseChapter(noise, noise));
        static_cast<void>(parseGlossary(noise));
    }
    for (const std::string_view piece : kPieces) {
        std::string text = "---\n---\n## A {#a}\n";
        while (text.size() < 300'000)
            text += piece;
        static_cast<void>(parseChapter(text, test::kSampleName));
    }
}

void ChapterParserTest::aGlossaryIsRead()
{
    const auto reading = parseGlossary(
        "\n## Blast radius {#blast-radius}\n\nWho is *hit*,\nsee [[fleet]].\n\n"
        "## Радіус {#radius}\r\nДалі.\r\n");
    QVERIFY2(reading.ok(), test::listed(reading.faults).c_str());
    QCOMPARE(reading.entries.size(), std::size_t{2});
    QVERIFY(reading.entries[0].key == "blast-radius" && reading.entries[0].term == "Blast radius");
    QVERIFY(reading.entries[0].markdown == "Who is *hit*,\nsee [[fleet]].");
    QVERIFY(reading.entries[1].term == "Радіус" && reading.entries[1].line.number == 8);
}

void ChapterParserTest::aMalformedGlossaryIsNamedWithItsLine_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<QByteArray>("message");
    const auto add = [](const char* name, const char* text, int line, const char* message) {
        QTest::newRow(name) << QByteArray(text) << line << QByteArray(message);
    };
    add("no heading", "\nWords.\n", 2, "of no term");
    add("no meaning", "## A {#a}\n\n## B {#b}\nB.\n", 1, "without its meaning");
    add("no key", "## A\nA.\n", 1, "without an id");
    add("twice", "## A {#a}\nA.\n## A {#a}\nA.\n", 3, "defined twice");
    add("open formula", "## A {#a}\nA.\n$x\n", 3, "formula is not closed");
    add("not text", "## A {#a}\n\xff\n", 2, "not UTF-8");
}

void ChapterParserTest::aMalformedGlossaryIsNamedWithItsLine()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    QFETCH(QByteArray, message);
    const auto reading = parseGlossary(text.toStdString());
    QVERIFY2(names(reading.faults, line, message.toStdString()), test::listed(reading.faults).c_str());
}

QTEST_GUILESS_MAIN(ChapterParserTest)
#include "chapter_parser_test.moc"
