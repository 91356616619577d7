// How much memory a value holds on the heap, found out from its fields: nothing can be forgotten.
#pragma once

#include <cstddef>
#include <ranges>
#include <type_traits>

#include "core/base/fields.h"
#include "core/base/shared.h"

namespace faultglass {

namespace heap_bytes_detail {

template <class T>
inline constexpr bool kIsShared = false;
template <class T>
inline constexpr bool kIsShared<Shared<T>> = true;

}  // namespace heap_bytes_detail

/// Bytes of the containers in `value` by their capacity. A class that is no plain struct says so itself
/// (`memoryBytes`). What is Shared counts nothing: a copy of the value holds no memory of its own for it.
template <class T>
[[nodiscard]] std::size_t heapBytes(const T& value)
{
    std::size_t bytes = 0;
    if constexpr (requires { value.memoryBytes(); }) {
        bytes = value.memoryBytes();
    } else if constexpr (std::is_trivially_copyable_v<T> || heap_bytes_detail::kIsShared<T>) {
        bytes = 0;
    } else if constexpr (std::ranges::range<T>) {
        if constexpr (requires { value.capacity(); })
            bytes = value.capacity() * sizeof(*value.data());
        if constexpr (!std::is_trivially_copyable_v<std::ranges::range_value_t<T>>) {
            for (const auto& element : value)
                bytes += heapBytes(element);
        }
    } else {
        forEachField(value, [&bytes](const auto& field) { bytes += heapBytes(field); });
    }
    return bytes;
}

}  // namespace faultglass
