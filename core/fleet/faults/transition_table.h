// What there is to say about each kind of transition: a row that the log, markers, captions and "Why?" all read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "core/fleet/faults/transition.h"

namespace faultglass {

/// What `Transition::subject` counts.
enum class TransitionSubject : std::uint8_t { Fleet, Server, Customer, Cell, Component, Group, Dependency };
inline constexpr std::size_t kTransitionSubjects = static_cast<std::size_t>(TransitionSubject::Dependency) + 1;

/// What it means for those it is about.
enum class TransitionSeverity : std::uint8_t { Failure, Harm, Recovery, Change };

/// Where it has a mark: charts have room for few.
enum class TransitionMark : std::uint8_t { Nowhere, Timeline, Charts };

/// What lasts from one transition to another; bits, since a transition may begin or end several.
enum TransitionCondition : std::uint16_t {
    kFault = 1U << 0,      ///< something is wrong that was not brought about by load
    kUnnoticed = 1U << 1,  ///< a server is lost, and its balancer does not know
    kPromotion = 1U << 2,  ///< a standby is to become the primary
    kConnectionStorm = 1U << 3,
    kOverload = 1U << 4,
    kColdCaches = 1U << 5,
    kHurtCustomer = 1U << 6,
    kRetryStorm = 1U << 7,
};
inline constexpr std::size_t kTransitionConditions = 8;

/// Texts for particular places, where there are any. %1 is the subject, but for `since`.
struct TransitionWords {
    std::string_view marker{};  ///< two or three words for a chart
    std::string_view why{};     ///< the question to which the chain of causes is the answer
    std::string_view since{};   ///< why a server is as it is; %1 is the time
};

struct TransitionSpan {
    std::uint16_t begins = 0, ends = 0;  ///< bits of TransitionCondition
};

/// All texts are marked for translation.
struct TransitionRow {
    TransitionKind kind;
    TransitionSubject subject;
    TransitionSeverity severity;
    TransitionMark mark;
    std::string_view text;  ///< "%1 killed": what happened
    TransitionWords words{};
    TransitionSpan span{};
};

/// In the order of TransitionKind.
[[nodiscard]] std::span<const TransitionRow> transitionTable();
[[nodiscard]] const TransitionRow& transitionRow(TransitionKind kind);

/// Whether it has a mark in the charts: something done to the fleet, or a turn of what came of it.
[[nodiscard]] bool isMarkedInCharts(TransitionKind kind);
/// Whether it has a mark and made something worse, so that what is wrong now may be its doing.
[[nodiscard]] bool madeWorse(TransitionKind kind);

}  // namespace faultglass
