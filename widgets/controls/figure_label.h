// A line of text of a fixed width that may change with every frame: unlike QLabel, it never asks for a new layout.
#pragma once

#include <QWidget>

#include "widgets/theme/theme.h"

namespace faultglass {

class FigureLabel : public QWidget {
    Q_OBJECT
public:
    explicit FigureLabel(QWidget* parent = nullptr);

    /// `widest` is the longest text it will show; its width is the label's. Longer ones are elided.
    void setWidest(const QString& widest);
    void setLook(const QFont& font, const QColor& color);
    void setAlignment(Qt::Alignment alignment);
    /// Costs a repaint if it differs, nothing if not.
    void setText(const QString& text);
    [[nodiscard]] QString text() const { return m_text; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
    QString m_widest;
    QColor m_color;
    Qt::Alignment m_alignment = Qt::AlignLeft | Qt::AlignVCenter;
};

}  // namespace faultglass
