// Parameters as text and numbers: what is taken, what is refused and with which words.
#include <QtTest>

#include <limits>
#include <random>

#include "core/params/parameter_set.h"

using namespace faultglass;

namespace {

enum class Colour : std::uint8_t { Red, Green, Blue };

struct Settings {
    double load = 50;
    std::uint32_t servers = 5;
    bool retries = false;
    double delay = 0.25;
    Colour colour = Colour::Green;
    double shade = 0.5;
};

constexpr ParameterChoice kColours[] = {{"red", "red"}, {"green", "green"}, {"blue", "blue"}};

constexpr std::array<BoundRow<Settings>, 6> kTable{{
    real<&Settings::load>({"offered-load", "Load", "How much.", "requests/s"}, {0, 1e7}, "A"),
    whole<&Settings::servers>({"servers", "Servers", "How many.", ""}, {1, 1000, ParameterScale::Logarithmic}, "A",
                              ParameterChange::Rebuild),
    toggle<&Settings::retries>({"retries", "Retries", "Whether.", ""}, "B"),
    real<&Settings::delay>({"retry-delay", "Delay", "How long.", "s"}, {-1, 10}, "B", ParameterChange::Live, "retries"),
    choice<&Settings::colour>({"colour", "Colour", "Which.", ""}, kColours, "B", ParameterChange::Live, "retries"),
    real<&Settings::shade>({"shade", "Shade", "How dark.", ""}, {0, 1}, "B", ParameterChange::Live, "colour"),
}};
static_assert(tableIsSound(kTable));

constexpr std::array<ParameterRow, 6> kRows = [] {
    std::array<ParameterRow, 6> rows;
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i] = kTable[i].row;
    return rows;
}();

ParameterSet defaults() { return ParameterSet(kRows); }

QString messageOf(const std::optional<Error>& error)
{
    return error ? QString::fromStdString(error->message()) : QStringLiteral("accepted");
}

}  // namespace

class ParameterSetTest : public QObject {
    Q_OBJECT

private slots:
    void startsAtTheDefaults();
    void textIsRead_data();
    void textIsRead();
    void badTextIsRefused_data();
    void badTextIsRefused();
    void badNumbersAreRefused();
    void refusalChangesNothing();
    void unknownKeysSuggestTheNearest();
    void textRoundTrips();
    void numbersRoundTripInAnyLocale();
    void dependenciesChain();
    void structGetsItsFields();
    void missingKeysAreAnAssertion();
    void soundnessCatchesBadTables();
};

void ParameterSetTest::startsAtTheDefaults()
{
    const ParameterSet set = defaults();
    QCOMPARE(set.size(), std::size_t{6});
    QCOMPARE(set.value("offered-load"), 50.0);
    QCOMPARE(set.value("servers"), 5.0);
    QCOMPARE(set.value("colour"), 1.0);
    QCOMPARE(set.find("retries"), std::optional<std::size_t>(2));
    QVERIFY(!set.find("Retries"));
    QVERIFY(set == defaults());
}

void ParameterSetTest::textIsRead_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<double>("value");
    const auto row = [](const char* key, const char* text, double value) {
        QTest::newRow(qPrintable(QStringLiteral("%1=%2").arg(key, text)))
            << QByteArray(key) << QByteArray(text) << value;
    };
    row("offered-load", "1e3", 1000);
    row("offered-load", "+12.5", 12.5);
    row("offered-load", ".5", 0.5);
    row("offered-load", "0", 0);
    row("offered-load", "10000000", 1e7);
    row("retry-delay", "-1", -1);
    row("offered-load", "16k", 16'000);
    row("offered-load", "600/min", 10);
    row("retry-delay", "250ms", 0.25);
    row("shade", "20%", 0.2);
    row("servers", "1000", 1000);
    row("servers", "1e2", 100);
    row("retries", "on", 1);
    row("retries", "true", 1);
    row("retries", "yes", 1);
    row("retries", "1", 1);
    row("retries", "off", 0);
    row("retries", "false", 0);
    row("retries", "no", 0);
    row("retries", "0", 0);
    row("colour", "red", 0);
    row("colour", "blue", 2);
}

void ParameterSetTest::textIsRead()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, text);
    QFETCH(double, value);
    ParameterSet set = defaults();
    QCOMPARE(messageOf(set.setText(key.toStdString(), text.toStdString())), QStringLiteral("accepted"));
    QCOMPARE(set.value(key.toStdString()), value);
}

void ParameterSetTest::badTextIsRefused_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("accepted");
    const QString load = "a number from 0 to 10000000 requests/s", servers = "a whole number from 1 to 1000";
    const auto row = [](const char* key, const char* text, const QString& accepted) {
        QTest::newRow(qPrintable(QStringLiteral("%1=%2").arg(key, text)))
            << QByteArray(key) << QByteArray(text) << accepted;
    };
    for (const char* text :
         {"", "abc", "1,5", "1e", "0x10", "12abc", "nan", "inf", "-inf", "1e999", "-1", "10000001", "++1", "1 2"})
        row("offered-load", text, load);
    row("retry-delay", "250 parsecs", "a number from -1 to 10 s, in ms, s, min, h, days or years");
    row("retry-delay", "1 min", "a number from -1 to 10 s");
    row("servers", "20%", servers);
    for (const char* text : {"0", "1.5", "1001", "-3", "nan", "five"})
        row("servers", text, servers);
    for (const char* text : {"", "On", "2", "maybe"})
        row("retries", text, "on or off");
    for (const char* text : {"", "Red", "1", "purple"})
        row("colour", text, "one of red, green, blue");
}

void ParameterSetTest::badTextIsRefused()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, text);
    QFETCH(QString, accepted);
    ParameterSet set = defaults();
    const auto error = set.setText(key.toStdString(), text.toStdString());
    QVERIFY(error.has_value());
    QCOMPARE(error->key, key.toStdString());
    QCOMPARE(error->value, text.toStdString());
    QCOMPARE(QString::fromStdString(error->accepted), accepted);
    QVERIFY(set == defaults());
}

void ParameterSetTest::badNumbersAreRefused()
{
    ParameterSet set = defaults();
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinity = std::numeric_limits<double>::infinity();
    for (const double value : {nan, infinity, -infinity, -0.1, 1e8})
        QVERIFY(set.set("offered-load", value).has_value());
    for (const double value : {nan, infinity, 0.0, 1.5, 1000.5, 1001.0})
        QVERIFY(set.set("servers", value).has_value());
    for (const double value : {0.5, -1.0, 3.0})
        QVERIFY(set.set("colour", value).has_value());
    QVERIFY(set.set("retries", 2).has_value());
    QVERIFY(set == defaults());
    QCOMPARE(messageOf(set.set("offered-load", nan)),
             QStringLiteral("offered-load: \"nan\" is not accepted; expected a number from 0 to 10000000 requests/s"));
    QCOMPARE(messageOf(set.set("servers", 2000)),
             QStringLiteral("servers: \"2000\" is not accepted; expected a whole number from 1 to 1000"));
}

void ParameterSetTest::refusalChangesNothing()
{
    ParameterSet set = defaults();
    QVERIFY(!set.set("offered-load", 70));
    QVERIFY(set.set("offered-load", -70).has_value());
    QVERIFY(set.setText("offered-load", "x").has_value());
    QCOMPARE(set.value("offered-load"), 70.0);
    QVERIFY(!(set == defaults()));
}

void ParameterSetTest::unknownKeysSuggestTheNearest()
{
    ParameterSet set = defaults();
    QCOMPARE(messageOf(set.setText("offerd-load", "1")),
             QStringLiteral("offerd-load: unknown parameter; did you mean offered-load?"));
    QCOMPARE(messageOf(set.set("sevrers", 1)), QStringLiteral("sevrers: unknown parameter; did you mean servers?"));
    QCOMPARE(messageOf(set.set("quite-another-thing", 1)),
             QStringLiteral("quite-another-thing: unknown parameter; see describe for the list"));
    QCOMPARE(set.nearestKey("color"), std::string("colour"));
    QCOMPARE(set.nearestKey(""), std::string());
    QCOMPARE(set.nearestKey(std::string(100'000, 'a')), std::string());
    QCOMPARE(ParameterSet().nearestKey("servers"), std::string());
    // No key is that long, and the cost of comparing grows with the square.
    const std::string longest(64, 'a');
    const std::string_view candidates[] = {longest};
    QCOMPARE(nearestWord(std::string(63, 'a'), candidates), longest);
    QCOMPARE(nearestWord(std::string(65, 'a'), candidates), std::string());
}

void ParameterSetTest::textRoundTrips()
{
    constexpr std::uint64_t kSeed = 4711;
    std::mt19937_64 words(kSeed);
    for (int round = 0; round < 5000; ++round) {
        ParameterSet set = defaults();
        const auto share = [&] { return static_cast<double>(words() >> 11) * 0x1.0p-53; };
        QVERIFY(!set.set("offered-load", share() * 1e7));
        QVERIFY(!set.set("servers", 1 + std::floor(share() * 1000)));
        QVERIFY(!set.set("retries", static_cast<double>(words() % 2)));
        QVERIFY(!set.set("retry-delay", share() * 11 - 1));
        QVERIFY(!set.set("colour", static_cast<double>(words() % 3)));
        ParameterSet read = defaults();
        for (std::size_t row = 0; row < set.size(); ++row)
            QVERIFY2(!read.setText(set.rows()[row].key, set.text(row)), "seed 4711");
        QVERIFY2(read == set, "seed 4711");
    }
}

void ParameterSetTest::numbersRoundTripInAnyLocale()
{
    QCOMPARE(numberText(0.1), std::string("0.1"));
    QCOMPARE(numberText(-0.0), std::string("0"));
    QCOMPARE(numberText(1e7), std::string("10000000"));
    for (const double value : {0.1, 1.0 / 3, 1e300, -5e-324, 123456789.125})
        QCOMPARE(parseNumber(numberText(value)), std::optional<double>(value));
    // A comma is never a decimal point, whatever the user's locale.
    if (std::setlocale(LC_NUMERIC, "de_DE.UTF-8")) {
        QCOMPARE(numberText(1.5), std::string("1.5"));
        QCOMPARE(parseNumber("1.5"), std::optional<double>(1.5));
        std::setlocale(LC_NUMERIC, "C");
    }
    QVERIFY(!parseNumber("1,5"));
    QVERIFY(!parseNumber("nan"));
    QVERIFY(!parseNumber("-inf"));
    QVERIFY(!parseNumber("+"));
    QVERIFY(!parseNumber("-"));
}

void ParameterSetTest::dependenciesChain()
{
    ParameterSet set = defaults();
    const auto matters = [&](std::string_view key) { return set.matters(*set.find(key)); };
    QVERIFY(matters("offered-load"));
    QVERIFY(!matters("retry-delay"));
    QVERIFY(!matters("shade"));
    QVERIFY(!set.set("retries", 1));
    QVERIFY(matters("retry-delay"));
    QVERIFY(matters("shade"));
    QVERIFY(!set.set("colour", 0));
    QVERIFY(matters("colour"));
    QVERIFY(!matters("shade"));
}

void ParameterSetTest::structGetsItsFields()
{
    ParameterSet set = defaults();
    QVERIFY(!set.set("servers", 17));
    QVERIFY(!set.setText("colour", "blue"));
    QVERIFY(!set.setText("retries", "on"));
    const Settings settings = toStruct(kTable, set);
    QCOMPARE(settings.servers, 17U);
    QCOMPARE(settings.colour, Colour::Blue);
    QCOMPARE(settings.retries, true);
    QCOMPARE(settings.delay, 0.25);
}

void ParameterSetTest::missingKeysAreAnAssertion()
{
    QVERIFY_THROWS_EXCEPTION(AssertionFailure, static_cast<void>(defaults().value("nothing")));
}

void ParameterSetTest::soundnessCatchesBadTables()
{
    struct One {
        double x = 5;
    };
    constexpr RowText kText{"x", "X", "A sentence.", ""};
    const auto sound = [](bool value) { return value; };
    QVERIFY(sound(tableIsSound(std::array{real<&One::x>(kText, {0, 10}, "A")})));
    QVERIFY2(!sound(tableIsSound(std::array{real<&One::x>(kText, {0, 4}, "A")})), "default out of range");
    QVERIFY2(!sound(tableIsSound(std::array{real<&One::x>(kText, {0, 10, ParameterScale::Logarithmic}, "A")})),
             "logarithm of 0");
    QVERIFY2(!sound(tableIsSound(std::array{real<&One::x>({"x", "X", "No stop", ""}, {0, 10}, "A")})), "no full stop");
    QVERIFY2(!sound(tableIsSound(std::array{real<&One::x>({"x", "X", "", ""}, {0, 10}, "A")})), "no help");
    QVERIFY2(!sound(tableIsSound(std::array{real<&One::x>({"", "X", "A.", ""}, {0, 10}, "A")})), "no key");
    QVERIFY2(!sound(tableIsSound(std::array{real<&One::x>({"x", "", "A.", ""}, {0, 10}, "A")})), "no label");
    QVERIFY2(!sound(tableIsSound(std::array{real<&One::x>(kText, {0, 10}, "A", ParameterChange::Live, "y")})),
             "unknown dependency");
    struct Two {
        double x = 1;
        double y = 1;
    };
    QVERIFY2(!sound(tableIsSound(std::array{real<&Two::x>(kText, {0, 10}, "A"), real<&Two::y>(kText, {0, 10}, "A")})),
             "duplicate key");
}

QTEST_GUILESS_MAIN(ParameterSetTest)
#include "parameter_set_test.moc"
