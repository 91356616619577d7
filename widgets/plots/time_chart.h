// A chart over simulated time: curves, markers of what happened, and a cursor at the instant the canvas shows.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include <QImage>
#include <QString>
#include <QWidget>

#include "widgets/theme/theme.h"

namespace faultglass {

/// What becomes of a curve when there are several arms: one for each in the colour and dash of the arm, the first arm's
/// alone, or none.
enum class Compared : std::uint8_t { Each, First, None };

/// How a curve looks. Without a role it has the muted text colour.
struct CurveSpec {
    QString name;  ///< translated, as the legend shows it; empty: drawn, but not spoken of
    std::optional<Role> role;
    Qt::PenStyle style = Qt::SolidLine;
    double width = 2;
    Compared compared = Compared::Each;
};

/// A dotted vertical line with a short text.
struct ChartMarker {
    double time = 0;  ///< s
    QString text;
    Role role = Role::Failed;

    friend bool operator==(const ChartMarker&, const ChartMarker&) = default;
};

/// A card with a title, a legend line and a plot; its accessible description says the values in words. Points come by
/// sample number, so that hearing one again changes nothing. Redraws at most 30 times a second and only when something
/// changed; moving the cursor redraws the cursor alone. Values that are not finite leave a gap. The wheel (or + and -)
/// zooms in time, a double click (or 0) shows all again. User-interface thread.
class TimeChart : public QWidget {
    Q_OBJECT
public:
    static constexpr int kMostArms = 4;

    explicit TimeChart(QWidget* parent = nullptr);
    ~TimeChart() override;

    void setTheme(const Theme& theme);
    /// What the values are: decides how they are written.
    enum class Values : std::uint8_t { Plain, Seconds, Rate, PerCent };
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
    struct FixedAxes {
        double from = 0, to = 1;     ///< s
        double least = 0, most = 1;  ///< in the unit of the chart
    };
    void setFixedAxes(const std::optional<FixedAxes>& axes);
    /// Where the curves are, in widget coordinates.
    [[nodiscard]] QRectF plotArea() const;

    /// One sentence on the values at the cursor: "At 00:08.0: offered 5,010 rps, goodput 3,020 rps."
    [[nodiscard]] QString summaryText() const;
    /// As on the screen, at the pixel ratio of the screen.
    [[nodiscard]] QImage toImage();
    /// The number of whole redraws so far; moving the cursor is none.
    [[nodiscard]] int replotCount() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

public slots:
    /// Back to the whole range.
    void resetZoom();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace faultglass
