// One row of a parameter form: label, control, reset and refusal, for each kind of parameter.
#pragma once

#include <QTimer>
#include <QWidget>

#include "core/params/parameter.h"
#include "widgets/theme/theme.h"

class QGridLayout;
class QLabel;

namespace faultglass {

class ChoiceBox;
class NumberField;
class RowLabel;
class SegmentedChoice;
class ToggleSwitch;
class ValueSlider;

/// Says what the user asks for and shows what it is told, but not while the user's hand is on it: an echo of an older
/// value must not pull the handle back. Derived classes hold the control.
class ParameterField : public QWidget {
    Q_OBJECT
public:
    /// The field for the kind of `row`, which outlives it.
    [[nodiscard]] static ParameterField* make(const ParameterRow& row, QWidget* parent);

    virtual void setTheme(const Theme& theme);
    /// The value as the program knows it. Shown now, or when the user's hand has been off the row for a moment.
    void setValue(double value);
    /// The control to give the keyboard to.
    [[nodiscard]] virtual QWidget* control() const = 0;
    /// What Tab visits, in order.
    [[nodiscard]] virtual QList<QWidget*> tabStops() const { return {control()}; }
    /// What will be set at a later time, beneath the row; empty: nothing.
    void setLater(const QString& text);
    /// A switch's own settings stand a little inwards beneath it.
    void setIndented(bool indented);
    [[nodiscard]] const ParameterRow& row() const { return m_row; }

signals:
    /// See ParameterForm::valueEdited.
    void valueEdited(double value, int gesture);
    /// See ParameterForm::entered.
    void entered();

protected:
    ParameterField(const ParameterRow& row, QWidget* parent);

    /// Names the row and its control, once there is one.
    void setTexts();
    virtual void showValue(double value) = 0;
    [[nodiscard]] virtual bool shardOn() const { return false; }
    /// To be called for each value the user asks for.
    void edited(double value);
    /// The next edit belongs to another step of undo.
    void beginGesture();
    void endGesture();
    void contextMenuEvent(QContextMenuEvent* event) override;
    void restoreDefault();
    void shown(double value);

    const ParameterRow& m_row;
    QGridLayout* m_grid;
    RowLabel* m_label;
    Theme m_theme;

private:
    void settle();

    void paintLater();

    QLabel* m_later = nullptr;  // made when there is something to say
    QTimer m_settling;
    double m_told;
    double m_shown;
    int m_gesture = 0;
};

/// Slider and number.
class NumberParameter final : public ParameterField {
    Q_OBJECT
public:
    NumberParameter(const ParameterRow& row, QWidget* parent);
    ~NumberParameter() override;
    void setTheme(const Theme& theme) override;
    [[nodiscard]] QWidget* control() const override;
    [[nodiscard]] QList<QWidget*> tabStops() const override;

protected:
    void showValue(double value) override;
    [[nodiscard]] bool shardOn() const override;

private:
    NumberField* m_number;
    ValueSlider* m_slider;
    QLabel* m_refusal;
};

class ToggleParameter final : public ParameterField {
    Q_OBJECT
public:
    ToggleParameter(const ParameterRow& row, QWidget* parent);
    void setTheme(const Theme& theme) override;
    [[nodiscard]] QWidget* control() const override;

protected:
    void showValue(double value) override;

private:
    ToggleSwitch* m_switch;
};

/// Segments for two or three short choices, a combo box for more.
class ChoiceParameter final : public ParameterField {
    Q_OBJECT
public:
    ChoiceParameter(const ParameterRow& row, QWidget* parent);
    void setTheme(const Theme& theme) override;
    [[nodiscard]] QWidget* control() const override;

protected:
    void showValue(double value) override;

private:
    void setChoices();

    SegmentedChoice* m_segments = nullptr;
    ChoiceBox* m_combo = nullptr;
};

}  // namespace faultglass
