// Numbers with units: what people write is read, what it is not is refused, and long times read well.
#include <QtTest>

#include <cmath>
#include <random>

#include "core/params/parameter_set.h"
#include "core/params/quantity.h"

using namespace faultglass;

class QuantityTest : public QObject {
    Q_OBJECT
private slots:
    void whatPeopleWriteIsRead_data()
    {
        QTest::addColumn<QByteArray>("unit");
        QTest::addColumn<double>("expected");
        const auto row = [](const char* text, const char* unit, double expected) {
            QTest::addRow("%s as %s", text, unit) << QByteArray(unit) << expected;
        };
        row("250ms", "s", 0.25);
        row("250 Ms", "s", 0.25);
        row("35 ms", "s", 0.035);
        row("2.5", "s", 2.5);
        row("3000 h", "s", 10'800'000);
        row("3000 h", "years", 3000 / 8760.0);
        row("1h30m", "s", 5400);
        row("2 d 3 h", "h", 51);
        row("1.5 days", "s", 129'600);
        row("5 Years", "h", 43'800);
        row("10us", "s", 1e-5);
        row("16k", "requests/s", 16'000);
        row("16 k rps", "requests/s", 16'000);
        row("90/min", "requests/s", 1.5);
        row("90 requests/min", "requests/s", 1.5);
        row("2 per day", "per hour", 1 / 12.0);
        row("1.5 GiB", "MiB", 1536);
        row("1 GB", "MiB", 1e9 / 1'048'576);
        row("1 GiB/day", "MiB/h", 1024 / 24.0);
        row("20%", "", 0.2);
        row("150 %", "x", 1.5);
        row("4x", "x", 4);
        row("20%", "%", 20);
        row("7 calls", "calls", 7);
        row("2M", "s", 2e6);
    }
    void whatPeopleWriteIsRead()
    {
        QFETCH(QByteArray, unit);
        QFETCH(double, expected);
        const std::string written(QTest::currentDataTag(), std::string(QTest::currentDataTag()).rfind(" as "));
        const auto value = parseQuantity(written, unit.toStdString());
        QVERIFY(value.has_value());
        QCOMPARE(*value, expected);
    }

    void whatIsOfAnotherKindIsRefused()
    {
        const std::pair<const char*, const char*> wrong[] = {
            {"250ms", "requests/s"}, {"5 h", ""},      {"1.5 GiB", "s"}, {"20%", "s"},       {"3 h", "MiB"},
            {"5 rps", "s"},          {"1h30", "s"},    {"1h -30m", "s"}, {"h", "s"},         {"", "s"},
            {"1e999 h", "s"},        {"nan ms", "s"},  {"1.2.3s", "s"},  {"3 parsecs", "s"}, {"5m", "requests/s"},
            {"0x10", "s"},           {"1 MiB/s", "s"}, {"--1 s", "s"},   {"ms 5", "s"},
        };
        for (const auto& [text, unit] : wrong)
            QVERIFY2(!parseQuantity(text, unit).has_value(), text);
    }

    void everyUnitTurnsItsNumberExactly()
    {
        std::mt19937_64 random(1);
        for (int i = 0; i < 4'000; ++i) {
            const auto whole = static_cast<double>(random() % 1'000'000);
            const std::string digits = numberText(whole);
            for (const auto& [unit, factor] : {std::pair{"ms", 1e3}, {"us", 1e6}})
                QVERIFY2(parseQuantity(digits + unit, "s") == whole / factor, (digits + unit).c_str());
            for (const auto& [unit, factor] : {std::pair{"min", 60.0}, {"h", 3600.0}, {"d", 86'400.0}})
                QVERIFY2(parseQuantity(digits + unit, "s") == whole * factor, (digits + unit).c_str());
            QVERIFY2(parseQuantity(digits + "%", "") == whole / 100, digits.c_str());
            QVERIFY2(parseQuantity(digits + " GiB", "MiB") == whole * 1024, digits.c_str());
        }
    }

    void whatIsReadableReadsBackToTheSameBits()
    {
        std::mt19937_64 random(2);
        std::uniform_real_distribution<double> exponent(-6, 10);
        for (int i = 0; i < 2'000; ++i) {
            const double any = std::pow(10, exponent(random));
            for (const double value : {any, std::round(any), std::round(any) * 3600, std::round(any / 900) * 900}) {
                for (const char* unit : {"s", "min", "h", "days", "years", "requests/s", ""}) {
                    const std::string text = quantityText(value, unit);
                    QVERIFY2(parseQuantity(text, unit) == value,
                             (text + " of " + unit + ", pass " + std::to_string(i)).c_str());
                }
            }
        }
    }

    void longTimesAreInHoursDaysAndYears()
    {
        QCOMPARE(quantityText(356'400, "s"), std::string("99 h"));
        QCOMPARE(quantityText(31'536'000, "s"), std::string("365 days"));
        QCOMPARE(quantityText(86'400, "s"), std::string("24 h"));
        QCOMPARE(quantityText(5400, "s"), std::string("1.5 h"));
        QCOMPARE(quantityText(87'600, "h"), std::string("10 years"));
        QCOMPARE(quantityText(999, "s"), std::string("999 s"));
        QCOMPARE(quantityText(1001, "s"), std::string("1001 s"));
        QCOMPARE(quantityText(16'000, "requests/s"), std::string("16000 requests/s"));
    }

    void anyBytesAreReadOrRefusedAndNeverNotFinite()
    {
        std::mt19937_64 random(3);
        const std::string letters = "0123456789.,eE+-kMGT%xsmhdaynu/ BiK";
        for (int i = 0; i < 10'000; ++i) {
            std::string text;
            for (std::uint64_t length = random() % 12; length > 0; --length)
                text += letters[random() % letters.size()];
            for (const char* unit : {"s", "", "MiB/h", "requests/s"}) {
                const auto value = parseQuantity(text, unit);
                QVERIFY2(!value || std::isfinite(*value), text.c_str());
            }
        }
    }
};

QTEST_GUILESS_MAIN(QuantityTest)
#include "quantity_test.moc"
