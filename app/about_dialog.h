// What this program is, what it is made of and under which licences, and a button for the facts a bug report needs.
#pragma once

#include <QDialog>
#include <QString>

#include "widgets/theme/theme.h"

namespace faultglass {

class AboutDialog : public QDialog {
    Q_OBJECT
public:
    /// `diagnostics` is what its button copies (diagnostics.h).
    AboutDialog(const Theme& theme, const QString& diagnostics, QWidget* parent = nullptr);
};

}  // namespace faultglass
