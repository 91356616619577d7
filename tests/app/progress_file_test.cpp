// The progress file: what is written comes back, nothing a file may hold stops the program, nothing of value is lost.
#include "app/progress_file.h"

#include <sys/resource.h>
#include <unistd.h>

#include <limits>
#include <memory>
#include <random>
#include <tuple>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include "app/files/set_aside.h"
#include "app/files/write_signals.h"

using namespace faultglass;

class ProgressFileTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void whatIsWrittenComesBack();
    void theFileIsWrittenInOneForm();
    void aMissingFileIsNoTroubleAndDrawsASeed();
    void whatIsNoProgressIsMovedAsideNotLost();
    void whatCannotBeMovedAsideIsLeftAlone();
    void noBytesStopIt();
    void aNewerFileIsLeftAlone();
    void whatOtherVersionsWroteIsKept();
    void oneBadValueSpoilsOnlyItself_data();
    void oneBadValueSpoilsOnlyItself();
    void valuesAtTheirLimitsAreTaken();
    void whatIsTooManyIsLeftOut();
    void whatCouldNotBeReadAgainIsNotWritten();
    void aFullDiskKeepsTheOldFile();
    void aFolderClosedToWritingKeepsTheOldFile();
    void aPlaceThatCannotBeSaysWhy();
    void theExportHasALineForEverything();
    void theExportHoldsNoFormulas();

private:
    void write(const QByteArray& text) const;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

namespace {

Progress sample()
{
    Progress progress;
    progress.seed = 18'446'744'073'709'551'615ULL;
    LessonProgress& chapter = progress.chapters[6];
    chapter.step = QStringLiteral("the-storm");
    chapter.seen = {QStringLiteral("why"), QStringLiteral("the-storm"), QStringLiteral("крок \"2\"\n")};
    chapter.guesses = {{QStringLiteral("how-long"), {QStringLiteral("-0.5"), 0.9, 0.75}},
                       {QStringLiteral("which"), {QStringLiteral("2"), 0, -1}}};
    chapter.answers = {{QStringLiteral("cause"), {1, false, true, 3, 0.6}},
                       {QStringLiteral("cure"), {0, true, true, 1, 0}},
                       {QStringLiteral("left"), {2, false, false, 2, 0}}};
    chapter.claims = {{QStringLiteral("it-holds"), true}, {QStringLiteral("it-does-not"), false}};
    progress.chapters[7].step = QStringLiteral("start");
    progress.kept = {{"later", "{\"a\": [1, 2]}"}};
    progress.keptOfChapters[6] = {{"notes", "[\"x\", null]"}};
    return progress;
}

QByteArray content(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

/// A file with this JSON as its chapter 6.
QByteArray fileOf(const QByteArray& chapter)
{
    return "{\"version\": 1, \"seed\": \"7\", \"chapters\": {\"6\": {" + chapter + "}}}";
}

bool isInRange(const LessonProgress& chapter)
{
    const auto within = [](double value, double least, double most) { return value >= least && value <= most; };
    bool good = true;
    for (const GuessRecord& guess : chapter.guesses)
        good = good && within(guess.confidence, 0, 1) && within(guess.score, -1, 1);
    for (const AnswerRecord& answer : chapter.answers)
        good = good && within(answer.confidence, 0, 1) && within(answer.first, -1, 1000) &&
               within(answer.attempts, 0, 100'000);
    return good;
}

/// No file can grow beyond 4096 bytes meanwhile: a write fails as on a full disk, in its middle.
template <class Act>
auto onAFullDisk(Act act)
{
    ignoreWriteSignals();
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const rlimit small{4096, before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &small);
    const auto error = act();
    setrlimit(RLIMIT_FSIZE, &before);
    return error;
}

}  // namespace

void ProgressFileTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath("deep/er/progress.json");
    QVERIFY(QDir().mkpath(m_folder->filePath("deep/er")));
}

void ProgressFileTest::write(const QByteArray& text) const
{
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

void ProgressFileTest::whatIsWrittenComesBack()
{
    m_path = m_folder->filePath("new/folder/progress.json");
    QVERIFY(!saveProgress(m_path, sample()));
    const LoadedProgress loaded = loadProgress(m_path);
    QCOMPARE(loaded.report, QString());
    QVERIFY(loaded.writable);
    QCOMPARE(loaded.progress, sample());
    const QByteArray first = content(m_path);
    QVERIFY(!saveProgress(m_path, loaded.progress));
    QCOMPARE(content(m_path), first);
}

void ProgressFileTest::theFileIsWrittenInOneForm()
{
    Progress progress;
    progress.seed = 12;
    progress.chapters[3].step = QStringLiteral("b");
    for (const char* id : {"c", "a", "e", "b", "d"})
        progress.chapters[3].seen.insert(QLatin1String(id));
    progress.chapters[3].guesses[QStringLiteral("g")] = {QStringLiteral("1"), 0.5, 0.25};
    progress.chapters[3].answers[QStringLiteral("q")] = {1, false, true, 2, 0.75};
    progress.chapters[3].claims[QStringLiteral("k")] = true;
    QVERIFY(!saveProgress(m_path, progress));
    QCOMPARE(content(m_path).simplified(),
             QByteArray(R"({ "version": 1, "seed": "12", "chapters": { "3": { "step": "b", )"
                        R"("seen": ["a", "b", "c", "d", "e"], )"
                        R"("predictions": { "g": {"guess": "1", "confidence": 0.5, "score": 0.25} }, "questions": { )"
                        R"("q": {"first": 1, "first-right": false, "solved": true, "attempts": 2, "confidence": 0.75} )"
                        R"(}, "claims": { "k": true } } } })"));
}

void ProgressFileTest::aMissingFileIsNoTroubleAndDrawsASeed()
{
    const LoadedProgress loaded = loadProgress(m_path);
    QVERIFY(loaded.report.isEmpty() && loaded.writable && loaded.progress.chapters.isEmpty());
    QVERIFY(loaded.progress.seed != loadProgress(m_path).progress.seed);
    QVERIFY(!QFile::exists(m_path));
    QVERIFY(!saveProgress(m_path, loaded.progress));
    QCOMPARE(loadProgress(m_path).progress.seed, loaded.progress.seed);
}

void ProgressFileTest::whatIsNoProgressIsMovedAsideNotLost()
{
    const QByteArray texts[] = {"",
                                "{\"version\": 1, \"seed\": \"7\", \"chap",
                                QByteArray("\0\xff\xfe\x01\x80", 5),
                                "[1, 2, 3]",
                                "{\"seed\": \"7\"}",
                                "{\"version\": \"1\"}",
                                "{\"version\": 0}",
                                fileOf("\"claims\": {\"a\": true, \"a\": false}"),
                                fileOf("\"later\": " + QByteArray(100'000, '[') + QByteArray(100'000, ']')),
                                fileOf("\"later\": \"" + QByteArray(1 << 20, 'x') + "\""),
                                fileOf("\"later\": [0" + QByteArray(",0").repeated(100'000) + "]")};
    for (const QByteArray& text : texts) {
        write(text);
        const LoadedProgress loaded = loadProgress(m_path);
        QVERIFY2(loaded.report.contains(".unreadable") && loaded.report.size() < 1000, text.left(60));
        QVERIFY(loaded.writable && loaded.progress.chapters.isEmpty());
        QVERIFY(!QFile::exists(m_path));
        QCOMPARE(content(m_path + ".unreadable"), text);
        QVERIFY(QFile::remove(m_path + ".unreadable"));
        QVERIFY(!saveProgress(m_path, loaded.progress));
        QVERIFY(loadProgress(m_path).report.isEmpty());
    }
}

void ProgressFileTest::whatCannotBeMovedAsideIsLeftAlone()
{
    write("not json");
    QVERIFY(QDir().mkpath(m_path + ".unreadable"));
    for (int i = 2; i <= kMostSetAside; ++i)
        QVERIFY(QDir().mkpath(m_path + ".unreadable-" + QString::number(i)));
    const LoadedProgress loaded = loadProgress(m_path);
    QVERIFY(!loaded.writable);
    QVERIFY(loaded.report.contains("not saved"));
    QCOMPARE(content(m_path), QByteArray("not json"));
}

void ProgressFileTest::noBytesStopIt()
{
    const auto seed = qEnvironmentVariableIntValue("FAULTGLASS_SEED");
    qInfo("FAULTGLASS_SEED=%d", seed);
    std::mt19937_64 random(static_cast<std::uint64_t>(seed));
    const auto below = [&](qsizetype count) { return static_cast<qsizetype>(random() % static_cast<quint64>(count)); };
    QVERIFY(!saveProgress(m_path, sample()));
    const QByteArray whole = content(m_path);
    const char* const pieces[] = {"{",    "}",  "[",     "]",   "\"",       ":",      ",",
                                  "null", "-1", "1e300", "0.5", "\"6\":{}", "\\u0000"};
    qsizetype understood = 0;
    for (int round = 0; round < 3000; ++round) {
        QByteArray text = round < whole.size() ? whole.left(round) : whole;
        for (qsizetype change = below(4); round >= whole.size() && change >= 0; --change) {
            const qsizetype at = below(text.size() + 1);
            QByteArray piece = pieces[below(std::ssize(pieces))];
            if (below(4) == 0)
                piece = QByteArray(below(30), static_cast<char>(random()));
            text.replace(at, below(3) == 0 ? below(300) : below(5), piece);
        }
        write(text);
        const LoadedProgress loaded = loadProgress(m_path);
        const QByteArray where = "round " + QByteArray::number(round);
        QVERIFY2(std::ranges::all_of(loaded.progress.chapters, isInRange), where);
        QVERIFY2(content(QFile::exists(m_path) ? m_path : m_path + ".unreadable") == text, where);
        QFile::remove(m_path + ".unreadable");
        QVERIFY2(round >= whole.size() - 1 || !loaded.report.isEmpty(), where);
        if (!loaded.writable || !QFile::exists(m_path))
            continue;
        ++understood;
        QVERIFY2(!saveProgress(m_path, loaded.progress), where);
        const LoadedProgress again = loadProgress(m_path);
        QVERIFY2(again.report.isEmpty() && again.progress == loaded.progress, where);
    }
    QVERIFY2(understood > 100, QByteArray::number(understood));
}

void ProgressFileTest::aNewerFileIsLeftAlone()
{
    const QByteArray text = "{\"version\": 2, \"seed\": \"7\", \"chapters\": {\"6\": {\"step\": \"a\"}}, \"new\": 1}";
    write(text);
    const LoadedProgress loaded = loadProgress(m_path);
    QVERIFY(!loaded.writable);
    QVERIFY(loaded.report.contains("newer"));
    QCOMPARE(loaded.progress.chapters.value(6).step, QStringLiteral("a"));
    const auto error = saveProgress(m_path, loaded.progress);
    QVERIFY(error && error->message().find("newer version") != std::string::npos);
    QCOMPARE(content(m_path), text);
}

void ProgressFileTest::whatOtherVersionsWroteIsKept()
{
    QByteArray text = fileOf("\"marks\": {\"a\":1e2}, \"claims\": {\"of-another-day\": true}");
    text.replace("\"6\"", "\"4711\"").replace("\"seed\"", "\"retired\": [1,2,{\"x\":null}], \"seed\"");
    write(text);
    const LoadedProgress loaded = loadProgress(m_path);
    QCOMPARE(loaded.report, QString());
    QVERIFY(!saveProgress(m_path, loaded.progress));
    QVERIFY(content(m_path).contains("\"retired\": [1,2,{\"x\":null}]"));
    QVERIFY(content(m_path).contains("\"marks\": {\"a\":1e2}"));
    QCOMPARE(loadProgress(m_path).progress, loaded.progress);
    QVERIFY(loadProgress(m_path).progress.chapters.value(4711).claims.value(QStringLiteral("of-another-day")));
}

void ProgressFileTest::oneBadValueSpoilsOnlyItself_data()
{
    QTest::addColumn<QByteArray>("member");
    QTest::addColumn<QString>("name");
    const auto row = [](const QByteArray& name, const QByteArray& member) {
        QTest::newRow(name + ": " + member.left(60)) << member << QString::fromLatin1(name);
    };
    const auto field = [row](const char* records, const char* key, const QByteArrayList& values) {
        for (const QByteArray& value : values)
            row("chapters.6." + QByteArray(records) + ".p." + key,
                "\"" + QByteArray(records) + "\": {\"p\": {\"" + key + "\": " + value + "}}");
    };
    const QByteArray tooLong = "\"" + QByteArray(4097, 'x') + "\"";
    row("chapters.6.step", "\"step\": 3");
    row("chapters.6.step", "\"step\": " + tooLong);
    row("chapters.6.seen", "\"seen\": {}");
    row("chapters.6.seen[1]", "\"seen\": [\"a\", null]");
    row("chapters.6.seen[0]", "\"seen\": [" + tooLong + "]");
    row("chapters.6.predictions", "\"predictions\": []");
    row("chapters.6.predictions.p", "\"predictions\": {\"p\": 1}");
    row("chapters.6.predictions.xxxxx", "\"predictions\": {" + tooLong + ": {}}");
    field("predictions", "guess", {"1", "null", tooLong});
    field("predictions", "confidence", {"1.01", "-0.01", "\"1\""});
    field("predictions", "score", {"1.01", "-1.01", "[]"});
    field("predictions", "more", {"1"});
    row("chapters.6.questions", "\"questions\": null");
    row("chapters.6.questions.q", "\"questions\": {\"q\": []}");
    field("questions", "first", {"-2", "1001", "1e300", "0.5", "true"});
    field("questions", "first-right", {"1"});
    field("questions", "solved", {"\"yes\""});
    field("questions", "attempts", {"-1", "100001"});
    field("questions", "confidence", {"2"});
    field("questions", "more", {"1"});
    row("chapters.6.claims", "\"claims\": true");
    row("chapters.6.claims.c", "\"claims\": {\"c\": 1}");
    row("chapters.6.claims.xxxxx", "\"claims\": {" + tooLong + ": true}");
    row("chapters.06", "}, \"06\": {");
    row("chapters.-1", "}, \"-1\": {");
    row("chapters.six", "}, \"six\": {");
    row("chapters.99999999999", "}, \"99999999999\": {");
    row("chapters.7", "}, \"7\": 3, \"8\": {");
    row("seed", "}}, \"other\": {\"a\": {");
}

void ProgressFileTest::oneBadValueSpoilsOnlyItself()
{
    QFETCH(QByteArray, member);
    QFETCH(QString, name);
    const bool ofSeed = name == QLatin1String("seed");
    for (const char* bad : {"\"7 \"", "7", "\"18446744073709551616\"", "\"-1\"", "\"07\"", "\"\""}) {
        QByteArray text = fileOf(member + (member.endsWith('{') ? "" : ", ") + "\"notes\": 1");
        text.replace("\"chapters\": {", "\"chapters\": {\"5\": {\"step\": \"whole\", \"claims\": {\"k\": true}}, ");
        write(ofSeed ? text.replace("\"seed\": \"7\"", QByteArray("\"seed\": ") + bad) : text);
        const LoadedProgress loaded = loadProgress(m_path);
        QVERIFY2(loaded.report.contains(": " + name) && loaded.report.size() < 500, qPrintable(loaded.report));
        QVERIFY(loaded.writable && QFile::exists(m_path));
        QCOMPARE(loaded.progress.chapters.value(5).step, QStringLiteral("whole"));
        QVERIFY(loaded.progress.chapters.value(5).claims.value(QStringLiteral("k")));
        QVERIFY(ofSeed || loaded.progress.seed == 7);
        QVERIFY(std::ranges::all_of(loaded.progress.chapters, isInRange));
        QVERIFY(!saveProgress(m_path, loaded.progress));
        QCOMPARE(loadProgress(m_path).report, QString());
    }
}

void ProgressFileTest::valuesAtTheirLimitsAreTaken()
{
    Progress progress;
    const QString longest(4096, QLatin1Char('x'));
    LessonProgress& chapter = progress.chapters[std::numeric_limits<int>::max()];
    chapter.step = longest;
    chapter.seen = {longest};
    chapter.guesses = {{longest, {longest, 1, 1}}, {QString(), {QString(), 0, -1}}};
    chapter.answers = {{longest, {-1, false, false, 100'000, 1}}, {QString(), {1000, true, true, 0, 0}}};
    chapter.claims = {{longest, false}};
    for (int i = 0; i < 10'000; ++i)
        progress.chapters[0].claims[QString::number(i)] = true;
    for (int i = 1; i < 999; ++i)
        progress.chapters[i];
    QVERIFY(!saveProgress(m_path, progress));
    const LoadedProgress loaded = loadProgress(m_path);
    QCOMPARE(loaded.report, QString());
    QVERIFY(loaded.progress == progress);
}

void ProgressFileTest::whatIsTooManyIsLeftOut()
{
    const std::tuple<const char*, const char*, const char*, const char*, int> rows[] = {
        {"chapters.6.seen", "\"seen\": [", "\"%\"", "]", 10'000},
        {"chapters.6.predictions", "\"predictions\": {", "\"%\": {}", "}", 10'000},
        {"chapters.6.questions", "\"questions\": {", "\"%\": {}", "}", 10'000},
        {"chapters.6.claims", "\"claims\": {", "\"%\": true", "}", 10'000},
        {"chapters", "}, ", "\"%\": {\"claims\": {\"a\": true}}", ", \"0\": {", 998}};
    for (const auto& [name, begin, each, end, most] : rows) {
        for (const int extra : {0, 1, 2}) {
            QByteArrayList items;
            for (int i = 0; i < most + extra; ++i)
                items += QByteArray(each).replace('%', QByteArray::number(10'000 + i));
            write(fileOf(begin + items.join(',') + end));
            const LoadedProgress loaded = loadProgress(m_path);
            QVERIFY2(loaded.writable && QFile::exists(m_path), qPrintable(loaded.report));
            QCOMPARE(loaded.report.contains(QStringLiteral(": %1 beyond the first ").arg(name)), extra > 0);
            qsizetype ids = 0;
            for (const LessonProgress& chapter : loaded.progress.chapters)
                ids += chapter.seen.size() + chapter.guesses.size() + chapter.answers.size() + chapter.claims.size();
            QCOMPARE(ids, most + (most < 1000 && extra > 0 ? 1 : 0));
        }
    }
    write(fileOf("\"seen\": [0" + QByteArray(",0").repeated(5000) + "]"));
    QVERIFY(loadProgress(m_path).report.contains("seen[0], ") && loadProgress(m_path).report.size() < 500);
}

void ProgressFileTest::whatCouldNotBeReadAgainIsNotWritten()
{
    write("old");
    Progress large = sample();
    large.chapters[6].guesses[QStringLiteral("big")].guess = QString(1 << 20, QLatin1Char('x'));
    Progress twice = sample();
    twice.kept = {{"seed", "1"}};
    Progress broken = sample();
    broken.keptOfChapters[6] = {{"a", "[1,"}};
    for (const Progress& progress : {large, twice, broken}) {
        const auto error = saveProgress(m_path, progress);
        QVERIFY(error && error->message().find("progress.json: cannot be written") != std::string::npos);
        QCOMPARE(content(m_path), QByteArray("old"));
    }
    Progress odd = sample();
    odd.chapters[6].guesses[QStringLiteral("how-long")] = {QStringLiteral("1"), std::nan(""), std::nan("")};
    odd.chapters[6].answers[QStringLiteral("cause")] = {-5, false, false, -5, 1e9};
    QVERIFY(!saveProgress(m_path, odd));
    const LoadedProgress loaded = loadProgress(m_path);
    QCOMPARE(loaded.report, QString());
    QCOMPARE(loaded.progress.chapters[6].guesses[QStringLiteral("how-long")],
             (GuessRecord{QStringLiteral("1"), 0, -1}));
    QCOMPARE(loaded.progress.chapters[6].answers[QStringLiteral("cause")], AnswerRecord());
}

void ProgressFileTest::aFullDiskKeepsTheOldFile()
{
    QVERIFY(!saveProgress(m_path, sample()));
    const QByteArray old = content(m_path);
    Progress more = sample();
    for (int i = 0; i < 1000; ++i)
        more.chapters[8].seen.insert(QString::number(i));
    const auto saved = onAFullDisk([&] { return saveProgress(m_path, more); });
    const auto exported = onAFullDisk([&] { return exportProgress(m_path, more, {}); });
    QVERIFY(saved && saved->message().find("progress.json: cannot be written: ") != std::string::npos);
    QVERIFY(exported && exported->message().find("progress.json: cannot be written: ") != std::string::npos);
    QCOMPARE(content(m_path), old);
    QCOMPARE(QDir(m_folder->filePath("deep/er")).entryList(QDir::Files).size(), 1);
}

void ProgressFileTest::aFolderClosedToWritingKeepsTheOldFile()
{
    QVERIFY(!saveProgress(m_path, sample()));
    const QByteArray old = content(m_path);
    const auto permit = [this](QFile::Permissions permissions) {
        return QFile::setPermissions(m_folder->filePath("deep/er"), permissions) &&
               QFile::setPermissions(m_folder->path(), permissions);
    };
    QVERIFY(permit(QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther));
    const uid_t self = geteuid(), nobody = 65534;  // root writes everywhere
    QVERIFY(self != 0 || seteuid(nobody) == 0);
    const auto saved = saveProgress(m_path, {});
    const auto exported = exportProgress(m_path, {}, {});
    const auto elsewhere = saveProgress(m_folder->filePath("new/progress.json"), {});
    QVERIFY(self != 0 || seteuid(self) == 0);
    QVERIFY(permit(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY(saved && exported && elsewhere);
    QCOMPARE(content(m_path), old);
}

void ProgressFileTest::aPlaceThatCannotBeSaysWhy()
{
    write("a file");
    QVERIFY(saveProgress(m_path + "/progress.json", {}).has_value());
    QVERIFY(exportProgress(m_path + "/progress.csv", {}, {}).has_value());
    const QString folder = m_folder->filePath("deep");
    QVERIFY(saveProgress(folder, {}).has_value());
    const QString device = m_folder->filePath("device");
    QVERIFY(QFile::link("/dev/zero", device));
    for (const LoadedProgress& loaded : {loadProgress(folder), loadProgress(device)})
        QVERIFY(loaded.report.contains("cannot be read: it is a ") && !loaded.writable);
}

void ProgressFileTest::theExportHasALineForEverything()
{
    const QString path = m_folder->filePath("progress.csv");
    Progress progress = sample();
    progress.chapters[6].seen.remove(QStringLiteral("крок \"2\"\n"));
    progress.chapters[7].seen = {QStringLiteral("start")};
    QVERIFY(!exportProgress(path, progress, {{6, QStringLiteral("Шторм, \"retries\"")}}));
    const QByteArray begin = "6,\"Шторм, \"\"retries\"\"\",";
    QByteArrayList lines{
        "chapter,title,kind,id,given (answers counted from 0),right,score (share),confidence (share),"
        "attempts"};
    for (const char* line : {"step,the-storm,,,,,", "step,why,,,,,", "prediction,how-long,-0.5,yes,0.75,0.9,",
                             "prediction,which,2,,,,", "question,cause,1,later,,0.6,3", "question,cure,0,yes,,,1",
                             "question,left,2,no,,,2", "claim,it-does-not,,no,,,", "claim,it-holds,,yes,,,"})
        lines += begin + line;
    lines += "7,,step,start,,,,,";
    QCOMPARE(content(path).split('\n'), lines + QByteArrayList{""});
}

void ProgressFileTest::theExportHoldsNoFormulas()
{
    const QString path = m_folder->filePath("progress.csv");
    for (const char* formula : {"=1+1", "+1+1", "-1+1", "@SUM(A1)", " =1+1", "\t=1+1", "＝1+1", "-", "=\"a\",b\r\n"}) {
        const QString text = QString::fromUtf8(formula);
        Progress progress;
        progress.chapters[1].seen = {text};
        progress.chapters[1].guesses[text].guess = text;
        progress.chapters[1].answers[text].attempts = 1;
        progress.chapters[1].claims[text] = true;
        QVERIFY(!exportProgress(path, progress, {{1, text}}));
        QByteArray cell = "'" + QByteArray(formula);
        if (cell.contains(','))
            cell = "\"" + cell.replace('"', "\"\"") + "\"";
        const QByteArray written = content(path);
        QCOMPARE(written.count("," + cell + ","), 4 + 4 + 1);
        QCOMPARE(written.count(QByteArray(formula).replace('"', "\"\"")), 4 + 4 + 1);
    }
    Progress progress;
    for (const char* number : {"-0.5", "+2", "-1e6", "0:1 2:3", "plain"}) {
        progress.chapters[1].guesses[QStringLiteral("a")].guess = QLatin1String(number);
        QVERIFY(!exportProgress(path, progress, {}));
        QVERIFY(content(path).contains(QByteArray(",a,") + number + ","));
    }
}

QTEST_GUILESS_MAIN(ProgressFileTest)
#include "progress_file_test.moc"
