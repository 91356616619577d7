// The command chapters: what it prints, its exit codes, and what it refuses.
#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

#include "app/cli/command_line.h"
#include "tests/core/ensemble/small_scenarios.h"

using namespace faultglass;

class ChaptersCommandTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void badInputIsOneLineThatNamesIt_data();
    void badInputIsOneLineThatNamesIt();
    void itNamesTheChaptersOfTheProgram();
    void whatIsSoundIsSaidToBe();
    void everyFaultIsALineAndExitsWithTwo();
    void claimsThatHoldExitWithZero();
    void aClaimThatDoesNotHoldExitsWithOne();
    void aClaimThatBreaksNamesItsSeed();
    void jobsChangeNoByte();
    void anInterruptionSaysHowFarItGot();

private:
    [[nodiscard]] QString sound() const { return m_folder.filePath(QStringLiteral("sound")); }
    [[nodiscard]] QString failing() const { return m_folder.filePath(QStringLiteral("failing")); }
    [[nodiscard]] QString faulty() const { return m_folder.filePath(QStringLiteral("faulty")); }
    [[nodiscard]] QString breaking() const { return m_folder.filePath(QStringLiteral("breaking")); }

    QTemporaryDir m_folder;
};

namespace {

struct Ended {
    int code = -1;
    QByteArray out, err;
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

Ended call(const QStringList& arguments, const std::function<bool()>& interrupted = {},
           std::span<const Scenario* const> scenarios = test::smallScenarios())
{
    QBuffer in, out, err;
    in.open(QIODevice::ReadOnly);
    out.open(QIODevice::WriteOnly);
    err.open(QIODevice::WriteOnly);
    CommandIo io{in, out, err, false, interrupted, scenarios};
    const int code = runCommandLine(QStringList{QStringLiteral("chapters")} + arguments, io);
    return {code, out.data(), err.data()};
}

QStringList words(const QString& text) { return text.split(QLatin1Char(' '), Qt::SkipEmptyParts); }

QByteArray claim(const char* id, const char* lines)
{
    return "```claim id=" + QByteArray(id) + "\nsay: So it is.\nseeds: 20\n" + lines + "\n```\n";
}

constexpr const char* kHolds =
    "run: two-arms offered-load=100 capacity=30\nuntil: 2\nexpect: offered-rate > 50 in 90 %";
constexpr const char* kFails =
    "run: two-arms offered-load=100 capacity=30\nuntil: 2\nexpect: offered-rate < 50 in 90 %";
constexpr const char* kLaw = "law: shuffle-overlap fleet=8 shard=2\nexpect: all in 0.03..0.04";

void write(const QString& path, const QByteArray& scenario, const QByteArray& blocks)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("---\ntitle: A\nminutes: 3\nscenario: " + scenario + "\nprerequisites:\n---\n\n## B {#b}\n\n" + blocks);
}

}  // namespace

void ChaptersCommandTest::initTestCase()
{
    write(sound() + "/en/01-one.md", "two-arms", claim("holds", kHolds) + claim("law", kLaw));
    write(sound() + "/en/02-two.md", "two-arms", "Two.\n");
    write(sound() + "/xx/01-one.md", "two-arms", claim("holds", kHolds) + claim("law", kLaw));
    write(failing() + "/en/01-one.md", "two-arms", claim("holds", kHolds) + claim("law", kLaw));
    write(failing() + "/en/02-two.md", "two-arms", claim("fails", kFails));
    write(faulty() + "/en/01-one.md", "too-arms", "```tyr\n```\n");
    write(faulty() + "/en/02-two.md", "too-arms", "Two [[things]].\n");
    write(breaking() + "/en/01-one.md", "broken",
          claim("breaks", "run: broken offered-load=100 capacity=30\nuntil: 0.1\nexpect: offered-rate > 0 in 90 %"));
}

void ChaptersCommandTest::badInputIsOneLineThatNamesIt_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QByteArray>("named");
    const auto add = [](const char* line, const char* named) {
        QTest::newRow(line) << QString(line) << QByteArray(named);
    };
    add("--chek", "did you mean --check?");
    add("--check=yes", "switch");
    add("--check --verify", "one of --check and --verify");
    add("--check /no/such/folder", "\"/no/such/folder\" is not accepted; expected a folder with a folder en");
    add("--check /", "expected a folder with a folder en");
    add("--check /dev/null", "expected a folder with a folder en");
    add("--check 3", "\"3\" is not accepted; expected a folder");
    add("/no/such/folder", "/no/such/folder");
    add("--verify three", "\"three\" is not accepted; expected a folder");
    add("--verify 300", "\"300\" is not accepted; expected a folder");
    add("--verify -3", "-3: unknown option");
    add("--verify 3 6", "one FOLDER|N");
    add("--verify --jobs 0", "1 to 256");
    add("--verify --jobs", "missing");
    add("--seed 3", "--seed");
}

void ChaptersCommandTest::badInputIsOneLineThatNamesIt()
{
    QFETCH(QString, line);
    QFETCH(QByteArray, named);
    const Ended ended = call(words(line));
    QCOMPARE(ended.code, int(kExitBadInput));
    QVERIFY(ended.out.isEmpty());
    QCOMPARE(ended.err.count('\n'), 1);
    QVERIFY2(ended.err.contains(named), ended.err.constData());
}

void ChaptersCommandTest::itNamesTheChaptersOfTheProgram()
{
    const Ended people = call({}, {}, scenarioCatalogue());
    QCOMPARE(people.code, int(kExitDone));
    QCOMPARE(people.err, QByteArray());
    QVERIFY(people.out.contains("Cascading failures"));
    const Ended programs = call({"--json"}, {}, scenarioCatalogue());
    const QJsonArray chapters = programs.json()["chapters"].toArray();
    QCOMPARE(people.out.count('\n'), chapters.size() + 1);
    for (const QJsonValue& chapter : chapters) {
        QVERIFY(chapter["minutes"].toInt() >= 10 && chapter["minutes"].toInt() <= 15);
        QVERIFY(chapter["steps"].toInt() >= 7 && chapter["steps"].toInt() <= 10);
        QVERIFY(chapter["live-blocks"].toInt() >= 20);
        QCOMPARE(chapter["languages"][0].toString(), QString("en"));
    }
    const Ended missing = call({"--verify", "99"}, {}, scenarioCatalogue());
    QCOMPARE(missing.code, int(kExitBadInput));
    QVERIFY2(missing.err.contains("chapter: \"99\" is not accepted; expected one of 3, 6"), missing.err.constData());
    const QJsonArray own = call({sound(), "--json"}).json()["chapters"].toArray();
    QCOMPARE(own.size(), 2);
    QCOMPARE(own[0].toObject()["languages"].toArray().size(), 2);
    QVERIFY(call({faulty()}).err.contains("there are faults; see chapters --check"));
}

void ChaptersCommandTest::whatIsSoundIsSaidToBe()
{
    const Ended shipped = call({"--check"}, {}, scenarioCatalogue());
    QCOMPARE(shipped.out, QByteArray(":/faultglass/chapters: no faults\n"));
    QCOMPARE(shipped.code, int(kExitDone));
    const Ended own = call({"--check", sound()});
    QCOMPARE(own.code, int(kExitDone));
    QVERIFY(own.out.endsWith("sound: no faults\n"));
    QVERIFY(call({"--check", "--json", sound()}).json()["faults"].toArray().isEmpty());
}

void ChaptersCommandTest::everyFaultIsALineAndExitsWithTwo()
{
    const Ended people = call({"--check", faulty()});
    QCOMPARE(people.code, int(kExitBadInput));
    QVERIFY(people.err.isEmpty());
    const QList<QByteArray> lines = people.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY2(lines[0].startsWith((faulty() + "/en/01-one.md:10: ").toUtf8()), lines[0].constData());
    QVERIFY(lines[1].contains("02-two.md:4: scenario: \"too-arms\" is not accepted"));
    QVERIFY(lines[1].contains("did you mean two-arms?"));
    QVERIFY(lines[2].contains("02-two.md:10: term: \"[[things]]\""));
    const Ended programs = call({"--check", faulty(), "--json"});
    QCOMPARE(programs.code, int(kExitBadInput));
    QCOMPARE(programs.json()["faults"][2]["line"].toInt(), 10);
    // What has faults is not run.
    const Ended verify = call({"--verify", faulty()});
    QCOMPARE(verify.code, int(kExitBadInput));
    QCOMPARE(verify.out, people.out);
}

void ChaptersCommandTest::claimsThatHoldExitWithZero()
{
    const Ended people = call({"--verify", sound()});
    const Ended programs = call({"--verify", sound(), "--json"});
    QCOMPARE(people.code, int(kExitDone));
    QVERIFY(people.err.isEmpty());
    QVERIFY2(people.out.contains("offered-rate > 50 in 90 %") && people.out.contains("100.0 %  yes"),
             people.out.constData());
    const QJsonArray claims = programs.json()["claims"].toArray();
    QCOMPARE(claims.size(), 2);
    const QJsonObject run = claims[0].toObject(), law = claims[1].toObject();
    QCOMPARE(run["claim"].toString(), QString("holds"));
    QCOMPARE(run["share"].toDouble(), 1.0);
    QVERIFY(run["law"].isNull() && run["holds"].toBool());
    QVERIFY(run["low"].toDouble() <= run["measured"].toDouble());
    QVERIFY(run["measured"].toDouble() <= run["high"].toDouble());
    QVERIFY(std::abs(law["law"].toDouble() - 1.0 / 28) < 1e-12);
    QVERIFY(law["share"].isNull() && law["holds"].toBool());
}

void ChaptersCommandTest::aClaimThatDoesNotHoldExitsWithOne()
{
    const Ended ended = call({"--verify", failing()});
    QCOMPARE(ended.code, int(kExitFailed));
    const QList<QByteArray> lines = ended.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 6);
    QVERIFY(lines[5].contains("fails") && lines[5].endsWith("0.0 %  no"));
}

void ChaptersCommandTest::aClaimThatBreaksNamesItsSeed()
{
    const Ended ended = call({"--verify", breaking()});
    QCOMPARE(ended.code, int(kExitFailed));
    QVERIFY(ended.out.isEmpty());
    QVERIFY2(ended.err.contains("seed 44") && ended.err.count('\n') == 1, ended.err.constData());
}

void ChaptersCommandTest::jobsChangeNoByte()
{
    const QByteArray once = call({"--verify", failing(), "--json", "--jobs", "1"}).out;
    QVERIFY(once.size() > 500);
    QCOMPARE(call({"--verify", failing(), "--json", "--jobs", "5"}).out, once);
}

void ChaptersCommandTest::anInterruptionSaysHowFarItGot()
{
    const Ended ended = call({"--verify", failing(), "--jobs", "1"}, [] { return true; });
    QVERIFY(ended.err.contains("interrupted: this is of the first 0 of 3 claims"));
    QCOMPARE(ended.out.count('\n'), 1);
    QCOMPARE(ended.code, int(kExitInterrupted));
}

QTEST_GUILESS_MAIN(ChaptersCommandTest)
#include "chapters_command_test.moc"
