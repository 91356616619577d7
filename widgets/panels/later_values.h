// What a timeline does to the parameters of an arm after the instant shown, so that nobody takes a value for the last.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include <QString>

#include "core/runtime/timeline.h"

namespace faultglass {

/// By row of the parameters: "6,200 rps from 00:05.0 on", the first of what is set after `now`; empty where nothing is.
[[nodiscard]] std::vector<QString> laterValues(const Timeline& timeline, int arm, SimTime now);

/// Makes them anew only when there may be others.
class LaterWatch {
public:
    /// Nothing while they are those of last time.
    [[nodiscard]] std::optional<std::vector<QString>> follow(const std::shared_ptr<const Timeline>& timeline, int arm,
                                                             SimTime now);

private:
    std::shared_ptr<const Timeline> m_timeline;
    std::size_t m_next = 0;  // the first entry that is to come
    int m_arm = 0;
};

}  // namespace faultglass
