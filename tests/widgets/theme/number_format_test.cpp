// Numbers for people: steady widths, locale forms, and nothing odd for odd values.
#include <cmath>
#include <limits>

#include <QTest>

#include "widgets/theme/number_format.h"

using namespace faultglass;

namespace {

const QLocale kEnglish(QLocale::English, QLocale::UnitedStates);
const QLocale kGerman(QLocale::German, QLocale::Germany);
const QLocale kUkrainian(QLocale::Ukrainian, QLocale::Ukraine);
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

}  // namespace

class NumberFormatTest : public QObject {
    Q_OBJECT
private slots:
    void ratesAreWholeAndGrouped()
    {
        QCOMPARE(formatRate(5000, kEnglish).number, QStringLiteral("5,000"));
        QCOMPARE(formatRate(5000, kEnglish).unit, QStringLiteral("rps"));
        QCOMPARE(formatRate(5000, kGerman).number, QStringLiteral("5.000"));
        QCOMPARE(formatRate(0.42, kEnglish).number, QStringLiteral("0.4"));
        QCOMPARE(formatRate(0, kEnglish).number, QStringLiteral("0"));
        QCOMPARE(formatRate(123'456, kEnglish).number, QStringLiteral("123k"));
    }

    void compactHasThreeFigures()
    {
        QCOMPARE(formatCompact(12'345, kEnglish), QStringLiteral("12.3k"));
        QCOMPARE(formatCompact(999.6, kEnglish), QStringLiteral("1.00k"));
        QCOMPARE(formatCompact(999'950, kEnglish), QStringLiteral("1.00M"));
        QCOMPARE(formatCompact(-1'500, kEnglish), QStringLiteral("-1.50k"));
        QCOMPARE(formatCompact(12, kEnglish), QStringLiteral("12"));
    }

    void secondsKeepThreeFiguresAcrossUnits()
    {
        QCOMPARE(formatSeconds(1, kEnglish).text(), QStringLiteral("1.00\u00A0s"));
        QCOMPARE(formatSeconds(0.012, kEnglish).text(), QStringLiteral("12.0\u00A0ms"));
        QCOMPARE(formatSeconds(0.9999, kEnglish).text(), QStringLiteral("1.00\u00A0s"));
        QCOMPARE(formatSeconds(850e-6, kEnglish).text(), QStringLiteral("850\u00A0µs"));
        QCOMPARE(formatSeconds(0, kEnglish).text(), QStringLiteral("0.00\u00A0s"));
        QCOMPARE(formatSeconds(125, kEnglish).text(), QStringLiteral("125\u00A0s"));
        QCOMPARE(formatSeconds(356'400, kEnglish).text(), QStringLiteral("99.0\u00A0h"));
        QCOMPARE(formatSeconds(90 * 86'400, kEnglish).text(), QStringLiteral("90.0\u00A0d"));
        QCOMPARE(formatSeconds(1e12, kEnglish).unit, QStringLiteral("years"));
    }

    void clockNeverShowsSixtySeconds()
    {
        QCOMPARE(formatClock(8, 1, kEnglish), QStringLiteral("00:08.0"));
        QCOMPARE(formatClock(59.96, 1, kEnglish), QStringLiteral("01:00.0"));
        QCOMPARE(formatClock(3599.96, 1, kEnglish), QStringLiteral("1:00:00.0"));
        QCOMPARE(formatClock(75, 0, kEnglish), QStringLiteral("01:15"));
        QCOMPARE(formatClock(359'999, 0, kEnglish), QStringLiteral("99:59:59"));
        QCOMPARE(formatClock(219 * 86'400 + 9900, 1, kEnglish), QStringLiteral("219 d 02:45"));
        QCOMPARE(formatClock(-0.01, 1, kEnglish), QStringLiteral("00:00.0"));
        QCOMPARE(formatClock(8.05, 2, kGerman), QStringLiteral("00:08,05"));
    }

    void clockHasOneWidthWithinAnHour()
    {
        for (double time = 0; time < 3600; time += 7.3)
            QCOMPARE(formatClock(time, 1, kEnglish).size(), 7);
    }

    void sharesNeitherHideNorInventCompleteness()
    {
        QCOMPARE(formatShare(0.618, kEnglish).text(), QStringLiteral("61.8%"));
        QCOMPARE(formatShare(1, kEnglish).text(), QStringLiteral("100%"));
        QCOMPARE(formatShare(0.99999, kEnglish).text(), QStringLiteral("99.9%"));
        QCOMPARE(formatShare(0, kEnglish).text(), QStringLiteral("0.0%"));
        QCOMPARE(formatShare(0.0001, kEnglish).text(), QStringLiteral("<0.1%"));
    }

    void speedsSayHowSlowSlowIs()
    {
        QCOMPARE(formatSpeed(1, kEnglish), QStringLiteral("1×"));
        QCOMPARE(formatSpeed(0.25, kEnglish), QStringLiteral("0.25×"));
        QCOMPARE(formatSpeed(0.0432, kEnglish), QStringLiteral("0.04×"));
        QCOMPARE(formatSpeed(0.0004, kEnglish), QStringLiteral("<0.01×"));
        QCOMPARE(formatSpeed(34.26, kEnglish), QStringLiteral("34×"));
    }
    void factorsHaveOneDecimal()
    {
        QCOMPARE(formatFactor(2.4, kEnglish).text(), QStringLiteral("2.4×"));
        QCOMPARE(formatFactor(1234, kEnglish).text(), QStringLiteral("1,234×"));
    }

    void whatIsNoNumberIsADashEverywhere()
    {
        for (const double value : {kNan, kInfinity, -kInfinity}) {
            const QStringList texts{formatRate(value).text(),    formatCompact(value), formatCount(value),
                                    formatSeconds(value).text(), formatClock(value),   formatShare(value).text(),
                                    formatFactor(value).text(),  formatValue(value)};
            for (const QString& text : texts)
                QVERIFY2(text == QStringLiteral("–") || text.endsWith(QStringLiteral("∞")), qPrintable(text));
        }
    }

    void hugeNumbersStayShort()
    {
        for (const double value : {1e15, 1e100, std::numeric_limits<double>::max(), -1e300}) {
            QVERIFY(formatRate(value, kEnglish).text().size() < 16);
            QVERIFY(formatSeconds(value, kEnglish).text().size() < 20);
            QVERIFY(formatClock(value, 1, kEnglish).size() < 16);
            QVERIFY(formatShare(value, kEnglish).text().size() < 16);
            QVERIFY(formatFactor(value, kEnglish).text().size() < 16);
        }
    }

    void valuesReadBackTheSameInEveryLocale()
    {
        for (const QLocale& locale : {kEnglish, kGerman, kUkrainian, QLocale::c()})
            for (const double value : {0.0, 0.001, 0.1, 0.3, 1.5, 999.0, 1250.0, 5000.5, 1e6, 1e8, 1.2345e-7, 1e15}) {
                double read = -1;
                QVERIFY2(parseValue(formatValue(value, locale), {}, read, locale),
                         qPrintable(formatValue(value, locale)));
                QCOMPARE(read, value);
            }
    }

    void typedNumbersAreTakenInBothForms_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<double>("expected");
        QTest::newRow("grouped") << "5,000" << kEnglish << 5000.0;
        QTest::newRow("plain") << " 5000 " << kEnglish << 5000.0;
        QTest::newRow("unit") << "5,000 rps" << kEnglish << 5000.0;
        QTest::newRow("unit attached") << "5000RPS" << kEnglish << 5000.0;
        QTest::newRow("thousands") << "1.5k" << kEnglish << 1500.0;
        QTest::newRow("millions") << "2 M" << kEnglish << 2e6;
        QTest::newRow("exponent") << "5e3" << kEnglish << 5000.0;
        QTest::newRow("true minus") << "−2" << kEnglish << -2.0;
        QTest::newRow("German") << "5.000,5" << kGerman << 5000.5;
        QTest::newRow("C form in German") << "5000.5" << kGerman << 5000.5;
        QTest::newRow("small C form in German") << "0.001" << kGerman << 0.001;
        QTest::newRow("spaces as groups") << "5 000" << kUkrainian << 5000.0;
    }
    void typedNumbersAreTakenInBothForms()
    {
        QFETCH(QString, text);
        QFETCH(QLocale, locale);
        QFETCH(double, expected);
        double value = -1;
        QVERIFY(parseValue(text, "requests/s", value, locale));
        QCOMPARE(value, expected);
    }

    void aNumberAloneIsInTheUnitThatIsShown()
    {
        double value = 0;
        QVERIFY(parseValue(QStringLiteral("99"), "s", value, "h", kEnglish));
        QCOMPARE(value, 356'400.0);
        QVERIFY(parseValue(QStringLiteral("1,000 s"), "s", value, "h", kEnglish));
        QCOMPARE(value, 1000.0);
        QVERIFY(parseValue(QStringLiteral("1,5 h"), "s", value, "s", kGerman));
        QCOMPARE(value, 5400.0);
        QCOMPARE(formatQuantity(356'400, "s", kEnglish), QStringLiteral("99\u00A0h"));
        QCOMPARE(formatQuantity(0.25, "s", kEnglish), QStringLiteral("0.25\u00A0s"));
    }

    void whatIsNoNumberIsRefused()
    {
        for (const char* text : {"", " ", "abc", "1x", "1..2", "nan", "inf", "1e999", "rps", "k", "--1", "0x10"}) {
            double value = 42;
            QVERIFY2(!parseValue(QString::fromUtf8(text), "requests/s", value, kEnglish), text);
            QCOMPARE(value, 42.0);
        }
    }
};

QTEST_GUILESS_MAIN(NumberFormatTest)
#include "number_format_test.moc"
