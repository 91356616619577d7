// Buttons that do something to the fleet at once: kill, slow down, spike the load, heal.
#pragma once

#include <vector>

#include <QVector>
#include <QWidget>

#include "core/fleet/faults/fault.h"
#include "widgets/theme/theme.h"

class QGridLayout;
class QPushButton;

namespace faultglass {

struct FaultButton {
    QString text;     ///< "Kill a server"
    QString tooltip;  ///< what it will do, in a sentence
    Fault fault;
};

/// A grid of equal buttons, two abreast (one where the texts need the width).
class FaultButtons : public QWidget {
    Q_OBJECT
public:
    explicit FaultButtons(QWidget* parent = nullptr);
    void setTheme(const Theme& theme);
    /// Replaces all buttons.
    void setButtons(const QVector<FaultButton>& buttons);

signals:
    void faultRequested(const faultglass::Fault& fault);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    void shorten();

    QVector<FaultButton> m_entries;
    std::vector<QPushButton*> m_buttons;  // one for each entry
    QGridLayout* m_grid = nullptr;
    int m_columns = 0;
    Theme m_theme;
};

}  // namespace faultglass
