#include "app/cli/command_line.h"

#include <QBuffer>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

#include "app/cli/options.h"
#include "app/cli/progress_bar.h"
#include "app/cli/spoken.h"
#include "app/files/atomic_file.h"
#include "core/fleet/measuring/measures.h"
#include "tests/core/ensemble/small_scenarios.h"

using namespace faultglass;

class CommandLineTest : public QObject {
    Q_OBJECT

private slots:
    void badInputIsOneLineThatNamesIt_data();
    void badInputIsOneLineThatNamesIt();
    void listNamesTheScenarios();
    void describeTellsAllThereIs();
    void runGivesEveryMeasureOfEveryArm();
    void theNumberOfJobsChangesNoByte();
    void intervalsComeWithReplications();
    void optionsAreLaidOverAFile();
    void aFileFromStandardInputIsAFileLikeAnyOther();
    void theSeriesIsWrittenWholeOrPrinted();
    void aRunThatBreaksNamesItsSeed();
    void anInterruptedRunReportsWhatItHas();
    void validateSaysWhatIsWrong();
    void validateReadsStandardInputWithinALimit();
    void noFileIsWrittenTwiceOrOverWhatIsRead();
    void unknownKeysAreTenAndHowManyMore();
    void warningsAreSilencedByQuiet();
    void aRenamedKeyIsTakenAndSaid();
    void helpNamesEveryOptionAndItsExamplesWork();
    void outputThatCannotBeWrittenIsAFailure();
    void progressIsOneLineAndGoesAway();
    void nothingUnseenReachesTheTerminal();
};

namespace {

struct Ended {
    int code = -1;
    QByteArray out, err;
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

Ended call(const QStringList& arguments, const QByteArray& input = {}, const std::function<bool()>& interrupted = {})
{
    QBuffer in, out, err;
    in.setData(input);
    in.open(QIODevice::ReadOnly);
    out.open(QIODevice::WriteOnly);
    err.open(QIODevice::WriteOnly);
    CommandIo io{in, out, err, false, interrupted, test::smallScenarios()};
    const int code = runCommandLine(arguments, io);
    return {code, out.data(), err.data()};
}

QStringList words(const char* text) { return QString::fromUtf8(text).split(QLatin1Char(' '), Qt::SkipEmptyParts); }

/// A run that is over in no time, with more options.
Ended run(const char* more)
{
    return call(words("run two-arms --set offered-load=100 --set capacity=30") + words(more));
}

}  // namespace

void CommandLineTest::badInputIsOneLineThatNamesIt_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("named");
    const auto add = [](const char* arguments, const QStringList& named) {
        QTest::newRow(*arguments == '\0' ? "nothing" : arguments) << words(arguments) << named;
    };
    const auto list = [](const char* texts) { return QString::fromUtf8(texts).split(QLatin1Char('|')); };
    add("", list("command|list, describe, run"));
    add("rnu two-arms", list("command|\"rnu\"|did you mean run?"));
    add("--jsn", list("command|\"--jsn\""));
    add("help rn", list("command|\"rn\"|run"));
    add("list two-arms", list("argument|\"two-arms\"|no argument"));
    add("list --jsn", list("--jsn|did you mean --json?"));
    add("list --seed 3", list("--seed|unknown option"));
    add("list --json=yes", list("--json|\"yes\"|switch"));
    add("describe", list("SCENARIO|missing"));
    add("describe to-arms", list("scenario|\"to-arms\"|two-arms, broken|did you mean two-arms?"));
    add("describe two-arms broken", list("argument|\"broken\"|one SCENARIO"));
    add("run", list("FILE|missing"));
    add("run two-armz", list("scenario|\"two-armz\"|did you mean two-arms?"));
    add("run zzzzzzzz", list("scenario|\"zzzzzzzz\"|two-arms, broken"));
    add("run ./none.json", list("./none.json|no such file"));
    add("run none.faultglass.json", list("none.faultglass.json|no such file"));
    add("run /", list("/|it is a folder"));
    add("run two-arms --sed 7", list("--sed|did you mean --se"));
    add("run two-arms -x", list("-x|unknown option"));
    add("run two-arms --set", list("--set|missing|KEY=VALUE"));
    add("run two-arms --set --json", list("--set|missing"));
    add("run two-arms --set retries", list("--set|\"retries\"|KEY=VALUE"));
    add("run two-arms --set =off", list("--set|\"=off\"|KEY=VALUE"));
    add("run two-arms --set retires=off", list("retires|did you mean retries?"));
    add("run two-arms --set qqqqqqqq=1", list("qqqqqqqq|unknown parameter"));
    add("run two-arms --set retries=maybe", list("retries|\"maybe\"|on or off"));
    add("run two-arms --set servers=0", list("servers|\"0\"|from 1 to"));
    add("run two-arms --set servers=2.5", list("servers|\"2.5\"|whole number"));
    add("run two-arms --set servers=1e99", list("servers|\"1e99\""));
    add("run two-arms --set client-timeout=nan", list("client-timeout|\"nan\"|number from"));
    add("run two-arms --set client-timeout=inf", list("client-timeout|\"inf\""));
    add("run two-arms --set client-timeout=0,1", list("client-timeout|\"0,1\""));
    add("run two-arms --set client-timeout=", list("client-timeout|number from"));
    add("run two-arms --set balancing=fair", list("balancing|\"fair\"|round-robin, random"));
    add("run two-arms --set customers=6000", list("customers|\"6000\"|no more than offered-load"));
    add("run two-arms --set measure-from=3", list("measure-from|\"3\"|less than"));
    add("run two-arms --fault", list("--fault|missing"));
    add("run two-arms --fault crush@4:S1", list("--fault|\"crush\"|did you mean crash?"));
    add("run two-arms --fault crash:S1", list("--fault|\"crash:S1\""));
    add("run two-arms --fault crash@:S1", list("--fault|time"));
    add("run two-arms --fault crash@-1:S1", list("--fault|\"-1\""));
    add("run two-arms --fault crash@4:S6", list("--fault|\"S6\"|S1 to S5"));
    add("run two-arms --fault crash@4:S1,duration=x", list("--fault|\"x\"|250ms"));
    add("run two-arms --fault slow@4:S1,factor=0", list("--fault|\"0\"|1 to 1000"));
    add("run two-arms --fault slow@4:S1,factr=2", list("--fault|factr=2|factor"));
    add("run two-arms --seed -1", list("--seed|\"-1\"|0 to 18446744073709551615"));
    add("run two-arms --seed 18446744073709551616", list("--seed|\"18446744073709551616\""));
    add("run two-arms --seed 0x10", list("--seed|\"0x10\""));
    add("run two-arms --seed=", list("--seed|whole number"));
    add("run two-arms --until 0", list("--until|\"0\"|more than 0"));
    add("run two-arms --until inf", list("--until|\"inf\""));
    add("run two-arms --until 1e9", list("--until|\"1e9\"|at most 365 days"));
    add("run two-arms --replications 0", list("--replications|\"0\"|1 to 1000000"));
    add("run two-arms --replications 1000001", list("--replications|1000001"));
    add("run two-arms --jobs 0", list("--jobs|\"0\"|1 to 256"));
    add("run two-arms --jobs 257", list("--jobs|\"257\""));
    add("run two-arms --jobs two", list("--jobs|\"two\""));
    add("run two-arms --series /no/such/folder/a.csv", list("--series|/no/such/folder/a.csv|no folder"));
    add("run two-arms --series /", list("--series|it is a folder"));
    add("run two-arms --series /dev/null", list("--series|device"));
    add("run two-arms --series - --json", list("--series|\"-\"|--json"));
    add("run two-arms --until 1e7 --series -", list("--series|at most 2000000 rows"));
    add("run two-arms --memory-limit 0", list("--memory-limit|\"0\"|whole number from 1"));
    add("run two-arms --memory-limit 1", list("memory|about |at most 1 MB|2 arms|--memory-limit sets"));
    add("run two-arms --set servers=1000000 --memory-limit 500", list("memory|about |at most 520 MB|1000000 servers"));
    add("validate", list("FILE|missing"));
    add("validate none.json", list("none.json|no such file"));
    add("version 3", list("argument|\"3\""));
}

void CommandLineTest::badInputIsOneLineThatNamesIt()
{
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, named);
    const Ended ended = call(arguments);
    QCOMPARE(ended.code, int(kExitBadInput));
    QCOMPARE(ended.out, QByteArray());
    QCOMPARE(ended.err.count('\n'), 1);
    QVERIFY(ended.err.startsWith("faultglass-cli: ") && ended.err.endsWith('\n'));
    for (const QString& part : named)
        QVERIFY2(ended.err.contains(part.toUtf8()), ended.err.constData());
}

void CommandLineTest::listNamesTheScenarios()
{
    const Ended people = call(words("list"));
    QCOMPARE(people.code, int(kExitDone));
    QVERIFY(people.out.contains("two-arms  Two arms. One retries"));
    const Ended programs = call(words("list --json"));
    QCOMPARE(programs.json()[QStringLiteral("scenarios")].toArray().size(), 2);
    QVERIFY(programs.err.isEmpty());
}

void CommandLineTest::describeTellsAllThereIs()
{
    const Ended people = call(words("describe two-arms"));
    const Ended programs = call(words("describe two-arms --json"));
    QCOMPARE(people.code, int(kExitDone));
    const QJsonArray parameters = programs.json()[QStringLiteral("parameters")].toArray();
    QCOMPARE(std::size_t(parameters.size()), fleetParameterRows().size());
    for (const ParameterRow& row : fleetParameterRows())
        QVERIFY2(people.out.contains("  " + QByteArray(row.key.data(), qsizetype(row.key.size())) + "="),
                 row.key.data());
    QCOMPARE(std::size_t(programs.json()[QStringLiteral("faults")].toArray().size()), faultTable().size());
    QCOMPARE(std::size_t(programs.json()[QStringLiteral("measures")].toArray().size()), measureTable().size());
    const QJsonObject first = parameters[0].toObject();
    QCOMPARE(first[QStringLiteral("key")].toString(), QStringLiteral("servers"));
    QCOMPARE(first[QStringLiteral("least")].toInt(), 1);
    QCOMPARE(first[QStringLiteral("change")].toString(), QStringLiteral("rebuild"));
}

void CommandLineTest::runGivesEveryMeasureOfEveryArm()
{
    const Ended people = run("");
    QCOMPARE(people.code, int(kExitDone));
    QVERIFY(people.err.isEmpty());
    QVERIFY(people.out.startsWith("Two arms: 3 s simulated, seed 42\n"));
    QVERIFY(people.out.contains("offered-load=100") && people.out.contains("crash@1:S1"));
    QVERIFY(!people.out.contains("nan") && !people.out.contains("inf "));

    const QJsonObject json = run("--json --fingerprint --seed 18446744073709551615").json();
    QCOMPARE(json[QStringLiteral("scenario")].toString(), QStringLiteral("two-arms"));
    QCOMPARE(json[QStringLiteral("seed")].toString(), QStringLiteral("18446744073709551615"));
    QCOMPARE(json[QStringLiteral("simulated-seconds")].toDouble(), 3.0);
    QCOMPARE(json[QStringLiteral("parameters")].toObject()[QStringLiteral("capacity")].toDouble(), 30.0);
    QCOMPARE(json[QStringLiteral("interrupted")].toBool(true), false);
    const QJsonArray arms = json[QStringLiteral("arms")].toArray();
    QCOMPARE(arms.size(), 2);
    for (const auto& arm : arms) {
        const QJsonObject measures = arm[QStringLiteral("measures")].toObject();
        QCOMPARE(std::size_t(measures.size()), measureTable().size());
        for (const auto& measure : measures) {
            QVERIFY(measure[QStringLiteral("value")].isDouble() || measure[QStringLiteral("runs")].toInt() == 0);
            QVERIFY(measure[QStringLiteral("interval95")].isNull());
            QVERIFY(!measure[QStringLiteral("unit")].toString().isEmpty());
        }
        const QRegularExpression hex(QStringLiteral("^[0-9a-f]{16}$"));
        QVERIFY(hex.match(arm[QStringLiteral("fingerprint")].toString()).hasMatch());
    }
}

void CommandLineTest::theNumberOfJobsChangesNoByte()
{
    for (const char* more :
         {"--json --fingerprint --replications 9", "--replications 9 --fault slow@1:S2", "--series -"}) {
        const QByteArray one = run((QByteArray(more) + " --jobs 1").constData()).out;
        QVERIFY(one.size() > 500);
        QCOMPARE(run((QByteArray(more) + " --jobs 2").constData()).out, one);
        QCOMPARE(run((QByteArray(more) + " --jobs 7").constData()).out, one);
        QCOMPARE(run(more).out, one);
    }
}

void CommandLineTest::intervalsComeWithReplications()
{
    const QJsonObject json = run("--json --replications 5").json();
    QCOMPARE(json[QStringLiteral("replications")].toInt(), 5);
    const QJsonValue measure =
        json[QStringLiteral("arms")][0][QStringLiteral("measures")][QStringLiteral("offered-rate")];
    const double low = measure[QStringLiteral("interval95")][0].toDouble();
    const double high = measure[QStringLiteral("interval95")][1].toDouble();
    QVERIFY(low < measure[QStringLiteral("value")].toDouble() && measure[QStringLiteral("value")].toDouble() < high);
    QVERIFY(run("--replications 5").out.contains(" to "));
}

void CommandLineTest::optionsAreLaidOverAFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("run.json"));
    QVERIFY(!writeAtomically(path, R"({"faultglass": 1, "scenario": "two-arms", "seed": "7", "until": 2,
        "parameters": {"offered-load": 100, "capacity": 30}, "faults": ["slow@1:S2"],
        "entries": [{"at": 0, "set": {"key": "servers", "value": 4}}, {"at": 1, "fork": 0}]})"));
    const QJsonObject plain = call({QStringLiteral("run"), path, QStringLiteral("--json")}).json();
    QCOMPARE(plain[QStringLiteral("seed")].toString(), QStringLiteral("7"));
    QCOMPARE(plain[QStringLiteral("simulated-seconds")].toDouble(), 2.0);
    QCOMPARE(plain[QStringLiteral("parameters")][QStringLiteral("servers")].toInt(), 4);
    QCOMPARE(plain[QStringLiteral("arms")].toArray().size(), 3);
    const QJsonObject over = call(QStringList{QStringLiteral("run"), path} +
                                  words("--json --seed 8 --until 1.5 --set servers=6 --fault crash@1:S6"))
                                 .json();
    QCOMPARE(over[QStringLiteral("seed")].toString(), QStringLiteral("8"));
    QCOMPARE(over[QStringLiteral("simulated-seconds")].toDouble(), 1.5);
    QCOMPARE(over[QStringLiteral("parameters")][QStringLiteral("servers")].toInt(), 6);
    QCOMPARE(over[QStringLiteral("arms")][0][QStringLiteral("faults")].toArray().size(), 3);
    const Ended bad = call({QStringLiteral("run"), path, QStringLiteral("--fault"), QStringLiteral("crash@1:S5")});
    QCOMPARE(bad.code, int(kExitBadInput));
    QVERIFY(bad.err.contains("S1 to S4"));
}

void CommandLineTest::aFileFromStandardInputIsAFileLikeAnyOther()
{
    const QByteArray text =
        R"({"faultglass": 1, "scenario": "two-arms", "until": 1, "parameters": {"offered-load": 50}})";
    QCOMPARE(call(words("run - --json"), text).json()[QStringLiteral("simulated-seconds")].toDouble(), 1.0);
    const Ended bad = call(words("run -"), text.left(40));
    QCOMPARE(bad.code, int(kExitBadInput));
    QVERIFY(bad.err.contains("line 1, column 41"));
}

void CommandLineTest::theSeriesIsWrittenWholeOrPrinted()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("run.csv"));
    const Ended written = run(("--series " + path).toUtf8().constData());
    QCOMPARE(written.code, int(kExitDone));
    QVERIFY(written.out.startsWith("Two arms"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray csv = file.readAll();
    QCOMPARE(csv.count('\n'), 1 + 2 * 30);
    QCOMPARE(run("--series -").out, csv);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

void CommandLineTest::aRunThatBreaksNamesItsSeed()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("run.csv"));
    const Ended ended = call(words("run broken --until 0.1 --replications 5 --json --series") + QStringList{path});
    QCOMPARE(ended.code, int(kExitFailed));
    QVERIFY(ended.out.isEmpty() && !QFile::exists(path));
    QVERIFY2(ended.err.contains("seed 44") && ended.err.count('\n') == 1, ended.err.constData());
}

void CommandLineTest::anInterruptedRunReportsWhatItHas()
{
    int asked = 0;
    const auto afterAWhile = [&asked] { return ++asked > 20; };
    const Ended one = call(words("run two-arms --until 1e6 --json"), {}, afterAWhile);
    QCOMPARE(one.code, int(kExitInterrupted));
    QVERIFY(one.json()[QStringLiteral("interrupted")].toBool());
    QVERIFY(one.json()[QStringLiteral("simulated-seconds")].toDouble() > 0);
    QVERIFY(one.json()[QStringLiteral("simulated-seconds")].toDouble() < 1e6);
    QVERIFY(one.err.contains("interrupted"));
    asked = 0;
    const Ended many =
        call(words("run two-arms --set offered-load=50 --until 1 --replications 1000000 --json --jobs 1"), {},
             afterAWhile);
    QCOMPARE(many.code, int(kExitInterrupted));
    QVERIFY(many.json()[QStringLiteral("replications")].toInt() > 1);
    QVERIFY(many.json()[QStringLiteral("interrupted")].toBool());
    const Ended quiet = call(words("run two-arms --until 1e6 --quiet"), {}, [] { return true; });
    QVERIFY(quiet.err.startsWith("faultglass-cli: interrupted: ") && quiet.err.count('\n') == 1);
}

void CommandLineTest::validateReadsStandardInputWithinALimit()
{
    const Ended good = call(words("validate -"), R"({"faultglass": 1, "scenario": "broken"})");
    QCOMPARE(good.code, int(kExitDone));
    QVERIFY(good.out.startsWith("-: a valid scenario file\n"));
    const Ended bad = call(words("validate -"), R"({"faultglass": 1, "scenario": "brokn"})");
    QCOMPARE(bad.code, int(kExitBadInput));
    QVERIFY(bad.err.contains("did you mean broken?"));
    for (const char* command : {"validate -", "run -"}) {
        const Ended large = call(words(command), QByteArray(3 << 20, ' '));
        QCOMPARE(large.code, int(kExitBadInput));
        QVERIFY2(large.err.contains("standard input: cannot be read: it is larger than 1024 KiB"),
                 large.err.constData());
    }
}

void CommandLineTest::noFileIsWrittenTwiceOrOverWhatIsRead()
{
    const QTemporaryDir folder;
    const auto path = [&](const char* name) { return folder.filePath(QString::fromLatin1(name)); };
    const QByteArray scenario = R"({"faultglass": 1, "scenario": "two-arms", "until": 0.1})";
    QVERIFY(!writeAtomically(path("run.json"), scenario));
    QVERIFY(QFile::link(path("run.json"), path("link")));
    const QStringList start = words("run two-arms --until 0.1 --series") + QStringList{path("a.csv"), "--ledger"};
    for (const QString& ledger : {path("a.csv"), path("./a.csv"), folder.path() + QStringLiteral("//a.csv")}) {
        const Ended ended = call(start + QStringList{ledger});
        QCOMPARE(ended.code, int(kExitBadInput));
        QVERIFY2(ended.err.contains("--ledger: ") && ended.err.contains("another file"), ended.err.constData());
    }
    for (const char* option : {"--series", "--ledger"}) {
        for (const char* target : {"run.json", "link"}) {
            const Ended ended = call({"run", path("run.json"), QString::fromLatin1(option), path(target)});
            QCOMPARE(ended.code, int(kExitBadInput));
            QVERIFY2(ended.err.contains("another file than the one that is read"), ended.err.constData());
        }
    }
    QCOMPARE(call({"run", path("run.json"), "--series", path("b.csv"), "--ledger", path("c.csv")}).code,
             int(kExitDone));
    QFile file(path("run.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), scenario);
}

void CommandLineTest::unknownKeysAreTenAndHowManyMore()
{
    QByteArray text = R"({"faultglass": 1, "scenario": "two-arms")";
    constexpr int kUnknown = 9000;
    for (int i = 0; i < kUnknown; ++i)
        text += ", \"" + QByteArray(i == 0 ? 50'000 : 20, 'k') + QByteArray::number(i) + "\": 1";
    text += "}";
    QElapsedTimer clock;
    clock.start();
    const Ended ended = call(words("validate -"), text);
    QVERIFY2(clock.elapsed() < 2000, "all were compared with all");
    QCOMPARE(ended.code, int(kExitDone));
    QCOMPARE(ended.err.count('\n'), 11);
    QVERIFY2(ended.err.size() < 4000, qPrintable(QString::number(ended.err.size())));
    QVERIFY(ended.err.contains("and 8990 more that are unknown here"));
}

void CommandLineTest::validateSaysWhatIsWrong()
{
    const QTemporaryDir folder;
    const QString good = folder.filePath(QStringLiteral("good.json")),
                  bad = folder.filePath(QStringLiteral("bad.json"));
    QVERIFY(!writeAtomically(good, R"({"faultglass": 1, "scenario": "broken", "unknown": 1})"));
    QVERIFY(!writeAtomically(bad, R"({"faultglass": 1, "scenario": "broken", "parameters": {"servers": 0}})"));
    const Ended fine = call({QStringLiteral("validate"), good, QStringLiteral("--json")});
    QCOMPARE(fine.code, int(kExitDone));
    QVERIFY(fine.json()[QStringLiteral("valid")].toBool());
    QCOMPARE(fine.json()[QStringLiteral("warnings")].toArray().size(), 1);
    const Ended refused = call({QStringLiteral("validate"), bad, QStringLiteral("--json")});
    QCOMPARE(refused.code, int(kExitBadInput));
    QVERIFY(!refused.json()[QStringLiteral("valid")].toBool(true));
    QVERIFY(refused.err.contains("bad.json: parameters.servers: \"0\" is not accepted"));
    QVERIFY(call({QStringLiteral("validate"), good}).out.contains("good.json: a valid scenario file\n"));
}

void CommandLineTest::warningsAreSilencedByQuiet()
{
    const QByteArray text = R"({"faultglass": 1, "scenario": "two-arms", "until": 1, "sede": "1"})";
    const Ended loud = call(words("run -"), text);
    QVERIFY(loud.err.contains("did you mean seed?") && loud.err.count('\n') == 1);
    const Ended quiet = call(words("run - -q"), text);
    QVERIFY(quiet.err.isEmpty());
    QCOMPARE(quiet.out, loud.out);
}

void CommandLineTest::aRenamedKeyIsTakenAndSaid()
{
    const Ended before = call(words("run two-arms --until 1 --set tenants=6"));
    QCOMPARE(before.code, int(kExitDone));
    QVERIFY2(before.err.contains("tenants is now called customers"), before.err.constData());
    const Ended now = call(words("run two-arms --until 1 --set customers=6"));
    QVERIFY(now.err.isEmpty());
    QCOMPARE(before.out, now.out);
}

void CommandLineTest::helpNamesEveryOptionAndItsExamplesWork()
{
    const Ended program = call(words("--help"));
    QCOMPARE(program.code, int(kExitDone));
    QCOMPARE(call(words("help")).out, program.out);
    QCOMPARE(call(words("-h")).out, program.out);
    QVERIFY(call(words("--version")).out.startsWith("faultglass-cli "));
    for (const CommandRow& command : commandTable()) {
        const QString name = QString::fromUtf8(command.name.data(), qsizetype(command.name.size()));
        QVERIFY(program.out.contains(name.toUtf8()));
        const Ended help = call({name, QStringLiteral("--help")});
        QCOMPARE(help.code, int(kExitDone));
        if (command.kind != CommandKind::Help)
            QCOMPARE(call({QStringLiteral("help"), name}).out, help.out);
        for (const QByteArray& line : help.out.split('\n'))
            QVERIFY2(line.size() <= 100, line.constData());
        for (const std::string_view example : command.examples) {
            const QStringList arguments =
                QString::fromUtf8(example.data(), qsizetype(example.size())).split(QLatin1Char(' ')).mid(1);
            const auto parsed = parseArguments(arguments);
            QVERIFY2(parsed.ok(), example.data());
        }
    }
}

void CommandLineTest::outputThatCannotBeWrittenIsAFailure()
{
    QBuffer in, out, err;
    in.open(QIODevice::ReadOnly);
    QVERIFY(err.open(QIODevice::WriteOnly));
    QFile full(QStringLiteral("/dev/full"));
    QVERIFY(full.open(QIODevice::WriteOnly));  // buffered: the failure shows only when it is flushed
    CommandIo io{in, full, err, false, {}, test::smallScenarios()};
    QCOMPARE(runCommandLine(words("list"), io), int(kExitFailed));
    QVERIFY(err.data().contains("cannot write to standard output: No space left"));
}

void CommandLineTest::progressIsOneLineAndGoesAway()
{
    QBuffer terminal;
    QVERIFY(terminal.open(QIODevice::WriteOnly));
    const ProgressBar::Clock::time_point start{};
    ProgressBar bar(terminal, start);
    bar.show(0.1, start + std::chrono::milliseconds(900));
    bar.clear();
    QVERIFY(terminal.data().isEmpty());
    bar.show(0.5, start + std::chrono::milliseconds(2000));
    bar.show(0.6, start + std::chrono::milliseconds(2050));
    QCOMPARE(terminal.data().count('\r'), 1);
    QVERIFY(terminal.data().contains(" 50 %  2 s left"));
    bar.clear();
    QVERIFY(terminal.data().endsWith("\r\x1b[K") && !terminal.data().contains('\n'));
}

void CommandLineTest::nothingUnseenReachesTheTerminal()
{
    const Ended ended = call({QStringLiteral("run"), QString::fromUtf8("two\n\x1b[31m\xe2\x80\xae")});
    QCOMPARE(ended.code, int(kExitBadInput));
    QCOMPARE(ended.err.count('\n'), 1);
    QVERIFY(!ended.err.contains('\x1b') && ended.err.contains("\\u001b") && ended.err.contains("\\u202e"));
    QVERIFY(oneLine(std::string(100'000, 'a')).size() < 600);
}

QTEST_GUILESS_MAIN(CommandLineTest)
#include "command_line_test.moc"
