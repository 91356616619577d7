// A sentence is a claim: a row of a table says when it holds and how it reads; what holds first is said.
#pragma once

#include <span>

#include "widgets/panels/caption.h"
#include "widgets/panels/run_facts.h"

namespace faultglass {

struct SentenceRow {
    bool (*holds)(const RunFacts& facts);
    QString (*text)(const RunFacts& facts);
    Role role;
};

/// That of the first row that holds; nothing where none does.
[[nodiscard]] Caption firstThatHolds(std::span<const SentenceRow> rows, const RunFacts& facts);

/// How customers and requests fare now, whatever the experiment; without a full stop. Some row always holds.
[[nodiscard]] std::span<const SentenceRow> outcomeSentences();

/// What is wrong with servers, load and retries now, and what comes of it. None holds where all is well.
[[nodiscard]] std::span<const SentenceRow> loadSentences();

}  // namespace faultglass
