// A widget that stands for a number between two ends, and says so to screen readers.
#pragma once

#include <QWidget>

#include "widgets/theme/theme.h"

namespace faultglass {

/// Base of sliders and of the scrubber: Qt's own sliders can only tell an assistive tool their integer position.
class RangeWidget : public QWidget {
    Q_OBJECT
public:
    explicit RangeWidget(QWidget* parent = nullptr);

    [[nodiscard]] virtual double rangeLeast() const = 0;
    [[nodiscard]] virtual double rangeMost() const = 0;
    [[nodiscard]] virtual double rangeValue() const = 0;
    /// The smallest sensible change at the present value.
    [[nodiscard]] virtual double rangeStep() const = 0;
    /// The value in words: "5,000 requests/s", "00:08.0".
    [[nodiscard]] virtual QString rangeText() const = 0;
    /// Asks for a value as a user would; out-of-range values go to the nearest end.
    virtual void askForValue(double value) = 0;

protected:
    /// Tells assistive tools that the value changed. Costs nothing when none listens.
    void announceValue();
};

}  // namespace faultglass
