// Makes a law of a struct of parameters: `law<kTable>(text, assumptions, outputs)`, and refuses to compile a poor one.
//
// The struct has a field with its default for each parameter and a member `values() const` that returns Values<N>, one
// number for each of the N outputs. `row` binds a field to its texts and range; `pick` and `join` gather results.
#pragma once

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <string>
#include <type_traits>

#include "core/params/parameter_table.h"
#include "core/theory/laws/law.h"

namespace faultglass::theory {

template <std::size_t N>
using Values = Result<std::array<double, N>>;

/// The members of the result of one formula, in that order.
template <class T, class... Member>
Values<sizeof...(Member)> pick(const Result<T>& result, Member... members)
{
    if (!result)
        return result.error();
    return std::array{static_cast<double>(result.value().*members)...};
}

namespace law_detail {

template <class T>
constexpr std::size_t kWidth = 1;
template <std::size_t N>
constexpr std::size_t kWidth<std::array<double, N>> = N;

}  // namespace law_detail

/// Results one after the other, or the first error among them.
template <class... T>
auto join(const Result<T>&... parts) -> Values<(law_detail::kWidth<T> + ...)>
{
    std::array<double, (law_detail::kWidth<T> + ...)> all{};
    std::size_t at = 0;
    std::optional<Error> refused;
    const auto take = [&]<class Part>(const Result<Part>& part) {
        if (refused || !part) {
            refused = refused ? refused : part.error();
        } else if constexpr (std::is_arithmetic_v<Part>) {
            all[at++] = static_cast<double>(part.value());
        } else {
            for (const double value : part.value())
                all[at++] = value;
        }
    };
    (take(parts), ...);
    if (refused)
        return *refused;
    return all;
}

/// A row of a law's table: real or whole by the type of its field, a choice where there are choices.
template <auto Member>
constexpr auto row(RowText text, RowRange range)
{
    constexpr std::string_view kGroup = FG_TEXT("Parameters");
    if constexpr (std::is_same_v<typename parameter_detail::MemberTraits<Member>::Field, double>)
        return real<Member>(text, range, kGroup);
    else
        return whole<Member>(text, range, kGroup);
}
template <auto Member>
constexpr auto row(RowText text, std::span<const ParameterChoice> choices)
{
    return choice<Member>(text, choices, FG_TEXT("Parameters"));
}

namespace law_detail {

template <const auto& kTable>
constexpr auto kRows = [] {
    std::array<ParameterRow, kTable.size()> rows;
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i] = kTable[i].row;
    return rows;
}();

template <class S>
S structOf(const BoundRow<S>&);

/// "arrivalRate", as formulas call their arguments, to "arrival-rate", as laws call their parameters.
inline std::string kebab(std::string_view camel)
{
    std::string words;
    for (const char c : camel) {
        if (std::isupper(static_cast<unsigned char>(c)) != 0)
            words += '-';
        words += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return words;
}

template <const auto& kTable>
Result<std::vector<double>> evaluate(const ParameterSet& parameters)
{
    const auto values = toStruct(kTable, parameters).values();
    if (!values) {
        Error error = values.error();
        error.key = kebab(error.key);
        return error;
    }
    return std::vector<double>(values.value().begin(), values.value().end());
}

constexpr bool isKebab(std::string_view key)
{
    const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    return !key.empty() && key.front() != '-' && key.back() != '-' && std::ranges::all_of(key, plain);
}

constexpr bool isSentence(std::string_view text) { return text.size() > 1 && text.back() == '.'; }

}  // namespace law_detail

/// What does not hold here stops the compiler at the throw that says so.
template <const auto& kTable, std::size_t kAssumptions, std::size_t kOutputs>
consteval Law law(const LawText& text, const std::string_view (&assumptions)[kAssumptions],
                  const LawOutput (&outputs)[kOutputs])
{
    using S = decltype(law_detail::structOf(kTable[0]));
    static_assert(tableIsSound(kTable));
    static_assert(std::is_same_v<decltype(S{}.values()), Values<kOutputs>>, "as many values as outputs");
    if (!law_detail::isKebab(text.name) || text.title.empty() || text.title.back() == '.')
        throw "a law has a kebab-case name and a title without a full stop";
    if (!law_detail::isSentence(text.help) || text.formula.empty() || !law_detail::isSentence(text.source))
        throw "a law has a help and a source that end with a full stop, and a formula";
    if (!std::ranges::all_of(assumptions, law_detail::isSentence))
        throw "an assumption is a sentence";
    for (const BoundRow<S>& one : kTable) {
        if (!law_detail::isKebab(one.row.key))
            throw "a parameter has a kebab-case key";
    }
    for (const LawOutput& output : outputs) {
        if (!law_detail::isKebab(output.key) || output.label.empty() || !law_detail::isSentence(output.help))
            throw "an output has a kebab-case key, a label and a help that ends with a full stop";
        if ((output.accuracy == Accuracy::Approximation) != (output.within > 0))
            throw "an approximation, and nothing else, says by how much it may be wrong";
        if (std::ranges::count(outputs, output.key, &LawOutput::key) != 1)
            throw "an output's key is its own";
    }
    return {text, assumptions, law_detail::kRows<kTable>, outputs, law_detail::evaluate<kTable>};
}

}  // namespace faultglass::theory
