// Writes JSON in one fixed form: keys as given, numbers shortest and locale-independent, never a NaN.
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace faultglass {

/// The shortest JSON number that reads back as `value`, whole ones without exponent up to 2^53. Finite values only.
[[nodiscard]] std::string jsonNumber(double value);
/// `text` in double quotes, escaped.
[[nodiscard]] std::string jsonString(std::string_view text);

/// Builds one document, two spaces to a level. Begin and end must pair; inside objects every value needs its key.
class JsonWriter {
public:
    /// OneLine keeps a container and all in it on the line where it began.
    enum class Layout : std::uint8_t { Lines, OneLine };

    void beginObject(Layout layout = Layout::Lines) { begin('{', layout); }
    void endObject() { end('}'); }
    void beginArray(Layout layout = Layout::Lines) { begin('[', layout); }
    void endArray() { end(']'); }
    JsonWriter& key(std::string_view key);
    void string(std::string_view text) { raw(jsonString(text)); }
    void number(double value) { raw(jsonNumber(value)); }
    void number(std::integral auto value) { raw(std::to_string(value)); }
    void boolean(bool value) { raw(value ? "true" : "false"); }
    void null() { raw("null"); }
    /// A value that is JSON already.
    void raw(std::string_view json);

    /// The document, with a newline at its end.
    [[nodiscard]] std::string take();

private:
    struct Level {
        bool oneLine = false;
        bool empty = true;
    };
    void begin(char bracket, Layout layout);
    void end(char bracket);
    void beforeValue();
    void newLine();

    std::string m_text;
    std::vector<Level> m_levels;
    bool m_afterKey = false;
};

}  // namespace faultglass
