#include "app/files/version.h"

namespace faultglass {

std::string_view programVersion() { return FAULTGLASS_VERSION; }

}  // namespace faultglass
