#include "widgets/theme/number_format.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <optional>

#include <QCoreApplication>

#include "core/params/parameter_set.h"
#include "core/params/quantity.h"

namespace faultglass {

namespace {

constexpr const char* kUnits[] = {
    QT_TRANSLATE_NOOP("NumberFormat", "%"),           QT_TRANSLATE_NOOP("NumberFormat", "1/(GB year)"),
    QT_TRANSLATE_NOOP("NumberFormat", "1/h"),         QT_TRANSLATE_NOOP("NumberFormat", "1/s"),
    QT_TRANSLATE_NOOP("NumberFormat", "1/year"),      QT_TRANSLATE_NOOP("NumberFormat", "FIT/Mbit"),
    QT_TRANSLATE_NOOP("NumberFormat", "KiB"),         QT_TRANSLATE_NOOP("NumberFormat", "MB"),
    QT_TRANSLATE_NOOP("NumberFormat", "MB/h"),        QT_TRANSLATE_NOOP("NumberFormat", "MiB"),
    QT_TRANSLATE_NOOP("NumberFormat", "MiB/h"),       QT_TRANSLATE_NOOP("NumberFormat", "calls"),
    QT_TRANSLATE_NOOP("NumberFormat", "cell-min"),    QT_TRANSLATE_NOOP("NumberFormat", "cells"),
    QT_TRANSLATE_NOOP("NumberFormat", "customers"),   QT_TRANSLATE_NOOP("NumberFormat", "days"),
    QT_TRANSLATE_NOOP("NumberFormat", "errors/year"), QT_TRANSLATE_NOOP("NumberFormat", "h"),
    QT_TRANSLATE_NOOP("NumberFormat", "h/year"),      QT_TRANSLATE_NOOP("NumberFormat", "intervals"),
    QT_TRANSLATE_NOOP("NumberFormat", "items"),       QT_TRANSLATE_NOOP("NumberFormat", "keys"),
    QT_TRANSLATE_NOOP("NumberFormat", "members"),     QT_TRANSLATE_NOOP("NumberFormat", "messages"),
    QT_TRANSLATE_NOOP("NumberFormat", "min"),         QT_TRANSLATE_NOOP("NumberFormat", "min/year"),
    QT_TRANSLATE_NOOP("NumberFormat", "ms"),          QT_TRANSLATE_NOOP("NumberFormat", "per hour"),
    QT_TRANSLATE_NOOP("NumberFormat", "probes"),      QT_TRANSLATE_NOOP("NumberFormat", "reads/s"),
    QT_TRANSLATE_NOOP("NumberFormat", "replicas"),    QT_TRANSLATE_NOOP("NumberFormat", "requests"),
    QT_TRANSLATE_NOOP("NumberFormat", "requests/s"),  QT_TRANSLATE_NOOP("NumberFormat", "retries/s"),
    QT_TRANSLATE_NOOP("NumberFormat", "s"),           QT_TRANSLATE_NOOP("NumberFormat", "s/year"),
    QT_TRANSLATE_NOOP("NumberFormat", "s^2"),         QT_TRANSLATE_NOOP("NumberFormat", "servers"),
    QT_TRANSLATE_NOOP("NumberFormat", "stages"),      QT_TRANSLATE_NOOP("NumberFormat", "threads"),
    QT_TRANSLATE_NOOP("NumberFormat", "tokens"),      QT_TRANSLATE_NOOP("NumberFormat", "writes"),
    QT_TRANSLATE_NOOP("NumberFormat", "writes/s"),    QT_TRANSLATE_NOOP("NumberFormat", "years"),
};

constexpr QChar kNoBreakSpace(0x00A0);

/// What there is to show instead of digits, for values that have none.
std::optional<QString> unusual(double value)
{
    if (std::isnan(value))
        return QStringLiteral("–");
    if (std::isinf(value))
        return value > 0 ? QStringLiteral("∞") : QStringLiteral("−∞");
    return std::nullopt;
}

/// Decimals that leave three significant figures of a number from 0 to 1,000.
int decimalsFor(double magnitude) { return magnitude < 9.995 ? 2 : magnitude < 99.95 ? 1 : 0; }

QString fixed(double value, int decimals, const QLocale& locale)
{
    // "-0.0" is a rounding artefact nobody wants to read.
    const double unit = std::pow(10.0, decimals);
    const double rounded = std::abs(value) < 0.5 / unit ? 0.0 : value;
    return locale.toString(rounded, 'f', decimals);
}

QString scientific(double value, const QLocale& locale) { return locale.toString(value, 'e', 2); }

}  // namespace

std::span<const char* const> knownUnits() { return kUnits; }

QString unitText(std::string_view unit)
{
    if (unit == "x")
        return QStringLiteral("×");
    return QCoreApplication::translate("NumberFormat", std::string(unit).c_str());
}

QString withUnit(const QString& number, std::string_view unit)
{
    if (unit.empty())
        return number;
    return unit == "x" ? number + unitText(unit) : number + kNoBreakSpace + unitText(unit);
}

QString Figure::text() const { return spaced && !unit.isEmpty() ? number + kNoBreakSpace + unit : number + unit; }

Figure formatRate(double perSecond, const QLocale& locale)
{
    const QString unit = unitText(QT_TRANSLATE_NOOP("NumberFormat", "rps"));
    if (const auto text = unusual(perSecond))
        return {*text, {}, false};
    const double magnitude = std::abs(perSecond);
    if (magnitude > 0 && magnitude < 9.95)
        return {fixed(perSecond, 1, locale), unit, true};
    if (magnitude < 99'999.5)
        return {fixed(perSecond, 0, locale), unit, true};
    return {formatCompact(perSecond, locale), unit, true};
}

QString formatCompact(double value, const QLocale& locale)
{
    if (const auto text = unusual(value))
        return *text;
    if (std::abs(value) < 999.5)
        return formatCount(value, locale);
    constexpr std::array kPrefixes{"k", "M", "G", "T"};
    double scaled = value / 1000;
    std::size_t prefix = 0;
    while (std::abs(scaled) >= 999.5 && prefix + 1 < kPrefixes.size()) {
        scaled /= 1000;
        ++prefix;
    }
    if (std::abs(scaled) >= 999.5)
        return scientific(value, locale);
    return fixed(scaled, decimalsFor(std::abs(scaled)), locale) + QLatin1String(kPrefixes[prefix]);
}

QString formatCount(double value, const QLocale& locale)
{
    if (const auto text = unusual(value))
        return *text;
    return std::abs(value) < 999'999.5 ? fixed(value, 0, locale) : formatCompact(value, locale);
}

Figure formatSeconds(double seconds, const QLocale& locale)
{
    if (const auto text = unusual(seconds))
        return {*text, {}, false};
    struct Scale {
        double below;  // in seconds
        double factor;
        const char* unit;
    };
    static constexpr std::array kScales{Scale{0.9995e-3, 1e6, QT_TRANSLATE_NOOP("NumberFormat", "µs")},
                                        Scale{0.9995, 1e3, QT_TRANSLATE_NOOP("NumberFormat", "ms")},
                                        Scale{999.5, 1, QT_TRANSLATE_NOOP("NumberFormat", "s")},
                                        Scale{59'970, 1.0 / 60, QT_TRANSLATE_NOOP("NumberFormat", "min")},
                                        Scale{3'598'200, 1.0 / 3600, QT_TRANSLATE_NOOP("NumberFormat", "h")},
                                        Scale{86'356'800, 1.0 / 86'400, QT_TRANSLATE_NOOP("NumberFormat", "d")}};
    const double magnitude = std::abs(seconds);
    if (magnitude < 0.5e-6)
        return {fixed(0, 2, locale), unitText("s"), true};
    for (const Scale& scale : kScales) {
        if (magnitude < scale.below) {
            const double scaled = seconds * scale.factor;
            return {fixed(scaled, decimalsFor(std::abs(scaled)), locale), unitText(scale.unit), true};
        }
    }
    constexpr double kYear = 365.0 * 86'400;
    const double years = seconds / kYear;
    return {std::abs(years) < 999.5 ? fixed(years, decimalsFor(std::abs(years)), locale) : formatCompact(years, locale),
            unitText("years"), true};
}

QString formatClock(double seconds, int decimals, const QLocale& locale)
{
    if (const auto text = unusual(seconds))
        return *text;
    if (std::abs(seconds) > 3.6e9)
        return scientific(seconds, locale);
    const double unit = std::pow(10.0, decimals);
    // Rounded once, at the smallest digit, so that 59.96 becomes 01:00.0 and never 00:60.0.
    const auto ticks = static_cast<qint64>(std::llround(std::abs(seconds) * unit));
    const auto perSecond = static_cast<qint64>(unit);
    const qint64 whole = ticks / perSecond;
    const auto twoDigits = [&locale](qint64 number) {
        const QString zero = locale.zeroDigit();
        const QString digits = QLocale(locale).toString(number);
        return number < 10 ? zero + digits : digits;
    };
    QString text = seconds < 0 && ticks > 0 ? QStringLiteral("−") : QString();
    constexpr qint64 kDay = 86'400, kDaysFrom = 100 * 3600;
    if (whole >= kDaysFrom)  // of years nobody reads the seconds
        return text + QCoreApplication::translate("NumberFormat", "%1 d %2:%3", "days, hours, minutes")
                          .arg(locale.toString(whole / kDay), twoDigits(whole / 3600 % 24), twoDigits(whole / 60 % 60));
    if (whole >= 3600)
        text += locale.toString(whole / 3600).remove(locale.groupSeparator()) + QLatin1Char(':');
    text += twoDigits(whole / 60 % 60) + QLatin1Char(':') + twoDigits(whole % 60);
    if (decimals > 0) {
        QString fraction = locale.toString(ticks % perSecond).remove(locale.groupSeparator());
        while (fraction.size() < decimals)
            fraction.prepend(locale.zeroDigit());
        text += locale.decimalPoint() + fraction;
    }
    return text;
}

Figure formatShare(double share, const QLocale& locale)
{
    const QString unit = locale.percent();
    if (const auto text = unusual(share))
        return {*text, {}, false};
    const double percent = share * 100;
    if (percent > 0 && percent < 0.05)
        return {QLatin1Char('<') + fixed(0.1, 1, locale), unit, false};
    // 99.97 % must not read as all of it.
    if (percent < 100 && percent > 99.9)
        return {fixed(99.9, 1, locale), unit, false};
    if (percent == 100 || std::abs(percent) >= 999.95)
        return {formatCount(percent, locale), unit, false};
    return {fixed(percent, 1, locale), unit, false};
}

Figure formatFactor(double factor, const QLocale& locale)
{
    const QString unit = QStringLiteral("×");
    if (const auto text = unusual(factor))
        return {*text, {}, false};
    return {std::abs(factor) < 99.95 ? fixed(factor, 1, locale) : formatCount(factor, locale), unit, false};
}

QString formatSpeed(double speed, const QLocale& locale)
{
    if (const auto text = unusual(speed))
        return *text;
    const QString unit = QStringLiteral("×");
    if (speed > 0 && speed < 0.005)
        return QLatin1Char('<') + fixed(0.01, 2, locale) + unit;
    const double rounded = std::round(speed * 100) / 100;
    if (rounded >= 10)
        return formatCount(rounded, locale) + unit;
    return locale.toString(rounded, 'f', QLocale::FloatingPointShortest) + unit;
}

QString formatValue(double value, const QLocale& locale)
{
    if (const auto text = unusual(value))
        return *text;
    if (value != 0 && (std::abs(value) >= 1e15 || std::abs(value) < 1e-6))
        return locale.toString(value, 'g', QLocale::FloatingPointShortest);
    return locale.toString(value, 'f', QLocale::FloatingPointShortest);
}

namespace {

std::optional<double> readNumber(const QString& text, const QLocale& locale)
{
    QLocale strict = locale;
    strict.setNumberOptions(QLocale::DefaultNumberOptions);
    // A group never follows a lone zero: "0.001" typed where the point groups thousands is not one.
    const bool groupedZero = !locale.groupSeparator().isEmpty() &&
                             text.startsWith(QLatin1Char('0') + locale.groupSeparator());
    bool understood = false;
    const double local = strict.toDouble(text, &understood);
    if (understood && std::isfinite(local) && !groupedZero)
        return local;
    const QByteArray bytes = text.toUtf8();
    return parseNumber({bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

}  // namespace

QString formatQuantity(double value, std::string_view unit, const QLocale& locale)
{
    const Quantity read = readable(value, unit);
    return withUnit(formatValue(read.number, locale), read.unit);
}

bool parseValue(const QString& text, std::string_view unit, double& value, std::string_view bare, const QLocale& locale)
{
    QString rest = text;
    // What people copy from elsewhere: thin and no-break spaces as group separators, a true minus sign.
    rest.replace(QChar(0x2212), QLatin1Char('-'));
    rest.replace(QChar(0x202F), QLatin1Char(' '));
    rest.replace(kNoBreakSpace, QLatin1Char(' '));
    std::vector<WrittenUnit> units = writtenUnits(unit);
    for (std::size_t i = 0, known = units.size(); i < known; ++i) {
        WrittenUnit translated = units[i];
        translated.name = unitText(units[i].name).toStdString();
        if (units[i].name == bare && !bare.empty())
            units.push_back({"", units[i].times, units[i].over});
        if (translated.name != units[i].name)
            units.push_back(std::move(translated));
    }
    const auto number = parseQuantity(rest.toStdString(), units, [&locale](std::string_view digits) {
        const QString written = QString::fromUtf8(digits.data(), static_cast<qsizetype>(digits.size()));
        const auto read = readNumber(written, locale);
        return read ? read : readNumber(QString(written).remove(QLatin1Char(' ')), locale);
    });
    if (number)
        value = *number;
    return number.has_value();
}

}  // namespace faultglass
