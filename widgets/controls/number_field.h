// A field that takes any number of its range as people type it, and says why when it does not.
#pragma once

#include <QLineEdit>

#include "core/params/parameter.h"
#include "widgets/theme/theme.h"

namespace faultglass {

/// Shows the number and, paler, its unit; a long time in hours, days or years. Takes the locale's form or the C form,
/// with or without a unit (parseValue); without one it is in the unit that stands beside it. A number is taken on Enter
/// or when the field loses the keyboard; one it refuses stays in the field, with the reason in `refused`, until it is
/// corrected or Escape brings the last good one back.
class NumberField : public QLineEdit {
    Q_OBJECT
public:
    explicit NumberField(const ParameterRow& row, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// Shows `value`, whatever was typed. Emits nothing but, if there was one, the end of a refusal.
    void setValue(double value);
    [[nodiscard]] double value() const { return m_value; }
    /// True while the text differs from the value shown last: somebody types.
    [[nodiscard]] bool typing() const { return isModified(); }
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void typed(double value);
    /// Enter was pressed and there is nothing wrong with the text.
    void entered();
    /// Up or Down (`fine`) or a Page key was pressed.
    void stepAsked(int direction, bool fine);
    /// Why the text is not taken; empty when there is no longer a reason.
    void refused(const QString& reason);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void take();
    void showValue();
    void setReason(const QString& reason);
    [[nodiscard]] QString refusalOf(double value, bool understood) const;
    void fitUnit();
    [[nodiscard]] int unitWidth() const;

    const ParameterRow& m_row;
    std::string_view m_in;  // the unit that is shown
    QString m_unit;
    bool m_unitShown = true;
    QString m_reason;
    double m_value;
    Theme m_theme;
};

/// The unit of a row as there is room for it: "rps" for "requests/s", nothing where the label names what is counted.
[[nodiscard]] QString shownUnit(const ParameterRow& row);
/// "1 to 20", "0.001 s to 3,600 s": the range of a row in the locale's form.
[[nodiscard]] QString acceptedRange(const ParameterRow& row);

}  // namespace faultglass
