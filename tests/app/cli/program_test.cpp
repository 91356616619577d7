// The program itself, as a shell sees it.
#include <sys/stat.h>
#include <csignal>

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include "app/cli/interruption.h"

class ProgramTest : public QObject {
    Q_OBJECT

private slots:
    void exitCodesAreAsPromised();
    void itNeedsNoDisplayAndNoLocale();
    void aClosedOutputIsAFailure();
    void aFullDiskIsAFailureAndHalfAFileIsNone();
    void ctrlCEndsItWithWhatItHas();
    void aLargeFleetIsInterruptedSoonToo();
    void whatIsNoFileIsRefusedAtOnce();
    void whoWaitsForInputEndsWhenAsked();
    void aSecondCtrlCKillsIt();
    void theDefaultRunIsTheSameEveryTime();
};

namespace {

const QString kProgram = QStringLiteral(FAULTGLASS_BINARY_DIR "/faultglass-cli");

struct Ended {
    int code = -1;
    QByteArray out, err;
};

Ended shell(const QString& line, const QStringList& environment = {})
{
    QProcess process;
    if (!environment.isEmpty())
        process.setEnvironment(environment);
    process.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), line});
    process.waitForFinished(60'000);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

/// Hundredths of a second of processor time a running program has had.
qint64 computed(const QProcess& process)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(process.processId()));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    // "pid (name) state ...": user and system time are the 12th and 13th after the name.
    const QByteArrayList fields = file.readAll().split(')').last().simplified().split(' ');
    return fields.value(11).toLongLong() + fields.value(12).toLongLong();
}

Ended program(const QString& arguments) { return shell(kProgram + QLatin1Char(' ') + arguments); }

}  // namespace

void ProgramTest::exitCodesAreAsPromised()
{
    QCOMPARE(program(QStringLiteral("list")).code, 0);
    QCOMPARE(program(QStringLiteral("run cascading-failure --until 1 --json")).code, 0);
    const Ended bad = program(QStringLiteral("run cascading-failure --set client-timeout=abc"));
    QCOMPARE(bad.code, 2);
    QVERIFY(bad.out.isEmpty());
    QCOMPARE(bad.err,
             QByteArray("faultglass-cli: client-timeout: \"abc\" is not accepted; expected a number from 0.001 s to "
                        "1 h\n"));
}

void ProgramTest::itNeedsNoDisplayAndNoLocale()
{
    const QString line = kProgram + QStringLiteral(" run cascading-failure --until 1 --json");
    const QByteArray plain = shell(line).out;
    QVERIFY(plain.size() > 1000);
    QCOMPARE(shell(line, {QStringLiteral("LC_ALL=de_DE.UTF-8"), QStringLiteral("LANG=de_DE")}).out, plain);
    QCOMPARE(shell(line, {QStringLiteral("LC_ALL=C"), QStringLiteral("DISPLAY=:77")}).out, plain);
    QCOMPARE(
        shell(QStringLiteral("ldd ") + kProgram + QStringLiteral(" | grep -c -E 'Qt6Gui|Qt6Widgets|libX11|libGL'")).out,
        QByteArray("0\n"));
}

void ProgramTest::aClosedOutputIsAFailure()
{
    const QTemporaryDir folder;
    const QString csv = folder.filePath(QStringLiteral("a.csv"));
    for (const QString& ending : {QStringLiteral(" >&-"), QStringLiteral(" >/dev/full")}) {
        for (const QString& command :
             {QStringLiteral("list"), QStringLiteral("--help"), QStringLiteral("describe cascading-failure"),
              QStringLiteral("run cascading-failure --until 1 --series ") + csv}) {
            const Ended ended = program(command + ending);
            QCOMPARE(ended.code, 1);
            QVERIFY2(ended.err.startsWith("faultglass-cli: cannot write to standard output: "), ended.err.constData());
            QCOMPARE(ended.err.count('\n'), 1);
        }
    }
    QFile file(csv);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readLine().startsWith("time (s),arm,"));
    QCOMPARE(program(QStringLiteral("list 2>&-")).code, 0);
    QCOMPARE(program(QStringLiteral("list <&-")).code, 0);
    QCOMPARE(program(QStringLiteral("nonsense 2>&-")).code, 2);
    // A reader that goes away: whole or not, it ends, and not by a signal.
    const Ended gone =
        shell(QStringLiteral("(%1 describe cascading-failure --json; echo $? >&2) | true").arg(kProgram));
    QVERIFY(gone.err.endsWith("1\n") || gone.err == "0\n");
}

void ProgramTest::aFullDiskIsAFailureAndHalfAFileIsNone()
{
    const QTemporaryDir folder;
    const QString csv = folder.filePath(QStringLiteral("a.csv"));
    const Ended ended = shell(QStringLiteral("ulimit -f 8; %1 run cascading-failure --series %2").arg(kProgram, csv));
    QCOMPARE(ended.code, 1);
    QVERIFY2(ended.err.contains("a.csv: cannot be written: "), ended.err.constData());
    QVERIFY(ended.out.isEmpty());
    QVERIFY(QDir(folder.path()).isEmpty());
}

void ProgramTest::ctrlCEndsItWithWhatItHas()
{
    for (const QString& jobs : {QStringLiteral("1"), QStringLiteral("3")}) {
        QProcess process;
        process.start(kProgram, {QStringLiteral("run"), QStringLiteral("cascading-failure"), QStringLiteral("--json"),
                                 QStringLiteral("--replications"), QStringLiteral("1000000"), QStringLiteral("--until"),
                                 QStringLiteral("2"), QStringLiteral("--jobs"), jobs});
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(computed(process) > 20, 20'000);
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(20'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 130);
        const QJsonObject json = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
        QVERIFY(json[QStringLiteral("interrupted")].toBool());
        QVERIFY(json[QStringLiteral("replications")].toInt() >= 1);
        QVERIFY(process.readAllStandardError().contains("interrupted"));
    }
}

void ProgramTest::aLargeFleetIsInterruptedSoonToo()
{
    QProcess process;
    process.start(kProgram, {QStringLiteral("run"), QStringLiteral("cascading-failure"), QStringLiteral("--set"),
                             QStringLiteral("servers=1000000"), QStringLiteral("--until"), QStringLiteral("100000")});
    QVERIFY(process.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(computed(process) > 50, 20'000);
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(10'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 130);
}

void ProgramTest::whatIsNoFileIsRefusedAtOnce()
{
    const QTemporaryDir folder;
    const QString pipe = folder.filePath(QStringLiteral("pipe"));
    QCOMPARE(::mkfifo(pipe.toLocal8Bit().constData(), 0600), 0);
    for (const QString& command : {QStringLiteral("validate"), QStringLiteral("run")}) {
        for (const QString& path : {pipe, QStringLiteral("/dev/zero"), QStringLiteral("/dev/tty"), folder.path()}) {
            const Ended ended = shell(QStringLiteral("timeout 5 %1 %2 %3").arg(kProgram, command, path));
            QCOMPARE(ended.code, 2);
            QVERIFY2(ended.err.contains("cannot be read: it is a "), ended.err.constData());
        }
    }
}

void ProgramTest::whoWaitsForInputEndsWhenAsked()
{
    for (const int signal : {SIGTERM, SIGINT}) {
        for (const char* command : {"validate", "run"}) {
            QProcess process;
            process.start(kProgram, {QString::fromLatin1(command), QStringLiteral("-"), QStringLiteral("--quiet")});
            QVERIFY(process.waitForStarted());
            process.write("{");
            QVERIFY(process.waitForBytesWritten());
            QTest::qWait(200);
            ::kill(static_cast<pid_t>(process.processId()), signal);
            QVERIFY(process.waitForFinished(2000));
            QCOMPARE(process.exitStatus(), QProcess::NormalExit);
            QCOMPARE(process.exitCode(), 128 + signal);
            QCOMPARE(process.readAllStandardError(), QByteArray("faultglass-cli: interrupted\n"));
        }
    }
}

void ProgramTest::aSecondCtrlCKillsIt()
{
    for (const int signal : {SIGINT, SIGTERM}) {
        faultglass::watchForInterruption();
        QCOMPARE(std::raise(signal), 0);
        QVERIFY(faultglass::interruptionAsked());
        struct sigaction next = {};
        QCOMPARE(sigaction(signal, nullptr, &next), 0);
        QVERIFY(next.sa_handler == SIG_DFL);
    }
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

void ProgramTest::theDefaultRunIsTheSameEveryTime()
{
    const QString line =
        QStringLiteral("run cascading-failure --until 5 --replications 4 --json --fingerprint --jobs ");
    const QByteArray one = program(line + QLatin1Char('1')).out;
    QVERIFY(one.size() > 1000);
    QCOMPARE(program(line + QLatin1Char('2')).out, one);
    QCOMPARE(program(line + QLatin1Char('7')).out, one);
}

QTEST_GUILESS_MAIN(ProgramTest)
#include "program_test.moc"
