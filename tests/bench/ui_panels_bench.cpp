// What every panel costs: frames and time from the choice of a chapter to its first living picture, as multiples of the
// frame of 16.7 ms; and the gaps of the event loop with four arms that saturate the worker. Prints, asserts nothing.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string_view>
#include <vector>

#include <QApplication>
#include <QEventLoop>
#include <QTimer>

#include "app/files/panel_catalogue.h"
#include "app/main_window.h"
#include "core/runtime/command.h"
#include "widgets/controls/chapter_sidebar.h"
#include "widgets/panels/panel.h"

using namespace faultglass;

namespace {

using Clock = std::chrono::steady_clock;

double since(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

struct Opening {
    double built = 0;   ///< ms until the choice has been handled
    double living = 0;  ///< ms until a picture of a running fleet has been painted
    int pictures = 0;   ///< frames of the experiment until then
};

Opening openPanel(MainWindow& window, const PanelEntry& entry)
{
    Opening opening;
    QEventLoop loop;
    const auto start = Clock::now();
    const auto seen =
        QObject::connect(&window.link(), &LabLink::frameChanged, &loop, [&](const std::shared_ptr<const Frame>& frame) {
            if (!frame || !frame->timeline || frame->timeline->scenario != &entry.scenario())
                return;
            ++opening.pictures;
            if (frame->arms.empty() || opening.living > 0)
                return;
            window.panel()->repaint();
            opening.living = since(start);
            loop.quit();
        });
    emit window.findChild<ChapterSidebar*>()->chapterChosen(entry.number);
    opening.built = since(start);
    loop.exec();
    QObject::disconnect(seen);
    return opening;
}

/// The longest and the 99th of a hundred times between two turns of the loop.
std::pair<double, double> gaps(double seconds)
{
    std::vector<double> found;
    Clock::time_point last = Clock::now();
    QTimer tick;
    tick.setTimerType(Qt::PreciseTimer);
    QObject::connect(&tick, &QTimer::timeout, [&] {
        found.push_back(since(last));
        last = Clock::now();
    });
    QEventLoop loop;
    QTimer::singleShot(static_cast<int>(seconds * 1000), &loop, &QEventLoop::quit);
    tick.start(1);
    loop.exec();
    std::ranges::sort(found);
    return {found.empty() ? 0 : found[found.size() * 99 / 100], found.empty() ? 0 : found.back()};
}

}  // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const double seconds = argc > 1 ? std::atof(argv[1]) : 3;
    const std::string_view only = argc > 2 ? argv[2] : "";  // one panel, by its key
    LaunchOptions options;
    options.size = QSize(1920, 1080);
    options.lesson = false;
    MainWindow window(options);
    window.show();
    gaps(0.5);

    constexpr double kFrame = 1000 / 60.0;
    std::printf("%-24s %10s %10s %10s   gaps at full speed: p99, worst (ms)\n", "panel", "built", "living", "pictures");
    for (int round = 0; round < 2; ++round) {  // the first round fills caches that a program has once
        for (const PanelEntry& entry : panelCatalogue()) {
            if (!only.empty() && entry.scenario().key != only)
                continue;
            const Opening opening = openPanel(window, entry);
            if (round == 0)
                continue;
            window.link().setSpeed(kFastest);
            gaps(0.3);
            const auto [most, worst] = gaps(seconds);
            std::printf("%-24s %8.1f x %8.1f x %10d   %6.1f %6.1f\n", entry.scenario().key.data(),
                        opening.built / kFrame, opening.living / kFrame, opening.pictures, most, worst);
        }
    }
    return 0;
}
