// Faults as text: what is read, what is written, and what every mistake is told.
#include <QtTest>

#include <cmath>
#include <random>
#include <utility>

#include "core/fleet/faults/fault.h"

using namespace faultglass;

namespace {

/// What is wrong, and the part that is blamed.
constexpr std::pair<const char*, const char*> kMistakes[] = {
    {"", "kind"},
    {"@", "kind"},
    {",", "kind"},
    {"@4:S1", "kind"},
    {"explode@4:S1", "kind"},
    {"Crash@4:S1", "kind"},
    {"crash 4 S1", "kind"},
    {"crash", "time"},
    {"crash:S1", "kind"},
    {"crash@", "time"},
    {"crash@:S1", "time"},
    {"crash@x:S1", "time"},
    {"crash@-1:S1", "time"},
    {"crash@nan:S1", "time"},
    {"crash@inf:S1", "time"},
    {"crash@1e400:S1", "time"},
    {"crash@4e9:S1", "time"},
    {"crash@4kg:S1", "time"},
    {"crash@4%:S1", "time"},
    {"crash@4", "target"},
    {"crash@4:", "target"},
    {"crash@4:S0", "target"},
    {"crash@4:S6", "target"},
    {"crash@4:S-1", "target"},
    {"crash@4:S1.5", "target"},
    {"crash@4:S", "target"},
    {"crash@4:1", "target"},
    {"crash@4:S99999999999999999999", "target"},
    {"crash@4:Snan", "target"},
    {"crash@4:S1:S2", "target"},
    {"crash@4:everything", "target"},
    {"load-spike@4:S1", "target"},
    {"load-spike@4:all", "target"},
    {"crash@4:S1,", "option"},
    {"crash@4:S1,,duration=1", "option"},
    {"crash@4:S1,factor=2", "option"},
    {"crash@4:S1,20", "option"},
    {"crash@4:S1,=20", "option"},
    {"slow@4:S1,share=0.5", "option"},
    {"crash@4:S1,duration", "duration"},
    {"crash@4:S1,duration=", "duration"},
    {"crash@4:S1,duration=-1", "duration"},
    {"crash@4:S1,duration=forever", "duration"},
    {"crash@4:S1,duration=4e9", "duration"},
    {"heal@4,duration=3", "duration"},
    {"flush-cache@4:all,duration=3", "duration"},
    {"flush-cache@4", "target"},
    {"isolate@4:S1,share=1.1", "share"},
    {"slow-dependency@4:S1", "target"},
    {"slow-dependency@4,factor=0.5", "factor"},
    {"dead-dependency@4,factor=2", "option"},
    {"slow@4:S1,factor=0.5", "factor"},
    {"slow@4:S1,factor=1001", "factor"},
    {"slow@4:S1,factor=nan", "factor"},
    {"slow@4:S1,factor=", "factor"},
    {"gray@4:S1,share=0", "share"},
    {"gray@4:S1,share=1.01", "share"},
    {"gray@4:S1,share=130%", "share"},
    {"load-spike@4,factor=0", "factor"},
    {"load-spike@4,factor=-2", "factor"},
};

}  // namespace

class FaultTest : public QObject {
    Q_OBJECT

private slots:
    void theTableIsInTheOrderOfKinds();
    void makeFaultTakesTheDefaultsOfItsRow();
    void readsWhatPeopleWrite_data();
    void readsWhatPeopleWrite();
    void writtenTextReadsBackUnchanged_data();
    void writtenTextReadsBackUnchanged();
    void everyMistakeIsNamed_data();
    void everyMistakeIsNamed();
    void aDependencyIsNamedOrAllAreMeant();
    void aMisspelledKindIsCorrected();
    void whatIsOverAtOnceHasNoDuration();
    void aFaultOffItsRangeIsRefused();
};

void FaultTest::theTableIsInTheOrderOfKinds()
{
    QCOMPARE(faultTable().size(), kFaultKindCount);
    for (std::size_t i = 0; i < kFaultKindCount; ++i) {
        const FaultRow& row = faultTable()[i];
        QCOMPARE(static_cast<std::size_t>(row.kind), i);
        QCOMPARE(&faultRow(row.kind), &row);
    }
}

void FaultTest::makeFaultTakesTheDefaultsOfItsRow()
{
    const Fault fault = makeFault(FaultKind::Slow, ServerId{3});
    QCOMPARE(fault.target, ServerId{3});
    QCOMPARE(fault.magnitude, 4.0);
    QCOMPARE(fault.duration, SimDuration{});
    QVERIFY(!makeFault(FaultKind::Crash).target.valid());
}

void FaultTest::readsWhatPeopleWrite_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<double>("at");
    QTest::addColumn<int>("server");  // -1: all
    QTest::addColumn<double>("magnitude");
    QTest::addColumn<double>("duration");
    const auto row = [](const char* text, FaultKind kind, double at, int server, double magnitude, double duration) {
        QTest::newRow(text) << QByteArray(text) << static_cast<int>(kind) << at << server << magnitude << duration;
    };
    row("crash@4:S1,duration=20", FaultKind::Crash, 4, 0, 0, 20);
    row("crash@0:s5", FaultKind::Crash, 0, 4, 0, 0);
    row("slow@10:all,factor=4", FaultKind::Slow, 10, -1, 4, 0);
    row("slow@10:S2", FaultKind::Slow, 10, 1, 4, 0);
    row("gray@1e1:S3,share=0.25,duration=0.5", FaultKind::Gray, 10, 2, 0.25, 0.5);
    row("gray@2:all,duration=3,share=1", FaultKind::Gray, 2, -1, 1, 3);
    row("pause@.5:S4", FaultKind::Pause, 0.5, 3, 0, 0);
    row("load-spike@5,factor=2", FaultKind::LoadSpike, 5, -1, 2, 0);
    row("load-spike@5", FaultKind::LoadSpike, 5, -1, 2, 0);
    row("heal@7", FaultKind::Heal, 7, -1, 0, 0);
    row("heal@7:S1", FaultKind::Heal, 7, 0, 0, 0);
    row("heal@7:all", FaultKind::Heal, 7, -1, 0, 0);
    row("crash@+4:S1", FaultKind::Crash, 4, 0, 0, 0);
    row("crash@250ms:S1,duration=1.5h", FaultKind::Crash, 0.25, 0, 0, 5400);
    row("gray@1h:S3,share=25%", FaultKind::Gray, 3600, 2, 0.25, 0);
}

void FaultTest::readsWhatPeopleWrite()
{
    QFETCH(QByteArray, text);
    const Result<ScheduledFault> read = parseFault(text.constData(), FleetSizes{5});
    QVERIFY2(read.ok(), read.ok() ? "" : read.error().message().c_str());
    const auto& [at, fault] = read.value();
    QTEST(static_cast<int>(fault.kind), "kind");
    QTEST(at.seconds(), "at");
    QTEST(fault.target.valid() ? static_cast<int>(fault.target.value) : -1, "server");
    QTEST(fault.magnitude, "magnitude");
    QTEST(fault.duration.seconds(), "duration");
}

void FaultTest::writtenTextReadsBackUnchanged_data()
{
    QTest::addColumn<quint64>("seed");
    for (const quint64 seed : {1, 2, 3})
        QTest::newRow(qPrintable(QStringLiteral("seed %1").arg(seed))) << seed;
}

void FaultTest::writtenTextReadsBackUnchanged()
{
    QFETCH(quint64, seed);
    std::mt19937_64 words(seed);
    constexpr std::uint32_t kMany = 1'000'000;
    constexpr std::array kLevels{Level::Server, Level::Rack, Level::Zone, Level::Feed, Level::Region, Level::Cell};
    constexpr FleetSizes kSizes{kMany, 1, kMany, kMany, kMany, kMany, kMany, kMany};
    for (int i = 0; i < 20'000; ++i) {
        const FaultRow& row = faultTable()[words() % kFaultKindCount];
        // Whole nanoseconds up to some 50 days (2^52), where a double in seconds still tells every one apart.
        const auto someNanoseconds = [&words] { return static_cast<std::int64_t>(words() % (1ULL << (words() % 52))); };
        ScheduledFault fault{SimTime{someNanoseconds()}, makeFault(row.kind)};
        const FaultMagnitude& magnitude = row.magnitude;
        const bool forServers = row.scope == FaultScope::Servers || row.scope == FaultScope::Everything;
        if (forServers && words() % 3 != 0)
            fault.fault.target = {kLevels[words() % kLevels.size()], static_cast<std::uint32_t>(words() % kMany)};
        if (row.scope == FaultScope::Customers)
            fault.fault.target = {Level::Customer, static_cast<std::uint32_t>(words() % kMany)};
        if (row.scope == FaultScope::Cells)
            fault.fault.target = {Level::Cell, static_cast<std::uint32_t>(words() % kMany)};
        const double share = static_cast<double>(words() % 1000) / 999;
        fault.fault.magnitude = magnitude.least + (magnitude.most - magnitude.least) * share;
        if (magnitude.whole)
            fault.fault.magnitude = std::floor(fault.fault.magnitude);
        if (!row.momentary && words() % 2 == 0)
            fault.fault.duration = SimDuration{someNanoseconds()};
        const std::string text = faultText(fault);
        const Result<ScheduledFault> read = parseFault(text, kSizes);
        QVERIFY2(read.ok(), (text + ": " + (read.ok() ? "" : read.error().message())).c_str());
        QVERIFY2(read.value() == fault, text.c_str());
    }
}

void FaultTest::everyMistakeIsNamed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("part");
    for (const auto& [text, part] : kMistakes)
        QTest::newRow(*text ? text : "(empty)") << QByteArray(text) << QByteArray(part);
}

void FaultTest::everyMistakeIsNamed()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, part);
    const Result<ScheduledFault> read = parseFault(text.constData(), FleetSizes{5});
    QVERIFY(!read.ok());
    QCOMPARE(QByteArray::fromStdString(read.error().key), "--fault " + part);
    QVERIFY(!read.error().accepted.empty());
    QVERIFY(!read.error().message().empty());
    QVERIFY(read.error().message().find('\n') == std::string::npos);
}

void FaultTest::aDependencyIsNamedOrAllAreMeant()
{
    FleetSizes sizes{8};
    sizes.cells = sizes.dependencies = 4;
    const auto read = [&](const char* text) { return parseFault(text, sizes); };
    QCOMPARE(read("dead-dependency@4:D2").value().fault.target, (FaultTarget{Level::Dependency, 1}));
    QCOMPARE(read("heal@4:d4").value().fault.target, (FaultTarget{Level::Dependency, 3}));
    for (const char* all : {"slow-dependency@4", "slow-dependency@4:all"})
        QVERIFY(!read(all).value().fault.target.valid());
    QCOMPARE(QByteArray::fromStdString(faultText(read("dead-dependency@4:all").value())), "dead-dependency@4");
    QCOMPARE(QByteArray::fromStdString(faultText(read("dead-dependency@4:D3,duration=2").value())),
             "dead-dependency@4:D3,duration=2");
    QCOMPARE(QByteArray::fromStdString(faultText(read("heal@4").value())), "heal@4:all");
    for (const char* wrong : {"dead-dependency@4:D5", "dead-dependency@4:D0", "dead-dependency@4:C1", "crash@4:D1",
                              "drain@4:D1", "heal@4:D5"}) {
        QVERIFY2(!read(wrong).ok(), wrong);
        QVERIFY2(read(wrong).error().message().find("target") != std::string::npos, wrong);
    }
    QVERIFY(read("dead-dependency@4:D5").error().message().find("D1 to D4") != std::string::npos);
    QVERIFY(targetRefusal(makeFault(FaultKind::DeadDependency, {Level::Dependency, 4}), sizes));
    QVERIFY(!targetRefusal(makeFault(FaultKind::DeadDependency), sizes));
}

void FaultTest::aMisspelledKindIsCorrected()
{
    for (const char* text : {"crahs@4:S1", "cras@4:S1", "crashh@4:S1"}) {
        const auto read = parseFault(text, FleetSizes{5});
        QVERIFY(!read.ok());
        QVERIFY(read.error().message().find("did you mean crash?") != std::string::npos);
    }
}

void FaultTest::whatIsOverAtOnceHasNoDuration()
{
    using enum FaultKind;
    for (const FaultRow& row : faultTable()) {
        const bool once = row.kind == Heal || row.kind == FlushCache || row.kind == AddCell || row.kind == Ship;
        QVERIFY2(row.momentary == once, row.key.data());
    }
}

void FaultTest::aFaultOffItsRangeIsRefused()
{
    for (const FaultRow& row : faultTable()) {
        const FaultMagnitude& magnitude = row.magnitude;
        for (const double value : {magnitude.least, magnitude.initial, magnitude.most})
            QVERIFY2(!magnitudeRefusal(row, value), row.key.data());
        for (const double value : {magnitude.least - 1, magnitude.most + 1, std::nan("")})
            QVERIFY2(magnitudeRefusal(row, value).has_value() == !magnitude.key.empty(), row.key.data());
    }
    QVERIFY(magnitudeRefusal(faultRow(FaultKind::Partition), 0.5));
}

QTEST_GUILESS_MAIN(FaultTest)
#include "fault_test.moc"
