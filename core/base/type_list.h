// A list of types, known to the compiler: how long it is, where a type stands in it, and a call for one or for each.
#pragma once

#include <cstddef>
#include <type_traits>

#include "core/base/assert.h"

namespace faultglass {

/// The types may be incomplete unless a call needs more of them than their names.
template <class... Types>
struct TypeList {
    static constexpr std::size_t kSize = sizeof...(Types);

    template <class Type>
    [[nodiscard]] static consteval bool contains()
    {
        return (std::is_same_v<Type, Types> || ...);
    }

    /// How many types before `Type`; one that is not in the list, or twice, does not compile.
    template <class Type>
    [[nodiscard]] static consteval std::size_t positionOf()
    {
        static_assert((std::size_t{std::is_same_v<Type, Types>} + ... + 0) == 1);
        std::size_t position = 0;
        static_cast<void>(((std::is_same_v<Type, Types> || (++position, false)) || ...));
        return position;
    }

    /// `call.operator()<Type>()` for every type, in order.
    template <class Call>
    static constexpr void forEach(Call&& call)
    {
        (call.template operator()<Types>(), ...);
    }

    /// The same for the type at `position` alone; there is one, or it is a bug.
    template <class Call>
    static constexpr void callAt(std::size_t position, Call&& call)
    {
        std::size_t at = 0;
        const bool found = ((at++ == position && (call.template operator()<Types>(), true)) || ...);
        FG_ASSERT(found);
    }
};

template <class First, class Second>
struct JoinedLists;
template <class... First, class... Second>
struct JoinedLists<TypeList<First...>, TypeList<Second...>> {
    using Type = TypeList<First..., Second...>;
};
/// All types of `First`, then all of `Second`.
template <class First, class Second>
using Joined = typename JoinedLists<First, Second>::Type;

}  // namespace faultglass
