// Numbers as people read them, in their locale and at a steady width; the unit apart, so that it can be muted.
#pragma once

#include <span>
#include <string_view>

#include <QLocale>
#include <QString>

namespace faultglass {

/// A formatted number. Not a number reads "–", an infinite one "∞"; neither has a unit.
struct Figure {
    QString number;
    QString unit;         ///< "rps", "s", "ms", "%", "×", ""
    bool spaced = false;  ///< whether a (no-break) space goes between the two

    /// Both together: "1.00 s", "61.8%".
    [[nodiscard]] QString text() const;
    friend bool operator==(const Figure&, const Figure&) = default;
};

/// A unit as the core writes it ("s", "MiB/h", "requests", "x") in the language of the program; "×" for "x".
[[nodiscard]] QString unitText(std::string_view unit);
/// The units that unitText can say.
[[nodiscard]] std::span<const char* const> knownUnits();
/// `number` with its unit, if it has one: "4×", "5,000 requests/s".
[[nodiscard]] QString withUnit(const QString& number, std::string_view unit);

/// Requests a second: whole and grouped below 100,000 ("5,000"), one decimal below 10 ("0.4"), else as formatCompact.
[[nodiscard]] Figure formatRate(double perSecond, const QLocale& locale = {});
/// Three significant figures with k, M, G, T: "12.3k". Below 1,000 as formatCount.
[[nodiscard]] QString formatCompact(double value, const QLocale& locale = {});
/// Whole and grouped; compact from a million up.
[[nodiscard]] QString formatCount(double value, const QLocale& locale = {});
/// A duration, always three figures: "850 µs", "12.0 ms", "1.00 s", "125 s"; from 1,000 s on "16.7 min", then h, d and
/// years.
[[nodiscard]] Figure formatSeconds(double seconds, const QLocale& locale = {});
/// A position in a run, minutes:seconds with `decimals` decimals: "00:08.0"; from an hour "1:00:08.0", from 100 hours
/// "219 d 02:45".
[[nodiscard]] QString formatClock(double seconds, int decimals = 1, const QLocale& locale = {});
/// `share` 1 is "100%"; one decimal otherwise: "61.8%". Below 0.05 % but not 0: "<0.1%".
[[nodiscard]] Figure formatShare(double share, const QLocale& locale = {});
/// "2.4×"; whole from 100 up.
[[nodiscard]] Figure formatFactor(double factor, const QLocale& locale = {});
/// Simulated seconds a second: "1×", "0.25×", "0.04×", "<0.01×"; two decimals at most.
[[nodiscard]] QString formatSpeed(double speed, const QLocale& locale = {});
/// A parameter's value as its field shows it: the shortest form that reads back the same, grouped, in `locale`.
[[nodiscard]] QString formatValue(double value, const QLocale& locale = {});
/// A value with its unit: "4×", "5,000 requests/s"; a long time in the unit in which it is read best, "99 h".
[[nodiscard]] QString formatQuantity(double value, std::string_view unit, const QLocale& locale = {});
/// A whole input as a finite number of `unit`, written as in `locale` ("5.000,5") or as in C ("5000.5", "5e3"), with k,
/// M or G and a unit as parseQuantity takes them, or as they are called in the language of the program. A number alone
/// is in `bare`. False when it is not a number; `value` is then untouched. Where both readings exist, the locale wins.
[[nodiscard]] bool parseValue(const QString& text, std::string_view unit, double& value, std::string_view bare,
                              const QLocale& locale = {});
inline bool parseValue(const QString& text, std::string_view unit, double& value, const QLocale& locale = {})
{
    return parseValue(text, unit, value, unit, locale);
}

}  // namespace faultglass
