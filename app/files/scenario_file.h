// Scenario files: a timeline as versioned JSON, read with suspicion and written whole or not at all.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <QString>

#include "core/base/result.h"
#include "core/runtime/timeline.h"
#include "core/scenarios/scenario.h"

namespace faultglass {

/// The version this program reads and writes. It grows when a file would mean something else to an older program, not
/// when a parameter comes or goes: those are unknown or retired keys, which are reported and kept.
inline constexpr int kScenarioFileVersion = 1;

/// Something a file holds that this version does not know: written back as it was.
struct KeptMember {
    enum class Place : std::uint8_t {
        Document,    ///< a key at the top
        Parameters,  ///< a key under "parameters"
        Entry,       ///< a key of the entry `entryId`
        View,        ///< a key under "view"
        Entries,     ///< a whole entry, about a parameter that is unknown; stands before the entry `entryId`
    };
    Place place = Place::Document;
    std::uint64_t entryId = 0;
    std::string key;
    std::string json;

    friend bool operator==(const KeptMember&, const KeptMember&) = default;
};

/// How a run was looked at when its file was written. It changes nothing of the run.
struct SavedView {
    SimTime at;
    bool playing = false;
    int arm = -1;  ///< that changes concern; below 0: all
    bool sideBySide = true;
    bool laws = false;  ///< instead of the charts over time

    friend bool operator==(const SavedView&, const SavedView&) = default;
};

/// A scenario file, read. `timeline` has passed checkTimeline; its entries are numbered from 1.
struct ScenarioDocument {
    Timeline timeline;
    SimTime until;     ///< how long a run of it is
    std::string note;  ///< what the author says about it
    std::optional<SavedView> view;
    std::vector<KeptMember> kept;
    std::vector<std::string> warnings;  ///< one line each: path and what about it
};

/// A document of a scenario at its defaults.
[[nodiscard]] ScenarioDocument makeScenarioDocument(const Scenario& scenario);

/// Reads the text of a scenario file. Errors are named by their path in the document ("parameters.client-timeout",
/// "entries[3].at") or, where it is no JSON, by line and column.
[[nodiscard]] Result<ScenarioDocument> readScenario(std::string text, std::span<const Scenario* const> catalogue);
/// The text of a scenario file: what differs from the scenario as it stands in the catalogue, a line each. Reading it
/// back gives the same document, and writing that the same bytes.
[[nodiscard]] std::string scenarioText(const ScenarioDocument& document);

/// Reads a file of at most 1 MiB; no pipe and no device. Errors as for readScenario, with the file's name before the
/// path.
[[nodiscard]] Result<ScenarioDocument> loadScenarioFile(const QString& path,
                                                        std::span<const Scenario* const> catalogue);
/// Replaces the file atomically. The error, or nothing.
[[nodiscard]] std::optional<Error> saveScenarioFile(const QString& path, const ScenarioDocument& document);

}  // namespace faultglass
