// A table of shares, each cell tinted by how bad it is; a click or Enter on one asks for what is behind it.
#pragma once

#include <utility>

#include <QStringList>
#include <QVector>
#include <QWidget>

#include "widgets/theme/theme.h"

namespace faultglass {

struct HeatCell {
    QString value;     ///< empty: not measured yet
    QString note;      ///< one short line below
    double share = 0;  ///< 0 is well, 1 is all lost
    QString help{};    ///< for the tooltip and for screen readers
};

class HeatTable : public QWidget {
    Q_OBJECT
public:
    explicit HeatTable(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// Rows have a title and a line below it. All cells are empty then.
    void setHeads(const QStringList& columns, const QVector<std::pair<QString, QString>>& rows);
    void setCell(int row, int column, const HeatCell& cell);
    [[nodiscard]] const HeatCell& cell(int row, int column) const;
    [[nodiscard]] QRectF cellRect(int row, int column) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint() / 2; }

signals:
    void cellChosen(int row, int column);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] qreal scale() const { return m_theme.sizes.body / TypeSizes{}.body; }
    [[nodiscard]] int indexOf(int row, int column) const;
    [[nodiscard]] std::pair<int, int> at(QPointF point) const;
    void paintCell(QPainter& painter, const QRectF& place, const HeatCell& cell) const;

    Theme m_theme = darkTheme();
    QStringList m_columns;
    QVector<std::pair<QString, QString>> m_rows;
    QVector<HeatCell> m_cells;
    int m_row = 0, m_column = 0;  // what the keyboard is on
};

}  // namespace faultglass
