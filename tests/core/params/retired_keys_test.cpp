// Keys that were renamed: each is still taken, and leads to something that there is.
#include <QtTest>

#include "core/fleet/measuring/measures.h"
#include "core/params/parameter_set.h"
#include "core/params/retired_keys.h"
#include "core/scenarios/blast_radius/blast_radius.h"

using namespace faultglass;

class RetiredKeysTest : public QObject {
    Q_OBJECT
private slots:
    void anOldKeyFindsTheParameterOfToday_data();
    void anOldKeyFindsTheParameterOfToday();
    void anOldKeyFindsTheMeasureOfToday_data();
    void anOldKeyFindsTheMeasureOfToday();
    void aKeyOfTodayIsItself();
};

void RetiredKeysTest::anOldKeyFindsTheParameterOfToday_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("now");
    for (const auto& [before, now] : {std::pair{"tenants", "customers"},
                                      {"tenant-shares", "customer-shares"},
                                      {"tenant-window", "customer-window"},
                                      {"fleet-a", "arm-a"},
                                      {"fleet-b", "arm-b"},
                                      {"fleet-c", "arm-c"},
                                      {"fleet-d", "arm-d"}})
        QTest::newRow(before) << QByteArray(before) << QByteArray(now);
}

void RetiredKeysTest::anOldKeyFindsTheParameterOfToday()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, now);
    const ParameterSet parameters(blastRadiusScenario().rows());
    const auto row = parameters.find(before.toStdString());
    QVERIFY(row);
    QCOMPARE(QByteArray::fromStdString(std::string(parameters.rows()[*row].key)), now);
    QCOMPARE(renamedNote(before.toStdString()), before.toStdString() + " is now called " + now.toStdString());
}

void RetiredKeysTest::anOldKeyFindsTheMeasureOfToday_data()
{
    QTest::addColumn<QByteArray>("before");
    for (const char* before :
         {"tenants-down-end", "tenants-degraded-end", "tenant-minutes-down", "tenant-minutes-degraded",
          "tenants-ever-down-share", "tenants-ever-degraded-share", "tenants-untouched-share"})
        QTest::newRow(before) << QByteArray(before);
}

void RetiredKeysTest::anOldKeyFindsTheMeasureOfToday()
{
    QFETCH(QByteArray, before);
    const auto row = findMeasure(before.toStdString());
    QVERIFY(row);
    QByteArray now = before;
    now.replace("tenant", "customer");
    QCOMPARE(QByteArray::fromStdString(std::string(measureTable()[*row].key)), now);
}

void RetiredKeysTest::aKeyOfTodayIsItself()
{
    for (const Measure& measure : measureTable()) {
        QCOMPARE(currentKey(measure.key), measure.key);
        QVERIFY(renamedNote(measure.key).empty());
    }
    for (const ParameterRow& row : blastRadiusScenario().rows())
        QCOMPARE(currentKey(row.key), row.key);
}

QTEST_GUILESS_MAIN(RetiredKeysTest)
#include "retired_keys_test.moc"
