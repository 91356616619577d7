// One answer of several: a line to click, with its mark and, once it has been given, the reason.
#pragma once

#include <QAbstractButton>

#include "widgets/theme/theme.h"

namespace faultglass {

/// A radio button whose words wrap. What is below the answer is shown in the colour of `role`.
class AnswerOption : public QAbstractButton {
    Q_OBJECT
public:
    explicit AnswerOption(const QString& text, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// Idle: not marked.
    void setMark(Role role, const QString& reason);
    /// A bar behind the words, as long as this part of the width; below 0: none.
    void setShare(double share);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {80, 20}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    [[nodiscard]] int indent() const;
    [[nodiscard]] QRect textRect(int width, const QString& text, const QFont& font, int top) const;

    Theme m_theme;
    Role m_role = Role::Idle;
    QString m_reason;
    double m_share = -1;
};

}  // namespace faultglass
