// The label of a form row: a dot while its value is not the default, a mark when a change restarts the run.
#pragma once

#include <QLabel>

#include "widgets/theme/theme.h"

namespace faultglass {

class RowLabel : public QLabel {
    Q_OBJECT
public:
    explicit RowLabel(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void setChanged(bool changed);
    void setRestarts(bool restarts);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void doubleClicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    void paintMarks(QPainter& painter, qreal afterText) const;

    Theme m_theme;
    bool m_changed = false;
    bool m_restarts = false;
};

}  // namespace faultglass
