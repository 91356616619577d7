// A slider over a parameter's range: accent-filled groove and a ring to hold.
#pragma once

#include <functional>

#include "widgets/controls/range_widget.h"
#include "widgets/controls/value_scale.h"

namespace faultglass {

/// Says what the user asks for by `moved`; the value shown follows at once. Arrows take fine steps, Page keys coarse
/// ones, Home and End go to the slider's ends. The wheel works only while it has the keyboard, so that a form can be
/// scrolled.
class ValueSlider : public RangeWidget {
    Q_OBJECT
public:
    /// `describe` puts a value into words for assistive tools.
    ValueSlider(const ValueScale& scale, std::function<QString(double)> describe, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// Shows `value`; emits nothing.
    void setValue(double value);
    [[nodiscard]] bool dragging() const { return m_dragging; }

    [[nodiscard]] double rangeLeast() const override { return m_scale.least(); }
    [[nodiscard]] double rangeMost() const override { return m_scale.most(); }
    [[nodiscard]] double rangeValue() const override { return m_value; }
    [[nodiscard]] double rangeStep() const override { return m_scale.granularity(m_value); }
    [[nodiscard]] QString rangeText() const override { return m_describe(m_value); }
    void askForValue(double value) override;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void grabbed();
    void moved(double value);
    void released();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    [[nodiscard]] qreal handleX() const;
    [[nodiscard]] double positionAt(qreal x) const;

    ValueScale m_scale;
    std::function<QString(double)> m_describe;
    double m_value;
    qreal m_grip = 0;  // where on the handle it was taken, so that it does not jump under the pointer
    bool m_dragging = false;
    Theme m_theme;
};

/// The groove and the ring handle that sliders and the scrubber share. `from` to `to` is the filled part of the groove.
struct TrackLook {
    QRectF groove;
    qreal from = 0;
    qreal to = 0;
    qreal reached = 0;  ///< the groove is a little stronger up to here; 0: nowhere
    qreal handle = 0;
    bool enabled = true;
    bool hot = false;  ///< hovered or held
    bool focused = false;
};
void drawTrack(QPainter& painter, const TrackLook& look, const Theme& theme);
/// Radius of the handle drawTrack draws, its focus halo not included.
inline constexpr qreal kHandleRadius = 8;

}  // namespace faultglass
