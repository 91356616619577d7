// The words around a run: markers, captions and figures, over the default cascade and over nothing at all.
#include <QTest>

#include "core/runtime/lab.h"
#include "core/scenarios/cascading_failure/cascading_failure.h"
#include "widgets/panels/fleet_kpis.h"
#include "widgets/panels/lab_edits.h"
#include "widgets/panels/panel_spec.h"
#include "widgets/panels/run_markers.h"
#include "widgets/panels/series_store.h"
#include "widgets/theme/number_format.h"

using namespace faultglass;

namespace {

Caption cascadeCaption(const Frame& frame, const SeriesStore& series)
{
    return findPanelSpec(cascadingFailureScenario())->caption(frame, series);
}

}  // namespace

class CaptionFeedTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void theCaptionFollowsTheCascade();
    void theCaptionOfThePastDoesNotKnowTheFuture();
    void markersNameTheKillAndTheOverloadsTogether();
    void aDragLeavesOneMarker();
    void aYearOfMarksIsAllThereOrCounted();
    void figuresTurnRedWhenTheFleetIsDown();
    void figuresOfAnEmptyFleetAreNotNumbersOutOfNothing();
    void comparedFiguresAreNamedAfterAllArms();

private:
    void advanceTo(double seconds);

    Lab m_lab;
    SeriesStore m_series;
};

void CaptionFeedTest::initTestCase() { QVERIFY(!m_lab.load(defaultTimeline(cascadingFailureScenario()))); }

void CaptionFeedTest::advanceTo(double seconds)
{
    m_lab.seek(secondsToTime(seconds));
    m_lab.advance(secondsToTime(seconds));
    m_series.take(m_lab.takeItems());
}

void CaptionFeedTest::theCaptionFollowsTheCascade()
{
    advanceTo(2);
    QVERIFY2(cascadeCaption(m_lab.frame(), m_series).text.contains("80"), "the load is named");
    QCOMPARE(cascadeCaption(m_lab.frame(), m_series).role, Role::Accent);
    advanceTo(5);
    QVERIFY(cascadeCaption(m_lab.frame(), m_series).text.contains("Dead: S1"));
    advanceTo(12);
    QCOMPARE(cascadeCaption(m_lab.frame(), m_series).role, Role::Failed);
    QVERIFY(cascadeCaption(m_lab.frame(), m_series).text.contains("attempts"));
    advanceTo(40);
    QVERIFY(cascadeCaption(m_lab.frame(), m_series).text.contains("S1 is back and the fleet stays down"));
}

void CaptionFeedTest::theCaptionOfThePastDoesNotKnowTheFuture()
{
    advanceTo(40);
    advanceTo(2);
    QCOMPARE(cascadeCaption(m_lab.frame(), m_series).role, Role::Accent);
    QCOMPARE(cascadeCaption(Frame{}, m_series).text, QString());
}

void CaptionFeedTest::markersNameTheKillAndTheOverloadsTogether()
{
    advanceTo(40);
    const RunMarkers markers = runMarkers(m_series.log(), &m_lab.timeline());
    QVERIFY(!markers.charts.empty());
    QCOMPARE(markers.charts.front().time, 4.0);
    QVERIFY(markers.charts.front().text.contains("S1"));
    const auto overloads = std::ranges::count_if(markers.charts, [](const ChartMarker& marker) {
        return marker.text.contains("overloaded");
    });
    QVERIFY(overloads >= 1 && overloads <= 2);
    QVERIFY(std::ranges::is_sorted(markers.scrubber, {}, &TransportMarker::time));
    QVERIFY(static_cast<std::size_t>(markers.scrubber.size()) >= markers.charts.size());
}

void CaptionFeedTest::aDragLeavesOneMarker()
{
    Timeline timeline = defaultTimeline(cascadingFailureScenario());
    for (std::uint64_t i = 1; i <= 20; ++i)
        timeline.entries.push_back({i, secondsToTime(5 + 0.02 * static_cast<double>(i)),
                                    SetParameter{"offered-load", 5000 + 10.0 * static_cast<double>(i), -1}});
    const RunMarkers markers = runMarkers(TransitionLog(), &timeline);
    QCOMPARE(markers.charts.size(), std::size_t{1});
    QVERIFY(markers.charts.front().text.contains("5,200"));
    QVERIFY(runMarkers(TransitionLog(), nullptr).scrubber.isEmpty());
}

void CaptionFeedTest::aYearOfMarksIsAllThereOrCounted()
{
    TransitionLog log;
    constexpr std::uint32_t kFailures = 3000;
    constexpr double kYear = 365.0 * 86'400;
    for (std::uint32_t i = 0; i < kFailures; ++i) {
        Transition transition;
        transition.id = CauseId{i};
        transition.kind = i % 2 == 0 ? TransitionKind::PartFailed : TransitionKind::Restarted;
        transition.subject = i % 7;
        transition.at = secondsToTime(kYear * i / kFailures);
        log.add(transition);
    }
    const RunMarkers markers = runMarkers(log, nullptr);
    int counted = 0;
    for (const ChartMarker& marker : markers.charts)
        counted += marker.count;
    QCOMPARE(counted, static_cast<int>(kFailures));
    QVERIFY(markers.charts.size() <= 200 && markers.charts.size() > 20);
    QVERIFY(markers.charts.back().time > 0.9 * kYear);
    QVERIFY(markers.scrubber.last().text.contains(QStringLiteral("(+")));
}

void CaptionFeedTest::figuresTurnRedWhenTheFleetIsDown()
{
    advanceTo(12);
    const Frame frame = m_lab.frame();
    const auto kpis = fleetKpis(frame, m_series);
    QCOMPARE(kpis.size(), 5);
    QCOMPARE(kpis[0].role, Role::Failed);
    QVERIFY(!kpis[0].neutral);
    QCOMPARE(kpis[3].value, QStringLiteral("4 / 5"));
    const FleetView& fleet = frame.arms[0].fleet;
    QVERIFY(fleet.blastRadius && *fleet.blastRadius > 0.1 &&
            *fleet.blastRadius < 0.9);  // most requests of before succeeded
    QCOMPARE(kpis[4].value, formatShare(*fleet.blastRadius).text());
    QCOMPARE(kpis[4].role, Role::Failed);
    QCOMPARE(kpis[4].note, QStringLiteral("requests lost\n%1 down, 0 degraded").arg(fleet.customers.size()));
    QVERIFY(kpis[4].accessibleText.contains(QStringLiteral("lost %1 of").arg(kpis[4].value)));
    advanceTo(3);
    const Frame before = m_lab.frame();
    for (const Kpi& kpi : fleetKpis(before, m_series))
        QVERIFY2(kpi.neutral, qPrintable(kpi.label));
}

void CaptionFeedTest::figuresOfAnEmptyFleetAreNotNumbersOutOfNothing()
{
    Frame frame;
    frame.arms.emplace_back();
    const auto kpis = fleetKpis(frame, SeriesStore());
    QCOMPARE(kpis.size(), 5);
    for (const Kpi& kpi : kpis)
        QVERIFY(kpi.neutral && !kpi.value.contains("nan"));
}

void CaptionFeedTest::comparedFiguresAreNamedAfterAllArms()
{
    const auto figures = [](const QString& placed) {
        return QVector<Kpi>{
            {QStringLiteral("Fully down"), QStringLiteral("0"), QStringLiteral("of 56"), Role::Idle, true, {}},
            {placed, QStringLiteral("25%"), QStringLiteral("of customers"), Role::Idle, true, {}}};
    };
    const QString pool = QStringLiteral("In one pool"), cell = QStringLiteral("In one cell");
    const QVector<Kpi> compared = comparedKpis({figures(pool), figures(cell), figures(cell)});
    QCOMPARE(compared[0].label, QStringLiteral("Fully down"));
    QCOMPARE(compared[1].label, QStringLiteral("In one pool / In one cell"));
    QVERIFY(compared[1].accessibleText.startsWith(compared[1].label));
}

QTEST_GUILESS_MAIN(CaptionFeedTest)
#include "caption_feed_test.moc"
