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

/// Calls `visit(field)` for each field of an aggregate of 1 to 24, in their order.
template <class S, class Visit>
constexpr void forEachField(const S& s, Visit visit)
{
    constexpr std::size_t kFields = fieldCount<S>();
    static_assert(kFields > 0, "a field without a value needs a default constructor that is not explicit");
    static_assert(kFields <= 24, "add a line below");
    const auto all = [&visit](const auto&... field) { (visit(field), ...); };
// A structured binding cannot say "all of them": one line for each number of fields.
#define FG_FIELDS(count, ...)           \
    if constexpr (kFields == (count)) { \
        const auto& [__VA_ARGS__] = s;  \
        all(__VA_ARGS__);               \
    }
    FG_FIELDS(1, f0)
    FG_FIELDS(2, f0, f1)
    FG_FIELDS(3, f0, f1, f2)
    FG_FIELDS(4, f0, f1, f2, f3)
    FG_FIELDS(5, f0, f1, f2, f3, f4)
    FG_FIELDS(6, f0, f1, f2, f3, f4, f5)
    FG_FIELDS(7, f0, f1, f2, f3, f4, f5, f6)
    FG_FIELDS(8, f0, f1, f2, f3, f4, f5, f6, f7)
    FG_FIELDS(9, f0, f1, f2, f3, f4, f5, f6, f7, f8)
    FG_FIELDS(10, f0, f1, f2, f3, f4, f5, f6, f7, f8, f9)
    FG_FIELDS(11, f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10)
    FG_FIELDS(12, f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11)
    FG_FIELDS(13, f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12)
    FG_FIELDS(14, f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13)
    FG_FIELDS(15, f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14)
    FG_FIELDS(16, f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15)
    FG_FIELDS(17, f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16)
    FG_FIELDS(18, f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17)
    FG_FIELDS(19, f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18)
    FG_FIELDS(20, f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19)
    FG_FIELDS(21, f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20)
    FG_FIELDS(22, f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20, f21)
    FG_FIELDS(23, f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20, f21,
              f22)
    FG_FIELDS(24, f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20, f21,
              f22, f23)
#undef FG_FIELDS
}

}  // namespace faultglass
