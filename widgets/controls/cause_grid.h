// What servers share, painted on: a row for each hidden cause, a column for each server; then the cause strikes.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include <QStringList>
#include <QWidget>

#include "widgets/theme/theme.h"

namespace faultglass {

/// A click paints a server with a cause or wipes it off, a drag does the same to all it touches. Arrows and Space do it
/// by keyboard; Enter strikes with the row. Says what is to be struck; does nothing itself.
class CauseGrid : public QWidget {
    Q_OBJECT
public:
    static constexpr std::uint32_t kMostServers = 64;

    explicit CauseGrid(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// Translated names, one a row; nobody shares anything then.
    void setCauses(const QString& title, const QStringList& causes);
    /// At most kMostServers are shown, the first ones; new ones have no cause.
    void setServers(std::uint32_t servers);
    [[nodiscard]] std::uint32_t servers() const { return m_servers; }
    void paint(int cause, std::uint32_t server, bool shares);
    [[nodiscard]] bool shares(int cause, std::uint32_t server) const;
    /// Those that share a cause, by number.
    [[nodiscard]] std::vector<std::uint32_t> sharing(int cause) const;

    [[nodiscard]] QRectF cellRect(int cause, std::uint32_t server) const;
    [[nodiscard]] QRectF strikeRect(int cause) const;

    [[nodiscard]] QSize sizeHint() const override { return {360, 180}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {220, 110}; }

signals:
    /// The cause meets its trigger.
    void struck(int cause);

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
    struct Place {
        int cause = -1;
        int server = -1;  ///< below 0: the button of the row
        friend bool operator==(const Place&, const Place&) = default;
    };
    [[nodiscard]] int rows() const { return static_cast<int>(m_causes.size()); }
    [[nodiscard]] QRectF rowRect(int cause) const;
    [[nodiscard]] qreal nameWidth() const { return std::min(m_names, width() * 0.34); }
    void measure();
    [[nodiscard]] Place at(QPointF point) const;
    void describe();
    void paintRow(QPainter& painter, int cause) const;
    void paintCells(QPainter& painter, int cause) const;

    Theme m_theme = darkTheme();
    QString m_title;
    QStringList m_causes;
    qreal m_names = 0, m_button = 0;  // widths of what is written, in the present theme
    std::uint32_t m_servers = 0, m_all = 0;
    std::vector<std::vector<bool>> m_shares;  // by cause, server
    Place m_walked{0, 0};
    int m_pressed = -1;    // the cause whose button is down
    int m_brushing = -1;   // the cause that is being painted
    bool m_brush = false;  // or wiped off
};

}  // namespace faultglass
