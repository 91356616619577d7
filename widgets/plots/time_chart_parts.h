// What a TimeChart is made of; shared by the files that implement it and by no one else.
#pragma once

#include <array>
#include <limits>
#include <optional>
#include <vector>

#include <QElapsedTimer>
#include <QTimer>

#include "widgets/plots/chart_curves.h"
#include "widgets/plots/chart_painting.h"
#include "widgets/plots/chart_series.h"
#include "widgets/theme/arm_look.h"

namespace faultglass {

inline constexpr qreal kChartPadding = 16;

struct TimeChartParts {
    explicit TimeChartParts(QWidget& owner) : chart(owner), plot(new QCustomPlot(&owner)) {}

    struct Curve {
        ChartSeries series;
        ChartGraph* graph = nullptr;
    };

    QWidget& chart;
    QCustomPlot* plot;
    Theme theme = darkTheme();
    QString title, unit;
    ChartValues values = ChartValues::Plain;
    std::vector<CurveSpec> specs;
    QStringList armNames;
    std::array<std::vector<Curve>, kMostChartArms> arms;
    ChartMarkers* markers = nullptr;
    std::vector<ChartMarker> markerList;
    ChartCursor* cursor = nullptr;
    AxisTop top;
    bool logarithmic = false;
    std::optional<QCPRange> zoomed;  ///< none: the whole run
    std::optional<FixedChartAxes> fixed;
    double hover = std::numeric_limits<double>::quiet_NaN();
    QTimer replotTimer;
    QElapsedTimer sinceReplot;
    int replotCostMs = 0;
    int replots = 0;
    std::uint32_t samplesPerSpan = 1;  ///< of the curve that is thinned most
    bool stale = true;
    QMetaObject::Connection screenChanges;

    void build();
    void styleAll();
    void makeGraphs();
    [[nodiscard]] bool looksAsArm(const CurveSpec& spec) const
    {
        return armCount() > 1 && spec.compared == Compared::Each;
    }
    [[nodiscard]] bool shows(int arm, const CurveSpec& spec) const
    {
        return armCount() == 1 || spec.compared == Compared::Each || (spec.compared == Compared::First && arm == 0);
    }
    [[nodiscard]] QColor colorOf(const CurveSpec& spec, int arm) const
    {
        if (looksAsArm(spec))
            return theme.color(armRole(arm));
        return spec.role ? theme.color(*spec.role) : mixed(stageSurface(theme), theme.muted, 0.9);
    }
    void markStale();
    void replotNow();
    void syncPoints();
    void syncCurve(Curve& curve) const;
    /// What is left out of the curves of a long run; empty for nothing.
    [[nodiscard]] QString thinnedText() const;
    void fitAxes();
    void fitLabels();
    [[nodiscard]] double reached() const;
    void redrawCursor();
    [[nodiscard]] std::vector<ChartCursor::Reading> readingsAt(double time) const;
    void readAt(double time);
    void zoomTime(double factor, double anchor);
    void panTime(double share);
    void place();
    [[nodiscard]] qreal headerHeight() const;
    void paintLegend(QPainter& painter, QRectF row) const;
    [[nodiscard]] QStringList legendNames(const QFontMetricsF& metrics, qreal room) const;
    void fitPixelRatio();
    [[nodiscard]] QString valueText(double value) const;
    [[nodiscard]] QString armName(int arm) const
    {
        return arm < armNames.size() ? armNames[arm] : QString::number(arm + 1);
    }
    [[nodiscard]] int armCount() const { return std::clamp<int>(static_cast<int>(armNames.size()), 1, kMostChartArms); }
};

}  // namespace faultglass
