// The menu of languages.
#pragma once

#include <functional>

#include <QString>

namespace faultglass {

class ActionMenu;

/// Adds it to `menu`. `chosen` is what was chosen last, empty for the system's; `choose` comes when the menu is gone.
void addLanguages(ActionMenu& menu, const std::function<QString()>& chosen,
                  const std::function<void(const QString& code)>& choose);

}  // namespace faultglass
