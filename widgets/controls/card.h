// A rounded surface with a one-pixel line: what canvases, charts and the transport stand on.
#pragma once

#include <QWidget>

#include "widgets/theme/theme.h"

namespace faultglass {

/// Give it a layout of your own; the line is inside its rectangle. Opaque corners are painted in the window's colour.
class Card : public QWidget {
    Q_OBJECT
public:
    enum class Surface : std::uint8_t { Panel, Raised };

    explicit Card(QWidget* parent = nullptr);
    void setTheme(const Theme& theme);
    void setSurface(Surface surface);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme m_theme;
    Surface m_surface = Surface::Panel;
};

}  // namespace faultglass
