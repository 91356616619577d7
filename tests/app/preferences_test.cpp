// The preferences file: what is written comes back, and nothing a file may hold stops the program.
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "app/preferences.h"

using namespace faultglass;

class PreferencesTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void whatIsWrittenComesBack();
    void aMissingFileIsNoTrouble();
    void brokenFilesAreSurvivedAndReported_data();
    void brokenFilesAreSurvivedAndReported();
    void oneBadMemberSpoilsOnlyItself();
    void aNewerFileIsLeftAlone();
    void membersOfOtherVersionsAreKept();
    void anUnreadableFileIsMovedAsideNotLost();
    void savingIntoAPlaceThatCannotBeSaysWhy();

private:
    void write(const QByteArray& text) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void PreferencesTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath("deep/er/preferences.json");
    QVERIFY(QDir().mkpath(m_folder->filePath("deep/er")));
}

void PreferencesTest::write(const QByteArray& text) const
{
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

void PreferencesTest::whatIsWrittenComesBack()
{
    Preferences preferences;
    preferences.theme = ThemeChoice::Projector;
    preferences.motion = MotionChoice::Reduced;
    preferences.textScale = 1.3;
    preferences.sidebarCollapsed = true;
    preferences.inspectorShown = false;
    preferences.lessonShown = false;
    preferences.notesShown = true;
    preferences.chapter = 6;
    preferences.step = 9;
    preferences.language = QStringLiteral("uk");
    preferences.geometry = QByteArray("\0\1\2\xff", 4);
    preferences.layout = "layout";
    preferences.lastFolder = QStringLiteral("/home/ліда/\"quoted\"");
    preferences.recentFiles = {QStringLiteral("/a b.json"), QStringLiteral("/c\n.json")};
    preferences.memoryLimitMiB = 2048;
    preferences.kept = {{"later", "{\"a\": [1, 2]}"}};
    QVERIFY(!savePreferences(m_path, preferences));
    const LoadedPreferences loaded = loadPreferences(m_path);
    QVERIFY(loaded.report.isEmpty());
    QVERIFY(loaded.writable);
    QCOMPARE(loaded.preferences, preferences);
}

void PreferencesTest::aMissingFileIsNoTrouble()
{
    const LoadedPreferences loaded = loadPreferences(m_folder->filePath("none.json"));
    QVERIFY(loaded.report.isEmpty() && loaded.writable);
    QCOMPARE(loaded.preferences, Preferences());
}

void PreferencesTest::brokenFilesAreSurvivedAndReported_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut short") << QByteArray("{\"version\": 1, \"theme\": \"da");
    QTest::newRow("binary") << QByteArray("\0\xff\xfe\x01\x80", 5);
    QTest::newRow("not an object") << QByteArray("[1, 2, 3]");
    QTest::newRow("no version") << QByteArray("{\"theme\": \"dark\"}");
    QTest::newRow("version of a wrong kind") << QByteArray("{\"version\": \"one\"}");
    QTest::newRow("version zero") << QByteArray("{\"version\": 0}");
    QTest::newRow("duplicate key") << QByteArray("{\"version\": 1, \"theme\": \"dark\", \"theme\": \"light\"}");
    QTest::newRow("too deep") << QByteArray("{\"version\": 1, \"a\": ") + QByteArray(100, '[') + QByteArray(100, ']') +
                                     "}";
    QTest::newRow("too large") << QByteArray("{\"version\": 1, \"a\": \"") + QByteArray(100'000, 'x') + "\"}";
    QTest::newRow("unknown theme") << QByteArray("{\"version\": 1, \"theme\": \"plaid\"}");
    QTest::newRow("scale out of range") << QByteArray("{\"version\": 1, \"text-scale\": 1e9}");
    QTest::newRow("scale of a wrong kind") << QByteArray("{\"version\": 1, \"text-scale\": null}");
    QTest::newRow("less than no memory") << QByteArray("{\"version\": 1, \"memory-limit\": -1}");
    QTest::newRow("bad base64") << QByteArray("{\"version\": 1, \"geometry\": \"%%%\"}");
    QTest::newRow("recent files of a wrong kind") << QByteArray("{\"version\": 1, \"recent-files\": [1, {}]}");
    QTest::newRow("recent files no list") << QByteArray("{\"version\": 1, \"recent-files\": \"x\"}");
}

void PreferencesTest::brokenFilesAreSurvivedAndReported()
{
    QFETCH(QByteArray, text);
    write(text);
    const LoadedPreferences loaded = loadPreferences(m_path);
    QVERIFY(!loaded.report.isEmpty());
    QCOMPARE(loaded.preferences, Preferences());
    QVERIFY(!savePreferences(m_path, loaded.preferences));
    QVERIFY(loadPreferences(m_path).report.isEmpty());
}

void PreferencesTest::oneBadMemberSpoilsOnlyItself()
{
    write("{\"version\": 1, \"theme\": \"dark\", \"text-scale\": -1, \"sidebar-collapsed\": true}");
    const LoadedPreferences loaded = loadPreferences(m_path);
    QVERIFY(loaded.report.contains("text-scale"));
    QCOMPARE(loaded.preferences.theme, ThemeChoice::Dark);
    QVERIFY(loaded.preferences.sidebarCollapsed);
    QCOMPARE(loaded.preferences.textScale, 1.0);
}

void PreferencesTest::aNewerFileIsLeftAlone()
{
    write("{\"version\": 99, \"theme\": \"light\", \"hologram\": true}");
    const LoadedPreferences loaded = loadPreferences(m_path);
    QVERIFY(!loaded.writable);
    QVERIFY(!loaded.report.isEmpty());
    QCOMPARE(loaded.preferences.theme, ThemeChoice::Light);
}

void PreferencesTest::membersOfOtherVersionsAreKept()
{
    write("{\"version\": 1, \"retired\": [1,2,{\"x\":null}]}");
    const LoadedPreferences loaded = loadPreferences(m_path);
    QVERIFY(loaded.report.isEmpty());
    QVERIFY(!savePreferences(m_path, loaded.preferences));
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("[1,2,{\"x\":null}]"));
}

void PreferencesTest::anUnreadableFileIsMovedAsideNotLost()
{
    write("not json");
    QVERIFY(!loadPreferences(m_path).report.isEmpty());
    QVERIFY(!QFile::exists(m_path));
    QFile aside(m_path + ".unreadable");
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), QByteArray("not json"));
}

void PreferencesTest::savingIntoAPlaceThatCannotBeSaysWhy()
{
    QFile file(m_folder->filePath("file"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(savePreferences(m_folder->filePath("file/preferences.json"), {}).has_value());
    QVERIFY(QDir().mkpath(m_folder->filePath("folder")));
    QVERIFY(savePreferences(m_folder->filePath("folder"), {}).has_value());
    const LoadedPreferences loaded = loadPreferences(m_folder->filePath("folder"));
    QVERIFY(!loaded.report.isEmpty() && !loaded.writable);
}

QTEST_GUILESS_MAIN(PreferencesTest)
#include "preferences_test.moc"
