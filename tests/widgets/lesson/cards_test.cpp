// The cards of a lesson: questions, predictions, worked examples and claims, by mouse and by keyboard, on real runs.
#include <set>

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "tests/core/chapters/sample_chapter.h"
#include "widgets/controls/number_field.h"
#include "widgets/controls/segmented_choice.h"
#include "widgets/lesson/answer_option.h"
#include "widgets/lesson/claim_card.h"
#include "widgets/lesson/lesson_text.h"
#include "widgets/lesson/predict_card.h"
#include "widgets/lesson/quiz_card.h"
#include "widgets/lesson/worked_card.h"
#include "widgets/theme/number_format.h"

using namespace faultglass;

namespace {

constexpr int kPatience = 30'000;  // ms

/// The part of that kind with that id.
template <class T>
const T& partOf(const chapters::Chapter& chapter, std::string_view id)
{
    for (const chapters::Step& step : chapter.steps) {
        for (const chapters::Part& part : step.parts) {
            if (const T* found = std::get_if<T>(&part); found != nullptr && found->id == id)
                return *found;
        }
    }
    qFatal("no such part");
}

QPushButton& button(const QWidget& card, const QString& text)
{
    for (auto* found : card.findChildren<QPushButton*>()) {
        if (found->text() == text)
            return *found;
    }
    qFatal("no button %s", qPrintable(text));
}

/// All lines of plain text that are shown.
QString linesOf(const QWidget& card)
{
    QStringList texts;
    for (const auto* label : card.findChildren<QLabel*>()) {
        if (label->isVisibleTo(&card))
            texts += label->text();
    }
    return texts.join(QLatin1Char('\n'));
}

QString proseOf(const QWidget& card)
{
    QStringList texts;
    for (const auto* view : card.findChildren<ProseView*>()) {
        if (view->isVisibleTo(&card))
            texts += view->toPlainText();
    }
    return texts.join(QLatin1Char('\n'));
}

/// Says how sure one is: 0 guessing, 2 very.
void saySure(const QWidget& card, int level = 1)
{
    card.findChild<SegmentedChoice*>()->findChildren<QAbstractButton*>()[level]->click();
}

LessonBook bookOf()
{
    LessonBook book;
    book.world = test::sampleWorld();
    return book;
}

}  // namespace

class CardsTest : public QObject {
    Q_OBJECT
private slots:
    void answersAreShuffledByTheSeed();
    void theFirstAnswerIsRemembered();
    void aWrongAnswerGivesItsReasonAndARetry();
    void keysAnswerToo();
    void anAnswerOfAnEarlierDayIsShown();
    void aRecordOfAnotherFileIsHarmless();
    void aChoiceIsScoredAgainstAllSeeds();
    void theFirstGuessStays();
    void aGuessThatWasStoppedIsNotScoredByAnother();
    void aNumberIsTakenAndNonsenseRefused();
    void perCentIsTypedAsPerCent();
    void aRunThatCannotRunSaysWhy();
    void aWorkedExampleComputesWithTheLaw();
    void aWorkedExampleRefusesWithTheReason();
    void aRefusedExampleKeepsItsSentenceWhole();
    void aClaimThatHoldsSaysSo();
    void aFalseClaimSaysThatItDoesNot();
    void aClaimCanBeStopped();

private:
    const chapters::Chapter m_chapter = test::sampleChapter();
    const LessonBook m_book = bookOf();
};

void CardsTest::answersAreShuffledByTheSeed()
{
    chapters::Quiz quiz = partOf<chapters::Quiz>(m_chapter, "three");
    for (const char* text : {"a", "b", "c"})
        quiz.answers.push_back({{}, text, "no", false});
    std::set<std::vector<int>> orders;
    std::set<int> rightPlaces;
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        const QuizCard card(quiz, {}, seed, m_book), again(quiz, {}, seed, m_book);
        QVERIFY2(card.order() == again.order(), qPrintable(QString::number(seed)));
        std::vector<int> sorted = card.order();
        rightPlaces.insert(static_cast<int>(std::ranges::find(sorted, 1) - sorted.begin()));
        std::ranges::sort(sorted);
        QCOMPARE(sorted, (std::vector<int>{0, 1, 2, 3, 4}));
        orders.insert(card.order());
        const auto options = card.findChildren<AnswerOption*>();
        for (int i = 0; i < options.size(); ++i)
            QCOMPARE(options[i]->text(),
                     lessonWords(quiz.answers[static_cast<std::size_t>(card.order()[static_cast<std::size_t>(i)])].text,
                                 m_book));
    }
    QVERIFY2(orders.size() > 60, qPrintable(QString::number(orders.size())));  // of 120
    QCOMPARE(rightPlaces.size(), std::size_t{5});
}

void CardsTest::theFirstAnswerIsRemembered()
{
    QuizCard card(partOf<chapters::Quiz>(m_chapter, "three"), {}, 7, m_book);
    QSignalSpy answered(&card, &QuizCard::answered);
    card.findChild<SegmentedChoice*>()->setIndex(2);
    card.give(0);
    card.give(0);  // nothing new
    card.findChild<SegmentedChoice*>()->setIndex(0);
    card.give(1);
    card.give(0);  // it is solved
    card.give(-1);
    card.give(99);
    QCOMPARE(answered.size(), 2);
    const auto record = answered.back()[0].value<AnswerRecord>();
    QCOMPARE(record.first, 0);
    QVERIFY(!record.firstRight && record.solved);
    QCOMPARE(record.attempts, 2);
    QCOMPARE(record.confidence, 0.9);
}

void CardsTest::aWrongAnswerGivesItsReasonAndARetry()
{
    QuizCard card(partOf<chapters::Quiz>(m_chapter, "three"), {}, 7, m_book);
    card.resize(400, 400);
    card.setVisible(true);
    QSignalSpy answered(&card, &QuizCard::answered);
    const auto options = card.findChildren<AnswerOption*>();
    const int wrong = card.order()[0] == 0 ? 0 : 1;
    const int before = options[wrong]->heightForWidth(360);
    QTest::mouseClick(options[wrong], Qt::LeftButton);
    QVERIFY(options[wrong]->isChecked() && options[wrong]->accessibleDescription().isEmpty());
    QVERIFY(linesOf(card).contains("how sure you are"));
    QCOMPARE(answered.size(), 0);
    saySure(card, 2);
    QCOMPARE(options[wrong]->accessibleDescription(), QStringLiteral("That is 75\u00a0% + 75\u00a0%/4."));
    QVERIFY(options[wrong]->heightForWidth(360) > before);  // the reason is below it
    QVERIFY(linesOf(card).contains("Try again"));
    QVERIFY(options[1 - wrong]->isEnabled());
    QVERIFY(options[1 - wrong]->accessibleDescription().isEmpty());
    QTest::mouseClick(options[1 - wrong], Qt::LeftButton);
    QVERIFY(linesOf(card).contains("Right."));
    QVERIFY(options[1 - wrong]->accessibleDescription().contains("Three carry it"));
    QCOMPARE(answered.size(), 2);
    QVERIFY(!card.grab().isNull());
}

void CardsTest::keysAnswerToo()
{
    QuizCard card(partOf<chapters::Quiz>(m_chapter, "three"), {}, 3, m_book);
    card.setVisible(true);
    QSignalSpy answered(&card, &QuizCard::answered);
    const auto options = card.findChildren<AnswerOption*>();
    QVERIFY(options[0]->focusPolicy() & Qt::TabFocus);
    QTest::keyClick(options[1], Qt::Key_Space);
    QTest::keyClick(options[0], Qt::Key_Space);  // until one has said how sure one is, one may change one's mind
    QVERIFY(options[0]->isChecked() && !options[1]->isChecked());
    QTest::keyClick(card.findChild<SegmentedChoice*>()->findChildren<QAbstractButton*>()[0], Qt::Key_Space);
    QCOMPARE(answered.size(), 1);
    QCOMPARE(answered[0][0].value<AnswerRecord>().first, card.order()[0]);
}

void CardsTest::anAnswerOfAnEarlierDayIsShown()
{
    const auto& quiz = partOf<chapters::Quiz>(m_chapter, "three");
    const QuizCard card(quiz, {0, false, true, 2, 0.5}, 3, m_book);
    QVERIFY(linesOf(card).contains("Right."));
    for (const auto* option : card.findChildren<AnswerOption*>())
        QVERIFY(option->isChecked() && !option->accessibleDescription().isEmpty());
}

void CardsTest::aRecordOfAnotherFileIsHarmless()
{
    const auto& quiz = partOf<chapters::Quiz>(m_chapter, "three");
    QuizCard card(quiz, {17, false, false, 4, 0.5}, 3, m_book);
    card.give(1);
    QVERIFY(linesOf(card).contains("Right."));
    for (const char* guess : {"17", "-3", "nonsense", "1 2 3"}) {
        PredictCard choice(partOf<chapters::Predict>(m_chapter, "shards"), {guess, 0.5, 0.2}, m_book, {});
        PredictCard number(partOf<chapters::Predict>(m_chapter, "amplified"), {guess, 0.5, 0.2}, m_book, {});
        PredictCard curve(partOf<chapters::Predict>(m_chapter, "drawn"), {guess, 0.5, 0.2}, m_book, {});
        QVERIFY(linesOf(curve).contains("20.0%"));
    }
}

void CardsTest::aChoiceIsScoredAgainstAllSeeds()
{
    PredictCard card(partOf<chapters::Predict>(m_chapter, "amplified"), {}, m_book, {});
    const auto& predict = partOf<chapters::Predict>(m_chapter, "shards");
    PredictCard choice(predict, {}, m_book, {});
    choice.setVisible(true);
    QSignalSpy guessed(&choice, &PredictCard::guessed), finished(&choice, &PredictCard::finished),
        asked(&choice, &PredictCard::actionsRequested);
    QPushButton& run = button(choice, "Run it to find out");
    QVERIFY(!run.isEnabled());
    QVERIFY(!proseOf(choice).contains("One in"));
    const auto options = choice.findChildren<AnswerOption*>();
    QTest::mouseClick(options[1], Qt::LeftButton);
    QVERIFY(!run.isEnabled());
    QVERIFY(linesOf(choice).contains("how sure you are"));
    saySure(choice, 0);
    QVERIFY(run.isEnabled());
    QTest::mouseClick(&run, Qt::LeftButton);
    QVERIFY(choice.isRunning());
    QCOMPARE(asked.size(), 1);
    QCOMPARE(guessed.size(), 1);
    QCOMPARE(guessed[0][0].value<GuessRecord>(), (GuessRecord{"1", 0.5, -1}));
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, kPatience);
    QCOMPARE(guessed.size(), 2);
    const auto record = guessed[1][0].value<GuessRecord>();
    QCOMPARE(record.guess, QStringLiteral("1"));
    QVERIFY(record.score >= 0 && record.score <= 1);
    for (const auto* option : options)
        QVERIFY2(option->accessibleDescription().contains("of the runs"), qPrintable(option->accessibleDescription()));
    QVERIFY(proseOf(choice).contains("One in"));
    QVERIFY(button(choice, "Guess again").isEnabled());
}

void CardsTest::theFirstGuessStays()
{
    PredictCard card(partOf<chapters::Predict>(m_chapter, "shards"), {}, m_book, {});
    card.setVisible(true);
    QSignalSpy guessed(&card, &PredictCard::guessed), finished(&card, &PredictCard::finished);
    const auto options = card.findChildren<AnswerOption*>();
    options[2]->click();
    saySure(card);
    button(card, "Run it to find out").click();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, kPatience);
    const auto first = guessed.back()[0].value<GuessRecord>();
    button(card, "Guess again").click();
    QVERIFY(!proseOf(card).contains("One in"));
    QVERIFY(!card.findChild<SegmentedChoice*>()->isEnabled());
    options[0]->click();
    button(card, "Run it to find out").click();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 2, kPatience);
    QCOMPARE(guessed.back()[0].value<GuessRecord>(), first);
    QCOMPARE(first.guess, QStringLiteral("2"));
    const PredictCard later(partOf<chapters::Predict>(m_chapter, "shards"), first, m_book, {});
    QVERIFY(later.findChildren<AnswerOption*>()[2]->isChecked());
    QVERIFY(linesOf(later).contains("Your first guess held in"));
}

void CardsTest::aGuessThatWasStoppedIsNotScoredByAnother()
{
    PredictCard card(partOf<chapters::Predict>(m_chapter, "shards"), {}, m_book, {});
    card.setVisible(true);
    QSignalSpy guessed(&card, &PredictCard::guessed), finished(&card, &PredictCard::finished);
    const auto options = card.findChildren<AnswerOption*>();
    options[2]->click();
    saySure(card);
    button(card, "Run it to find out").click();
    button(card, "Stop").click();
    QVERIFY(!card.isRunning());
    options[0]->click();
    button(card, "Run it to find out").click();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, kPatience);
    const auto record = guessed.back()[0].value<GuessRecord>();
    QCOMPARE(record.guess, QStringLiteral("2"));
    QVERIFY(record.score < 0);
}

void CardsTest::aNumberIsTakenAndNonsenseRefused()
{
    PredictCard card(partOf<chapters::Predict>(m_chapter, "amplified"), {}, m_book, {});
    card.setVisible(true);
    auto* const field = card.findChild<QLineEdit*>();
    QPushButton& run = button(card, "Run it to find out");
    QSignalSpy guessed(&card, &PredictCard::guessed), finished(&card, &PredictCard::finished);
    field->setText(QStringLiteral("1.5"));
    QVERIFY(!run.isEnabled());  // before it is known how sure one is
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(!card.isRunning());
    saySure(card);
    QVERIFY(run.isEnabled());
    for (const char* text : {"", "many", "5", "-1", "nan", "inf", "1e400", "2 3", "2 apples"}) {
        field->setText(QLatin1String(text));
        QVERIFY2(!run.isEnabled(), text);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY2(!card.isRunning(), text);
    }
    field->clear();
    QTest::keyClicks(field, " 1.5 x ");
    QVERIFY(run.isEnabled());
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(card.isRunning());
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, kPatience);
    const auto record = guessed.back()[0].value<GuessRecord>();
    QCOMPARE(record.guess, QStringLiteral("1.5"));
    QVERIFY(record.score >= 0 && record.score <= 1);
    QVERIFY2(linesOf(card).contains("The runs gave"), qPrintable(linesOf(card)));
    QVERIFY(proseOf(card).contains("Just so"));
    QVERIFY(!field->isEnabled());
}

void CardsTest::perCentIsTypedAsPerCent()
{
    chapters::Predict predict = partOf<chapters::Predict>(m_chapter, "amplified");
    predict.source.measure = "goodput-share-end";
    predict.guess = chapters::NumberGuess{{0, 1}, "%", 0.05};
    PredictCard card(predict, {}, m_book, {});
    auto* const field = card.findChild<QLineEdit*>();
    QVERIFY2(field->placeholderText().contains("100"), qPrintable(field->placeholderText()));
    QPushButton& run = button(card, "Run it to find out");
    saySure(card);
    for (const char* text : {"120", "120 %", "-5%", "%"}) {
        field->setText(QLatin1String(text));
        QVERIFY2(!run.isEnabled(), text);
    }
    QSignalSpy guessed(&card, &PredictCard::guessed);
    for (const char* text : {"40", "40%", "40 %"}) {
        field->setText(QLatin1String(text));
        QVERIFY2(run.isEnabled(), text);
    }
    run.click();
    QCOMPARE(guessed.front()[0].value<GuessRecord>().guess, QStringLiteral("0.4"));
    const PredictCard later(predict, guessed.front()[0].value<GuessRecord>(), m_book, {});
    QCOMPARE(later.findChild<QLineEdit*>()->text(), QStringLiteral("40"));
}

void CardsTest::aRunThatCannotRunSaysWhy()
{
    chapters::Predict predict = partOf<chapters::Predict>(m_chapter, "amplified");
    std::get<chapters::ScenarioRun>(predict.source.what).start.scenario = "broken";
    std::get<chapters::ScenarioRun>(predict.source.what).arm = 0;
    PredictCard card(predict, {}, m_book, {});
    QSignalSpy finished(&card, &PredictCard::finished);
    card.findChild<QLineEdit*>()->setText(QStringLiteral("2"));
    saySure(card);
    button(card, "Run it to find out").click();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, kPatience);
    QVERIFY2(linesOf(card).contains("could not be run"), qPrintable(linesOf(card)));
    QVERIFY2(linesOf(card).contains("44"), qPrintable(linesOf(card)));  // the seed
    QVERIFY(button(card, "Run it to find out").isEnabled());
}

void CardsTest::aWorkedExampleComputesWithTheLaw()
{
    const auto& worked = partOf<chapters::Worked>(m_chapter, "one-server");
    WorkedCard card(worked, m_book);
    card.setVisible(true);
    const auto valueOf = [](double arrivals, double service) {
        const auto point =
            chapters::makeLawPoint("mm1", std::vector<chapters::Setting>{{"arrival-rate", std::to_string(arrivals)},
                                                                         {"service-rate", std::to_string(service)}})
                .value();
        const auto& outputs = point.law->outputs;
        const auto at = std::ranges::find(outputs, "mean-sojourn", &theory::LawOutput::key) - outputs.begin();
        const double seconds = point.law->evaluate(point.parameters).value()[static_cast<std::size_t>(at)];
        return formatSeconds(seconds).text().replace(QChar(QChar::Nbsp), QLatin1Char(' '));
    };
    const double service = chapters::makeLawPoint("mm1", {}).value().parameters.value("service-rate");
    QVERIFY2(proseOf(card).contains(valueOf(80, service)), qPrintable(proseOf(card)));
    const QString text = QString::fromStdString(workedText(worked)).replace(QChar(QChar::Nbsp), QLatin1Char(' '));
    QVERIFY(text.contains(valueOf(80, service)));
    const auto fields = card.findChildren<NumberField*>();
    QCOMPARE(fields.size(), 2);
    fields[0]->setFocus();
    fields[0]->selectAll();
    QTest::keyClicks(fields[0], "50");
    QTest::keyClick(fields[0], Qt::Key_Return);
    QVERIFY2(proseOf(card).contains(valueOf(50, service)), qPrintable(proseOf(card)));
    QVERIFY(!proseOf(card).contains(QLatin1Char('{')));
}

void CardsTest::aWorkedExampleRefusesWithTheReason()
{
    WorkedCard card(partOf<chapters::Worked>(m_chapter, "one-server"), m_book);
    card.setVisible(true);
    const QString before = proseOf(card);
    auto* const field = card.findChildren<NumberField*>()[0];
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, "lots");
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY2(linesOf(card).contains("to"), qPrintable(linesOf(card)));
    const QString refused = linesOf(card);
    QCOMPARE(proseOf(card), before);
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(linesOf(card) != refused);
    card.setValue("no-such-key", 1);
    card.setValue("arrival-rate", -1);
    QCOMPARE(proseOf(card), before);
    chapters::Worked unknown = partOf<chapters::Worked>(m_chapter, "one-server");
    unknown.law = "no-such-law";
    const WorkedCard lost(unknown, m_book);
    QVERIFY2(linesOf(lost).contains("no-such-law"), qPrintable(linesOf(lost)));
    QVERIFY(workedText(unknown).empty());
}

/// What a law refuses although each value is in its range.
void CardsTest::aRefusedExampleKeepsItsSentenceWhole()
{
    chapters::Worked worked;
    worked.law = "shuffle-overlap";
    worked.settings = {{"fleet", "8"}, {"shard", "2"}};
    worked.edited = {"fleet", "shard"};
    worked.say = "{fleet} in shards of {shard}: {=combinations}.";
    WorkedCard card(worked, m_book);
    card.setVisible(true);
    QVERIFY2(proseOf(card).contains("8 in shards of 2: 28."), qPrintable(proseOf(card)));
    auto* const shard = card.findChildren<NumberField*>()[1];
    shard->setFocus();
    shard->selectAll();
    QTest::keyClicks(shard, "9");
    QTest::keyClick(shard, Qt::Key_Return);
    QVERIFY2(linesOf(card).contains("shard"), qPrintable(linesOf(card)));
    card.setTheme(darkTheme());
    QVERIFY2(proseOf(card).contains("8 in shards of 2: 28."), qPrintable(proseOf(card)));
    card.setValue("fleet", 10);
    QVERIFY2(proseOf(card).contains("10 in shards of 9: 10."), qPrintable(proseOf(card)));
}

void CardsTest::aClaimThatHoldsSaysSo()
{
    ClaimCard card(partOf<chapters::Claim>(m_chapter, "without-retries"), m_book);
    card.setVisible(true);
    QSignalSpy verified(&card, &ClaimCard::verified);
    QTest::mouseClick(&button(card, "Verify"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(verified.size(), 1, kPatience);
    QVERIFY(verified[0][0].toBool());
    QVERIFY2(linesOf(card).contains("Holds: Amplification: in 100% of the runs; 1× measured, interval 1× to 1×."),
             qPrintable(linesOf(card)));
    QVERIFY(button(card, "Verify again").isEnabled());
}

void CardsTest::aFalseClaimSaysThatItDoesNot()
{
    chapters::Claim claim = partOf<chapters::Claim>(m_chapter, "without-retries");
    claim.expectation = chapters::HoldsInShare{false, 1.5, 0.9};
    ClaimCard card(claim, m_book);
    QSignalSpy verified(&card, &ClaimCard::verified);
    card.verify();
    QTRY_COMPARE_WITH_TIMEOUT(verified.size(), 1, kPatience);
    QVERIFY(!verified[0][0].toBool());
    QVERIFY2(linesOf(card).contains("Does not hold: Amplification: in 0"), qPrintable(linesOf(card)));
    claim.source.measure = "no-such-measure";
    ClaimCard broken(claim, m_book);
    broken.verify();
    QTRY_VERIFY_WITH_TIMEOUT(linesOf(broken).contains("no-such-measure"), kPatience);
    QVERIFY(button(broken, "Verify again").isEnabled());
}

void CardsTest::aClaimCanBeStopped()
{
    chapters::Claim claim = partOf<chapters::Claim>(m_chapter, "without-retries");
    std::get<chapters::ScenarioRun>(claim.source.what).until = 500;
    claim.source.seeds = 200;
    ClaimCard card(claim, m_book);
    QSignalSpy verified(&card, &ClaimCard::verified);
    card.verify();
    button(card, "Stop").click();
    QTRY_VERIFY(!linesOf(card).contains("Running"));
    QVERIFY(verified.isEmpty());
    QVERIFY(button(card, "Verify").isEnabled());
    card.verify();  // and goes while it runs
}

QTEST_MAIN(CardsTest)
#include "cards_test.moc"
