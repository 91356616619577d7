// The fields of a plain struct, one by one, without naming them.
#pragma once

#include <cstddef>
#include <utility>

namespace faultglass {

namespace fields_detail {

struct AnyField {
    template <class T>
    constexpr operator T() const;
};
template <class S, std::size_t... I>
constexpr bool constructibleFrom(std::index_sequence<I...>)
{
    return requires { S{(static_cast<void>(I), AnyField{})...}; };
}

}  // namespace fields_detail

/// The number of fields of the aggregate S, which has no bases and no C arrays.
template <class S, std::size_t N = 0>
constexpr std::size_t fieldCount()
{
    if constexpr (fields_detail::constructibleFrom<S>(std::make_index_sequence<N + 1>{}))
        return fieldCount<S, N + 1>();
    else
        return N;
}

/// Calls `visit(field)` for each field of an aggregate of at most 24, in their order.
template <class S, class Visit>
constexpr void forEachField(const S& s, Visit visit)
{
    constexpr std::size_t kFields = fieldCount<S>();
    static_assert(kFields <= 24, "add a line below");
    const auto all = [&visit](const auto&... field) { (visit(field), ...); };
    if constexpr (kFields == 1) {
        const auto& [f0] = s;
        all(f0);
    }
    if constexpr (kFields == 2) {
        const auto& [f0, f1] = s;
        all(f0, f1);
    }
    if constexpr (kFields == 3) {
        const auto& [f0, f1, f2] = s;
        all(f0, f1, f2);
    }
    if constexpr (kFields == 4) {
        const auto& [f0, f1, f2, f3] = s;
        all(f0, f1, f2, f3);
    }
    if constexpr (kFields == 5) {
        const auto& [f0, f1, f2, f3, f4] = s;
        all(f0, f1, f2, f3, f4);
    }
    if constexpr (kFields == 6) {
        const auto& [f0, f1, f2, f3, f4, f5] = s;
        all(f0, f1, f2, f3, f4, f5);
    }
    if constexpr (kFields == 7) {
        const auto& [f0, f1, f2, f3, f4, f5, f6] = s;
        all(f0, f1, f2, f3, f4, f5, f6);
    }
    if constexpr (kFields == 8) {
        const auto& [f0, f1, f2, f3, f4, f5, f6, f7] = s;
        all(f0, f1, f2, f3, f4, f5, f6, f7);
    }
    if constexpr (kFields == 9) {
        const auto& [f0, f1, f2, f3, f4, f5, f6, f7, f8] = s;
        all(f0, f1, f2, f3, f4, f5, f6, f7, f8);
    }
    if constexpr (kFields == 10) {
        const auto& [f0, f1, f2, f3, f4, f5, f6, f7, f8, f9] = s;
        all(f0, f1, f2, f3, f4, f5, f6, f7, f8, f9);
    }
    if constexpr (kFields == 11) {
        const auto& [f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10] = s;
        all(f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10);
    }
    if constexpr (kFields == 12) {
        const auto& [f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11] = s;
        all(f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11);
    }
    if constexpr (kFields == 13) {
        const auto& [f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12] = s;
        all(f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12);
    }
    if constexpr (kFields == 14) {
        const auto& [f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13] = s;
        all(f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13);
    }
    if constexpr (kFields == 15) {
        const auto& [f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14] = s;
        all(f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14);
    }
    if constexpr (kFields == 16) {
        const auto& [f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15] = s;
        all(f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15);
    }
    if constexpr (kFields == 17) {
        const auto& [f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16] = s;
        all(f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16);
    }
    if constexpr (kFields == 18) {
        const auto& [f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17] = s;
        all(f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17);
    }
    if constexpr (kFields == 19) {
        const auto& [f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18] = s;
        all(f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18);
    }
    if constexpr (kFields == 20) {
        const auto& [f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19] = s;
        all(f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19);
    }
    if constexpr (kFields == 21) {
        const auto& [f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20] = s;
        all(f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20);
    }
    if constexpr (kFields == 22) {
        const auto& [f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20,
                     f21] = s;
        all(f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20, f21);
    }
    if constexpr (kFields == 23) {
        const auto& [f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20, f21,
                     f22] = s;
        all(f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20, f21, f22);
    }
    if constexpr (kFields == 24) {
        const auto& [f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20, f21,
                     f22, f23] = s;
        all(f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20, f21, f22,
            f23);
    }
}

}  // namespace faultglass
