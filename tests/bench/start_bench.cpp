// How long a start takes: from the entry of the program to the first living frame on the screen, as a multiple of an
// empty main window with one chart. Each measurement is a process of its own. Prints, asserts nothing.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <memory>
#include <vector>

#include <QApplication>
#include <QMainWindow>
#include <QProcess>
#include <QTimer>

#include "app/main_window.h"
#include "widgets/plots/time_chart.h"
#include "widgets/theme/theme_style.h"

using namespace faultglass;

namespace {

using Clock = std::chrono::steady_clock;

/// Ends the program at the second turn of the loop after `ready`: by then it is painted.
void endWhenPainted(Clock::time_point start)
{
    QTimer::singleShot(0, [start] {
        QTimer::singleShot(0, [start] {
            std::printf("%.3f\n", std::chrono::duration<double, std::milli>(Clock::now() - start).count());
            QApplication::exit();
        });
    });
}

int startWindow(Clock::time_point start, QApplication& application)
{
    LaunchOptions options;
    options.size = QSize(1440, 900);
    MainWindow window(options);
    window.show();
    bool alive = false;
    QObject::connect(&window.link(), &LabLink::frameChanged, &application,
                     [&](const std::shared_ptr<const Frame>& frame) {
                         if (!alive && !frame->arms.empty() && frame->now > SimTime{}) {
                             alive = true;
                             endWhenPainted(start);
                         }
                     });
    return QApplication::exec();
}

int startEmpty(Clock::time_point start)
{
    QMainWindow window;
    window.setCentralWidget(new TimeChart);
    window.resize(1440, 900);
    window.show();
    endWhenPainted(start);
    return QApplication::exec();
}

double median(const QString& program, const QString& what, int runs)
{
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        QProcess process;
        process.start(program, {what});
        process.waitForFinished(60'000);
        times.push_back(process.readAllStandardOutput().trimmed().toDouble());
    }
    std::ranges::sort(times);
    return times[times.size() / 2];
}

}  // namespace

int main(int argc, char** argv)
{
    const auto start = Clock::now();
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    if (argc > 1 && std::strcmp(argv[1], "window") == 0)
        return startWindow(start, application);
    if (argc > 1 && std::strcmp(argv[1], "empty") == 0)
        return startEmpty(start);
    constexpr int kRuns = 9;
    const QString program = QCoreApplication::applicationFilePath();
    const double empty = median(program, QStringLiteral("empty"), kRuns);
    const double window = median(program, QStringLiteral("window"), kRuns);
    std::printf("empty QMainWindow with one chart  %7.1f ms\n", empty);
    std::printf("window to its first living frame  %7.1f ms   x %.2f\n", window, window / empty);
    return 0;
}
