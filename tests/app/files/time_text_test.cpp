#include "app/files/time_text.h"

#include <QtTest>

using namespace faultglass;

class TimeTextTest : public QObject {
    Q_OBJECT

private slots:
    void everyNanosecondOfAYearComesBack();
    void textsAreShort();
    void otherNumbersGoToTheNearestNanosecond();
    void whatIsNoTimeIsRefused();
};

void TimeTextTest::everyNanosecondOfAYearComesBack()
{
    std::uint64_t state = 1;
    for (int i = 0; i < 100'000; ++i) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        const SimTime time{static_cast<std::int64_t>(state % 31'536'000'000'000'001ULL) >> (state % 55)};
        QCOMPARE(parseSeconds(secondsText(time)).value(), time);
    }
}

void TimeTextTest::textsAreShort()
{
    QCOMPARE(secondsText({0}), std::string("0"));
    QCOMPARE(secondsText({12'500'000'000}), std::string("12.5"));
    QCOMPARE(secondsText({1}), std::string("0.000000001"));
    QCOMPARE(secondsText({60'000'000'000}), std::string("60"));
}

void TimeTextTest::otherNumbersGoToTheNearestNanosecond()
{
    QCOMPARE(parseSeconds("1e3").value(), SimTime{1'000'000'000'000});
    QCOMPARE(parseSeconds("0.12345678949").value(), SimTime{123'456'789});
    QCOMPARE(parseSeconds("+2.5").value(), SimTime{2'500'000'000});
    QCOMPARE(parseSeconds("-0").value(), SimTime{});
    QCOMPARE(parseSeconds("250ms").value(), SimTime{250'000'000});
    QCOMPARE(parseSeconds("1h 30min").value(), SimTime{5'400'000'000'000});
    QCOMPARE(parseSeconds("31536000").value(), SimTime{31'536'000'000'000'000});
}

void TimeTextTest::whatIsNoTimeIsRefused()
{
    for (const char* text :
         {"", "-1", "1 rps", "nan", "inf", "1,5", "31536000.000000001", "1e99", "2 years", "0x10", "1e"})
        QVERIFY2(!parseSeconds(text), text);
}

QTEST_GUILESS_MAIN(TimeTextTest)
#include "time_text_test.moc"
