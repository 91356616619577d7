// The pieces that QCustomPlot lacks: calm axis labels, markers, a cursor with values, and dashes at a bounded cost.
#pragma once

#include <functional>
#include <limits>
#include <vector>

#include <qcustomplot.h>

#include "widgets/plots/chart_curves.h"

namespace faultglass {

/// Labels with no more decimals than the steps need, and a unit where asked for.
class ChartTicker final : public QCPAxisTicker {
public:
    enum class Kind : std::uint8_t { Time, Value };
    explicit ChartTicker(Kind kind) : m_kind(kind) {}
    /// The axis is so many pixels long: labels keep a distance that can be read.
    void setLength(double pixels) { m_length = pixels; }

protected:
    double getTickStep(const QCPRange& range) override;
    int getSubTickCount(double tickStep) override;
    QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override;

private:
    Kind m_kind;
    double m_step = 1;
    double m_most = 1;
    double m_length = 0;
};

/// The same labels on powers of ten.
class ChartLogTicker final : public QCPAxisTickerLog {
protected:
    QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override;
};

/// A line that is dashed piece by piece: a dashed pen over a thousand noisy points takes a third of a second.
class ChartGraph final : public QCPGraph {
public:
    ChartGraph(QCPAxis* time, QCPAxis* value) : QCPGraph(time, value) {}
    /// Lengths of dash and gap in pixels; 0 for a solid line. The pen itself stays solid.
    void setDash(double dash, double gap);

protected:
    void drawLinePlot(QCPPainter* painter, const QVector<QPointF>& lines) const override;

private:
    double m_dash = 0;
    double m_gap = 0;
};

/// Dotted vertical lines with their texts above the curves. Those that cannot be told apart are one and counted; texts
/// that would cover each other are left out.
class ChartMarkers final : public QCPLayerable {
public:
    ChartMarkers(QCustomPlot* plot, const QString& layer) : QCPLayerable(plot, layer) {}
    void setMarkers(const std::vector<ChartMarker>& markers) { m_markers = markers; }
    void setTheme(const Theme& theme) { m_theme = theme; }

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;
    [[nodiscard]] QRect clipRect() const override;

private:
    std::vector<ChartMarker> m_markers;
    Theme m_theme;
};

/// The cursor, and what the curves say where the pointer is. On a layer of its own, so that moving it costs next to
/// nothing.
class ChartCursor final : public QCPLayerable {
public:
    struct Reading {
        QString text;
        QColor color;
        double value = 0;  ///< not a number: no dot
    };
    ChartCursor(QCustomPlot* plot, const QString& layer) : QCPLayerable(plot, layer) {}
    void setTheme(const Theme& theme) { m_theme = theme; }
    void setTime(double time) { m_time = time; }
    [[nodiscard]] double time() const { return m_time; }
    /// Not a number: no readings.
    void setHover(double time, QString heading, std::vector<Reading> readings);

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;
    [[nodiscard]] QRect clipRect() const override;

private:
    void drawReadings(QCPPainter* painter, const QRect& area) const;

    Theme m_theme;
    double m_time = std::numeric_limits<double>::quiet_NaN();
    double m_hover = std::numeric_limits<double>::quiet_NaN();
    QString m_heading;
    std::vector<Reading> m_readings;
};

}  // namespace faultglass
