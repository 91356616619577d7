#include "app/launch_options.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>
#include <vector>

#include <QCoreApplication>

#include "app/languages.h"
#include "core/params/parameter_set.h"
#include "core/params/quantity.h"

namespace faultglass {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LaunchOptions)
};

constexpr std::string_view kWithValue[] = {"--tour", "--shoot",    "--size", "--theme", "--seed",        "--chapter",
                                           "--step", "--language", "--at",   "--scale", "--memory-limit"};

/// Options Qt takes for itself, that are followed by a value.
bool isQtOptionWithValue(const QString& argument)
{
    static const QStringList kNames{QStringLiteral("platform"),        QStringLiteral("platformpluginpath"),
                                    QStringLiteral("platformtheme"),   QStringLiteral("plugin"),
                                    QStringLiteral("qwindowgeometry"), QStringLiteral("qwindowicon"),
                                    QStringLiteral("qwindowtitle"),    QStringLiteral("session"),
                                    QStringLiteral("display"),         QStringLiteral("style"),
                                    QStringLiteral("stylesheet")};
    QString name = argument;
    while (name.startsWith(QLatin1Char('-')))
        name.remove(0, 1);
    return argument.startsWith(QLatin1Char('-')) && kNames.contains(name);
}

bool isQtOption(const QString& argument)
{
    return argument.startsWith(QLatin1String("-style=")) || argument == QLatin1String("-reverse") ||
           argument == QLatin1String("-widgetcount");
}

std::optional<QSize> parseSize(const QString& text)
{
    constexpr int kLeast = 320, kMost = 16'384;
    const QStringList parts = text.split(QLatin1Char('x'));
    bool wideOk = false, highOk = false;
    const QSize size(parts.value(0).toInt(&wideOk), parts.value(1).toInt(&highOk));
    const bool fits = size.width() >= kLeast && size.height() >= kLeast && size.width() <= kMost &&
                      size.height() <= kMost;
    return parts.size() == 2 && wideOk && highOk && fits ? std::optional(size) : std::nullopt;
}

/// Takes an option that needs a value. The complaint, or nothing.
QString takeValue(const QString& name, const QString& value, LaunchOptions& options)
{
    const auto wrong = [&](const QString& accepted) {
        return Words::tr("%1: \"%2\" is not accepted; expected %3.").arg(name, value, accepted);
    };
    if (name == QLatin1String("--tour")) {
        options.tourFolder = value;
        return value.isEmpty() ? wrong(Words::tr("a folder")) : QString();
    }
    if (name == QLatin1String("--size")) {
        options.size = parseSize(value);
        return options.size ? QString() : wrong(Words::tr("WIDTHxHEIGHT in pixels, such as 1280x720"));
    }
    if (name == QLatin1String("--theme")) {
        if (value == QLatin1String("light"))
            options.theme = ThemeChoice::Light;
        else if (value == QLatin1String("dark"))
            options.theme = ThemeChoice::Dark;
        else
            return wrong(Words::tr("light or dark"));
        return {};
    }
    if (name == QLatin1String("--shoot")) {
        options.shotFolder = value;
        return value.isEmpty() ? wrong(Words::tr("a folder")) : QString();
    }
    if (name == QLatin1String("--language")) {
        options.language = value;
        const auto known = languages();
        const bool there = std::ranges::any_of(known, [&](const Language& language) { return language.code == value; });
        QStringList codes;
        for (const Language& language : known)
            codes += language.code;
        return there ? QString() : wrong(codes.join(Words::tr(" or ")));
    }
    bool ok = false;
    if (name == QLatin1String("--chapter") || name == QLatin1String("--step")) {
        const int number = value.toInt(&ok);
        (name == QLatin1String("--chapter") ? options.chapter : options.step) = number;
        constexpr int kMost = 99;
        return ok && number >= 0 && number <= kMost ? QString() : wrong(Words::tr("a whole number from 0 to 99"));
    }
    if (name == QLatin1String("--at") || name == QLatin1String("--scale")) {
        const bool at = name == QLatin1String("--at");
        const auto read = parseQuantity(value.toStdString(), at ? "s" : "x");
        const double number = read.value_or(-1);
        (at ? options.at : options.scale) = number;
        constexpr double kLongest = 3e8, kLeastScale = 0.5, kMostScale = 4;
        const bool fits = at ? number >= 0 && number <= kLongest : number >= kLeastScale && number <= kMostScale;
        return read && fits
                   ? QString()
                   : wrong(at ? Words::tr("a time such as 20, 250ms or 3h") : Words::tr("a number from 0.5 to 4"));
    }
    if (name == QLatin1String("--memory-limit")) {
        const int mebibytes = value.toInt(&ok);
        options.memoryLimitMiB = mebibytes;
        return ok && mebibytes > 0 ? QString() : wrong(Words::tr("a whole number of MiB, more than 0"));
    }
    options.seed = value.toULongLong(&ok);
    return ok ? QString() : wrong(Words::tr("a whole number from 0 to 18446744073709551615"));
}

QString unknownOption(const QString& name)
{
    std::vector<std::string_view> known{"--help", "--version", "--safe-mode"};
    std::ranges::copy(kWithValue, std::back_inserter(known));
    const std::string nearest = nearestWord(name.toStdString(), known);
    const QString hint = nearest.empty() ? Words::tr("--help lists what there is")
                                         : Words::tr("did you mean %1?").arg(QString::fromStdString(nearest));
    return Words::tr("%1 is not an option; %2").arg(name, hint);
}

}  // namespace

ParsedLaunch parseLaunch(const QStringList& arguments)
{
    ParsedLaunch parsed;
    LaunchOptions& options = parsed.options;
    bool onlyFiles = false;
    for (qsizetype i = 0; i < arguments.size() && parsed.error.isEmpty(); ++i) {
        const QString& argument = arguments[i];
        const qsizetype equals = argument.indexOf(QLatin1Char('='));
        const QString name = argument.left(equals);
        if (onlyFiles || !argument.startsWith(QLatin1Char('-'))) {
            if (!options.file.isEmpty())
                parsed.error = Words::tr("Only one file can be opened; \"%1\" is one too many.").arg(argument);
            options.file = argument;
        } else if (argument == QLatin1String("--")) {
            onlyFiles = true;
        } else if (argument == QLatin1String("--help") || argument == QLatin1String("-h")) {
            options.help = true;
        } else if (argument == QLatin1String("--version") || argument == QLatin1String("-v")) {
            options.version = true;
        } else if (argument == QLatin1String("--safe-mode")) {
            options.safeMode = true;
        } else if (std::ranges::find(kWithValue, name.toStdString()) != std::end(kWithValue)) {
            if (equals < 0 && i + 1 >= arguments.size())
                parsed.error = Words::tr("%1 needs a value; --help says which.").arg(name);
            else
                parsed.error = takeValue(name, equals < 0 ? arguments[++i] : argument.mid(equals + 1), options);
        } else if (isQtOptionWithValue(argument)) {
            ++i;
        } else if (!isQtOption(argument)) {
            parsed.error = unknownOption(argument);
        }
    }
    return parsed;
}

QString launchHelp()
{
    return Words::tr(
        "Usage: faultglass [SCENARIO|FILE] [options]\n"
        "A laboratory for failure modes and fault isolation in distributed systems.\n"
        "\n"
        "  SCENARIO        the experiment to start with, by its name: \"faultglass-cli list\" has them\n"
        "  FILE            a scenario file to open\n"
        "  --chapter N     the chapter to start with\n"
        "  --step M        the step of that chapter, from 1\n"
        "  --language CODE en or uk, instead of what the system prefers\n"
        "  --seed N        the seed to start with\n"
        "  --theme NAME    light or dark, instead of what the system prefers\n"
        "  --size WxH      size of the window in pixels\n"
        "  --memory-limit MIB  how much memory a run may take; half of the machine's unless given\n"
        "  --safe-mode     begin without preferences, progress and what ran before, and remember nothing\n"
        "  --tour DIR      render every panel before and after its fault to PNG files in DIR, and leave;\n"
        "                  needs no display\n"
        "  --shoot DIR     render one PNG file of what the other options say into DIR, and leave; needs no display\n"
        "  --at TIME       the simulated instant of that picture (12)\n"
        "  --scale FACTOR  pixels for one of the layout in that picture (1)\n"
        "  --version       print the version and leave\n"
        "  --help          print this and leave\n"
        "\n"
        "faultglass-cli runs the same scenarios without a window.\n");
}

bool canShowWindow(const QStringList& arguments)
{
#ifdef Q_OS_LINUX
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
        if (!qEnvironmentVariableIsEmpty(name))
            return true;
    }
    return arguments.contains(QStringLiteral("-platform")) || arguments.contains(QStringLiteral("--platform")) ||
           arguments.contains(QStringLiteral("-display"));
#else
    Q_UNUSED(arguments)
    return true;
#endif
}

}  // namespace faultglass
