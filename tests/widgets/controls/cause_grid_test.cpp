// Painting what servers share, by mouse and by keyboard, and striking with it.
#include <QSignalSpy>
#include <QtTest>

#include "widgets/controls/cause_grid.h"

using namespace faultglass;

namespace {

std::unique_ptr<CauseGrid> shown(std::uint32_t servers)
{
    auto grid = std::make_unique<CauseGrid>();
    grid->resize(460, 180);
    grid->setCauses(QStringLiteral("What they share"), {QStringLiteral("Binary"), QStringLiteral("Rack")});
    grid->setServers(servers);
    grid->show();
    return grid;
}

using Servers = std::vector<std::uint32_t>;

}  // namespace

class CauseGridTest : public QObject {
    Q_OBJECT

private slots:
    void aClickPaintsAndWipesOff();
    void aDragPaintsWhatItTouchesInItsRow();
    void theButtonStrikesOnce();
    void theKeyboardDoesTheSame();
    void fewerServersForgetTheOthers();
    void anySizeIsDrawn();
};

void CauseGridTest::aClickPaintsAndWipesOff()
{
    auto grid = shown(5);
    const QPoint second = grid->cellRect(0, 1).center().toPoint();
    QTest::mouseClick(grid.get(), Qt::LeftButton, {}, second);
    QCOMPARE(grid->sharing(0), Servers{1});
    QVERIFY(grid->sharing(1).empty());
    QTest::mouseClick(grid.get(), Qt::LeftButton, {}, second);
    QVERIFY(grid->sharing(0).empty());
}

void CauseGridTest::aDragPaintsWhatItTouchesInItsRow()
{
    auto grid = shown(5);
    QTest::mousePress(grid.get(), Qt::LeftButton, {}, grid->cellRect(1, 0).center().toPoint());
    for (std::uint32_t server = 1; server < 4; ++server)
        QTest::mouseMove(grid.get(), grid->cellRect(1, server).center().toPoint());
    QTest::mouseMove(grid.get(), grid->cellRect(0, 4).center().toPoint());  // another row
    QTest::mouseRelease(grid.get(), Qt::LeftButton, {}, grid->cellRect(0, 4).center().toPoint());
    QCOMPARE(grid->sharing(1), (Servers{0, 1, 2, 3}));
    QVERIFY(grid->sharing(0).empty());
    QTest::mouseMove(grid.get(), grid->cellRect(1, 4).center().toPoint());  // no button is down
    QCOMPARE(grid->sharing(1).size(), std::size_t{4});
}

void CauseGridTest::theButtonStrikesOnce()
{
    auto grid = shown(3);
    QSignalSpy struck(grid.get(), &CauseGrid::struck);
    const QPoint button = grid->strikeRect(1).center().toPoint();
    QTest::mouseClick(grid.get(), Qt::LeftButton, {}, button);
    QCOMPARE(struck.size(), 1);
    QCOMPARE(struck[0][0].toInt(), 1);
    QTest::mousePress(grid.get(), Qt::LeftButton, {}, button);
    QTest::mouseRelease(grid.get(), Qt::LeftButton, {}, QPoint(2, 2));  // thought better of it
    QCOMPARE(struck.size(), 1);
}

void CauseGridTest::theKeyboardDoesTheSame()
{
    auto grid = shown(3);
    QSignalSpy struck(grid.get(), &CauseGrid::struck);
    QTest::keyClick(grid.get(), Qt::Key_Down);
    QTest::keyClick(grid.get(), Qt::Key_Right);
    QTest::keyClick(grid.get(), Qt::Key_Space);
    QCOMPARE(grid->sharing(1), Servers{1});
    QCOMPARE(grid->accessibleDescription(), QStringLiteral("S2 shares Rack"));
    QTest::keyClick(grid.get(), Qt::Key_Return);
    QCOMPARE(struck[0][0].toInt(), 1);
}

void CauseGridTest::fewerServersForgetTheOthers()
{
    auto grid = shown(5);
    grid->paint(0, 4, true);
    grid->setServers(3);
    QVERIFY(grid->sharing(0).empty());
    grid->setServers(5);
    QVERIFY(grid->sharing(0).empty());
    grid->paint(7, 0, true);
    grid->paint(0, 70, true);
    QVERIFY(grid->sharing(0).empty() && grid->sharing(7).empty());
}

void CauseGridTest::anySizeIsDrawn()
{
    for (const std::uint32_t servers : {0U, 1U, 64U, 1'000'000U}) {
        auto grid = shown(servers);
        QVERIFY(!grid->grab().isNull());
        grid->resize(40, 30);
        grid->setLayoutDirection(Qt::RightToLeft);
        QVERIFY(!grid->grab().isNull());
        QTest::keyClick(grid.get(), Qt::Key_Space);
    }
}

QTEST_MAIN(CauseGridTest)
#include "cause_grid_test.moc"
