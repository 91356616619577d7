// What the program remembers from one start to the next: a small JSON file that is checked when read and never trusted.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <QByteArray>
#include <QString>
#include <QStringList>

#include "core/base/result.h"

namespace faultglass {

inline constexpr int kPreferencesVersion = 1;
inline constexpr int kMostRecentFiles = 10;

enum class ThemeChoice : std::uint8_t { System, Light, Dark, Projector };
enum class MotionChoice : std::uint8_t { System, Full, Reduced };

struct Preferences {
    ThemeChoice theme = ThemeChoice::System;
    MotionChoice motion = MotionChoice::System;
    double textScale = 1;  ///< kLeastTextScale to kMostTextScale
    bool sidebarCollapsed = false;
    bool inspectorShown = true;
    bool lessonShown = true;
    bool notesShown = false;  ///< those for who teaches
    bool menuBarShown = false;
    QByteArray geometry;      ///< QWidget::saveGeometry
    QByteArray layout;        ///< of the panel shown last
    int chapter = -1;         ///< that was open last; below 0: none
    int step = 0;             ///< of its lesson, from 0
    QString language;         ///< a code such as "uk"; empty: the system's
    QString lastFolder;       ///< where a file was opened or saved last
    QStringList recentFiles;  ///< newest first, at most kMostRecentFiles
    int memoryLimitMiB = 0;   ///< how much a run may take; 0: half of what the machine has
    /// Members this version does not know, as JSON, written back as they were.
    std::vector<std::pair<std::string, std::string>> kept;

    friend bool operator==(const Preferences&, const Preferences&) = default;
};

inline constexpr int kMostMemoryMiB = 1 << 30;
inline constexpr double kLeastTextScale = 0.75;
inline constexpr double kMostTextScale = 2.5;

struct LoadedPreferences {
    Preferences preferences;  ///< what could be understood, defaults for the rest
    Preferences stored;       ///< what of them is in the file
    QString report;           ///< for the user, what was wrong with the file; empty when nothing was
    bool writable = true;     ///< false for a file of a newer version, which is left alone
};

/// A missing file gives the defaults and no report. Any other trouble gives a report; it is never fatal. A file that is
/// no JSON at all is moved aside (set_aside.h): nothing is lost when the next one is written.
[[nodiscard]] LoadedPreferences loadPreferences(const QString& path);
/// Replaces the file atomically, making its folder if needed. The error, or nothing.
[[nodiscard]] std::optional<Error> savePreferences(const QString& path, const Preferences& preferences);
/// The same where several windows write: lays what changed since `loaded` was stored last over what is in the file by
/// now. Waits for another window half a second at most. The error, or nothing; after one, all is still to be stored.
[[nodiscard]] std::optional<Error> saveChanges(const QString& path, LoadedPreferences& loaded);
/// Where the preferences of this user are.
[[nodiscard]] QString defaultPreferencesPath();

}  // namespace faultglass
