// What the search field finds in the chapters: titles before text, terms, and nothing that lacks a word.
#include <algorithm>

#include <QtTest>

#include "app/lesson_library.h"

using namespace faultglass;

class LessonLibraryTest : public QObject {
    Q_OBJECT
private slots:
    void titlesComeBeforeText();
    void everyWordMustOccur();
    void noMoreIsFoundThanWasAskedFor();
};

void LessonLibraryTest::titlesComeBeforeText()
{
    LessonLibrary shelf("en");
    const auto hits = shelf.search("OVERLAP");
    QVERIFY(hits.size() > 3);
    QCOMPARE(hits[0].chapter, 6);
    QCOMPARE(hits[0].step, QString("failover"));
    QCOMPARE(hits[1].step, QString("bounded-overlap"));
    QCOMPARE(hits[2].text, QString("Overlap (term)"));
}

void LessonLibraryTest::everyWordMustOccur()
{
    LessonLibrary shelf("en");
    QVERIFY(!shelf.search("overlap needs").empty());
    QVERIFY(shelf.search("overlap xyzzy").empty());
    QVERIFY(shelf.search("  ").empty());
}

void LessonLibraryTest::noMoreIsFoundThanWasAskedFor()
{
    LessonLibrary shelf("uk");
    QCOMPARE(shelf.search(QString::fromUtf8("сервер"), 2).size(), std::size_t{2});
}

QTEST_MAIN(LessonLibraryTest)
#include "lesson_library_test.moc"
