// A value or the reason there is none: how bad input is reported, by key, value and accepted range.
#pragma once

#include <string>
#include <utility>
#include <variant>

#include "core/base/assert.h"

namespace faultglass {

/// What was wrong with an input. `key` names the offending parameter, flag or JSON path.
struct Error {
    std::string key;
    std::string value;
    std::string accepted;

    /// One line for a person: "offered-load: \"abc\" is not accepted; expected a number from 0 to 1e+07".
    [[nodiscard]] std::string message() const;
};

template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_content(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_content(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool ok() const { return m_content.index() == 0; }
    explicit operator bool() const { return ok(); }

    [[nodiscard]] const T& value() const&
    {
        FG_ASSERT(ok());
        return std::get<0>(m_content);
    }
    [[nodiscard]] T&& value() &&
    {
        FG_ASSERT(ok());
        return std::get<0>(std::move(m_content));
    }
    [[nodiscard]] const Error& error() const
    {
        FG_ASSERT(!ok());
        return std::get<1>(m_content);
    }

private:
    std::variant<T, Error> m_content;
};

}  // namespace faultglass
