#include "app/files/scenario_file.h"

#include <random>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include "app/files/atomic_file.h"
#include "app/files/catalogue.h"
#include "app/files/json_document.h"
#include "core/ensemble/timeline_check.h"
#include "tests/core/ensemble/small_scenarios.h"

using namespace faultglass;

class ScenarioFileTest : public QObject {
    Q_OBJECT

private slots:
    void aShortFileIsTheScenarioAtItsDefaults();
    void everythingComesBack();
    void unknownKeysAreReportedAndKept();
    void renamedKeysAreTakenAndSaid();
    void badFilesNameThePath_data();
    void badFilesNameThePath();
    void filesThatAreNoneAreRefused();
    void savingReplacesTheFileAndLoadingFindsItAgain();
    void theFilesThatComeWithTheProgramAreValid();
    void theSchemaKnowsEveryKeyThatIsWritten();
    void generatedDocumentsAreReadOrRefusedWithAPlace();
};

namespace {

Result<ScenarioDocument> readText(const std::string& text) { return readScenario(text, test::smallScenarios()); }

/// The beginning of a valid file; members follow.
std::string fileWith(const std::string& members)
{
    return "{\"faultglass\": 1, \"scenario\": \"two-arms\"" + (members.empty() ? "" : ", " + members) + "}";
}

}  // namespace

void ScenarioFileTest::aShortFileIsTheScenarioAtItsDefaults()
{
    const auto document = readText(fileWith(""));
    QVERIFY2(document.ok(), document ? "" : document.error().message().c_str());
    QCOMPARE(document.value().timeline.scenario, &test::twoArms());
    QVERIFY(document.value().timeline.parameters == ParameterSet(test::twoArms().rows()));
    QCOMPARE(document.value().timeline.seed, std::uint64_t{42});
    QCOMPARE(document.value().until, secondsToTime(3));
    QVERIFY(document.value().warnings.empty());
}

void ScenarioFileTest::everythingComesBack()
{
    ScenarioDocument document = makeScenarioDocument(test::twoArms());
    document.note = "Two lines:\nthe second with \"quotes\" and \xd1\x97";
    document.until = SimTime{31'535'999'999'999'999};
    Timeline& timeline = document.timeline;
    timeline.seed = ~std::uint64_t{0};
    for (const auto& [key, value] : {std::pair{"client-timeout", 0.1 + 0.2},
                                     {"retries", 0.0},
                                     {"jitter", 3.0},
                                     {"offered-load", 100'000.0},
                                     {"servers", 123'456.0}})
        QVERIFY(!timeline.parameters.set(key, value));
    timeline.faults = {{secondsToTime(4), {FaultKind::Crash, ServerId{0}, 0, secondsToDuration(20)}},
                       {secondsToTime(5.5), {FaultKind::LoadSpike, {}, 2.5, {}}}};
    timeline.entries = {{1, SimTime{}, SetParameter{"servers", 9, -1}},
                        {2, SimTime{}, SetSeed{18'446'744'073'709'551'614ULL}},
                        {3, SimTime{1}, ForkArm{1}},
                        {4, SimTime{3'000'000'000'000'001}, SetParameter{"balancing", 2, 2}},
                        {5, SimTime{3'000'000'000'000'001}, InjectFault{{FaultKind::Gray, ServerId{8}, 0.3, {}}, 0}},
                        {6, SimTime{3'000'000'000'000'002}, InjectFault{makeFault(FaultKind::Heal), -1}}};
    timeline.armNames = {"", "no retries"};
    document.view = SavedView{SimTime{2'500'000'001}, true, 1, false, true};
    const std::string text = scenarioText(document);
    const auto again = readText(text);
    QVERIFY2(again.ok(), again ? "" : again.error().message().c_str());
    const ScenarioDocument& back = again.value();
    QCOMPARE(scenarioText(back), text);
    QVERIFY(back.warnings.empty() && back.kept.empty());
    QCOMPARE(back.note, document.note);
    QCOMPARE(back.until, document.until);
    QVERIFY(back.view == document.view);
    QVERIFY(back.timeline.armNames == timeline.armNames);
    QCOMPARE(back.timeline.seed, timeline.seed);
    QVERIFY(back.timeline.parameters == timeline.parameters);
    QVERIFY(back.timeline.faults == timeline.faults);
    QCOMPARE(back.timeline.entries.size(), timeline.entries.size());
    for (std::size_t i = 0; i < timeline.entries.size(); ++i) {
        QCOMPARE(back.timeline.entries[i].id, timeline.entries[i].id);
        QCOMPARE(back.timeline.entries[i].at, timeline.entries[i].at);
        QCOMPARE(back.timeline.entries[i].action.index(), timeline.entries[i].action.index());
    }
    const auto& change = std::get<SetParameter>(back.timeline.entries[3].action);
    QVERIFY(change.key == "balancing" && change.value == 2 && change.arm == 2);
    const auto& inject = std::get<InjectFault>(back.timeline.entries[4].action);
    QVERIFY(inject.arm == 0 && inject.fault == std::get<InjectFault>(timeline.entries[4].action).fault);
}

void ScenarioFileTest::unknownKeysAreReportedAndKept()
{
    const auto document = readText(fileWith(
        R"("colour": {"a": [1, 2]}, "view": {"at": 1, "zoom": 2}, "parameters": {"client-timout": 0.2, "servers": 7},
        "entries": [{"at": 9, "set": {"key": "cache-colour", "value": [3]}}, {"at": 1, "fork": 0, "why": "to see"},
                    {"at": 2, "set": {"key": "disk", "value": 1}}])"));
    QVERIFY2(document.ok(), document ? "" : document.error().message().c_str());
    QStringList warnings;
    for (const std::string& warning : document.value().warnings)
        warnings << QString::fromStdString(warning);
    QCOMPARE(warnings.size(), 6);
    QVERIFY(warnings[0].startsWith(QStringLiteral("parameters.client-timout: ")));
    QVERIFY(warnings[0].endsWith(QStringLiteral("did you mean client-timeout?")));
    QVERIFY(warnings[1].startsWith(QStringLiteral("entries[0].set.key \"cache-colour\": ")));
    QVERIFY(warnings[2].startsWith(QStringLiteral("entries[1].why: ")));
    QVERIFY(warnings[4].startsWith(QStringLiteral("view.zoom: ")));
    QVERIFY(warnings[5].startsWith(QStringLiteral("colour: ")));
    QCOMPARE(document.value().timeline.entries.size(), std::size_t{1});

    const std::string text = scenarioText(document.value());
    for (const char* kept : {R"("client-timout": 0.2)", R"("colour": {"a": [1, 2]})", R"("why": "to see")",
                             R"("zoom": 2)", R"({"at": 9, "set": {"key": "cache-colour", "value": [3]}})"})
        QVERIFY2(text.find(kept) != std::string::npos, kept);
    const auto again = readText(text);
    QVERIFY(again.ok());
    QVERIFY(again.value().kept == document.value().kept);
    QCOMPARE(scenarioText(again.value()), text);
}

void ScenarioFileTest::renamedKeysAreTakenAndSaid()
{
    const auto document = readText(fileWith(
        R"("parameters": {"tenants": 7}, "entries": [{"at": 0, "set": {"key": "tenant-window", "value": 2}}])"));
    QVERIFY2(document.ok(), document ? "" : document.error().message().c_str());
    const ScenarioDocument& read = document.value();
    QCOMPARE(read.timeline.parameters.value("customers"), 7.0);
    QCOMPARE(std::get<SetParameter>(read.timeline.entries.front().action).key, std::string("customer-window"));
    QCOMPARE(read.warnings, (std::vector<std::string>{
                                "parameters.tenants: tenants is now called customers",
                                "entries[0].set.key \"tenant-window\": tenant-window is now called customer-window"}));
    QVERIFY2(scenarioText(read).find("tenant") == std::string::npos, scenarioText(read).c_str());
}

void ScenarioFileTest::badFilesNameThePath_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("path");
    const auto raw = [](const char* name, const std::string& text, const char* path) {
        QTest::newRow(name) << QString::fromStdString(text) << QString::fromLatin1(path);
    };
    const auto add = [&](const char* name, const char* members, const char* path) {
        raw(name, fileWith(members), path);
    };
    raw("an array", "[]", "document");
    raw("no version", "{}", "faultglass");
    raw("version as text", R"({"faultglass": "1"})", "faultglass");
    raw("version of the future", R"({"faultglass": 2})", "faultglass");
    add("view as text", R"("view": "here")", "view");
    add("view at a text", R"("view": {"at": "2"})", "view.at");
    add("view of a fifth arm", R"("view": {"arm": 4})", "view.arm");
    add("view that plays a little", R"("view": {"playing": 0.5})", "view.playing");
    add("five arms", R"("arms": ["", "", "", "", ""])", "arms");
    add("an arm named by a number", R"("arms": ["A", 2])", "arms[1]");
    raw("no scenario", R"({"faultglass": 1})", "scenario");
    raw("unknown scenario", R"({"faultglass": 1, "scenario": "three-arms"})", "scenario");
    raw("scenario as number", R"({"faultglass": 1, "scenario": 7})", "scenario");
    raw("cut off", fileWith("").substr(0, 30), "line 1, column 31");
    add("seed as number", R"("seed": 42)", "seed");
    add("seed with a sign", R"("seed": "-1")", "seed");
    add("seed with a fraction", R"("seed": "1.5")", "seed");
    add("seed too large", R"("seed": "18446744073709551616")", "seed");
    add("empty seed", R"("seed": "")", "seed");
    add("until zero", R"("until": 0)", "until");
    add("until before zero", R"("until": -1)", "until");
    add("until too long", R"("until": 31536001)", "until");
    add("until as text", R"("until": "60")", "until");
    add("until as null, which is how NaN is often written", R"("until": null)", "until");
    add("until infinite", R"("until": 1e999)", "line 1, column 52");
    add("note as number", R"("note": 1)", "note");
    add("parameters as array", R"("parameters": [])", "parameters");
    add("number out of range", R"("parameters": {"client-timeout": 9e9})", "parameters.client-timeout");
    add("number as text", R"("parameters": {"client-timeout": "0.1"})", "parameters.client-timeout");
    add("number as null", R"("parameters": {"client-timeout": null})", "parameters.client-timeout");
    add("not whole", R"("parameters": {"servers": 5.5})", "parameters.servers");
    add("toggle as number", R"("parameters": {"retries": 1})", "parameters.retries");
    add("toggle as text", R"("parameters": {"retries": "on"})", "parameters.retries");
    add("choice as number", R"("parameters": {"balancing": 1})", "parameters.balancing");
    add("unknown choice", R"("parameters": {"balancing": "roundrobin"})", "parameters.balancing");
    add("twice the same parameter", R"("parameters": {"servers": 5, "servers": 6})", "parameters.servers");
    add("refused together", R"("parameters": {"customers": 10000})", "parameters.customers");
    add("faults as object", R"("faults": {})", "faults");
    add("fault as object", R"("faults": ["crash@1:S1", {}])", "faults[1]");
    add("unknown fault", R"("faults": ["crush@1:S1"])", "faults[0]");
    add("fault without time", R"("faults": ["crash:S1"])", "faults[0]");
    add("fault at no server", R"("faults": ["crash@1:S6"])", "faults[0]");
    add("fault with a bad option", R"("faults": ["slow@1:S1,factor=0"])", "faults[0]");
    add("empty fault", R"("faults": [""])", "faults[0]");
    add("entries as object", R"("entries": {})", "entries");
    add("entry as text", R"("entries": ["crash"])", "entries[0]");
    add("entry without time", R"("entries": [{"fork": 0}])", "entries[0].at");
    add("entry before zero", R"("entries": [{"at": -1, "fork": 0}])", "entries[0].at");
    add("entry at a text", R"("entries": [{"at": "1", "fork": 0}])", "entries[0].at");
    add("entry that does nothing", R"("entries": [{"at": 1}])", "entries[0]");
    add("entry of an unknown kind", R"("entries": [{"at": 1, "explode": 1}])", "entries[0]");
    add("entry that does two things", R"("entries": [{"at": 1, "fork": 0, "fault": "heal:S1"}])", "entries[0].fork");
    add("entries out of order", R"("entries": [{"at": 2, "fork": 0}, {"at": 1, "fork": 0}])", "entries[1].at");
    add("set as text", R"("entries": [{"at": 1, "set": "retries=off"}])", "entries[0].set");
    add("set without value", R"("entries": [{"at": 1, "set": {"key": "retries"}}])", "entries[0].set");
    add("set with more", R"("entries": [{"at": 1, "set": {"key": "retries", "value": true, "x": 1}}])",
        "entries[0].set");
    add("set of a wrong type", R"("entries": [{"at": 1, "set": {"key": "retries", "value": 0}}])",
        "entries[0].set.value");
    add("set out of range", R"("entries": [{"at": 1, "set": {"key": "max-attempts", "value": 0}}])",
        "entries[0].set.value");
    add("set of what needs a rebuild", R"("entries": [{"at": 1, "set": {"key": "servers", "value": 6}}])",
        "entries[0].at");
    add("set of a missing arm", R"("entries": [{"at": 1, "arm": 2, "set": {"key": "retries", "value": true}}])",
        "entries[0].arm");
    add("arm as fraction", R"("entries": [{"at": 1, "arm": 0.5, "fault": "heal:S1"}])", "entries[0].arm");
    add("arm out of all bounds", R"("entries": [{"at": 1, "arm": 1e300, "fault": "heal:S1"}])", "entries[0].arm");
    add("fault in an entry with a time", R"("entries": [{"at": 1, "fault": "crash@1:S1"}])", "entries[0].fault");
    add("fault in an entry at no server", R"("entries": [{"at": 1, "fault": "crash:S6"}])", "entries[0].fault");
    add("fork of a missing arm", R"("entries": [{"at": 1, "fork": 3}])", "entries[0].fork");
    add("fork as text", R"("entries": [{"at": 1, "fork": "0"}])", "entries[0].fork");
    add("a fork too many", R"("entries": [{"at": 1, "fork": 0}, {"at": 1, "fork": 0}, {"at": 1, "fork": 0}])",
        "entries[2].fork");
    add("seed while it runs", R"("entries": [{"at": 1, "seed": "3"}])", "entries[0].at");
    add("positions count what was only kept",
        R"("entries": [{"at": 1, "set": {"key": "gone", "value": 1}}, {"at": 1, "fork": 3}])", "entries[1].fork");
}

void ScenarioFileTest::badFilesNameThePath()
{
    QFETCH(QString, text);
    QFETCH(QString, path);
    const auto document = readText(text.toStdString());
    QVERIFY(!document.ok());
    QCOMPARE(QString::fromStdString(document.error().key), path);
    QVERIFY(!document.error().accepted.empty());
}

void ScenarioFileTest::filesThatAreNoneAreRefused()
{
    const QTemporaryDir folder;
    const auto refusalOf = [&](const QString& path) {
        const auto document = loadScenarioFile(path, test::smallScenarios());
        return document ? QString() : QString::fromStdString(document.error().message());
    };
    const auto written = [&](const char* name, const QByteArray& bytes) {
        const QString path = folder.filePath(QString::fromLatin1(name));
        return writeAtomically(path, bytes) ? QString() : path;
    };
    QVERIFY(refusalOf(folder.filePath(QStringLiteral("none.json"))).endsWith(QStringLiteral("there is no such file")));
    QVERIFY(refusalOf(folder.path()).endsWith(QStringLiteral("it is a folder")));
    QVERIFY(refusalOf(written("empty.json", "")).endsWith(QStringLiteral("it is empty")));
    QVERIFY(refusalOf(written("mark.json", "\xef\xbb\xbf{}")).contains(QStringLiteral("byte-order mark")));
    QVERIFY(refusalOf(written("binary.json", QByteArray("\x7f"
                                                        "ELF\0",
                                                        5)))
                .contains(QStringLiteral("binary")));
    QVERIFY(refusalOf(written("latin.json", "{\"\xe9\": 1}")).contains(QStringLiteral("not UTF-8")));
    QVERIFY(
        refusalOf(written("large.json", QByteArray(1 << 21, ' '))).contains(QStringLiteral("larger than 1024 KiB")));
    QVERIFY(refusalOf(QStringLiteral("/dev/zero")).endsWith(QStringLiteral("it is a device, not a file")));
    const QString wrong = written("wrong.json", "{\"faultglass\": 3}");
    QVERIFY(refusalOf(wrong).startsWith(wrong + QStringLiteral(": faultglass: \"3\" is not accepted")));
}

void ScenarioFileTest::savingReplacesTheFileAndLoadingFindsItAgain()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("run.faultglass.json"));
    ScenarioDocument document = makeScenarioDocument(test::twoArms());
    QVERIFY(!saveScenarioFile(path, document));
    document.timeline.seed = 7;
    QVERIFY(!saveScenarioFile(path, document));
    const auto loaded = loadScenarioFile(path, test::smallScenarios());
    QVERIFY(loaded.ok());
    QCOMPARE(loaded.value().timeline.seed, std::uint64_t{7});
    QVERIFY(saveScenarioFile(folder.filePath(QStringLiteral("no/run.json")), document).has_value());
}

void ScenarioFileTest::theFilesThatComeWithTheProgramAreValid()
{
    const QDir folder(QStringLiteral(FAULTGLASS_SOURCE_DIR "/resources/scenarios"));
    const QStringList names = folder.entryList({QStringLiteral("*.faultglass.json")});
    QVERIFY(names.size() >= 2);
    for (const QString& name : names) {
        const auto document = loadScenarioFile(folder.filePath(name), scenarioCatalogue());
        QVERIFY2(document.ok(), document ? "" : document.error().message().c_str());
        QVERIFY(document.value().warnings.empty());
        QVERIFY(!document.value().note.empty());
    }
}

void ScenarioFileTest::theSchemaKnowsEveryKeyThatIsWritten()
{
    QFile file(QStringLiteral(FAULTGLASS_SOURCE_DIR "/resources/scenarios/scenario.schema.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto schema = JsonDocument::parse(file.readAll().toStdString());
    QVERIFY2(schema.ok(), schema ? "" : schema.error().message().c_str());
    const auto properties = schema.value().root().find("properties");
    ScenarioDocument document = makeScenarioDocument(test::twoArms());
    document.note = "x";
    document.until = secondsToTime(9);
    QVERIFY(!document.timeline.parameters.set("servers", 7));
    document.timeline.faults = {{SimTime{}, makeFault(FaultKind::Crash, ServerId{0})}};
    document.timeline.entries = {{1, SimTime{}, ForkArm{0}}};
    document.timeline.armNames = {"one"};
    document.view = SavedView{};
    const auto written = JsonDocument::parse(scenarioText(document));
    for (const auto& member : written.value().root().members())
        QVERIFY2(properties->find(member.key()), member.key().c_str());
    const auto kinds = schema.value().root().find("$defs")->find("entry")->find("properties");
    for (const char* key : {"at", "set", "fault", "fork", "seed", "arm"})
        QVERIFY2(kinds->find(key), key);
    for (const FaultRow& row : faultTable())
        QVERIFY(kinds->find("fault")->find("pattern")->string().find(row.key) != std::string::npos);
}

namespace {

/// Documents that are nearly right: built from the parts a real one has, then, for most, damaged.
class DocumentGenerator {
public:
    explicit DocumentGenerator(std::uint64_t seed) : m_random(seed) {}

    std::string next()
    {
        std::string text = "{";
        m_at = 0;
        const std::string parts[] = {"\"faultglass\": 1",
                                     "\"scenario\": \"two-arms\"",
                                     "\"seed\": " + seed(),
                                     "\"until\": " + number(),
                                     "\"parameters\": " + parameters(),
                                     "\"faults\": " + list([this] { return quoted(fault(true)); }),
                                     "\"entries\": " + list([this] { return entry(); }),
                                     "\"extra\": " + value(0)};
        for (const std::string& part : parts) {
            if (!oneIn(30))
                text += (text.size() > 1 ? ", " : "") + part;
        }
        text += "}";
        if (oneIn(3))
            damage(text);
        return text;
    }

private:
    bool oneIn(std::uint64_t count) { return m_random() % count == 0; }
    std::string pick(std::initializer_list<const char*> texts) { return texts.begin()[m_random() % texts.size()]; }
    static std::string quoted(const std::string& text) { return '"' + text + '"'; }
    std::string seed() { return oneIn(8) ? value(0) : quoted(std::to_string(m_random() >> (m_random() % 64))); }
    std::string number()
    {
        if (!oneIn(5))
            return pick({"0.5", "1", "1.000000001", "2", "12.25", "3e2"});
        return pick({"0", "1", "2.5", "-1", "1e-9", "0.000000001", "1e300", "31536000", "31536001", "5", "10", "0.1",
                     "4294967296", "9007199254740993", "1.0000000000000000000000001"});
    }
    std::string key()
    {
        return pick({"servers", "retries", "balancing", "client-timeout", "max-attempts", "customers", "offered-load",
                     "jitter", "measure-from", "gone", "", "sample-interval", "scale-most"});
    }
    std::string value(int depth)
    {
        if (depth < 4 && oneIn(6))
            return list([this, depth] { return value(depth + 1); });
        if (depth < 4 && oneIn(6))
            return "{\"k\": " + value(depth + 1) + "}";
        return oneIn(2) ? number()
                        : pick({"true", "false", "null", "\"\"", "\"random\"", "\"two-choices\"", "\"\\u00e9\"",
                                "\"full\""});
    }
    std::string parameters()
    {
        std::string text = "{";
        const std::uint64_t count = m_random() % 5;
        for (std::uint64_t i = 0; i < count; ++i) {
            // The first ones are of different keys and right; a later one may be anything.
            const std::string right[] = {"\"servers\": 7", "\"retries\": false", "\"gone\": " + value(1)};
            const bool good = i < std::size(right) && !oneIn(6);
            text += (i > 0 ? ", " : "") + (good ? right[i] : quoted(key()) + ": " + value(2));
        }
        return text + "}";
    }
    std::string fault(bool timed)
    {
        if (!oneIn(4))
            return pick({"crash", "pause", "heal"}) + (timed ? "@" + number() : "") + pick({":S1", ":S5", ":all"});
        std::string text = pick({"crash", "slow", "gray", "load-spike", "heal", "pause", "boom"});
        if (timed)
            text += "@" + number();
        text += pick({"", ":S1", ":S5", ":S6", ":all", ":", ":S0", ":s99999999999"});
        return text + pick({"", "", ",factor=2", ",duration=1", ",share=0.5", ",", ",factor=nan", ",x=1"});
    }
    std::string entry()
    {
        // Mostly in order, since each is a little later than the last.
        m_at = oneIn(4) ? m_at / 2 : m_at + 3;
        std::string text = "{\"at\": " + (oneIn(10) ? number() : std::to_string(m_at));
        if (!oneIn(3))
            return text + pick({", \"fork\": 0}", ", \"fault\": \"heal:S1\", \"arm\": 0}",
                                ", \"set\": {\"key\": \"jitter\", \"value\": \"full\"}}",
                                ", \"set\": {\"key\": \"gone\", \"value\": [1]}}"});
        if (oneIn(3))
            text += ", \"set\": {\"key\": " + quoted(key()) + ", \"value\": " + value(2) + "}";
        else if (oneIn(2))
            text += ", \"fault\": " + quoted(fault(oneIn(5)));
        else
            text += pick({", \"fork\": 0", ", \"fork\": 1", ", \"fork\": 9", ", \"seed\": \"1\"", ""});
        return text + pick({"", "", ", \"arm\": 0", ", \"arm\": 1", ", \"arm\": 2", ", \"why\": [{}]"}) + "}";
    }
    template <class Item>
    std::string list(Item item)
    {
        std::string text = "[";
        const std::uint64_t count = m_random() % 4;
        for (std::uint64_t i = 0; i < count; ++i)
            text += (i > 0 ? ", " : "") + item();
        return text + "]";
    }
    void damage(std::string& text)
    {
        const std::uint64_t hits = 1 + m_random() % 3;
        for (std::uint64_t i = 0; i < hits && !text.empty(); ++i) {
            const std::size_t at = m_random() % text.size();
            switch (m_random() % 4) {
            case 0:
                text.erase(at, 1 + m_random() % 5);
                break;
            case 1:
                text.insert(at, pick({"{", "[", "\"", ",", "}", "]", "\\", ":", "NaN", "1e999", "\n", "\xff", "0"}));
                break;
            case 2:
                text[at] = static_cast<char>(m_random() & 0xff);
                break;
            default:
                text.resize(at);
            }
        }
    }

    std::mt19937_64 m_random;
    std::uint64_t m_at = 0;
};

}  // namespace

void ScenarioFileTest::generatedDocumentsAreReadOrRefusedWithAPlace()
{
    int read = 0, refused = 0;
    for (std::uint64_t seed = 1; seed <= 4000; ++seed) {
        const std::string text = DocumentGenerator(seed).next();
        const auto document = readText(text);
        if (!document) {
            QVERIFY2(!document.error().key.empty() && !document.error().accepted.empty(), text.c_str());
            ++refused;
            continue;
        }
        ++read;
        const std::string written = scenarioText(document.value());
        const auto again = readText(written);
        QVERIFY2(again.ok(), written.c_str());
        QVERIFY2(scenarioText(again.value()) == written, (text).c_str());
        QVERIFY(again.value().kept == document.value().kept);
        QVERIFY(!checkTimeline(withFoldedStart(document.value().timeline)));
    }
    // The generator is worth its name only if both happen often.
    QVERIFY2(read > 500 && refused > 1000, qPrintable(QStringLiteral("%1 read, %2 refused").arg(read).arg(refused)));
}

QTEST_GUILESS_MAIN(ScenarioFileTest)
#include "scenario_file_test.moc"
