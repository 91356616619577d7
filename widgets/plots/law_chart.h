// A law at several stops, and beside each what was simulated there: an interval that should hold the law.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include <QMarginsF>
#include <QRectF>
#include <QString>
#include <QStringList>
#include <QWidget>

#include "widgets/theme/theme.h"

namespace faultglass {

/// Nines: a share of time that something is missing, shown as how many nines of the time it is there.
enum class LawScale : std::uint8_t { Linear, Logarithmic, Nines };
enum class LawUnit : std::uint8_t { Number, Share, Seconds };

/// What was simulated at one stop.
struct LawMark {
    enum class State : std::uint8_t { Waiting, Agrees, Undecided, Differs, Broken };
    State state = State::Waiting;
    double mean = 0, low = 0, high = 0;  ///< interval of the mean
    QString reason{};                    ///< the condition that does not hold, for Broken
    double events = 0;                   ///< it rests on so many
    QString event{};                     ///< of these: "requests"

    friend bool operator==(const LawMark&, const LawMark&) = default;
};

struct LawCurve {
    QString name;
    std::vector<double> law;     ///< one for each stop; not finite: nothing is said there
    std::vector<LawMark> marks;  ///< one for each stop; empty where nothing is simulated

    friend bool operator==(const LawCurve&, const LawCurve&) = default;
};

/// Everything a chart shows. Texts are translated.
struct LawPlot {
    QString title;
    QString axis;      ///< what the stops are: "replicas"
    QString quantity;  ///< what the values are: "p99 latency"
    QStringList stops;
    std::vector<LawCurve> curves;
    LawScale scale = LawScale::Linear;
    LawUnit unit = LawUnit::Number;
    bool bars = false;                              ///< what was simulated as bars
    int current = -1;                               ///< the stop the experiment is at; -1: at none of them
    std::optional<std::pair<double, double>> live;  ///< where the running fleet is: position in stops, and value

    friend bool operator==(const LawPlot&, const LawPlot&) = default;
};

/// A value as the chart writes it.
[[nodiscard]] QString lawText(double value, LawUnit unit);

/// A card like TimeChart's. Arrows walk the stops; Enter or a click asks for one. User-interface thread.
class LawChart : public QWidget {
    Q_OBJECT
public:
    explicit LawChart(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// Cheap when nothing changed.
    void setPlot(const LawPlot& plot);
    [[nodiscard]] const LawPlot& plot() const { return m_plot; }

    /// "p99 latency: law and runs agree at all 9, each on 4,000 requests or more", and how bad that is.
    [[nodiscard]] QString verdict() const;
    [[nodiscard]] Role verdictRole() const;
    /// Everything about one stop, a line each.
    [[nodiscard]] QStringList linesAt(int stop) const;
    /// Where a value of a stop stands, in widget coordinates.
    [[nodiscard]] QPointF placeOf(double stop, double value) const;

    [[nodiscard]] QSize sizeHint() const override { return {420, 220}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 130}; }

signals:
    void stopChosen(int stop);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    struct Axis {
        double least = 0, most = 1, step = 1;  // in drawn units
    };
    [[nodiscard]] double drawn(double value) const;
    [[nodiscard]] Axis valueAxis() const;
    [[nodiscard]] int tickCount() const;
    [[nodiscard]] double tickAt(int tick) const;
    [[nodiscard]] QString tickText(double tick) const;
    void measure();
    [[nodiscard]] QRectF area() const;
    [[nodiscard]] QRectF stopRect(int stop) const;
    [[nodiscard]] double middleOf(double stop) const;
    [[nodiscard]] int stopAt(QPointF point) const;
    [[nodiscard]] int namingStop(std::size_t curve) const;
    [[nodiscard]] int stops() const { return static_cast<int>(m_plot.stops.size()); }
    [[nodiscard]] Role roleOf(LawMark::State state) const;
    void walkTo(int stop);
    [[nodiscard]] QString restsOn() const;
    void paintVerdict(QPainter& painter) const;
    void paintAxes(QPainter& painter) const;
    void paintStops(QPainter& painter) const;
    void paintLaw(QPainter& painter, std::size_t curve) const;
    void paintName(QPainter& painter, std::size_t curve) const;
    void paintMark(QPainter& painter, std::size_t curve, int stop) const;
    void paintLive(QPainter& painter) const;

    Theme m_theme = darkTheme();
    LawPlot m_plot;
    Axis m_axis;
    QMarginsF m_margins;  // around the area, read from left to right
    int m_hovered = -1;
    int m_walked = -1;
};

}  // namespace faultglass
