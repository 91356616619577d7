// Cuts the Markdown of a chapter into what is text and what is code, a formula, a glossary term or a live value.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/chapters/chapter.h"

namespace faultglass::chapters {

enum class SpanKind : std::uint8_t {
    Text,
    Code,
    Formula,    ///< $...$
    Displayed,  ///< $$...$$, on lines of its own
    Term,       ///< [[term]], [[key|words]]
    Value,      ///< {parameter}, where live values may stand
    Output      ///< {=output}, likewise
};

struct Span {
    SpanKind kind = SpanKind::Text;
    int line = 0;
    std::string_view text;   ///< without what marks it; of a term what is shown; a piece of the text that was cut
    std::string key;         ///< TeX, the key of the term, of the parameter or of the output
    std::string_view whole;  ///< as it stands in the text: the spans' wholes are the text, in order
};

enum class LiveValues : std::uint8_t { None, Allowed };

struct Markup {
    std::vector<Span> spans;
    std::vector<ChapterFault> faults;  ///< what is not closed (the rest is then one text), HTML, images
};

/// `line` is that of the beginning of `text`. The spans refer to `text`.
[[nodiscard]] Markup cutMarkup(std::string_view text, int line, LiveValues values = LiveValues::None);

/// The TeX with single blanks and none around it: how formulas are compared.
[[nodiscard]] std::string plainTex(std::string_view tex);
/// "Blast radius" -> "blast-radius". Letters beyond ASCII stay as they are.
[[nodiscard]] std::string kebabCase(std::string_view words);
/// Lower-case ASCII letters, digits and single hyphens between them.
[[nodiscard]] bool isKebabCase(std::string_view text);

/// Without the blanks around it.
[[nodiscard]] std::string_view trimmed(std::string_view text);
/// The first of it, whole characters, with "..." where something is left off; for messages.
[[nodiscard]] std::string shortened(std::string_view text);

}  // namespace faultglass::chapters
