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
    QString tourFolder;  ///< render pictures into this folder and leave; empty for a window
    std::optional<QSize> size;
    std::optional<ThemeChoice> theme;
    std::optional<std::uint64_t> seed;
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
