// What has a name and holds other things is a group to assistive technology, not something to pass over.
#pragma once

namespace faultglass {

/// For the whole program, once, before its first window.
void installAccessibleGroups();

}  // namespace faultglass
