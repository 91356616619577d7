// The row of large figures above the canvas: what a run comes to at this instant.
#pragma once

#include <vector>

#include <QVector>
#include <QWidget>

#include "widgets/theme/theme.h"

namespace faultglass {

struct Kpi {
    QString label;           ///< "p99 latency"
    QString value;           ///< "1.00 s", as number_format.h makes it
    QString note;            ///< what it is a share of: "of offered"
    Role role = Role::Idle;  ///< gives the figure its colour and its mark
    bool neutral = true;     ///< no state: in the text colour, whatever `role` says
    QString accessibleText;  ///< one sentence for a screen reader; empty: label, value and note are read

    friend bool operator==(const Kpi&, const Kpi&) = default;
};

/// All cells are equally wide whatever they say, so nothing moves when a figure changes. Narrow cells first shrink the
/// figure, then elide the note.
class KpiStrip : public QWidget {
    Q_OBJECT
public:
    explicit KpiStrip(QWidget* parent = nullptr);
    void setTheme(const Theme& theme);
    /// Cheap when nothing changed; repaints only the cells that did.
    void setKpis(const QVector<Kpi>& kpis);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    class Cell;
    void placeCells();

    std::vector<Cell*> m_cells;  // children of this widget
    Theme m_theme;
};

}  // namespace faultglass
