// A chart over simulated time: curves, markers of what happened, and a cursor at the instant the canvas shows.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include <QImage>
#include <QWidget>

#include "widgets/plots/chart_curves.h"

namespace faultglass {

struct TimeChartParts;

/// A card with a title, a legend line and a plot; its accessible description says the values in words. Points come by
/// sample number, so that hearing one again changes nothing. Redraws at most 30 times a second and only when something
/// changed; moving the cursor redraws the cursor alone. Values that are not finite leave a gap. The wheel (or + and -)
/// zooms in time, a double click (or 0) shows all again. User-interface thread.
class TimeChart : public QWidget {
    Q_OBJECT
public:
    static constexpr int kMostArms = kMostChartArms;

    explicit TimeChart(QWidget* parent = nullptr);
    ~TimeChart() override;

    void setTheme(const Theme& theme);
    using Values = ChartValues;
    /// "Throughput", "rps": both translated.
    void setTitle(const QString& title, const QString& unit, Values values = Values::Plain);
    /// Replaces the curves; their points are gone.
    void setCurves(const std::vector<CurveSpec>& curves);
    /// Names of the arms, for the legend and the tooltip. With more than one, curves look as their arm does and are
    /// those that CurveSpec::compared says.
    void setArms(const QStringList& names);

    /// Sample number `index` of a curve at `time` (s). Set again, it is replaced. Out-of-range curves and arms are
    /// ignored.
    void setPoint(int curve, std::uint32_t index, double time, double value, int arm = 0);
    /// Forgets every point after `time`.
    void cut(double time);
    void clear();

    void setCursor(double time);
    void setMarkers(const std::vector<ChartMarker>& markers);
    void setLogarithmic(bool logarithmic);
    [[nodiscard]] bool isLogarithmic() const;
    /// Axes that stay where they are, for something drawn by hand; nothing lets them follow the points again.
    using FixedAxes = FixedChartAxes;
    void setFixedAxes(const std::optional<FixedAxes>& axes);
    /// Where the curves are, in widget coordinates.
    [[nodiscard]] QRectF plotArea() const;

    /// One sentence on the values at the cursor: "At 00:08.0: offered 5,010 rps, goodput 3,020 rps."
    [[nodiscard]] QString summaryText() const;
    /// What is read at a time under the mouse, a line for each curve; "nothing measured" where there is a gap.
    [[nodiscard]] QStringList readingsAt(double time) const;
    /// As on the screen, at the pixel ratio of the screen.
    [[nodiscard]] QImage toImage();
    /// The number of whole redraws so far; moving the cursor is none.
    [[nodiscard]] int replotCount() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    /// The range of time that is zoomed to (s); nothing: the whole run. Emits nothing.
    using Zoom = std::optional<std::pair<double, double>>;
    void setZoom(const Zoom& zoom);
    [[nodiscard]] Zoom zoom() const;

public slots:
    /// Back to the whole range.
    void resetZoom();

signals:
    /// Somebody has zoomed or moved it by hand.
    void zoomed(const std::optional<std::pair<double, double>>& zoom);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void tellZoom();

    std::unique_ptr<TimeChartParts> m_parts;
};

}  // namespace faultglass
