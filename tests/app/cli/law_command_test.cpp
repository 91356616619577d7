// The calculator of the command line: laws and law, for people and for programs, and what they refuse.
#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QtTest>

#include "app/cli/command_line.h"
#include "core/theory/laws/catalogue.h"
#include "tests/core/ensemble/small_scenarios.h"

using namespace faultglass;

class LawCommandTest : public QObject {
    Q_OBJECT

private slots:
    void badInputIsOneLineThatNamesIt_data();
    void badInputIsOneLineThatNamesIt();
    void lawsNamesThemAll();
    void everyLawIsPrintedBothWays();
    void lawPrintsAllThereIsToKnow();
    void valuesAreLaidOverTheDefaults();
    void numbersReadBackToTheSameBits();
    void infinityIsAWord();
    void whatIsNearOneIsToldFromOne();
    void theScenarioIsNamedOnlyWhereItExists();
    void sameInputSameBytes();
};

namespace {

struct Ended {
    int code = -1;
    QByteArray out, err;
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

Ended call(const QString& line, std::span<const Scenario* const> scenarios = test::smallScenarios())
{
    QBuffer in, out, err;
    in.open(QIODevice::ReadOnly);
    out.open(QIODevice::WriteOnly);
    err.open(QIODevice::WriteOnly);
    CommandIo io{in, out, err, false, {}, scenarios};
    const int code = runCommandLine(line.split(QLatin1Char(' '), Qt::SkipEmptyParts), io);
    return {code, out.data(), err.data()};
}

QJsonValue output(const Ended& ended, const char* key)
{
    for (const QJsonValue& one : ended.json()[QStringLiteral("outputs")].toArray()) {
        if (one[QStringLiteral("key")].toString() == QLatin1String(key))
            return one[QStringLiteral("value")];
    }
    return QJsonValue(QJsonValue::Undefined);
}

QString qt(std::string_view text) { return QString::fromUtf8(text.data(), qsizetype(text.size())); }

}  // namespace

void LawCommandTest::badInputIsOneLineThatNamesIt_data()
{
    QTest::addColumn<QStringList>("named");
    const auto add = [](const char* line, const char* named) {
        QTest::newRow(line) << QString::fromUtf8(named).split(QLatin1Char('|'));
    };
    add("law", "NAME|missing");
    add("law mm", "law|\"mm\"|did you mean mm");
    add("law shufle-overlap", "\"shufle-overlap\"|did you mean shuffle-overlap?");
    add("law zzzzzzzzzz", "\"zzzzzzzzzz\"|faultglass-cli laws");
    add("law poison", "\"poison\"|did you mean poison-pill?");
    add("law MM1", "\"MM1\"|faultglass-cli laws");
    add("law mm1 mmc", "argument|\"mmc\"|one NAME");
    add("laws mm1", "argument|\"mm1\"|no argument");
    add("lwas", "command|\"lwas\"|did you mean laws?");
    add("laws --set servers=3", "--set|unknown option");
    add("law mm1 --seed 3", "--seed|did you mean --se");
    add("law mm1 --set", "--set|missing|KEY=VALUE");
    add("law mm1 --set level", "--set|\"level\"|KEY=VALUE");
    add("law mm1 --set =3", "--set|\"=3\"|KEY=VALUE");
    add("law mm1 --set arival-rate=3",
        "arival-rate|one of arrival-rate, service-rate, level|did you mean arrival-rate?");
    add("law mm1 --set qqqqqqqqqq=3", "qqqqqqqqqq|one of arrival-rate, service-rate, level");
    add("law mm1 --set level=1", "level|\"1\"|a number from 0 to 0.999999");
    add("law mm1 --set level=0,5", "level|\"0,5\"");
    add("law mm1 --set level=nan", "level|\"nan\"");
    add("law mm1 --set level=", "level|a number from");
    add("law mm1 --set arrival-rate=100", "arrival-rate|\"100\"|below the capacity of 100");
    add("law mmc --set servers=2.5", "servers|\"2.5\"|whole number");
    add("law shuffle-overlap --set shard=9", "shard|\"9\"|from 1 to 8, the servers of the fleet");
    add("law k-of-n --set needed=4", "needed|\"4\"|the number of replicas");
    add("law domain-hierarchy --set spread=rack",
        "spread|\"rack\"|same-rack, racks, zones-on-one-feed, zones, regions");
    add("law pbft-messages --set faults=2", "replicas|\"4\"|from 7");
}

void LawCommandTest::badInputIsOneLineThatNamesIt()
{
    QFETCH(QStringList, named);
    const Ended ended = call(QString::fromUtf8(QTest::currentDataTag()));
    QCOMPARE(ended.code, int(kExitBadInput));
    QCOMPARE(ended.out, QByteArray());
    QCOMPARE(ended.err.count('\n'), 1);
    QVERIFY(ended.err.startsWith("faultglass-cli: ") && ended.err.endsWith('\n'));
    for (const QString& part : named)
        QVERIFY2(ended.err.contains(part.toUtf8()), ended.err.constData());
}

void LawCommandTest::lawsNamesThemAll()
{
    const Ended people = call(QStringLiteral("laws"));
    const Ended programs = call(QStringLiteral("laws --json"));
    QCOMPARE(people.code, int(kExitDone));
    QVERIFY(people.err.isEmpty() && programs.err.isEmpty());
    const auto laws = theory::lawCatalogue();
    QCOMPARE(std::size_t(people.out.count('\n')), laws.size());
    const QJsonArray array = programs.json()[QStringLiteral("laws")].toArray();
    QCOMPARE(std::size_t(array.size()), laws.size());
    for (qsizetype i = 0; i < array.size(); ++i) {
        const theory::Law& law = laws[std::size_t(i)];
        QCOMPARE(array[i][QStringLiteral("name")].toString(), qt(law.text.name));
        QCOMPARE(std::size_t(array[i][QStringLiteral("outputs")].toArray().size()), law.outputs.size());
        QCOMPARE(std::size_t(array[i][QStringLiteral("parameters")].toArray().size()), law.rows.size());
        const QByteArray line = people.out.split('\n')[i];
        QVERIFY(line.startsWith("  " + qt(law.text.name).toUtf8() + ' '));
        QVERIFY(line.contains(qt(law.text.title).toUtf8()) && line.contains(qt(law.outputs.back().key).toUtf8()));
    }
}

void LawCommandTest::everyLawIsPrintedBothWays()
{
    for (const theory::Law& law : theory::lawCatalogue()) {
        const Ended people = call(QStringLiteral("law ") + qt(law.text.name));
        const Ended programs = call(QStringLiteral("law --json ") + qt(law.text.name));
        QVERIFY2(people.code == kExitDone && programs.code == kExitDone, people.err.constData());
        QVERIFY2(!people.out.contains(" nan "), law.text.name.data());
        const QJsonObject json = programs.json();
        QCOMPARE(json[QStringLiteral("law")].toString(), qt(law.text.name));
        const QJsonArray outputs = json[QStringLiteral("outputs")].toArray();
        QCOMPARE(std::size_t(outputs.size()), law.outputs.size());
        for (const QJsonValue& one : outputs)
            QVERIFY2(one[QStringLiteral("value")].isDouble() ||
                         one[QStringLiteral("value")] == QStringLiteral("infinite"),
                     law.text.name.data());
        QCOMPARE(std::size_t(json[QStringLiteral("assumptions")].toArray().size()), law.assumptions.size());
    }
}

void LawCommandTest::lawPrintsAllThereIsToKnow()
{
    const Ended ended = call(QStringLiteral("law erlang-b"));
    const char* lines[] = {"Loss without a queue (Erlang B) (erlang-b)\n",
                           "\nFormula\n    B_0 = 1; B_k = a B_(k-1) / (k + a B_(k-1))\n",
                           "\nSource\n    Erlang (1917); Sevastyanov (1957).\n",
                           "\nIt holds when\n    - Requests arrive at random (Poisson) at a constant rate.\n",
                           "\nParameters, for --set\n  offered   8  servers  Mean number",
                           "\n  servers  10           Servers that share the work.\n",
                           "\nResults\n  loss  0.121661           The share of requests turned away.\n",
                           "\n  busy   7.02671  servers  The mean number of servers at work.\n"};
    for (const char* line : lines)
        QVERIFY2(ended.out.contains(line), line);
    const QJsonObject json = call(QStringLiteral("law erlang-b --json")).json();
    for (const char* key : {"program", "law", "title", "help", "formula", "source"})
        QVERIFY2(!json[QLatin1String(key)].toString().isEmpty(), key);
    const QJsonValue offered = json[QStringLiteral("parameters")].toArray()[0];
    QCOMPARE(offered[QStringLiteral("key")].toString(), QStringLiteral("offered"));
    QCOMPARE(offered[QStringLiteral("unit")].toString(), QStringLiteral("servers"));
    QCOMPARE(offered[QStringLiteral("value")].toDouble(), 8.0);
}

void LawCommandTest::valuesAreLaidOverTheDefaults()
{
    const Ended ended = call(QStringLiteral("law erlang-b --set offered=1 --set servers=7 --set servers=1 --json"));
    QCOMPARE(output(ended, "loss").toDouble(), 0.5);
    const Ended racks = call(QStringLiteral("law domain-hierarchy --set spread=regions --json"));
    QVERIFY(output(racks, "all-lost").toDouble() < 2e-6);
    QCOMPARE(racks.json()[QStringLiteral("parameters")][0][QStringLiteral("value")].toString(),
             QStringLiteral("regions"));
}

void LawCommandTest::numbersReadBackToTheSameBits()
{
    const theory::Law* law = theory::findLaw("mmc");
    QVERIFY(law);
    const auto values = law->evaluate(ParameterSet(law->rows)).value();
    const QJsonArray outputs = call(QStringLiteral("law mmc --json")).json()[QStringLiteral("outputs")].toArray();
    for (std::size_t i = 0; i < values.size(); ++i)
        QCOMPARE(outputs[qsizetype(i)][QStringLiteral("value")].toDouble(), values[i]);
}

void LawCommandTest::infinityIsAWord()
{
    const QString line = QStringLiteral("law metastability --set load=280");
    QVERIFY(call(line).out.contains("recovery-time  infinite  s"));
    QCOMPARE(output(call(line + QStringLiteral(" --json")), "recovery-time").toString(), QStringLiteral("infinite"));
}

void LawCommandTest::whatIsNearOneIsToldFromOne()
{
    QVERIFY(call(QStringLiteral("law failover-budget")).out.contains("0.999996195"));
    QVERIFY(call(QStringLiteral("law k-of-n --set availability=0.999 --set replicas=5 --set needed=3"))
                .out.contains("0.999999990015"));
    QVERIFY(call(QStringLiteral("law k-of-n --set availability=1")).out.contains("available    1 "));
}

void LawCommandTest::theScenarioIsNamedOnlyWhereItExists()
{
    QVERIFY(!call(QStringLiteral("law mm1")).out.contains("Experiment"));
    QVERIFY(call(QStringLiteral("law mm1 --json")).json()[QStringLiteral("scenario")].isNull());
    const Ended real = call(QStringLiteral("law mm1"), scenarioCatalogue());
    QVERIFY(real.out.contains("\nExperiment\n    cascading-failure\n"));
    const Ended json = call(QStringLiteral("law mm1 --json"), scenarioCatalogue());
    QCOMPARE(json.json()[QStringLiteral("scenario")].toString(), QStringLiteral("cascading-failure"));
}

void LawCommandTest::sameInputSameBytes()
{
    const QString lines[] = {QStringLiteral("laws"), QStringLiteral("laws --json"), QStringLiteral("law cold-cache"),
                             QStringLiteral("law cold-cache --json --set exponent=0.8")};
    for (const QString& line : lines) {
        const QByteArray once = call(line).out;
        QLocale::setDefault(QLocale(QLocale::German));
        const QByteArray again = call(line).out;
        QLocale::setDefault(QLocale::c());
        QCOMPARE(again, once);
        QVERIFY(!once.isEmpty());
    }
}

QTEST_GUILESS_MAIN(LawCommandTest)
#include "law_command_test.moc"
