// The command line of the window: what is taken, what is refused, and in which words.
#include <QTest>

#include "app/launch_options.h"

using namespace faultglass;

class LaunchOptionsTest : public QObject {
    Q_OBJECT
private slots:
    void everyOptionIsUnderstood();
    void optionsOfQtAreSkipped();
    void badInputIsNamed_data();
    void badInputIsNamed();
    void afterTwoDashesAllIsAFile();
    void withoutADisplayThereIsNoWindow();
};

void LaunchOptionsTest::everyOptionIsUnderstood()
{
    const auto parsed =
        parseLaunch({"run.faultglass.json", "--size", "1280x720", "--theme=dark", "--seed", "18446744073709551615"});
    QVERIFY2(parsed.error.isEmpty(), qPrintable(parsed.error));
    QCOMPARE(parsed.options.file, QStringLiteral("run.faultglass.json"));
    QCOMPARE(parsed.options.size, std::optional(QSize(1280, 720)));
    QCOMPARE(parsed.options.theme, std::optional(ThemeChoice::Dark));
    QCOMPARE(parsed.options.seed, std::optional(~std::uint64_t{0}));
    QVERIFY(parseLaunch({"--help"}).options.help);
    QVERIFY(parseLaunch({"--version"}).options.version);
    QCOMPARE(parseLaunch({"--tour", "out"}).options.tourFolder, QStringLiteral("out"));
    const auto shot = parseLaunch(
        {"--shoot", "out", "--chapter", "6", "--step=3", "--language", "uk", "--at", "20.5", "--scale", "2"});
    QVERIFY2(shot.error.isEmpty(), qPrintable(shot.error));
    QCOMPARE(shot.options.shotFolder, QStringLiteral("out"));
    QCOMPARE(shot.options.chapter, 6);
    QCOMPARE(shot.options.step, 3);
    QCOMPARE(shot.options.language, QStringLiteral("uk"));
    QCOMPARE(shot.options.at, 20.5);
    QCOMPARE(shot.options.scale, 2.0);
    const ParsedLaunch safe = parseLaunch({"--safe-mode", "--memory-limit=512"});
    QVERIFY(safe.error.isEmpty() && safe.options.safeMode && safe.options.memoryLimitMiB == 512U);
}

void LaunchOptionsTest::optionsOfQtAreSkipped()
{
    const auto parsed = parseLaunch({"-platform", "offscreen", "-style=Fusion", "file.json"});
    QVERIFY(parsed.error.isEmpty());
    QCOMPARE(parsed.options.file, QStringLiteral("file.json"));
}

void LaunchOptionsTest::badInputIsNamed_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");
    QTest::newRow("misspelt") << QStringList{"--them", "dark"} << "did you mean --theme?";
    QTest::newRow("unknown") << QStringList{"--xyzzy"} << "--xyzzy";
    QTest::newRow("no value") << QStringList{"--size"} << "--size";
    QTest::newRow("no size") << QStringList{"--size", "big"} << "WIDTHxHEIGHT";
    QTest::newRow("tiny size") << QStringList{"--size", "1x1"} << "1x1";
    QTest::newRow("huge size") << QStringList{"--size", "99999999x400"} << "99999999x400";
    QTest::newRow("theme") << QStringList{"--theme", "plaid"} << "light or dark";
    QTest::newRow("seed") << QStringList{"--seed", "-1"} << "-1";
    QTest::newRow("seed too large") << QStringList{"--seed", "18446744073709551616"} << "18446744073709551616";
    QTest::newRow("seed empty") << QStringList{"--seed="} << "--seed";
    QTest::newRow("tour nowhere") << QStringList{"--tour="} << "a folder";
    QTest::newRow("chapter") << QStringList{"--chapter", "six"} << "0 to 99";
    QTest::newRow("step") << QStringList{"--step", "-1"} << "0 to 99";
    QTest::newRow("language") << QStringList{"--language", "xx"} << "en or uk";
    QTest::newRow("instant") << QStringList{"--at", "nan"} << "250ms";
    QTest::newRow("memory") << QStringList{"--memory-limit", "0"} << "MiB, more than 0";
    QTest::newRow("scale") << QStringList{"--scale", "9"} << "0.5 to 4";
    QTest::newRow("shot nowhere") << QStringList{"--shoot="} << "a folder";
    QTest::newRow("two files") << QStringList{"a.json", "b.json"} << "b.json";
}

void LaunchOptionsTest::badInputIsNamed()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, named);
    const auto parsed = parseLaunch(arguments);
    QVERIFY2(parsed.error.contains(named), qPrintable(parsed.error));
    QVERIFY(!parsed.error.contains('\n'));
}

void LaunchOptionsTest::afterTwoDashesAllIsAFile()
{
    QCOMPARE(parseLaunch({"--", "--odd.json"}).options.file, QStringLiteral("--odd.json"));
}

void LaunchOptionsTest::withoutADisplayThereIsNoWindow()
{
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        qunsetenv(name);
    QVERIFY(!canShowWindow({}));
    QVERIFY(canShowWindow({"-platform", "offscreen"}));
    qputenv("WAYLAND_DISPLAY", "wayland-0");
    QVERIFY(canShowWindow({}));
}

QTEST_GUILESS_MAIN(LaunchOptionsTest)
#include "launch_options_test.moc"
