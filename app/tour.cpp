#include "app/tour.h"

#include <QDir>
#include <QEventLoop>
#include <QPainter>
#include <QTimer>

#include "app/files/panel_catalogue.h"
#include "app/main_window.h"
#include "app/picture_file.h"
#include "widgets/panels/panel.h"
#include "widgets/panels/panel_spec.h"
#include "widgets/theme/core_text.h"

namespace faultglass {

namespace {

constexpr QSize kSizes[] = {{1280, 720}, {1920, 1080}};
constexpr int kPatienceMilliseconds = 120'000;
constexpr int kSettleMilliseconds = 120;  // charts redraw at most 30 times a second

struct Stop {
    double seconds;
    const char* name;
};
constexpr Stop kStops[] = {{3, "before"}, {12, "after-12s"}, {40, "after-40s"}};

void waitFor(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Drives the run of `window` to `time` and waits until the picture of that instant is there.
std::optional<Error> driveTo(MainWindow& window, SimTime time)
{
    LabLink& link = window.link();
    const auto there = [&link, time] {
        const auto& frame = link.frame();
        return frame && !frame->arms.empty() && frame->now == time && frame->status != LabStatus::Seeking;
    };
    const auto failed = [&link] { return link.frame() && link.frame()->status == LabStatus::Failed; };
    link.setPlaying(false);
    link.seek(time);
    QEventLoop loop;
    QTimer patience;
    patience.setSingleShot(true);
    QObject::connect(&patience, &QTimer::timeout, &loop, &QEventLoop::quit);
    QObject::connect(&link, &LabLink::frameChanged, &loop, [&] {
        if (there() || failed())
            loop.quit();
    });
    patience.start(kPatienceMilliseconds);
    if (!there())
        loop.exec();
    if (failed())
        return Error{"tour", link.frame()->failure, "a run without a failure"};
    if (!there())
        return Error{"tour", std::to_string(time.seconds()) + " s", "an instant that is reached within two minutes"};
    waitFor(kSettleMilliseconds);
    return std::nullopt;
}

/// All stops of one panel in one look. The panel is the one of the first chapter unless it is chosen.
std::optional<Error> renderPanel(const PanelEntry& entry, ThemeChoice theme, QSize size, const QDir& folder,
                                 const std::function<void(const QString&)>& done)
{
    LaunchOptions options;
    options.theme = theme;
    options.size = size;
    options.lesson = false;
    MainWindow window(options);
    if (&entry.scenario() != &window.session().scenario())
        window.session().start(entry.scenario());
    // The canvas holds states long enough to be seen; between two pictures a clock of our own lets them go.
    constexpr double kBetweenPictures = 10;  // s
    double wall = 0;
    window.panel()->setWallClock([&wall] { return wall; });
    window.show();
    const double speed = findPanelSpec(entry.scenario())->speed;  // of an experiment of years seconds show nothing
    for (const Stop& stop : kStops) {
        if (auto error = driveTo(window, secondsToTime(stop.seconds * speed)))
            return error;
        wall += kBetweenPictures;
        window.panel()->settle();
        const QString path =
            folder.filePath(QStringLiteral("%1-%2-%3x%4-%5.png")
                                .arg(verbatim(entry.scenario().key),
                                     theme == ThemeChoice::Dark ? QStringLiteral("dark") : QStringLiteral("light"))
                                .arg(size.width())
                                .arg(size.height())
                                .arg(QLatin1String(stop.name)));
        if (auto error = writePicture(path, window.grab().toImage()))
            return error;
        done(path);
    }
    return std::nullopt;
}

/// Every step of every chapter that is written, beside its stage.
std::optional<Error> renderLessons(const QString& folder, const std::function<void(const QString&)>& done)
{
    LaunchOptions options;
    options.size = QSize(1600, 1000);
    for (const PanelEntry& entry : panelCatalogue()) {
        options.chapter = entry.number;
        const auto steps = MainWindow(options).lessonSteps();
        for (options.step = 1; options.step <= steps; ++options.step) {
            for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
                options.theme = theme;
                if (auto error = renderShot(options, folder, done))
                    return error;
            }
        }
    }
    return std::nullopt;
}

/// All panels beside each other, as they are in the middle of their stories: do they look as if one hand drew them?
std::optional<Error> saveContactSheet(const QDir& folder, const char* theme, const QString& path)
{
    constexpr int kColumns = 3, kGap = 12;
    constexpr QSize kPicture{640, 360};
    const auto panels = static_cast<int>(panelCatalogue().size());
    const int rows = (panels + kColumns - 1) / kColumns;
    QImage sheet(kColumns * (kPicture.width() + kGap) + kGap, rows * (kPicture.height() + kGap) + kGap,
                 QImage::Format_RGB32);
    sheet.fill(Qt::gray);
    QPainter painter(&sheet);
    for (int i = 0; i < panels; ++i) {
        const QString name = verbatim(panelCatalogue()[static_cast<std::size_t>(i)].scenario().key);
        const QImage picture(
            folder.filePath(QStringLiteral("%1-%2-1280x720-after-12s.png").arg(name, QLatin1String(theme))));
        painter.drawImage(QPoint(kGap + i % kColumns * (kPicture.width() + kGap),
                                 kGap + i / kColumns * (kPicture.height() + kGap)),
                          picture.scaled(kPicture, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    }
    painter.end();
    return writePicture(path, sheet);
}

}  // namespace

std::optional<Error> renderShot(const LaunchOptions& options, const QString& folder,
                                const std::function<void(const QString& path)>& done)
{
    if (!QDir().mkpath(folder))
        return Error{"--shoot", folder.toStdString(), "a folder that exists or can be made"};
    MainWindow window(options);
    window.panel()->setWallClock([] { return 0.0; });
    window.show();
    const double speed = findPanelSpec(window.session().scenario())->speed;
    if (auto error = driveTo(window, secondsToTime(options.at * speed)))
        return error;
    window.panel()->settle();
    const QString path = QDir(folder).filePath(
        QStringLiteral("chapter-%1-step-%2-%3-%4-%5x%6.png")
            .arg(window.chapter())
            .arg(options.step)
            .arg(window.theme().isDark() ? QStringLiteral("dark") : QStringLiteral("light"), window.language())
            .arg(window.width())
            .arg(window.height()));
    if (auto error = writePicture(path, window.grab().toImage()))
        return error;
    done(path);
    return std::nullopt;
}

std::optional<Error> renderTour(const QString& folder, const std::function<void(const QString& path)>& done)
{
    if (!QDir().mkpath(folder))
        return Error{"--tour", folder.toStdString(), "a folder that exists or can be made"};
    for (const PanelEntry& entry : panelCatalogue()) {
        for (const ThemeChoice theme : {ThemeChoice::Dark, ThemeChoice::Light}) {
            for (const QSize size : kSizes) {
                if (auto error = renderPanel(entry, theme, size, QDir(folder), done))
                    return error;
            }
        }
    }
    if (auto error = renderLessons(folder, done))
        return error;
    for (const char* theme : {"dark", "light"}) {
        const QString path = QDir(folder).filePath(QStringLiteral("all-%1.png").arg(QLatin1String(theme)));
        if (auto error = saveContactSheet(QDir(folder), theme, path))
            return error;
        done(path);
    }
    return std::nullopt;
}

}  // namespace faultglass
