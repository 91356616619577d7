#include <QClipboard>
#include <QGuiApplication>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

#include "widgets/canvas/canvas_overlays.h"
#include "widgets/canvas/why_card.h"

using namespace faultglass;

namespace {

std::vector<Transition> story(std::uint32_t length)
{
    std::vector<Transition> chain(length);
    for (std::uint32_t i = 0; i < length; ++i) {
        chain[i].id = CauseId{i};
        chain[i].kind = i == 0 ? TransitionKind::Killed : TransitionKind::Overloaded;
        chain[i].subject = i;
        chain[i].parent = i == 0 ? CauseId{} : CauseId{i - 1};
        chain[i].at = secondsToTime(4 + i);
        chain[i].load = {1000, 250, 2140};
    }
    return chain;
}

}  // namespace

class WhyCardTest : public QObject {
    Q_OBJECT
private slots:
    void itTellsTheWholeStory();
    void aLongStoryIsShortenedOnScreenButNotInTheCopy();
    void escapeClosesItWhereverTheFocusIs();
    void theCrossClosesIt();
    void itStaysInsideASmallParent();
    void theBoldLastLineIsMeasuredAsItIsDrawn();
    void anUnknownCauseIsSaid();
    void aClearPlaceIsFoundWhereThereIsOne();
};

void WhyCardTest::itTellsTheWholeStory()
{
    QWidget parent;
    parent.resize(800, 500);
    WhyCard card(&parent);
    QVERIFY(card.isHidden());
    card.showChain(story(3));
    QVERIFY(!card.isHidden());
    QVERIFY(card.accessibleName().startsWith(QStringLiteral("Why is S3")));
    QCOMPARE(card.plainText().count(QLatin1Char('\n')), 3);
    QVERIFY(!card.grab().isNull());
}

void WhyCardTest::aLongStoryIsShortenedOnScreenButNotInTheCopy()
{
    QWidget parent;
    parent.resize(800, 500);
    WhyCard card(&parent);
    card.showChain(story(40));
    QVERIFY(card.height() < 400);
    card.copyText();
    QCOMPARE(QGuiApplication::clipboard()->text().split(QLatin1Char('\n')).size(), 41);
}

void WhyCardTest::escapeClosesItWhereverTheFocusIs()
{
    QWidget parent;
    parent.resize(800, 500);
    WhyCard card(&parent);
    QSignalSpy closed(&card, &WhyCard::closed);
    card.showChain(story(2));
    parent.show();
    QTest::keyClick(&card, Qt::Key_Escape);
    QVERIFY(card.isHidden());
    card.showChain(story(2));
    QTest::keyClick(&parent, Qt::Key_Escape);
    QVERIFY(card.isHidden());
    QCOMPARE(closed.size(), 2);
}

void WhyCardTest::theCrossClosesIt()
{
    QWidget parent;
    parent.resize(800, 500);
    WhyCard card(&parent);
    parent.show();
    card.showChain(story(2));
    QTest::mouseClick(card.findChild<QToolButton*>(), Qt::LeftButton);
    QVERIFY(card.isHidden());
}

void WhyCardTest::itStaysInsideASmallParent()
{
    QWidget parent;
    parent.resize(260, 200);
    WhyCard card(&parent);
    card.showChain(story(3));
    QVERIFY(card.geometry().right() < parent.width());
    parent.show();
    parent.resize(220, 400);
    QVERIFY(card.geometry().right() < 220);
}

void WhyCardTest::theBoldLastLineIsMeasuredAsItIsDrawn()
{
    QWidget parent;
    parent.resize(900, 500);
    WhyCard card(&parent);
    card.setTheme(lightTheme());
    card.showChain(story(3));
    // Nothing is drawn in the padding at the bottom, however the last line wraps.
    const QImage image = card.grab().toImage();
    const QRgb surface = image.pixel(4, image.height() / 2);
    for (int x = 20; x < image.width() - 20; ++x) {
        for (int y = image.height() - 10; y < image.height() - 4; ++y)
            QCOMPARE(image.pixel(x, y), surface);
    }
}

void WhyCardTest::anUnknownCauseIsSaid()
{
    QWidget parent;
    WhyCard card(&parent);
    card.showChain({});
    QVERIFY(card.plainText().contains(QStringLiteral("no longer on record")));
}

void WhyCardTest::aClearPlaceIsFoundWhereThereIsOne()
{
    constexpr quint32 kSeed = 7;
    QRandomGenerator random(kSeed);
    const QRectF inside(0, 0, 400, 300);
    int clear = 0, crowded = 0;
    for (int i = 0; i < 300; ++i) {
        std::vector<QRectF> parts;
        for (int count = random.bounded(1, 7); count > 0; --count)
            parts.emplace_back(random.bounded(360), random.bounded(260), random.bounded(20, 160),
                               random.bounded(20, 140));
        const QSizeF size(random.bounded(40, 220), random.bounded(30, 160));
        const auto covers = [&](const QRectF& place, qreal distance) {
            return std::ranges::any_of(parts, [&](const QRectF& part) {
                return part.adjusted(-distance, -distance, distance, distance).intersects(place);
            });
        };
        bool room = false;
        for (int x = 0; x + size.width() <= inside.right() && !room; x += 2) {
            for (int y = 0; y + size.height() <= inside.bottom() && !room; y += 2)
                room = !covers(QRectF(QPointF(x, y), size), 8);
        }
        const QRectF found(clearCorner(inside, size, QPointF(12, 12), parts), size);
        QVERIFY2(inside.contains(found), qPrintable(QStringLiteral("seed %1, case %2").arg(kSeed).arg(i)));
        QVERIFY2(!room || !covers(found, 0), qPrintable(QStringLiteral("seed %1, case %2").arg(kSeed).arg(i)));
        (room ? clear : crowded) += 1;
    }
    QVERIFY(clear > 50 && crowded > 20);
}

QTEST_MAIN(WhyCardTest)
#include "why_card_test.moc"
