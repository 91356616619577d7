// The catalogue of laws: the list of all there are.
#pragma once

#include <span>
#include <string_view>

#include "core/theory/laws/law.h"

namespace faultglass::theory {

/// All laws, by subject. Any thread.
[[nodiscard]] std::span<const Law> lawCatalogue();
/// The law of that name, or null.
[[nodiscard]] const Law* findLaw(std::string_view name);

// One for each subject, in the file of that name.
[[nodiscard]] std::span<const Law> queueingLaws();
[[nodiscard]] std::span<const Law> redundancyLaws();
[[nodiscard]] std::span<const Law> correlatedLaws();
[[nodiscard]] std::span<const Law> durabilityLaws();
[[nodiscard]] std::span<const Law> hardwareLaws();
[[nodiscard]] std::span<const Law> cascadeLaws();
[[nodiscard]] std::span<const Law> retryLaws();
[[nodiscard]] std::span<const Law> breakerLaws();
[[nodiscard]] std::span<const Law> shuffleLaws();
[[nodiscard]] std::span<const Law> detectionLaws();
[[nodiscard]] std::span<const Law> quorumLaws();
[[nodiscard]] std::span<const Law> stagingLaws();
[[nodiscard]] std::span<const Law> cacheLaws();

}  // namespace faultglass::theory
