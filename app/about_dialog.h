// What this program is, what it is made of and under which licences, and the facts a bug report needs.
#pragma once

#include <QDialog>
#include <QString>

#include "widgets/theme/theme.h"

namespace faultglass {

class AboutDialog : public QDialog {
    Q_OBJECT
public:
    AboutDialog(const Theme& theme, const QString& preferencesPath, QWidget* parent = nullptr);
};

/// Versions, platform, screens and paths, a line each, for a bug report. Nothing about what was run.
[[nodiscard]] QString diagnosticsText(const QString& preferencesPath);

}  // namespace faultglass
