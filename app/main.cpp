// The program with a window: decides whether there can be one, then opens it, or renders the tour.
#include <cstdio>
#include <cstdlib>

#include <QApplication>
#include <QIcon>

#include "app/ending_signals.h"
#include "app/files/version.h"
#include "app/files/write_signals.h"
#include "app/launch_options.h"
#include "app/main_window.h"
#include "app/tour.h"
#include "widgets/theme/accessible_groups.h"

namespace faultglass {

namespace {

constexpr int kBadInput = 2;

void printPath(const QString& path) { std::puts(qPrintable(path)); }

/// The exit code.
int tell(const std::optional<Error>& error)
{
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
    const bool pictures = !launch.options.tourFolder.isEmpty() || !launch.options.shotFolder.isEmpty();
    if (!pictures && !canShowWindow(arguments)) {
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
    ignoreWriteSignals();
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    const ParsedLaunch launch = parseLaunch(arguments);
    if (const auto code = answerAtOnce(launch, arguments))
        return *code;

    // Pictures need no display and must not depend on the one there may be.
    const bool tour = !launch.options.tourFolder.isEmpty(), shot = !launch.options.shotFolder.isEmpty();
    if (tour || shot)
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (shot && launch.options.scale != 1)
        qputenv("QT_SCALE_FACTOR", QByteArray::number(launch.options.scale));
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("faultglass"));
    QApplication::setApplicationDisplayName(QStringLiteral("Faultglass"));
    QApplication::setApplicationVersion(QString::fromStdString(std::string(programVersion())));
    QApplication::setDesktopFileName(QStringLiteral("io.github.faultglass.Faultglass"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/faultglass/icons/faultglass.svg")));
    if (tour)
        return tell(renderTour(launch.options.tourFolder, printPath));
    if (shot)
        return tell(renderShot(launch.options, launch.options.shotFolder, printPath));
    installAccessibleGroups();
    MainWindow window(launch.options, launch.options.safeMode ? QString() : defaultPreferencesPath());
    window.show();
    const EndingSignals ending([&window] {
        window.leave();
        QApplication::exit();
    });
    const int code = QApplication::exec();
    // A worker that hangs would be waited for without end. What is worth keeping was stored when the window closed.
    if (window.link().stuck())
        std::_Exit(code);
    return code;
}
