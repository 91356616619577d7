#include "core/runtime/background.h"

#include <utility>

namespace faultglass {

void Background::start(Work work)
{
    m_thread = {};  // asks the one before to stop and joins it
    m_thread = std::jthread([work = std::move(work)](const std::stop_token& stop) { work(stop); });
}

}  // namespace faultglass
