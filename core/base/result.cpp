#include "core/base/result.h"

namespace faultglass {

std::string Error::message() const
{
    std::string text = key;
    if (!value.empty())
        text += ": \"" + value + "\" is not accepted";
    if (!accepted.empty())
        text += (value.empty() ? ": " : "; expected ") + accepted;
    return text;
}

}  // namespace faultglass
