#include "app/cli/law_request.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>

#include "app/cli/run_request.h"
#include "app/cli/spoken.h"

namespace faultglass {

using theory::Law;

QString figure(double value)
{
    if (std::isinf(value))
        return value > 0 ? QCoreApplication::translate("cli", "infinite")
                         : QCoreApplication::translate("cli", "minus infinite");
    constexpr double kPlainBelow = 1e15;
    if (value == std::floor(value) && std::abs(value) < kPlainBelow)
        return QString::number(static_cast<qlonglong>(value));
    if (value > 0.9 && value < 1) {
        constexpr int kMostDecimals = 17;
        const int nines = static_cast<int>(std::ceil(-std::log10(1 - value)));
        QString text = QString::number(value, 'f', std::min(nines + 3, kMostDecimals));
        while (text.endsWith(QLatin1Char('0')))
            text.chop(1);
        return text;
    }
    return QString::number(value, 'g', 6);
}

void writeFigure(JsonWriter& json, double value)
{
    if (std::isinf(value))
        json.string(value > 0 ? "infinite" : "-infinite");
    else
        json.number(value);
}

Result<const Law*> namedLaw(const std::string& name)
{
    if (const Law* law = theory::findLaw(name))
        return law;
    std::vector<std::string_view> names;
    for (const Law& law : theory::lawCatalogue())
        names.push_back(law.text.name);
    std::string nearest = nearestWord(name, names);
    // A part of a name is a misspelling of many: "poison" for "poison-pill".
    const auto containing =
        std::ranges::find_if(names, [&](std::string_view one) { return one.find(name) != std::string_view::npos; });
    if (nearest.empty() && containing != names.end())
        nearest = *containing;
    return Error{"law", name,
                 "a name that faultglass-cli laws prints" + (nearest.empty() ? "" : "; did you mean " + nearest + "?")};
}

Result<ParameterSet> lawParameters(const ParsedCommand& command, const Law& law)
{
    ParameterSet parameters(law.rows);
    for (const std::string& text : command.all("--set")) {
        const std::string key = text.substr(0, text.find('='));
        if (key == text || key.empty() || parameters.find(key))
            continue;
        std::string expected = "unknown parameter; expected one of ";
        for (const ParameterRow& row : law.rows)
            expected += (&row == law.rows.data() ? "" : ", ") + std::string(row.key);
        const std::string nearest = parameters.nearestKey(key);
        return Error{key, "", expected + (nearest.empty() ? "" : "; did you mean " + nearest + "?")};
    }
    std::vector<std::string> notes;  // no law has a parameter that was renamed
    if (const auto refused = setParameters(command, parameters, notes))
        return *refused;
    return parameters;
}

}  // namespace faultglass
