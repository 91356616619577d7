// The program with a window: decides whether there can be one, then opens it, or renders the tour.
#include <cstdio>

#include <QApplication>
#include <QIcon>
#include <QTranslator>

#include "app/files/version.h"
#include "app/launch_options.h"
#include "app/main_window.h"
#include "app/tour.h"

namespace faultglass {

namespace {

constexpr int kBadInput = 2;

int runTour(const QString& folder)
{
    const auto error = renderTour(folder, [](const QString& path) { std::puts(qPrintable(path)); });
    if (error)
        std::fprintf(stderr, "faultglass: %s\n", error->message().c_str());
    return error ? 1 : 0;
}

/// Answers what needs no application. The exit code, or nothing when one is needed.
std::optional<int> answerAtOnce(const ParsedLaunch& launch, const QStringList& arguments)
{
    if (!launch.error.isEmpty()) {
        std::fprintf(stderr, "faultglass: %s\n", qPrintable(launch.error));
        return kBadInput;
    }
    if (launch.options.help || launch.options.version) {
        const std::string version = "faultglass " + std::string(programVersion()) + '\n';
        std::fputs(launch.options.help ? qPrintable(launchHelp()) : version.c_str(), stdout);
        return 0;
    }
    if (launch.options.tourFolder.isEmpty() && !canShowWindow(arguments)) {
        std::fputs(
            "faultglass: there is no display. Run it in a desktop session, render pictures with "
            "\"faultglass --tour DIR\", or use faultglass-cli.\n",
            stderr);
        return kBadInput;
    }
    return std::nullopt;
}

}  // namespace

}  // namespace faultglass

int main(int argc, char** argv)
{
    using namespace faultglass;
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    const ParsedLaunch launch = parseLaunch(arguments);
    if (const auto code = answerAtOnce(launch, arguments))
        return *code;

    // Pictures need no display and must not depend on the one there may be.
    const bool tour = !launch.options.tourFolder.isEmpty();
    if (tour)
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("faultglass"));
    QApplication::setApplicationDisplayName(QStringLiteral("Faultglass"));
    QApplication::setApplicationVersion(QString::fromStdString(std::string(programVersion())));
    QApplication::setDesktopFileName(QStringLiteral("io.github.faultglass.Faultglass"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/faultglass/icons/faultglass.svg")));
    // English has a file too: it knows the plurals. The language of the system goes before it.
    const QString texts = QStringLiteral(":/faultglass/translations");
    QTranslator english, local;
    if (english.load(QStringLiteral("faultglass_en"), texts))
        QApplication::installTranslator(&english);
    if (local.load(QLocale(), QStringLiteral("faultglass"), QStringLiteral("_"), texts))
        QApplication::installTranslator(&local);
    if (tour)
        return runTour(launch.options.tourFolder);
    MainWindow window(launch.options, defaultPreferencesPath());
    window.show();
    return QApplication::exec();
}
