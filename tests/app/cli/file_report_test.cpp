// What describe, validate and run say of a scenario file: its arms by name, its entries by time.
#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

#include "app/cli/command_io.h"
#include "app/cli/command_line.h"
#include "app/files/atomic_file.h"
#include "tests/core/ensemble/small_scenarios.h"

using namespace faultglass;

class FileReportTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_path = m_folder.filePath(QStringLiteral("two.json"));
        QVERIFY(!writeAtomically(m_path,
                                 R"({"faultglass": 1, "scenario": "two-arms", "seed": "7", "parameters": {"servers": 7},
        "entries": [{"at": 1, "fork": 1}, {"at": 90, "set": {"key": "retries", "value": false}, "arm": 2},
                    {"at": 90.5, "fault": "slow:S2,factor=4"}],
        "arms": ["", "", "no\u001b retries"]})"));
    }

    void aFileIsShownWithItsArmsAndEntries_data()
    {
        QTest::addColumn<QString>("command");
        QTest::newRow("describe") << QStringLiteral("describe");
        QTest::newRow("validate") << QStringLiteral("validate");
    }
    void aFileIsShownWithItsArmsAndEntries()
    {
        QFETCH(QString, command);
        const QByteArray text = call({command, m_path});
        for (const char* part :
             {"with servers=7", "no\\u001b retries", "@1", "fork ", "@90 ", "retries=off", "@90.5", "slow:S2,factor=4"})
            QVERIFY2(text.contains(part), (part + (": " + text)).constData());
        const QJsonObject json = jsonOf({command, m_path, QStringLiteral("--json")});
        QCOMPARE(json[QStringLiteral("arms")].toArray().size(), 3);
        const QJsonObject entry = json[QStringLiteral("entries")].toArray()[1].toObject();
        QCOMPARE(entry[QStringLiteral("at")].toDouble(), 90.0);
        QCOMPARE(entry[QStringLiteral("do")].toString(), QStringLiteral("retries=off"));
        QCOMPARE(entry[QStringLiteral("arm")].toString(), m_name);
    }

    void aRunOfItCallsItsArmsTheSame()
    {
        const QStringList run{QStringLiteral("run"), m_path, QStringLiteral("--until"), QStringLiteral("2")};
        const QJsonArray arms = jsonOf(run + QStringList{QStringLiteral("--json")})[QStringLiteral("arms")].toArray();
        QCOMPARE(arms[2].toObject()[QStringLiteral("name")].toString(), m_name);
        QVERIFY(call(run).contains("no\\u001b retries"));
    }

private:
    static QByteArray call(const QStringList& arguments)
    {
        QBuffer in, out, err;
        in.open(QIODevice::ReadOnly);
        out.open(QIODevice::WriteOnly);
        err.open(QIODevice::WriteOnly);
        CommandIo io{in, out, err, false, {}, test::smallScenarios()};
        const int code = runCommandLine(arguments, io);
        return code == kExitDone ? out.data() : err.data();
    }
    static QJsonObject jsonOf(const QStringList& arguments)
    {
        return QJsonDocument::fromJson(call(arguments)).object();
    }

    const QString m_name = QStringLiteral("no\x1b retries");
    QTemporaryDir m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(FileReportTest)
#include "file_report_test.moc"
