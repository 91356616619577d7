// How long the user interface is away: the time between two turns of its event loop while the worker is saturated,
// against the same window at rest. Prints, asserts nothing.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

#include <QApplication>
#include <QElapsedTimer>
#include <QTimer>

#include "app/main_window.h"
#include "core/runtime/command.h"

using namespace faultglass;

namespace {

struct Gaps {
    double median = 0, p99 = 0, worst = 0;  // ms
};

/// Turns of the loop, woken every millisecond, over `seconds`.
Gaps measure(double seconds)
{
    using Clock = std::chrono::steady_clock;
    std::vector<double> gaps;
    Clock::time_point last = Clock::now();
    QTimer tick;
    tick.setTimerType(Qt::PreciseTimer);
    QObject::connect(&tick, &QTimer::timeout, [&] {
        const auto now = Clock::now();
        gaps.push_back(std::chrono::duration<double, std::milli>(now - last).count());
        last = now;
    });
    QEventLoop loop;
    QTimer::singleShot(static_cast<int>(seconds * 1000), &loop, &QEventLoop::quit);
    tick.start(1);
    loop.exec();
    if (gaps.empty())
        return {};
    std::ranges::sort(gaps);
    return {gaps[gaps.size() / 2], gaps[gaps.size() * 99 / 100], gaps.back()};
}

void print(const char* name, const Gaps& gaps, const Gaps& idle)
{
    std::printf("%-34s p50 %6.2f ms  p99 %6.2f ms  worst %6.2f ms   x idle: %5.1f %5.1f %5.1f\n", name, gaps.median,
                gaps.p99, gaps.worst, gaps.median / idle.median, gaps.p99 / idle.p99, gaps.worst / idle.worst);
}

}  // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const double seconds = argc > 1 ? std::atof(argv[1]) : 5;
    const Gaps idle = measure(seconds);
    print("empty loop", idle, idle);

    LaunchOptions options;
    options.size = QSize(1920, 1080);
    options.lesson = false;
    MainWindow window(options);
    window.show();
    window.link().setPlaying(false);
    measure(1);
    print("window, paused", measure(seconds), idle);
    window.link().setPlaying(true);
    print("window, 1x", measure(seconds), idle);
    window.link().setSpeed(kFastest);
    measure(1);
    print("window, as fast as it goes", measure(seconds), idle);
    return 0;
}
