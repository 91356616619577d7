// The time line of a run: progress, what was simulated beyond it, events as markers, and a handle to drag.
#pragma once

#include <QString>
#include <QTimer>
#include <QVector>

#include "widgets/controls/range_widget.h"

namespace faultglass {

struct TransportMarker {
    double time = 0;  ///< s
    Role role = Role::Accent;
    QString text;  ///< "00:04.0 S1 killed"

    friend bool operator==(const TransportMarker&, const TransportMarker&) = default;
};

/// Always runs left to right, as clocks and charts do. Arrows move by one sample, Page keys by a tenth, Home and End to
/// the ends; with Ctrl the arrows go to the previous and next marker.
class Scrubber : public RangeWidget {
    Q_OBJECT
public:
    explicit Scrubber(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// Seconds: the instant shown, the latest one simulated, and the end of the line (at least `reached`).
    void setTimes(double now, double reached, double sizes);
    void setMarkers(const QVector<TransportMarker>& markers);

    [[nodiscard]] double rangeLeast() const override { return 0; }
    [[nodiscard]] double rangeMost() const override { return m_sizes; }
    [[nodiscard]] double rangeValue() const override { return m_dragging || m_arrival.isActive() ? m_asked : m_now; }
    [[nodiscard]] double rangeStep() const override { return 0.1; }
    [[nodiscard]] QString rangeText() const override;
    void askForValue(double seconds) override;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// While dragging this comes once for each position of the handle; the last one is where it was let go.
    void seekRequested(double seconds);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QRectF track() const;
    [[nodiscard]] qreal xOf(double seconds) const;
    [[nodiscard]] double timeAt(qreal x) const;
    [[nodiscard]] QString tooltipAt(int x) const;
    [[nodiscard]] int markerAt(const QPointF& place) const;
    void paintMarkers(QPainter& painter, const QRectF& line) const;

    Theme m_theme;
    QVector<TransportMarker> m_markers;  // by time
    double m_now = 0;
    double m_reached = 0;
    double m_sizes = 1;
    double m_asked = 0;    // where the user put the handle
    double m_painted = 0;  // where the handle was painted last
    qreal m_paintedReach = 0;
    bool m_dragging = false;
    QTimer m_arrival;  // runs while the run is on its way to m_asked
};

}  // namespace faultglass
