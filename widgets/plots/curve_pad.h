// A transparent sheet over a chart: somebody draws what they expect, and the truth is laid over it.
#pragma once

#include <vector>

#include <QWidget>

#include "widgets/plots/time_chart.h"
#include "widgets/theme/theme.h"

namespace faultglass {

/// What runs did at one time.
struct BandColumn {
    double seconds = 0;
    double low = 0, median = 0, high = 0;
};

/// Covers its chart, whose axes it holds still while it is there. Drawn with the mouse or with keys: Left and Right go
/// from time to time, Up, Down and the Page keys move the curve there, Enter is done.
class CurvePad : public QWidget {
    Q_OBJECT
public:
    static constexpr int kColumns = 25;

    CurvePad(TimeChart& chart, const TimeChart::FixedAxes& axes);
    ~CurvePad() override;

    void setTheme(const Theme& theme);
    /// One value a column; nothing is drawn before the first is set.
    void setValues(const std::vector<double>& values);
    [[nodiscard]] const std::vector<double>& values() const { return m_values; }
    [[nodiscard]] double secondsAt(int column) const;
    /// No more drawing; 90 % of the runs and their median instead, over what the chart shows.
    void setTruth(const std::vector<BandColumn>& truth);

signals:
    void changed();
    void finished();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QPointF pointAt(double seconds, double value) const;
    [[nodiscard]] int columnAt(qreal x) const;
    void drawTo(QPointF point);
    void describe();
    void paintTruth(QPainter& painter) const;

    TimeChart& m_chart;
    TimeChart::FixedAxes m_axes;
    Theme m_theme;
    std::vector<double> m_values;
    std::vector<BandColumn> m_truth;
    int m_column = 0;
    int m_last = -1;  ///< the column the mouse was in
};

}  // namespace faultglass
