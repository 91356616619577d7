// What a frame of the canvas costs, as a multiple of filling the same pixels with one colour. Prints; judges nothing.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

#include <QApplication>
#include <QPainter>

#include "core/fleet/fleet.h"
#include "tests/widgets/canvas/frame_factory.h"
#include "widgets/canvas/cells_picture.h"
#include "widgets/canvas/components_picture.h"
#include "widgets/canvas/fleet_picture.h"
#include "widgets/canvas/isolation_picture.h"
#include "widgets/canvas/rooms_picture.h"
#include "widgets/canvas/stage_canvas.h"

using namespace faultglass;
using namespace faultglass::testing;

namespace {

constexpr QSize kSize(1280, 720);
constexpr int kFrames = 90;

/// The cheapest thing that touches every pixel.
class Filled final : public QWidget {
protected:
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(rect(), Qt::darkGray); }
};

struct Cost {
    double median = 0, worst = 0;  // ms
};

template <class Work>
Cost measure(int times, Work work)
{
    std::vector<double> costs;
    for (int i = 0; i < times; ++i) {
        const auto start = std::chrono::steady_clock::now();
        work(i);
        costs.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    std::sort(costs.begin(), costs.end());
    return {costs[costs.size() / 2], costs.back()};
}

/// One frame in the window: taken in, drawn into the layer, and painted where it changed.
Cost frameCost(std::uint32_t servers)
{
    double wall = 100;
    StageCanvas canvas(std::make_unique<FleetPicture>());
    canvas.setWallClock([&wall] { return wall; });
    canvas.resize(kSize);
    canvas.show();
    // A few different frames, so that states, bars and dots do change from one to the next.
    std::vector<std::shared_ptr<Frame>> frames;
    const int distinct = servers > 10'000 ? 4 : kFrames;
    for (int i = 0; i < distinct; ++i)
        frames.push_back(makeFrame(servers, i % 2 == 0 ? Mix::Failing : Mix::Degraded, 8 + i / 60.0));
    canvas.setFrame(frames[0]);
    canvas.settle();
    QCoreApplication::processEvents();
    return measure(kFrames, [&](int i) {
        wall += 1 / 60.0;
        canvas.setFrame(frames[static_cast<std::size_t>(i % distinct)]);
        QCoreApplication::processEvents();
    });
}

Cost wholeCost(std::uint32_t servers)
{
    StageCanvas canvas(std::make_unique<FleetPicture>());
    canvas.resize(kSize);
    canvas.show();
    canvas.setFrame(makeFrame(servers, Mix::Failing));
    canvas.settle();
    QCoreApplication::processEvents();
    return measure(10, [&](int i) {
        canvas.setTheme(i % 2 == 0 ? darkTheme() : lightTheme());
        canvas.repaint();
    });
}

std::shared_ptr<const Frame> frameOf(const Fleet& fleet)
{
    auto frame = std::make_shared<Frame>();
    frame->status = LabStatus::Running;
    frame->now = fleet.now();
    frame->runNumber = 1;
    frame->arms.push_back({"Fleet", fleet.view(), ParameterSet{}});
    return frame;
}

/// A canvas that is painted anew when what it shows has changed: two pictures of a real fleet in turn, before and after
/// a fault.
template <class Kind>
Cost pictureCost(const FleetParameters& parameters, double seconds)
{
    Fleet fleet({parameters, {}, 1});
    fleet.advance(secondsToTime(seconds));
    const auto before = frameOf(fleet);
    fleet.inject(makeFault(FaultKind::Crash, {Level::Server, 0}));
    fleet.advance(secondsToTime(seconds * 1.1));
    const auto after = frameOf(fleet);
    StageCanvas canvas(std::make_unique<Kind>());
    canvas.setTheme(darkTheme());
    canvas.resize(kSize);
    canvas.show();
    canvas.setFrame(before);
    QCoreApplication::processEvents();
    return measure(20, [&](int i) {
        canvas.setFrame(i % 2 == 0 ? after : before);
        canvas.repaint();
    });
}

FleetParameters placed(PlacementPolicy policy, std::uint32_t servers, std::uint32_t customers, std::uint32_t cells)
{
    FleetParameters p;
    p.servers = servers;
    p.customers = customers;
    p.capacityPerServer = 10;
    p.offeredLoad = 1000;
    p.placement.policy = policy;
    p.placement.cells = cells;
    return p;
}

FleetParameters housed(std::uint32_t servers, std::uint32_t racks)
{
    FleetParameters p = placed(PlacementPolicy::Everywhere, servers, 9, 1);
    p.topology.regions = p.topology.zones = 3;
    p.topology.racks = racks;
    p.replication.replicated = true;
    return p;
}

FleetParameters hardware(std::uint32_t components)
{
    FleetParameters p = placed(PlacementPolicy::Everywhere, 1, 1, 1);
    p.offeredLoad = 0;
    p.sampleInterval = 86'400;
    p.component.components = true;
    p.component.count = components;
    return p;
}

void print(const char* what, const Cost& cost, double unit)
{
    std::printf("%-44s %8.1f %8.1f %10.2f %10.2f\n", what, cost.median / unit, cost.worst / unit, cost.median,
                cost.worst);
}

}  // namespace

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    Filled filled;
    filled.resize(kSize);
    filled.show();
    QCoreApplication::processEvents();
    const Cost fill = measure(60, [&](int) { filled.repaint(); });
    std::printf("%d x %d pixels; x: times filling them\n", kSize.width(), kSize.height());
    std::printf("%-44s %8s %8s %10s %10s\n", "", "median x", "worst x", "median ms", "worst ms");
    print("filling the pixels", fill, fill.median);
    for (const std::uint32_t servers : {5U, 50U, 1000U, 10'000U, 100'000U, 1'000'000U}) {
        char what[64];
        std::snprintf(what, sizeof what, "a frame, %u servers", servers);
        print(what, frameCost(servers), fill.median);
        std::snprintf(what, sizeof what, "drawing everything anew, %u servers", servers);
        print(what, wholeCost(servers), fill.median);
    }
    using enum PlacementPolicy;
    constexpr double kMonth = 30 * 86'400;
    const auto row = [&](const char* what, const Cost& cost) { print(what, cost, fill.median); };
    row("isolation, 8 servers, 56 customers", pictureCost<IsolationPicture>(placed(Shuffle, 8, 56, 1), 2));
    row("isolation, 2,000 and 100,000", pictureCost<IsolationPicture>(placed(Shuffle, 2000, 100'000, 1), 1));
    row("rooms, 189 servers", pictureCost<RoomsPicture>(housed(189, 3), 2));
    row("rooms, 100,000 servers", pictureCost<RoomsPicture>(housed(100'000, 300), 1));
    row("cells, 44 servers in 11", pictureCost<CellsPicture>(placed(Cells, 44, 200, 11), 2));
    row("cells, 20,000 servers in 2,000", pictureCost<CellsPicture>(placed(Cells, 20'000, 100'000, 2000), 1));
    row("hardware, 40,000 components", pictureCost<ComponentsPicture>(hardware(40'000), kMonth));
    row("hardware, a million components", pictureCost<ComponentsPicture>(hardware(1'000'000), kMonth));
    return 0;
}
