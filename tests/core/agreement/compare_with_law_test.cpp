// Verdicts on a law: no hidden slack, no "agrees" on too little, no "differs" by chance, and bounds taken for bounds.
#include "core/agreement/agree.h"

#include "core/theory/laws/catalogue.h"
#include "tests/core/near.h"

using namespace faultglass;
using theory::Accuracy;
using theory::LawOutput;

class CompareWithLawTest : public QObject {
    Q_OBJECT

private slots:
    void aMeanOutsideItsIntervalDiffers();
    void anApproximationIsHeldAgainstItsSize();
    void aBoundIsNotToBePassed();
    void tooLittleIsUndecidedAndSaysHowMuchIsEnough();
    void nothingSeenOfWhatIsRareIsUndecided();
    void whatNeverHappensAgreesWhenItCouldHaveHappenedOften();
    void whatDoesNotVaryIsHeldAgainstTheLawItself();
    void noOccasionIsNoValue();
    void theRoundingIsAllThereIs();
};

namespace {

LawOutput output(Accuracy accuracy = Accuracy::Exact, double within = 0)
{
    return {"output", "Output", "s", "Of a test.", false, accuracy, within};
}

/// Twenty values spread evenly over `middle` +- `spread`.
Estimate around(double middle, double spread)
{
    Estimate estimate(FigureKind::Amount);
    for (int i = 0; i < 20; ++i)
        estimate.add(middle + spread * (i - 9.5) / 9.5);
    return estimate;
}

Estimate trials(double seen, double of)
{
    Estimate estimate(FigureKind::Trials);
    for (int i = 0; i < 10; ++i)
        estimate.add({seen / 10, of / 10});
    return estimate;
}

}  // namespace

void CompareWithLawTest::aMeanOutsideItsIntervalDiffers()
{
    // What breaker-opening was given as "agrees": 5 against 4.716 +- 0.069.
    const Estimate found = around(4.716, 0.13);
    const AgreementRow row = judge(output(), 5, found);
    QCOMPARE(row.verdict, Verdict::Differs);
    QVERIFY(row.interval.high < 4.85);
    QCOMPARE(judge(output(), 4.75, found).verdict, Verdict::Agrees);
}

void CompareWithLawTest::anApproximationIsHeldAgainstItsSize()
{
    const Estimate found = around(4.716, 0.13);
    QCOMPARE(judge(output(Accuracy::Approximation, 0.08), 5, found).verdict, Verdict::Agrees);
    QCOMPARE(judge(output(Accuracy::Approximation, 0.02), 5, found).verdict, Verdict::Differs);
}

void CompareWithLawTest::aBoundIsNotToBePassed()
{
    QCOMPARE(judge(output(Accuracy::UpperBound), 285, around(205, 9)).verdict, Verdict::Agrees);
    QCOMPARE(judge(output(Accuracy::UpperBound), 202, around(205, 9)).verdict, Verdict::Agrees);
    QCOMPARE(judge(output(Accuracy::UpperBound), 190, around(205, 9)).verdict, Verdict::Differs);
}

void CompareWithLawTest::tooLittleIsUndecidedAndSaysHowMuchIsEnough()
{
    const AgreementRow wide = judge(output(), 10, around(10, 9));
    QCOMPARE(wide.verdict, Verdict::Undecided);
    // Half as wide takes four times as many.
    const double width = wide.interval.halfWidth() / 10;
    FG_NEAR(wide.decidedBy, std::ceil(20 * width * width / (kWidest * kWidest)), 0.05);
    const AgreementRow few = judge(output(), 0.001, trials(20, 20'000));
    QCOMPARE(few.verdict, Verdict::Undecided);
    QVERIFY(few.decidedBy >= 50);
    QCOMPARE(judge(output(), 0.001, trials(2000, 2'000'000)).verdict, Verdict::Agrees);
}

void CompareWithLawTest::nothingSeenOfWhatIsRareIsUndecided()
{
    // One customer in 34,220 loses all: forty thousand of them do not tell.
    const AgreementRow row = judge(output(), 1 / 34'220.0, trials(0, 40'000));
    QCOMPARE(row.verdict, Verdict::Undecided);
    FG_NEAR(*row.simulated, 0, 0);
    QVERIFY(row.interval.high > 1 / 34'220.0);
    // Ten times the value of the law is not there either, once there are enough.
    QCOMPARE(judge(output(), 1 / 3422.0, trials(0, 40'000)).verdict, Verdict::Differs);
}

void CompareWithLawTest::whatNeverHappensAgreesWhenItCouldHaveHappenedOften()
{
    QCOMPARE(judge(output(), 0, trials(0, 40'000)).verdict, Verdict::Agrees);
    QCOMPARE(judge(output(), 0, trials(0, 50)).verdict, Verdict::Undecided);
    QCOMPARE(judge(output(), 0, trials(10, 40'000)).verdict, Verdict::Differs);
}

void CompareWithLawTest::whatDoesNotVaryIsHeldAgainstTheLawItself()
{
    Estimate messages;
    messages.add(24);
    messages.add(24);
    QCOMPARE(judge(output(), 24, messages).verdict, Verdict::Agrees);
    QCOMPARE(judge(output(), 25, messages).verdict, Verdict::Differs);
}

void CompareWithLawTest::noOccasionIsNoValue()
{
    Estimate gaps(FigureKind::Gap);
    gaps.add({600, 0});
    gaps.add({600, 0});
    const AgreementRow row = judge(output(), 1e6, gaps);
    QVERIFY(!row.simulated);
    QCOMPARE(row.verdict, Verdict::Undecided);
}

void CompareWithLawTest::theRoundingIsAllThereIs()
{
    Estimate same;
    same.add(100);
    same.add(100);
    QCOMPARE(judge(output(), 100 * (1 + kRounding / 2), same).verdict, Verdict::Agrees);
    QCOMPARE(judge(output(), 100 * (1 + kRounding * 2), same).verdict, Verdict::Differs);
    for (const theory::Law& law : theory::lawCatalogue()) {
        for (const LawOutput& one : law.outputs)
            QVERIFY2(one.within <= 0.08, std::string(law.text.name).c_str());
    }
}

QTEST_GUILESS_MAIN(CompareWithLawTest)
#include "compare_with_law_test.moc"
