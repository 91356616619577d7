// What went on over time, a lane for each whom it happened to: the health of servers, the phases of a failover.
#pragma once

#include <vector>

#include <QPixmap>
#include <QString>
#include <QWidget>

#include "widgets/theme/theme.h"

namespace faultglass {

struct LaneSegment {
    double from = 0, to = 0;  ///< s
    Role role = Role::Healthy;
    bool strong = true;  ///< no: pale, for what is only worth a hint
    QString text;        ///< shown where it has room, and in the tooltip

    friend bool operator==(const LaneSegment&, const LaneSegment&) = default;
};

/// Segments of a lane follow each other in time and do not overlap.
struct TimeLane {
    QString name;
    std::vector<LaneSegment> segments;

    friend bool operator==(const TimeLane&, const TimeLane&) = default;
};

/// A card like TimeChart's, over the same range of time. User-interface thread.
class LaneChart : public QWidget {
    Q_OBJECT
public:
    explicit LaneChart(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// `note` stands at the right of the title.
    void setTitle(const QString& title, const QString& note = {});
    /// `reached` is the latest instant simulated, in seconds. Cheap when nothing changed.
    void setLanes(const std::vector<TimeLane>& lanes, double reached);
    void setCursor(double time);
    [[nodiscard]] const std::vector<TimeLane>& lanes() const { return m_lanes; }

    /// What each lane is at the cursor, in one sentence; many lanes are counted.
    [[nodiscard]] QString summaryText() const;
    /// Where an instant of a lane stands.
    [[nodiscard]] QPointF placeOf(int lane, double time) const;

    [[nodiscard]] QSize sizeHint() const override { return {420, 200}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 90}; }

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QRectF placed() const;
    [[nodiscard]] QRectF laneRect(int lane) const;
    [[nodiscard]] double placeAt(double time) const;
    [[nodiscard]] const LaneSegment* segmentAt(int lane, double time) const;
    [[nodiscard]] QString tooltipAt(QPointF point) const;
    [[nodiscard]] bool namesAll() const;
    void paintAll(QPainter& painter) const;
    void paintAxis(QPainter& painter) const;
    void paintLane(QPainter& painter, int lane) const;

    Theme m_theme = darkTheme();
    QString m_title, m_note;
    std::vector<TimeLane> m_lanes;
    QRectF m_area;  // of the lanes, for the present size, theme and names
    double m_end = 10;
    double m_cursor = 0;
    QPixmap m_picture;  // everything but the cursor
};

}  // namespace faultglass
