// One line of text with the mark of a role before it, announced to screen readers when it changes.
#pragma once

#include <QWidget>

#include "widgets/panels/caption.h"
#include "widgets/theme/theme.h"

namespace faultglass {

/// Cuts a text that is too long and then shows all of it in its tooltip.
class CaptionBar : public QWidget {
    Q_OBJECT
public:
    explicit CaptionBar(QWidget* parent = nullptr);
    void setTheme(const Theme& theme);
    void setCaption(const Caption& caption);
    [[nodiscard]] const Caption& caption() const { return m_caption; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QRectF textPlace() const;
    void showWhole();

    Theme m_theme;
    Caption m_caption;
};

}  // namespace faultglass
