// The hazard of a lifetime over age, with handles to bend it: what share of those alive fails in the next year.
#pragma once

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <QMarginsF>
#include <QWidget>

#include "core/params/parameter_set.h"
#include "widgets/theme/theme.h"

namespace faultglass {

/// Drawn by the closed forms of core/theory from the parameters of hardware components; times are years. A handle is
/// dragged, or chosen with Space and moved with the arrows; what that makes of the parameters is said once, at the end.
class HazardChart : public QWidget {
    Q_OBJECT
public:
    explicit HazardChart(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// Cheap when nothing changed.
    void setParameters(const ParameterSet& parameters);

    /// Failures a year of one component of that age; nothing where the kind of component brings its own lives.
    [[nodiscard]] std::optional<double> hazardAt(double age) const;
    [[nodiscard]] int handles() const;
    /// Where a handle stands, as age and hazard.
    [[nodiscard]] std::pair<double, double> handle(int number) const;
    [[nodiscard]] QPointF placeOf(double age, double hazard) const;

    [[nodiscard]] QSize sizeHint() const override { return {360, 200}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {180, 100}; }

signals:
    /// Parameters that together give the curve as it was left.
    void edited(const std::vector<std::pair<std::string, double>>& values);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    /// Rows of the parameter table that the curve is made of, and their values.
    struct Lives {
        int law = 0;  ///< 0 exponential, 1 Weibull, 2 bathtub
        double mtbf = 50, shape = 1, scale = 10;
        double infantShape = 0.5, infantScale = 100, wearShape = 3, wearScale = 10;
        bool ownKind = false;
        friend bool operator==(const Lives&, const Lives&) = default;
    };
    [[nodiscard]] static Lives livesOf(const ParameterSet& parameters);
    [[nodiscard]] double infant(double age) const;
    [[nodiscard]] double wear(double age) const;
    void moveHandle(int number, double age, double hazard);
    void say();
    void measure();
    [[nodiscard]] QRectF area() const { return QRectF(rect()).marginsRemoved(m_margins); }
    void fitAxes();
    [[nodiscard]] int handleAt(QPointF point) const;
    void paintCurve(QPainter& painter) const;
    void paintAxes(QPainter& painter) const;

    Theme m_theme = darkTheme();
    Lives m_lives, m_told;
    double m_oldest = 20, m_most = 0.1;  // ends of the axes
    QMarginsF m_margins;                 // around the area
    int m_chosen = 0;
    int m_dragged = -1;
};

}  // namespace faultglass
