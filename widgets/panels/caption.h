// One line under the figures: what to look for now.
#pragma once

#include <QString>

#include "widgets/theme/theme.h"

namespace faultglass {

struct Caption {
    QString text;
    Role role = Role::Accent;

    friend bool operator==(const Caption&, const Caption&) = default;
};

}  // namespace faultglass
