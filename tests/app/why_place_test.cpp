// The card that answers "Why?": where it stands, whom it belongs to, and when it goes.
#include <QtTest>

#include "core/scenarios/cascading_failure/cascading_failure.h"
#include "tests/app/window_fixture.h"
#include "widgets/canvas/stage_canvas.h"
#include "widgets/canvas/why_card.h"

using namespace faultglass;

class WhyPlaceTest : public QObject, private WindowFixture {
    Q_OBJECT
private slots:
    void init() { forget(); }
    void cleanup() { close(); }
    void itCoversNeitherTheClientsNorWhatItSpeaksOf_data();
    void itCoversNeitherTheClientsNorWhatItSpeaksOf();
    void itGoesWithItsInstantAndItsRun();
    void itStaysWhileWhatItExplainsDoes();
    void aCustomerThatIsDownCanBeAskedAbout();
    void escapeClosesItFirst();

private:
    [[nodiscard]] WhyCard& card() const { return part<WhyCard>(); }
    void ask()
    {
        press(Qt::Key_W);
        QVERIFY(!card().isHidden());
    }
};

void WhyPlaceTest::itCoversNeitherTheClientsNorWhatItSpeaksOf_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<double>("at");
    for (const QSize size : {QSize(1024, 700), QSize(1280, 720), QSize(1600, 1000), QSize(1920, 1080)}) {
        for (const auto& [scenario, at] : {std::pair{"cascading-failure", 5.0},
                                           {"cascading-failure", 12.0},
                                           {"retry-storm", 12.0},
                                           {"shuffle-sharding", 12.0},
                                           {"gray-failure", 12.0},
                                           {"common-cause", 12.0}})
            QTest::addRow("%s at %g, %d wide", scenario, at, size.width()) << size << QString(scenario) << at;
    }
}

void WhyPlaceTest::itCoversNeitherTheClientsNorWhatItSpeaksOf()
{
    QFETCH(QSize, size);
    QFETCH(QString, scenario);
    QFETCH(double, at);
    LaunchOptions options;
    options.size = size;
    options.file = scenario;
    open(options);
    goTo(at);
    ask();
    const StageCanvas& canvas = part<StageCanvas>();
    const QRectF place(card().geometry());
    QVERIFY2(QRectF(canvas.rect()).contains(place), "it sticks out of the stage");
    QVERIFY2(!place.intersects(canvas.clientsRect()), "it covers the clients");
    for (const Thing thing : card().thingsSpokenOf())
        QVERIFY2(!place.intersects(canvas.rectOf(thing)), qPrintable(card().plainText()));
}

void WhyPlaceTest::itGoesWithItsInstantAndItsRun()
{
    open();
    goTo(12);
    ask();
    goTo(12.5);
    QVERIFY(card().isHidden());
    ask();
    goTo(6);
    QVERIFY(card().isHidden());
    ask();
    const auto run = frame()->runNumber;
    m_window->link().load(frame()->timeline ? *frame()->timeline : Timeline{});
    QTRY_VERIFY_WITH_TIMEOUT(frame()->runNumber != run, kPatience);
    QVERIFY(card().isHidden());
}

void WhyPlaceTest::itStaysWhileWhatItExplainsDoes()
{
    open();
    goTo(4.5);
    ask();
    QVERIFY(card().plainText().contains(QStringLiteral("S1")));
    m_window->link().setPlaying(true);
    QTRY_VERIFY_WITH_TIMEOUT(frame()->now > secondsToTime(5), kPatience);
    QVERIFY2(!card().isHidden() || frame()->now > secondsToTime(6.5), "S1 is dead as it was");
    // It is out of rotation then: another state, and soon another server that explains itself.
    const auto explainsIt = [this] {
        return !card().isHidden() && card().plainText().startsWith(QStringLiteral("Why did S1 fail?"));
    };
    QTRY_VERIFY_WITH_TIMEOUT(!explainsIt(), kPatience);
}

void WhyPlaceTest::aCustomerThatIsDownCanBeAskedAbout()
{
    LaunchOptions options = stageOnly();
    options.file = QStringLiteral("shuffle-sharding");
    open(options);
    goTo(20);
    auto& canvas = part<StageCanvas>();
    QVERIFY(frame()->arms.front().fleet.customers.front() == CustomerState::Down);
    canvas.setFocus();
    canvas.focusOn(Thing{Level::Customer, 0});
    ask();
    QVERIFY2(card().plainText().startsWith(QStringLiteral("Why is customer 1 failing?")),
             qPrintable(card().plainText()));
    QVERIFY(card().plainText().contains(QStringLiteral("poison")));
}

void WhyPlaceTest::escapeClosesItFirst()
{
    open();
    goTo(12);
    press(Qt::Key_F5);
    QVERIFY(m_window->isPresenting());
    ask();
    press(Qt::Key_Escape);
    QVERIFY(card().isHidden());
    QVERIFY(m_window->isPresenting());
    press(Qt::Key_Escape);
    QVERIFY(!m_window->isPresenting());
}

QTEST_MAIN(WhyPlaceTest)
#include "why_place_test.moc"
