// What actions of a chapter come to: a timeline with everything where it belongs, one step, and the way back.
#include <set>

#include <QTest>
#include <QUndoStack>

#include "app/chapter_stage.h"
#include "app/files/catalogue.h"
#include "app/scenario_session.h"
#include "core/chapters/chapter_parser.h"
#include "widgets/panels/lab_edits.h"
#include "widgets/panels/lab_link.h"

using namespace faultglass;

namespace {

constexpr int kPatience = 30'000;  // ms
constexpr std::string_view kOwn = "shuffle-sharding";

/// The actions of a pill with these lines.
std::vector<chapters::ActionLine> actionsOf(std::string_view lines)
{
    std::string text =
        "---\ntitle: T\nminutes: 1\nscenario: shuffle-sharding\nprerequisites: 0\n---\n\n## S "
        "{#s}\n\nWords.\n\n```try\n"
        "label: It\n";
    for (std::size_t at = 0; at < lines.size();) {
        const std::size_t end = std::min(lines.find(';', at), lines.size());
        text += "do: " + std::string(lines.substr(at, end - at)) + '\n';
        at = end + 1;
    }
    const auto reading = chapters::parseChapter(text + "```\n", "06-it");
    for (const chapters::ChapterFault& fault : reading.faults)
        qWarning("%d: %s", fault.line, fault.message.c_str());
    for (const chapters::Part& part : reading.chapter.steps.front().parts) {
        if (const auto* pill = std::get_if<chapters::TryPill>(&part))
            return pill->actions;
    }
    return {};
}

chapters::ChapterWorld world()
{
    chapters::ChapterWorld known;
    known.scenarios = scenarioCatalogue();
    return known;
}

Result<StagedRun> staged(std::string_view lines)
{
    const auto run = stagedRun(actionsOf(lines), kOwn, world());
    return run ? *run : Result<StagedRun>(Error{"start", std::string(lines), "a start"});
}

}  // namespace

class ChapterStageTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void withoutAStartNothingIsStaged();
    void whatIsSetAtTheStartIsSetAtTheStart();
    void whatComesAfterASeekIsPutThere();
    void afterAForkItIsAboutTheNewArm();
    void severalForksAreSeveralArms();
    void aSeekBackPutsEntriesInOrder();
    void whatIsSaidLastCounts();
    void whatIsRefusedIsNamed_data();
    void whatIsRefusedIsNamed();
    void anotherSeedIsDrawnEachTime();
    void aStartIsOneStep();
    void severalChangesAreOneStep();
    void changesConcernTheChosenArm();
    void whatDoesNotChangeTheRunIsNoStep();
    void aRefusalChangesNothing();
    void undoBringsTheOldRunBack();
    void undoBringsTheOldScenarioBack();
    void undoBringsTheInstantAndThePaceBack();
    void whatTheStackTookBackStandsNoMore();
    void undoAgainDoesNothing();

private:
    [[nodiscard]] std::shared_ptr<const Frame> frame() const { return m_link->frame(); }
    [[nodiscard]] std::optional<Error> perform(std::string_view lines, int arm = -1)
    {
        return m_stage->perform(actionsOf(lines), kOwn, world(), false, arm);
    }
    void goTo(double seconds)
    {
        m_link->setPlaying(false);
        m_link->seek(secondsToTime(seconds));
        QTRY_VERIFY_WITH_TIMEOUT(frame() && frame()->now == secondsToTime(seconds) &&
                                     frame()->status == LabStatus::Paused,
                                 kPatience);
    }

    std::unique_ptr<LabLink> m_link;
    std::unique_ptr<QUndoStack> m_stack;
    std::unique_ptr<LabEdits> m_edits;
    std::unique_ptr<ScenarioSession> m_session;
    std::unique_ptr<ChapterStage> m_stage;
};

void ChapterStageTest::init()
{
    m_link = std::make_unique<LabLink>();
    m_stack = std::make_unique<QUndoStack>();
    m_edits = std::make_unique<LabEdits>(*m_link, *m_stack);
    m_session = std::make_unique<ScenarioSession>(*m_link, *m_stack);
    m_stage = std::make_unique<ChapterStage>(*m_link, *m_edits, *m_session, *m_stack);
    m_session->start(*findScenario(scenarioCatalogue(), kOwn));
    m_link->setActive(true);
    QTRY_VERIFY_WITH_TIMEOUT(frame() && !frame()->arms.empty(), kPatience);
}

void ChapterStageTest::cleanup()
{
    m_stage.reset();
    m_session.reset();
    m_edits.reset();
    m_stack.reset();
    m_link.reset();
}

void ChapterStageTest::withoutAStartNothingIsStaged()
{
    QVERIFY(!stagedRun(actionsOf("set retries=off;play"), kOwn, world()));
    QVERIFY(!stagedRun({}, kOwn, world()));
}

void ChapterStageTest::whatIsSetAtTheStartIsSetAtTheStart()
{
    const auto run = staged("start servers=10 fault=crash@3:S2;set retries=off;seed 7");
    QVERIFY2(run.ok(), run.ok() ? "" : run.error().message().c_str());
    const Timeline& timeline = run.value().timeline;
    QCOMPARE(timeline.scenario->key, kOwn);
    QCOMPARE(timeline.parameters.value("servers"), 10.0);
    QCOMPARE(timeline.parameters.value("retries"), 0.0);
    QCOMPARE(timeline.faults.size(), std::size_t{1});
    QCOMPARE(timeline.faults.front().at, secondsToTime(3));
    QCOMPARE(timeline.seed, std::uint64_t{7});
    QVERIFY(timeline.entries.empty());
    QCOMPARE(run.value().at, SimTime{});
    QVERIFY(!run.value().playing && !run.value().speed && run.value().laws == false);
}

void ChapterStageTest::whatComesAfterASeekIsPutThere()
{
    const auto run = staged("start;seek 5;set retries=off;inject crash:S1;heal");
    QVERIFY(run.ok());
    const Timeline& timeline = run.value().timeline;
    QCOMPARE(timeline.parameters.value("retries"), 1.0);
    QCOMPARE(timeline.entries.size(), std::size_t{3});
    std::uint64_t id = 0;
    for (const TimelineEntry& entry : timeline.entries) {
        QCOMPARE(entry.at, secondsToTime(5));
        QVERIFY(entry.id > id);
        id = entry.id;
    }
    QCOMPARE(std::get<SetParameter>(timeline.entries[0].action).arm, -1);
    QCOMPARE(std::get<InjectFault>(timeline.entries[1].action).fault.kind, FaultKind::Crash);
    QCOMPARE(std::get<InjectFault>(timeline.entries[2].action).fault.kind, FaultKind::Heal);
    QCOMPARE(run.value().at, secondsToTime(5));
}

void ChapterStageTest::afterAForkItIsAboutTheNewArm()
{
    const auto run = staged("start;seek 12;fork;set client-failover=off;inject crash:S1;play;speed 4;laws");
    QVERIFY(run.ok());
    const auto& entries = run.value().timeline.entries;
    QCOMPARE(entries.size(), std::size_t{3});
    QCOMPARE(std::get<ForkArm>(entries[0].action).from, 0);
    QCOMPARE(std::get<SetParameter>(entries[1].action).arm, 1);
    QCOMPARE(std::get<SetParameter>(entries[1].action).value, 0.0);
    QCOMPARE(std::get<InjectFault>(entries[2].action).arm, 1);
    for (const TimelineEntry& entry : entries)
        QCOMPARE(entry.at, secondsToTime(12));
    QCOMPARE(run.value().playing, std::optional(true));
    QCOMPARE(run.value().speed, std::optional(4.0));
    QCOMPARE(run.value().laws, std::optional(true));
    QCOMPARE(run.value().timeline.parameters.value("client-failover"), 1.0);
}

void ChapterStageTest::severalForksAreSeveralArms()
{
    // At 0 s too: what is set after the fork is the new arm's alone.
    const auto run = staged("start;fork;set retries=off;fork;set client-failover=off");
    QVERIFY(run.ok());
    const auto& entries = run.value().timeline.entries;
    QCOMPARE(entries.size(), std::size_t{4});
    QCOMPARE(std::get<SetParameter>(entries[1].action).arm, 1);
    QCOMPARE(std::get<SetParameter>(entries[3].action).arm, 2);
    QCOMPARE(run.value().timeline.parameters.value("retries"), 1.0);
}

void ChapterStageTest::aSeekBackPutsEntriesInOrder()
{
    const auto run = staged("start;seek 9;heal;seek 2;inject crash:S1");
    QVERIFY(run.ok());
    const auto& entries = run.value().timeline.entries;
    QCOMPARE(entries[0].at, secondsToTime(2));
    QCOMPARE(entries[1].at, secondsToTime(9));
    QCOMPARE(run.value().at, secondsToTime(2));
}

void ChapterStageTest::whatIsSaidLastCounts()
{
    const auto run = staged("start servers=10;open partition;play;pause;charts");
    QVERIFY(run.ok());
    QCOMPARE(run.value().timeline.scenario->key, std::string_view("partition"));
    QCOMPARE(run.value().playing, std::optional(false));
    QCOMPARE(run.value().laws, std::optional(false));
}

void ChapterStageTest::whatIsRefusedIsNamed_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QByteArray>("named");
    QTest::addRow("a parameter") << QByteArray("start no-such=1") << QByteArray("no-such");
    QTest::addRow("a value") << QByteArray("start servers=many") << QByteArray("many");
    QTest::addRow("a scenario") << QByteArray("open nowhere") << QByteArray("nowhere");
    QTest::addRow("a server") << QByteArray("start;inject crash:S99") << QByteArray("S99");
    QTest::addRow("a later value") << QByteArray("start;seek 3;set servers=-1") << QByteArray("-1");
    QTest::addRow("what does not fit together") << QByteArray("start servers=2 shard-size=9") << QByteArray("shard");
}

void ChapterStageTest::whatIsRefusedIsNamed()
{
    QFETCH(QByteArray, lines);
    QFETCH(QByteArray, named);
    const auto run = staged(lines.toStdString());
    QVERIFY(!run.ok());
    QVERIFY2(QByteArray(run.error().message().c_str()).contains(named), run.error().message().c_str());
    const auto before = frame()->timeline;
    QVERIFY(perform(lines.toStdString()));
    QCOMPARE(m_stack->count(), 0);
    QCOMPARE(m_session->scenario().key, kOwn);
}

void ChapterStageTest::anotherSeedIsDrawnEachTime()
{
    std::set<std::uint64_t> seeds;
    for (int i = 0; i < 20; ++i)
        seeds.insert(staged("start;seed next").value().timeline.seed);
    QVERIFY(seeds.size() > 10);
    QVERIFY(!seeds.contains(0));
}

void ChapterStageTest::aStartIsOneStep()
{
    QVERIFY(!perform("start placement=everywhere;seek 6;fork;set client-failover=off;speed 2;pause;laws"));
    QCOMPARE(m_stack->count(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(frame()->now == secondsToTime(6) && frame()->arms.size() == 2, kPatience);
    QCOMPARE(m_link->speed(), 2.0);
    QVERIFY(!m_link->playing());
    QCOMPARE(m_stage->laws(), std::optional(true));
    QVERIFY(!perform("heal"));
    QVERIFY(!m_stage->laws());
}

void ChapterStageTest::severalChangesAreOneStep()
{
    goTo(2);
    const std::uint64_t seed = frame()->seed;
    QVERIFY(!perform("set retries=off client-failover=off;inject slow:S2,factor=3;fork;seed 5"));
    QCOMPARE(m_stack->count(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(frame()->timeline->entries.size(), std::size_t{5}, kPatience);
    QCOMPARE(frame()->timeline->entries.back().at, secondsToTime(2));
    QTRY_COMPARE_WITH_TIMEOUT(frame()->seed, std::uint64_t{5}, kPatience);
    m_stage->undo();
    QTRY_COMPARE_WITH_TIMEOUT(frame()->timeline->entries.size(), std::size_t{0}, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(frame()->seed, seed, kPatience);
    m_stack->redo();
    QTRY_COMPARE_WITH_TIMEOUT(frame()->timeline->entries.size(), std::size_t{5}, kPatience);
}

void ChapterStageTest::changesConcernTheChosenArm()
{
    goTo(2);
    m_edits->fork(0);
    QTRY_COMPARE_WITH_TIMEOUT(frame()->arms.size(), std::size_t{2}, kPatience);
    QVERIFY(!perform("set client-failover=off;inject slow:S2,factor=3", 1));
    QTRY_COMPARE_WITH_TIMEOUT(frame()->timeline->entries.size(), std::size_t{3}, kPatience);
    QCOMPARE(std::get<SetParameter>(frame()->timeline->entries[1].action).arm, 1);
    QCOMPARE(std::get<InjectFault>(frame()->timeline->entries[2].action).arm, 1);
    QVERIFY(!perform("set client-failover=on", 3));  // of an arm that is not there yet: all
    QTRY_COMPARE_WITH_TIMEOUT(frame()->timeline->entries.size(), std::size_t{4}, kPatience);
    QCOMPARE(std::get<SetParameter>(frame()->timeline->entries[3].action).arm, -1);
}

void ChapterStageTest::whatDoesNotChangeTheRunIsNoStep()
{
    QVERIFY(!perform("seek 2;speed 4;pause;charts"));
    QCOMPARE(m_stack->count(), 0);
    QCOMPARE(m_stage->laws(), std::optional(false));
    QTRY_COMPARE_WITH_TIMEOUT(frame()->now, secondsToTime(2), kPatience);
    QCOMPARE(m_link->speed(), 4.0);
}

void ChapterStageTest::aRefusalChangesNothing()
{
    goTo(1);
    for (const char* lines : {"set retries=off no-such=1", "heal;set servers=-1", "seek 3;inject crash:S99"}) {
        QVERIFY2(perform(lines), lines);
        QCOMPARE(m_stack->count(), 0);
    }
    goTo(2);
    QVERIFY(frame()->timeline->entries.empty());
    QCOMPARE(frame()->arms.front().parameters.value("retries"), 1.0);
}

void ChapterStageTest::undoBringsTheOldRunBack()
{
    goTo(1);
    m_edits->inject(makeFault(FaultKind::Crash, ServerId{1}));
    goTo(3);
    QVERIFY(!perform("start placement=everywhere;play"));
    QTRY_VERIFY_WITH_TIMEOUT(frame()->timeline->entries.empty(), kPatience);
    m_stage->undo();
    QTRY_COMPARE_WITH_TIMEOUT(frame()->timeline->entries.size(), std::size_t{1}, kPatience);
    QCOMPARE(m_stack->index(), 1);  // what was done by hand stays
}

void ChapterStageTest::undoBringsTheOldScenarioBack()
{
    goTo(1);
    m_edits->inject(makeFault(FaultKind::Crash, ServerId{1}));
    goTo(3);
    QVERIFY(!perform("open partition;play"));
    QTRY_COMPARE_WITH_TIMEOUT(frame()->timeline->scenario->key, std::string_view("partition"), kPatience);
    m_stage->undo();
    QTRY_COMPARE_WITH_TIMEOUT(frame()->timeline->scenario->key, kOwn, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(frame()->now, secondsToTime(3), kPatience);
    QCOMPARE(frame()->timeline->entries.size(), std::size_t{1});
    QVERIFY(!m_link->playing());
}

void ChapterStageTest::undoBringsTheInstantAndThePaceBack()
{
    for (const char* lines : {"seek 6;speed 4;laws;play", "start placement=everywhere;seek 6;speed 4;laws;play",
                              "inject crash:S1;speed 4;laws;play", "open partition;speed 4;laws;play"}) {
        goTo(3);
        m_link->setSpeed(0.5);
        QVERIFY2(!m_stage->perform(actionsOf(lines), kOwn, world(), false), lines);
        QCOMPARE(m_link->speed(), 4.0);
        QVERIFY(m_stage->followStack());
        m_stage->undo();
        QVERIFY(!m_stage->followStack());
        QCOMPARE(m_stage->laws(), std::optional(false));
        QCOMPARE(m_link->speed(), 0.5);
        QVERIFY(!m_link->playing());
        QTRY_VERIFY_WITH_TIMEOUT(frame()->timeline->scenario->key == kOwn && frame()->now == secondsToTime(3) &&
                                     frame()->status == LabStatus::Paused,
                                 kPatience);
        QVERIFY2(frame()->timeline->entries.empty(), lines);
    }
}

void ChapterStageTest::whatTheStackTookBackStandsNoMore()
{
    goTo(1);
    QVERIFY(!m_stage->followStack());
    QVERIFY(!perform("inject crash:S1"));
    m_edits->inject(makeFault(FaultKind::Crash, ServerId{2}));
    QVERIFY(m_stage->followStack());
    m_stack->undo();
    QVERIFY(m_stage->followStack());
    m_stack->undo();
    QVERIFY(!m_stage->followStack());
    m_stack->redo();
    QVERIFY(!m_stage->followStack());
    const int index = m_stack->index();
    m_stage->undo();  // of nothing
    QCOMPARE(m_stack->index(), index);
}

void ChapterStageTest::undoAgainDoesNothing()
{
    m_stage->undo();
    goTo(1);
    QVERIFY(!perform("heal"));
    m_stage->undo();
    m_stage->undo();
    QCOMPARE(m_stack->index(), 0);
    QCOMPARE(m_session->scenario().key, kOwn);
}

QTEST_MAIN(ChapterStageTest)
#include "chapter_stage_test.moc"
