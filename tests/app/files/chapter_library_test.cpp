// The chapters the program carries are without faults in every language, and a folder that is not says where.
#include "app/files/chapter_library.h"

#include <algorithm>

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include "app/files/panel_catalogue.h"
#include "app/files/series_csv.h"
#include "core/chapters/chapter_check.h"

using namespace faultglass;

class ChapterLibraryTest : public QObject {
    Q_OBJECT

private slots:
    void shippedChaptersHaveNoFaults();
    void shippedChaptersAreAboutTheirPanels();
    void everyStepHasItsStage();
    void everyFileOfTheSourceIsCarried();
    void formulasHaveTheirPictures();
    void theGlossaryIsInOrder();
    void whatALanguageLacksIsInTheOriginal();
    void aTranslationWithFaultsGivesWayToTheOriginal();
    void faultsNameFileLineAndWhatWasExpected_data();
    void faultsNameFileLineAndWhatWasExpected();
    void whatIsNoFolderOfChaptersIsRefused();
    void theWorldKnowsWhatTheLibraryHas();
    void aGlossaryTwiceAsLongTakesTwiceAsLong();
};

namespace {

const QString kSource = QStringLiteral(FAULTGLASS_SOURCE_DIR "/resources/");

QByteArray chapterText(const QByteArray& body)
{
    return "---\ntitle: A\nminutes: 3\nscenario: cascading-failure\nprerequisites:\n---\n\n## B {#b}\n\n" + body;
}

void write(const QTemporaryDir& folder, const QString& name, const QByteArray& text)
{
    const QString path = folder.filePath(name);
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const FoundChapter* find(const ChapterLibrary& library, int number)
{
    const auto found = std::ranges::find_if(library.chapters,
                                            [number](const FoundChapter& one) { return one.chapter.number == number; });
    return found == library.chapters.end() ? nullptr : &*found;
}

}  // namespace

void ChapterLibraryTest::shippedChaptersHaveNoFaults()
{
    const auto faults = checkChapters(shippedChapters());
    QVERIFY2(faults.ok(), faults.ok() ? "" : faults.error().message().c_str());
    for (const FileFault& fault : faults.value())
        qWarning("%s", fault.text().c_str());
    QCOMPARE(faults.value().size(), std::size_t(0));
    const auto languages = chapterLanguages();
    QVERIFY(!languages.empty());
    QCOMPARE(languages.front(), std::string("en"));
}

void ChapterLibraryTest::shippedChaptersAreAboutTheirPanels()
{
    const ChapterLibrary library = loadChapters("en");
    QVERIFY(find(library, 3) && find(library, 6));
    for (const FoundChapter& found : library.chapters) {
        const PanelEntry* panel = findPanel(found.chapter.number);
        QVERIFY2(panel, found.file.c_str());
        QCOMPARE(found.chapter.scenario, std::string(panel->scenario().key));
    }
}

void ChapterLibraryTest::everyStepHasItsStage()
{
    for (const FoundChapter& found : loadChapters(kOriginalLanguage).chapters) {
        const chapters::Chapter& chapter = found.chapter;
        for (const chapters::Step& step : chapter.steps) {
            const bool has = std::ranges::any_of(step.parts, [](const chapters::Part& part) {
                return std::holds_alternative<chapters::StepStage>(part);
            });
            const bool opens = &step == &chapter.steps.front() && !chapter.opening.empty();
            QVERIFY2(has || opens, (chapter.name + ": " + step.id).c_str());
        }
    }
}

void ChapterLibraryTest::everyFileOfTheSourceIsCarried()
{
    int files = 0;
    for (const QString& folder : {QStringLiteral("chapters"), QStringLiteral("formulas")}) {
        QDirIterator all(kSource + folder, {QStringLiteral("*.md"), QStringLiteral("*.svg"), QStringLiteral("*.tsv")},
                         QDir::Files, QDirIterator::Subdirectories);
        for (; all.hasNext(); ++files) {
            const QString path = all.next();
            QVERIFY2(read(path) == read(QStringLiteral(":/faultglass/") + path.mid(kSource.size())), qPrintable(path));
        }
    }
    QVERIFY(files >= 10);
}

void ChapterLibraryTest::formulasHaveTheirPictures()
{
    const ChapterLibrary library = loadChapters("en");
    QVERIFY(!library.formulas.empty());
    for (const Formula& formula : library.formulas) {
        const QByteArray svg = read(QString::fromStdString(formula.svg));
        QVERIFY2(svg.contains("currentColor"), formula.name.c_str());
        QVERIFY2(svg.contains("width=\"" + QByteArray::number(formula.width) + "ex\" height=\"" +
                              QByteArray::number(formula.height) + "ex\""),
                 formula.name.c_str());
        QVERIFY2(svg.contains("vertical-align: -" + QByteArray::number(formula.depth) + "ex"), formula.name.c_str());
        QVERIFY2(!svg.contains("<use") && !svg.contains("<text") && svg.count("<svg") == 1, formula.name.c_str());
        QCOMPARE(findFormula(library, "  " + formula.tex + "\n"), &formula);
    }
    QCOMPARE(findFormula(library, "E = mc^2"), nullptr);
}

void ChapterLibraryTest::theGlossaryIsInOrder()
{
    const ChapterLibrary library = loadChapters("en");
    QStringList terms;
    for (const FoundTerm& term : library.glossary)
        terms << QString::fromStdString(term.entry.term).toLower();
    QStringList sorted = terms;
    sorted.sort();
    QCOMPARE(terms, sorted);
    QVERIFY(terms.size() > 20);
}

void ChapterLibraryTest::whatALanguageLacksIsInTheOriginal()
{
    QTemporaryDir folder;
    write(folder, "c/en/01-one.md", chapterText("[[knee]] and [[zone]]"));
    write(folder, "c/en/02-two.md", chapterText("Two."));
    write(folder, "c/en/glossary.md", "## Knee {#knee}\n\nBends.\n\n## Zone {#zone}\n\nPart.\n");
    write(folder, "c/xx/02-two.md", chapterText("Zwei [[knee]]."));
    write(folder, "c/xx/glossary.md", "## Knie {#knee}\n\nBiegt.\n");
    const QString chapters = folder.filePath("c");
    const ChapterLibrary library = loadChapters(chapters, "xx");
    QCOMPARE(library.faults.size(), std::size_t(0));
    QCOMPARE(find(library, 1)->language, std::string("en"));
    QCOMPARE(find(library, 2)->language, std::string("xx"));
    QCOMPARE(library.glossary.size(), std::size_t(2));
    QCOMPARE(library.glossary[0].entry.term, std::string("Knie"));
    QCOMPARE(library.glossary[1].language, std::string("en"));
    for (const char* absent : {"yy", "..", "", "en/../xx"})
        QCOMPARE(find(loadChapters(chapters, absent), 2)->language, std::string("en"));
    for (const std::string& language : chapterLanguages())
        QCOMPARE(loadChapters(language).chapters.size(), loadChapters("en").chapters.size());
    // A translation shows no term in another language behind its back.
    write(folder, "c/xx/02-two.md", chapterText("Zwei [[zone]]."));
    const auto faults = checkChapters(chapters);
    QCOMPARE(faults.value().size(), std::size_t(1));
    QVERIFY(faults.value()[0].text().find("xx/02-two.md:10: term: \"[[zone]]\"") != std::string::npos);
}

void ChapterLibraryTest::aTranslationWithFaultsGivesWayToTheOriginal()
{
    QTemporaryDir folder;
    write(folder, "c/en/01-one.md", chapterText("One."));
    write(folder, "c/xx/01-one.md", chapterText("**Eins.\n\n```tyr\n```\n"));
    const ChapterLibrary library = loadChapters(folder.filePath("c"), "xx");
    QCOMPARE(find(library, 1)->language, std::string("en"));
    QVERIFY(!library.faults.empty());
    QVERIFY(library.faults.front().file.ends_with("xx/01-one.md"));
}

void ChapterLibraryTest::faultsNameFileLineAndWhatWasExpected_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("fault");
    const QByteArray header = "name\ttex\ttext\twidth_ex\theight_ex\tdepth_ex\n";
    const auto add = [](const char* row, const char* name, const QByteArray& text, const char* fault) {
        QTest::newRow(row) << QString(name) << text << QByteArray(fault);
    };
    add("a key", "c/en/02-two.md", chapterText("Two.").replace("minutes: 3\n", ""),
        "c/en/02-two.md:1: minutes is missing");
    add("a name", "c/en/two.md", chapterText("Two."), "c/en/two.md:1: file: \"two\" is not accepted; expected a name");
    add("a number twice", "c/en/01-uno.md", chapterText("Uno."), "c/en/01-uno.md:1: the number of 01-one.md");
    add("not UTF-8", "c/en/02-two.md", chapterText("\xff"), "c/en/02-two.md:10: ");
    add("too long", "c/en/02-two.md", QByteArray(1 << 21, 'x'),
        "c/en/02-two.md: cannot be read: it is larger than 1024 KiB");
    add("a block", "c/en/02-two.md", chapterText("```tyr\n```\n"), "c/en/02-two.md:10: ");
    add("a scenario", "c/en/02-two.md", chapterText("Two.").replace("cascading-failure", "cascading-falure"),
        "c/en/02-two.md:4: scenario: \"cascading-falure\" is not accepted; expected one that there is; did you mean "
        "cascading-failure?");
    add("a formula", "c/en/02-two.md", chapterText("Two $x$"), "c/en/02-two.md:10: formula: \"x\" is not accepted");
    add("a term", "c/en/glossary.md", "## A {#a}\n\n[[b]]\n", "c/en/glossary.md:3: term: \"[[b]]\" is not accepted");
    add("a term twice", "c/en/glossary.md", "## A {#a}\n\nB.\n\n## A {#a}\n\nC.\n",
        "c/en/glossary.md:5: \"a\" is defined twice");
    add("nothing translated", "c/xx/02-two.md", chapterText("Zwei."), "c/xx/02-two.md:1: no chapter of this name");
    add("more than words", "c/xx/01-one.md", chapterText("A.\n\n```note\nsay: B.\n```\n"),
        "c/xx/01-one.md:12: something else stands here in the original");
    add("no list", "formulas/formulas.tsv", "frac\tx\tx\t1\t1\t0\n",
        "formulas/formulas.tsv:1: expected the names of the columns: name\ttex");
    add("no sizes", "formulas/formulas.tsv", header + "frac\tx\tx\n", "formulas/formulas.tsv:2: \"frac\tx\tx\" is no");
    add("no size", "formulas/formulas.tsv", header + "frac\tx\tx\t1\tnan\t0\n", "formulas/formulas.tsv:2: ");
    add("a path", "formulas/formulas.tsv", header + "../x\tx\tx\t1\t1\t0\n", "formulas/formulas.tsv:2: ");
    add("no picture", "formulas/formulas.tsv", header + "frac\tx\tx\t1\t1\t0\n",
        "formulas/formulas.tsv:2: frac.svg is missing");
}

void ChapterLibraryTest::faultsNameFileLineAndWhatWasExpected()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, fault);
    QTemporaryDir folder;
    write(folder, "c/en/01-one.md", chapterText("One."));
    write(folder, "c/xx/01-one.md", chapterText("Eins."));  // every fault is named once, however often it is read
    QCOMPARE(checkChapters(folder.filePath("c")).value().size(), std::size_t(0));
    write(folder, name, text);
    const auto faults = checkChapters(folder.filePath("c"));
    QCOMPARE(faults.value().size(), std::size_t(1));
    const QByteArray said = QByteArray::fromStdString(faults.value()[0].text());
    QVERIFY2(said.startsWith(folder.path().toUtf8() + "/" + fault), said.constData());
}

void ChapterLibraryTest::whatIsNoFolderOfChaptersIsRefused()
{
    QTemporaryDir folder;
    QVERIFY(!checkChapters(folder.path()).ok());
    QVERIFY(!checkChapters(folder.filePath("none")).ok());
    QVERIFY(!checkChapters(QString()).ok());
    write(folder, "en/notes.txt", "No chapter.");
    const auto refused = checkChapters(folder.path());
    QVERIFY(!refused.ok());
    QVERIFY(refused.error().message().find("NN-name.md") != std::string::npos);
    QVERIFY(chapterLanguages(folder.filePath("none")).empty());
    QVERIFY(loadChapters(folder.filePath("none"), "en").chapters.empty());
}

void ChapterLibraryTest::theWorldKnowsWhatTheLibraryHas()
{
    const ChapterLibrary library = loadChapters("en");
    const chapters::ChapterWorld world = chapterWorld(library);
    QCOMPARE(world.scenarios.size(), scenarioCatalogue().size());
    QCOMPARE(world.columns.size(), seriesColumns().size());
    QCOMPARE(world.formulas.size(), library.formulas.size());
    QCOMPARE(world.terms.size(), library.glossary.size());
    QCOMPARE(world.chapters.size(), panelCatalogue().size());
    QVERIFY(std::ranges::find(world.columns, "goodput (requests/s)", &chapters::SeriesColumn::name) !=
            world.columns.end());
}

void ChapterLibraryTest::aGlossaryTwiceAsLongTakesTwiceAsLong()
{
    const auto milliseconds = [](int terms) {
        const QTemporaryDir folder;
        QByteArray text;
        for (int i = 0; i < terms; ++i)
            text += "## T {#t" + QByteArray::number(i) + "}\n\nIs [[t" + QByteArray::number(i / 2) + "]], no [[x" +
                    QByteArray::number(i) + "]].\n\n";
        for (const char* language : {"en", "uk"})
            write(folder, QString::fromLatin1(language) + QStringLiteral("/glossary.md"), text);
        write(folder, QStringLiteral("en/03-a.md"), chapterText("Words.\n"));
        QElapsedTimer clock;
        clock.start();
        const auto faults = checkChapters(folder.path());
        return faults && faults.value().size() >= static_cast<std::size_t>(terms) ? clock.elapsed() : qint64{-1};
    };
    const qint64 half = milliseconds(8000), whole = milliseconds(16'000);
    QVERIFY(half >= 0 && whole >= 0);
    QVERIFY2(whole < 3 * half + 100, qPrintable(QStringLiteral("%1 ms, then %2 ms").arg(half).arg(whole)));
}

QTEST_GUILESS_MAIN(ChapterLibraryTest)
#include "chapter_library_test.moc"
