// The command agree: what it prints, its exit codes, and what it refuses.
#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include "app/cli/command_line.h"
#include "tests/core/ensemble/small_scenarios.h"

using namespace faultglass;

class AgreeCommandTest : public QObject {
    Q_OBJECT

private slots:
    void badInputIsOneLineThatNamesIt_data();
    void badInputIsOneLineThatNamesIt();
    void aLawThatAgreesExitsWithZero();
    void aBrokenAssumptionIsNamedAndExitsWithOne();
    void jobsAndRepetitionChangeNoByte();
    void anInterruptionSaysHowFarItGot();
};

namespace {

struct Ended {
    int code = -1;
    QByteArray out, err;
    [[nodiscard]] QJsonObject law() const
    {
        return QJsonDocument::fromJson(out).object()[QStringLiteral("laws")].toArray().at(0).toObject();
    }
};

Ended call(const QString& line, std::function<bool()> interrupted = {})
{
    QBuffer in, out, err;
    in.open(QIODevice::ReadOnly);
    out.open(QIODevice::WriteOnly);
    err.open(QIODevice::WriteOnly);
    CommandIo io{in, out, err, false, std::move(interrupted), test::smallScenarios()};
    const int code = runCommandLine(line.split(QLatin1Char(' '), Qt::SkipEmptyParts), io);
    return {code, out.data(), err.data()};
}

}  // namespace

void AgreeCommandTest::badInputIsOneLineThatNamesIt_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QByteArray>("named");
    QTest::newRow("no law") << "agree" << QByteArray("--all");
    QTest::newRow("misspelt law") << "agree shufle-overlap" << QByteArray("did you mean shuffle-overlap?");
    QTest::newRow("misspelt key") << "agree mm1 --set arival-rate=3" << QByteArray("arrival-rate");
    QTest::newRow("out of range") << "agree mm1 --set arrival-rate=-3" << QByteArray("0.001");
    QTest::newRow("not a number") << "agree mm1 --set arrival-rate=nan" << QByteArray("nan");
    QTest::newRow("impossible together") << "agree shuffle-overlap --set fleet=4 --set shard=5" << QByteArray("shard");
    QTest::newRow("one replication") << "agree mm1 --replications 1" << QByteArray("from 2");
    QTest::newRow("a name beside --all") << "agree mm1 --all" << QByteArray("mm1");
    QTest::newRow("--set beside --all") << "agree --all --set servers=3" << QByteArray("--set");
}

void AgreeCommandTest::badInputIsOneLineThatNamesIt()
{
    QFETCH(QString, line);
    QFETCH(QByteArray, named);
    const Ended ended = call(line);
    QCOMPARE(ended.code, 2);
    QVERIFY(ended.out.isEmpty());
    QCOMPARE(ended.err.count('\n'), 1);
    QVERIFY2(ended.err.contains(named), ended.err.constData());
}

void AgreeCommandTest::aLawThatAgreesExitsWithZero()
{
    const Ended ended = call("agree retry-amplification --set failure=0.3 --json");
    QCOMPARE(ended.code, 0);
    QCOMPARE(ended.law()["law"].toString(), QString("retry-amplification"));
    QCOMPARE(ended.law()["verdict"].toString(), QString("agrees"));
    const QJsonObject attempts = ended.law()["outputs"].toArray().at(0).toObject();
    QVERIFY(std::abs(attempts["theory"].toDouble() - 1.417) < 1e-9);
    QVERIFY(attempts["low"].toDouble() <= attempts["simulated"].toDouble());
    QVERIFY(attempts["simulated"].toDouble() <= attempts["high"].toDouble());
    QCOMPARE(attempts["replications"].toInt(), 10);
    QVERIFY(call("agree retry-amplification").out.contains("agrees"));
}

void AgreeCommandTest::aBrokenAssumptionIsNamedAndExitsWithOne()
{
    const Ended ended = call("agree mm1 --set arrival-rate=99");
    QCOMPARE(ended.code, 1);
    QVERIFY(ended.out.contains("assumption broken"));
    QVERIFY(ended.out.contains("steady state"));
    QCOMPARE(call("agree mm1 --set arrival-rate=99 --json").law()["verdict"].toString(), QString("assumption-broken"));
}

void AgreeCommandTest::jobsAndRepetitionChangeNoByte()
{
    const QString line = "agree shuffle-overlap --replications 3 --json --seed 9 --jobs ";
    const QByteArray once = call(line + "1").out;
    QVERIFY(!once.isEmpty());
    QCOMPARE(call(line + "4").out, once);
    QVERIFY(call("agree shuffle-overlap --replications 3 --json --seed 10").out != once);
}

void AgreeCommandTest::anInterruptionSaysHowFarItGot()
{
    const Ended ended = call("agree --all --jobs 1", [] { return true; });
    QVERIFY(ended.err.contains("interrupted"));
    QVERIFY(!ended.out.contains("random-poison"));
    QCOMPARE(ended.code, int(kExitInterrupted));
}

QTEST_GUILESS_MAIN(AgreeCommandTest)
#include "agree_command_test.moc"
