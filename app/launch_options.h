// What the command line of the window asks for, decided before there is an application or a display.
#pragma once

#include <cstdint>
#include <optional>

#include <QSize>
#include <QString>
#include <QStringList>

#include "app/preferences.h"

namespace faultglass {

struct LaunchOptions {
    QString file;        ///< scenario or scenario file to open; empty for the first chapter
    QString tourFolder;  ///< render pictures of all panels and steps into this folder and leave; empty for a window
    QString shotFolder;  ///< the same for one picture of what the other options say
    double at = 12;      ///< s; the simulated instant of that picture
    double scale = 1;    ///< pixels for one of the layout, in that picture
    bool lesson = true;  ///< chapters have their lesson beside the stage
    std::optional<QSize> size;
    int chapter = -1;  ///< to start with; below 0: the scenario's, or the first
    int step = 0;      ///< of that chapter, from 1; 0: where the reader was
    QString language;  ///< instead of the one that was chosen
    std::optional<ThemeChoice> theme;
    std::optional<std::uint64_t> seed;
    std::optional<std::uint64_t> memoryLimitMiB;  ///< of runs, instead of the preference
    bool safeMode = false;                        ///< nothing is remembered: no preferences, no session, no progress
    bool help = false;
    bool version = false;
};

struct ParsedLaunch {
    LaunchOptions options;
    QString error;  ///< one line; empty when all was understood
};

/// `arguments` without the program's name. Qt's own options (-platform, -style ...) are skipped with their values.
[[nodiscard]] ParsedLaunch parseLaunch(const QStringList& arguments);
[[nodiscard]] QString launchHelp();

/// True when a window can be shown: a display in the environment, or a platform chosen by environment or argument.
[[nodiscard]] bool canShowWindow(const QStringList& arguments);

}  // namespace faultglass
