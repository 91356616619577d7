// How a parameter's range lies along a slider: which part of it, linear or logarithmic, in steps one can read.
#pragma once

#include "core/params/parameter.h"

namespace faultglass {

/// Positions run from 0 to 1. A slider covers the part of the range around the default where a hand can aim: at most 32
/// times the default and a 32nd of it (logarithmic), or four times the default (linear ranges far wider than that).
/// Every other value of the range can be typed and sits at the slider's end.
class ValueScale {
public:
    explicit ValueScale(const ParameterRow& row);

    [[nodiscard]] double least() const { return m_least; }
    [[nodiscard]] double most() const { return m_most; }
    /// 0 to 1, also for values beyond the slider's part.
    [[nodiscard]] double positionOf(double value) const;
    /// A readable value near `position`; exact at both ends.
    [[nodiscard]] double valueAt(double position) const;
    /// One arrow key (`fine`) or Page key up (`direction` 1) or down (-1); always another value until the end is met.
    [[nodiscard]] double stepped(double value, int direction, bool fine) const;
    /// The distance of readable values around `value`: 1, 2 or 5 times a power of ten.
    [[nodiscard]] double granularity(double value) const;

private:
    [[nodiscard]] double readable(double value) const;

    double m_least;
    double m_most;
    double m_rangeLeast;
    double m_rangeMost;
    bool m_logarithmic;
    bool m_whole;
};

}  // namespace faultglass
