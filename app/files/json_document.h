// Reads JSON strictly: limits before anything is built, no duplicate keys, and the place of whatever is wrong.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace faultglass {

enum class JsonKind : std::uint8_t { Null, Boolean, Number, String, Array, Object };

struct JsonLimits {
    std::size_t bytes = std::size_t{1} << 20;
    std::size_t depth = 32;
    std::size_t members = 10'000;  ///< of one array or object
    std::size_t values = 100'000;  ///< in the document
};

/// A parsed document. Nothing in it or in how it was read recurses, so no input can exhaust the stack.
/// Immutable; any thread.
class JsonDocument {
    static constexpr std::uint32_t kNoNode = 0xffffffff;
    struct Node {
        JsonKind kind = JsonKind::Null;
        bool boolean = false;
        double number = 0;
        std::string key;
        std::string string;
        std::uint32_t begin = 0;  // of its text
        std::uint32_t end = 0;
        std::uint32_t keyAt = 0;
        std::uint32_t parent = kNoNode;
        std::uint32_t firstMember = kNoNode;
        std::uint32_t lastMember = kNoNode;
        std::uint32_t nextSibling = kNoNode;
        std::uint32_t position = 0;  // among its siblings
        std::uint32_t memberCount = 0;
    };

public:
    /// A value of the document, which it must not outlive. Cheap to copy.
    class Value {
    public:
        [[nodiscard]] JsonKind kind() const { return node().kind; }
        [[nodiscard]] bool is(JsonKind kind) const { return node().kind == kind; }
        /// For a boolean; false otherwise.
        [[nodiscard]] bool boolean() const { return node().boolean; }
        /// For a number, always finite; 0 otherwise.
        [[nodiscard]] double number() const { return node().number; }
        /// For a string, decoded; empty otherwise.
        [[nodiscard]] const std::string& string() const { return node().string; }
        /// The key it stands under, decoded; empty in an array.
        [[nodiscard]] const std::string& key() const { return node().key; }
        /// The text it was read from.
        [[nodiscard]] std::string_view raw() const;
        /// In the order of the text.
        [[nodiscard]] std::vector<Value> members() const;
        /// The member of an object under `key`.
        [[nodiscard]] std::optional<Value> find(std::string_view key) const;
        /// Where it stands: "entries[3].set.key"; "document" for the root.
        [[nodiscard]] std::string path() const;

    private:
        friend class JsonDocument;
        friend class JsonParser;
        Value(const JsonDocument& document, std::uint32_t index) : m_document(&document), m_index(index) {}
        [[nodiscard]] const Node& node() const { return m_document->m_nodes[m_index]; }

        const JsonDocument* m_document;
        std::uint32_t m_index;
    };

    /// Parses RFC 8259 text in UTF-8 without a byte-order mark. Errors are named by "line 3, column 7", a key that
    /// stands twice by its path.
    [[nodiscard]] static Result<JsonDocument> parse(std::string text, const JsonLimits& limits = {});
    [[nodiscard]] Value root() const { return {*this, 0}; }

private:
    friend class JsonParser;
    std::string m_text;
    std::vector<Node> m_nodes;
};

/// "line 3, column 7", both from 1, columns in characters.
[[nodiscard]] std::string placeInText(std::string_view text, std::size_t offset);

}  // namespace faultglass
