// The row of large figures above the canvas: what a run comes to at this instant.
#pragma once

#include <vector>

#include <QVector>
#include <QWidget>

#include "widgets/theme/theme.h"

namespace faultglass {

/// The figure of one of several arms.
struct KpiPart {
    int arm = 0;
    QString value;
    Role role = Role::Idle;
    bool neutral = true;

    friend bool operator==(const KpiPart&, const KpiPart&) = default;
};

struct Kpi {
    QString label;             ///< "p99 latency"
    QString value;             ///< "1.00 s", as number_format.h makes it
    QString note;              ///< what it is a share of: "of offered"; a second line goes first where room is short
    Role role = Role::Idle;    ///< gives the figure its colour and its mark
    bool neutral = true;       ///< no state: in the text colour, whatever `role` says
    QString accessibleText;    ///< one sentence for a screen reader; empty: label, value and note are read
    QVector<KpiPart> parts{};  ///< one for each of several arms; shown instead of value and note

    friend bool operator==(const Kpi&, const Kpi&) = default;
};

/// All cells are equally wide whatever they say, so nothing moves when a figure changes. Narrow cells first shrink the
/// figure, then put the note on two lines, then leave it out. A figure in a bad state can be asked why: by a click, or
/// by Enter once Tab is on it.
class KpiStrip : public QWidget {
    Q_OBJECT
public:
    explicit KpiStrip(QWidget* parent = nullptr);
    void setTheme(const Theme& theme);
    /// Cheap when nothing changed; repaints only the cells that did.
    void setKpis(const QVector<Kpi>& kpis);
    /// All figures with their names, a line each: what Ctrl+C and the menu copy, of all.
    [[nodiscard]] QString copiedText() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// "Why is this figure so?", of arm `arm`; -1 where the figure is not one of several.
    void whyRequested(int arm);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    class Asker;
    class Cell;
    void placeCells();
    [[nodiscard]] int partRows() const;
    void fitParts();
    [[nodiscard]] qreal partPixels() const;

    std::vector<Cell*> m_cells;  // children of this widget
    Theme m_theme;
    qreal m_partPixels = 0;  // of the figures of several arms; once small, small for good: else they jump
};

}  // namespace faultglass
