// A parameter declared once: one row that drives the form, the command line, JSON, help and translation.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

/// Marks a text for translation where it stands (lupdate reads it); core itself never translates.
#define FG_TEXT(text) text

namespace faultglass {

enum class ParameterKind : std::uint8_t { Real, Whole, Toggle, Choice };
enum class ParameterScale : std::uint8_t { Linear, Logarithmic };
/// Live: taken over by a running fleet at once. Rebuild: the run starts again from zero with it.
enum class ParameterChange : std::uint8_t { Live, Rebuild };

struct ParameterChoice {
    std::string_view key;    ///< what files and the command line say, e.g. "round-robin"
    std::string_view label;  ///< what people read, marked for translation
};

/// What is said about a parameter, apart from the field it is bound to. All texts are marked for translation.
struct ParameterRow {
    std::string_view key;
    std::string_view label;
    std::string_view help;   ///< one or more sentences, each with its full stop
    std::string_view unit;   ///< "s", "requests/s", "" where there is none
    std::string_view group;  ///< heading of the section it stands in
    ParameterKind kind = ParameterKind::Real;
    double least = 0;
    double most = 0;
    double initial = 0;  ///< the default; for a choice the index into `choices`, for a toggle 0 or 1
    ParameterScale scale = ParameterScale::Linear;
    ParameterChange change = ParameterChange::Live;
    std::span<const ParameterChoice> choices{};
    /// Key of the toggle or choice this one depends on; it matters only while that is not 0. Empty: always matters.
    std::string_view enabledBy{};
};

}  // namespace faultglass
