// Binds rows to the fields of a plain struct, and refuses to compile a table that does not match it.
#pragma once

#include <array>
#include <cstddef>
#include <type_traits>
#include <utility>

#include "core/base/fields.h"
#include "core/params/parameter.h"

namespace faultglass {

/// A row and the field of S it is bound to. Values cross as double: exact for every whole number up to 2^53.
template <class S>
struct BoundRow {
    ParameterRow row;
    double (*get)(const S&) = nullptr;
    void (*set)(S&, double) = nullptr;
};

namespace parameter_detail {

template <auto Member>
struct MemberTraits;
template <class S, class T, T S::*Member>
struct MemberTraits<Member> {
    using Struct = S;
    using Field = T;
};

template <auto Member>
constexpr auto bind(ParameterRow row)
{
    using S = typename MemberTraits<Member>::Struct;
    using T = typename MemberTraits<Member>::Field;
    row.initial = static_cast<double>(S{}.*Member);
    return BoundRow<S>{row, [](const S& s) { return static_cast<double>(s.*Member); },
                       [](S& s, double value) {
                           if constexpr (std::is_same_v<T, bool>)
                               s.*Member = value != 0;
                           else
                               s.*Member = static_cast<T>(value);
                       }};
}

/// Row I of Table, reached through the field Part of S.
template <class S, auto Part, const auto& Table, std::size_t I>
struct Through {
    static double get(const S& s) { return Table[I].get(s.*Part); }
    static void set(S& s, double value) { Table[I].set(s.*Part, value); }
};
template <class S, auto Part, const auto& Table, std::size_t... I>
constexpr auto lift(std::index_sequence<I...>)
{
    return std::array<BoundRow<S>, sizeof...(I)>{
        {{Table[I].row, Through<S, Part, Table, I>::get, Through<S, Part, Table, I>::set}...}};
}

}  // namespace parameter_detail

/// The texts of a row, in the order they are read: key, label, help, unit.
struct RowText {
    std::string_view key, label, help, unit;
};
struct RowRange {
    double least, most;
    ParameterScale scale = ParameterScale::Linear;
};

template <auto Member>
constexpr auto real(RowText text, RowRange range, std::string_view group,
                    ParameterChange change = ParameterChange::Live, std::string_view enabledBy = {})
{
    static_assert(std::is_same_v<typename parameter_detail::MemberTraits<Member>::Field, double>);
    return parameter_detail::bind<Member>({text.key,
                                           text.label,
                                           text.help,
                                           text.unit,
                                           group,
                                           ParameterKind::Real,
                                           range.least,
                                           range.most,
                                           0,
                                           range.scale,
                                           change,
                                           {},
                                           enabledBy});
}

template <auto Member>
constexpr auto whole(RowText text, RowRange range, std::string_view group,
                     ParameterChange change = ParameterChange::Live, std::string_view enabledBy = {})
{
    using T = typename parameter_detail::MemberTraits<Member>::Field;
    static_assert(std::is_integral_v<T> && !std::is_same_v<T, bool>);
    return parameter_detail::bind<Member>({text.key,
                                           text.label,
                                           text.help,
                                           text.unit,
                                           group,
                                           ParameterKind::Whole,
                                           range.least,
                                           range.most,
                                           0,
                                           range.scale,
                                           change,
                                           {},
                                           enabledBy});
}

template <auto Member>
constexpr auto toggle(RowText text, std::string_view group, ParameterChange change = ParameterChange::Live,
                      std::string_view enabledBy = {})
{
    static_assert(std::is_same_v<typename parameter_detail::MemberTraits<Member>::Field, bool>);
    return parameter_detail::bind<Member>({text.key,
                                           text.label,
                                           text.help,
                                           text.unit,
                                           group,
                                           ParameterKind::Toggle,
                                           0,
                                           1,
                                           0,
                                           ParameterScale::Linear,
                                           change,
                                           {},
                                           enabledBy});
}

template <auto Member>
constexpr auto choice(RowText text, std::span<const ParameterChoice> choices, std::string_view group,
                      ParameterChange change = ParameterChange::Live, std::string_view enabledBy = {})
{
    static_assert(std::is_enum_v<typename parameter_detail::MemberTraits<Member>::Field>);
    return parameter_detail::bind<Member>({text.key, text.label, text.help, text.unit, group, ParameterKind::Choice, 0,
                                           static_cast<double>(choices.size()) - 1, 0, ParameterScale::Linear, change,
                                           choices, enabledBy});
}

/// The table of a part as rows of the whole: Table binds to the struct that Part is a field of S of.
template <auto Part, const auto& Table>
constexpr auto rowsThrough()
{
    using S = typename parameter_detail::MemberTraits<Part>::Struct;
    return parameter_detail::lift<S, Part, Table>(std::make_index_sequence<std::size(Table)>{});
}

/// True when the table is fit to use: a row for every field, each key once, defaults inside their ranges, every help
/// a sentence, every dependency a key of the table or `elsewhere`, a key of another one. Assert it where the table is
/// defined.
template <class S, std::size_t N>
consteval bool tableIsSound(const std::array<BoundRow<S>, N>& rows, std::string_view elsewhere = {})
{
    static_assert(fieldCount<S>() == N, "a field without a row, or a row without a field");
    for (std::size_t i = 0; i < N; ++i) {
        const ParameterRow& row = rows[i].row;
        const bool inRange = row.least <= row.initial && row.initial <= row.most;
        const bool logarithmOfPositive = row.scale == ParameterScale::Linear || row.least > 0;
        const bool sentence = !row.help.empty() && row.help.back() == '.';
        bool dependencyKnown = row.enabledBy.empty() || row.enabledBy == elsewhere;
        for (std::size_t j = 0; j < N; ++j) {
            dependencyKnown = dependencyKnown || rows[j].row.key == row.enabledBy;
            if (i != j && rows[j].row.key == row.key)
                return false;
        }
        if (!inRange || !logarithmOfPositive || !sentence || !dependencyKnown || row.key.empty() || row.label.empty())
            return false;
    }
    return true;
}

}  // namespace faultglass
