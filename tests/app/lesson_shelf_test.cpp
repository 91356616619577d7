// What the search field finds in the chapters: titles before text, terms, and nothing that lacks a word.
#include <algorithm>

#include <QtTest>

#include "app/lesson_shelf.h"

using namespace faultglass;

class LessonShelfTest : public QObject {
    Q_OBJECT
private slots:
    void titlesComeBeforeText();
    void everyWordMustOccur();
    void noMoreIsFoundThanWasAskedFor();
};

void LessonShelfTest::titlesComeBeforeText()
{
    LessonShelf shelf("en");
    const auto hits = shelf.search("OVERLAP");
    QVERIFY(hits.size() > 3);
    QCOMPARE(hits[0].chapter, 6);
    QCOMPARE(hits[0].step, QString("failover"));
    QCOMPARE(hits[1].step, QString("bounded-overlap"));
    QCOMPARE(hits[2].text, QString("Overlap (term)"));
}

void LessonShelfTest::everyWordMustOccur()
{
    LessonShelf shelf("en");
    QVERIFY(!shelf.search("overlap needs").empty());
    QVERIFY(shelf.search("overlap xyzzy").empty());
    QVERIFY(shelf.search("  ").empty());
}

void LessonShelfTest::noMoreIsFoundThanWasAskedFor()
{
    LessonShelf shelf("uk");
    QCOMPARE(shelf.search(QString::fromUtf8("сервер"), 2).size(), std::size_t{2});
}

QTEST_MAIN(LessonShelfTest)
#include "lesson_shelf_test.moc"
