#include "app/preferences.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include "app/files/atomic_file.h"
#include "app/files/json_document.h"
#include "app/files/json_writer.h"
#include "app/files/regular_file.h"
#include "app/files/set_aside.h"
#include "app/merged_save.h"
#include "app/three_way.h"

namespace faultglass {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Preferences)
};

constexpr std::size_t kMostBytes = std::size_t{64} << 10;
constexpr std::array<std::string_view, 4> kThemes{"system", "light", "dark", "projector"};
constexpr std::array<std::string_view, 3> kMotions{"system", "full", "reduced"};

using Value = JsonDocument::Value;

/// Reads one member after the other; what does not fit is named and left at its default.
class Reader {
public:
    Reader(Preferences& preferences, QStringList& wrong) : m_preferences(preferences), m_wrong(wrong) {}

    void take(const Value& member)
    {
        const std::string& key = member.key();
        if (key == "version")
            return;
        if (key == "theme")
            choice(member, kThemes, m_preferences.theme);
        else if (key == "motion")
            choice(member, kMotions, m_preferences.motion);
        else if (key == "text-scale")
            textScale(member);
        else if (key == "sidebar-collapsed")
            boolean(member, m_preferences.sidebarCollapsed);
        else if (key == "inspector-shown")
            boolean(member, m_preferences.inspectorShown);
        else if (key == "lesson-shown")
            boolean(member, m_preferences.lessonShown);
        else if (key == "notes-shown")
            boolean(member, m_preferences.notesShown);
        else if (key == "language")
            text(member, m_preferences.language);
        else if (key == "menu-bar-shown")
            boolean(member, m_preferences.menuBarShown);
        else if (key == "geometry")
            bytes(member, m_preferences.geometry);
        else if (key == "layout")
            bytes(member, m_preferences.layout);
        else if (key == "chapter")
            count(member, m_preferences.chapter);
        else if (key == "step")
            count(member, m_preferences.step);
        else if (key == "last-folder")
            text(member, m_preferences.lastFolder);
        else if (key == "recent-files")
            recentFiles(member);
        else if (key == "memory-limit")
            memoryLimit(member);
        else
            m_preferences.kept.emplace_back(key, std::string(member.raw()));
    }

private:
    void refuse(const Value& member) { m_wrong += QString::fromStdString(member.key()); }

    template <class Choice, std::size_t N>
    void choice(const Value& member, const std::array<std::string_view, N>& names, Choice& field)
    {
        const auto found = std::ranges::find(names, std::string_view(member.string()));
        if (member.is(JsonKind::String) && found != names.end())
            field = static_cast<Choice>(found - names.begin());
        else
            refuse(member);
    }

    void textScale(const Value& member)
    {
        if (member.is(JsonKind::Number) && member.number() >= kLeastTextScale && member.number() <= kMostTextScale)
            m_preferences.textScale = member.number();
        else
            refuse(member);
    }

    void memoryLimit(const Value& member)
    {
        if (member.is(JsonKind::Number) && member.number() >= 0 && member.number() <= kMostMemoryMiB)
            m_preferences.memoryLimitMiB = static_cast<int>(member.number());
        else
            refuse(member);
    }

    void count(const Value& member, int& field)
    {
        constexpr double kMost = 10'000;
        if (member.is(JsonKind::Number) && member.number() >= 0 && member.number() <= kMost)
            field = static_cast<int>(member.number());
        else
            refuse(member);
    }

    void boolean(const Value& member, bool& field)
    {
        if (member.is(JsonKind::Boolean))
            field = member.boolean();
        else
            refuse(member);
    }

    void text(const Value& member, QString& field)
    {
        if (member.is(JsonKind::String))
            field = QString::fromStdString(member.string());
        else
            refuse(member);
    }

    void bytes(const Value& member, QByteArray& field)
    {
        const auto decoded = QByteArray::fromBase64Encoding(QByteArray::fromStdString(member.string()),
                                                            QByteArray::AbortOnBase64DecodingErrors);
        if (member.is(JsonKind::String) && decoded)
            field = *decoded;
        else
            refuse(member);
    }

    void recentFiles(const Value& member)
    {
        const auto files = member.is(JsonKind::Array) ? member.members() : std::vector<Value>();
        const bool allText = std::ranges::all_of(files, [](const Value& file) { return file.is(JsonKind::String); });
        if (!member.is(JsonKind::Array) || !allText)
            return refuse(member);
        for (const Value& file : files) {
            if (m_preferences.recentFiles.size() < kMostRecentFiles)
                m_preferences.recentFiles += QString::fromStdString(file.string());
        }
    }

    Preferences& m_preferences;
    QStringList& m_wrong;
};

/// Out of the way, so that it can be looked at and is not written over.
QString moveAside(const QString& path, const QString& reason)
{
    const QString aside = setAside(path);
    if (!aside.isEmpty())
        return Words::tr(
                   "The preferences could not be read (%1). The defaults are in force; the old file is kept as %2.")
            .arg(reason, aside);
    return Words::tr("The preferences could not be read (%1). The defaults are in force.").arg(reason);
}

LoadedPreferences understand(const QString& path, const JsonDocument& document)
{
    const Value root = document.root();
    LoadedPreferences loaded;
    const auto version = root.is(JsonKind::Object) ? root.find("version") : std::nullopt;
    if (!version || !version->is(JsonKind::Number) || version->number() < 1) {
        loaded.report = moveAside(path, Words::tr("no version in it"));
        return loaded;
    }
    QStringList wrong;
    Reader reader(loaded.preferences, wrong);
    for (const Value& member : root.members())
        reader.take(member);
    if (version->number() > kPreferencesVersion) {
        loaded.writable = false;
        loaded.report = Words::tr(
            "The preferences are those of a newer version. What could be understood is in force, and "
            "the file is left as it is.");
    } else if (!wrong.isEmpty()) {
        loaded.report = Words::tr("Some preferences could not be understood and are back at their defaults: %1.")
                            .arg(wrong.join(QStringLiteral(", ")));
    }
    return loaded;
}

LoadedPreferences load(const QString& path)
{
    LoadedPreferences loaded;
    const QFileInfo there(path);
    if (!there.exists() && !there.isSymLink())
        return loaded;
    Result<std::string> text = readRegularFile(path, kMostBytes);
    if (!text) {
        // What is a file, and only too large, is in the way; what is none is not ours to move.
        if (there.isFile() && there.size() > static_cast<qint64>(kMostBytes)) {
            loaded.report = moveAside(path, QString::fromStdString(text.error().accepted));
            return loaded;
        }
        loaded.report = Words::tr("The preferences could not be loaded. %1. The defaults are in force.")
                            .arg(QString::fromStdString(text.error().message()));
        loaded.writable = false;
        return loaded;
    }
    JsonLimits limits;
    limits.bytes = kMostBytes;
    limits.depth = 8;
    const auto document = JsonDocument::parse(std::move(text).value(), limits);
    if (!document) {
        loaded.report = moveAside(path, QString::fromStdString(document.error().message()));
        return loaded;
    }
    return understand(path, document.value());
}

/// Those opened here since stand first, those closed here are gone.
QStringList mergedRecent(const QStringList& before, const QStringList& mine, const QStringList& theirs)
{
    QStringList merged = mine == before ? theirs : mine;
    for (const QString& file : theirs) {
        if (!merged.contains(file) && !before.contains(file) && merged.size() < kMostRecentFiles)
            merged += file;
    }
    return merged;
}

/// The changes from `before` to `mine` laid over `theirs`.
Preferences merged(const Preferences& before, const Preferences& mine, const Preferences& theirs)
{
    Preferences result;
    const auto take = [&](auto... fields) {
        ((result.*fields = mergedValue(before.*fields, mine.*fields, theirs.*fields)), ...);
    };
    using P = Preferences;
    take(&P::theme, &P::motion, &P::textScale, &P::sidebarCollapsed, &P::inspectorShown, &P::lessonShown,
         &P::notesShown, &P::menuBarShown, &P::geometry, &P::layout, &P::chapter, &P::step, &P::language,
         &P::lastFolder, &P::memoryLimitMiB, &P::kept);
    result.recentFiles = mergedRecent(before.recentFiles, mine.recentFiles, theirs.recentFiles);
    return result;
}

}  // namespace

LoadedPreferences loadPreferences(const QString& path)
{
    LoadedPreferences loaded = load(path);
    loaded.stored = loaded.preferences;
    return loaded;
}

std::optional<Error> saveChanges(const QString& path, LoadedPreferences& loaded)
{
    const auto theirs = [](const QString& file) -> Result<Preferences> {
        const LoadedPreferences there = loadPreferences(file);
        if (!there.writable)
            return Error{file.toStdString(), "", there.report.toStdString()};
        return there.preferences;
    };
    return saveMerged(path, loaded.preferences, loaded.stored, theirs, merged, savePreferences);
}

std::optional<Error> savePreferences(const QString& path, const Preferences& preferences)
{
    JsonWriter json;
    json.beginObject();
    json.key("version").number(kPreferencesVersion);
    json.key("theme").string(kThemes[static_cast<std::size_t>(preferences.theme)]);
    json.key("motion").string(kMotions[static_cast<std::size_t>(preferences.motion)]);
    json.key("text-scale").number(preferences.textScale);
    json.key("sidebar-collapsed").boolean(preferences.sidebarCollapsed);
    json.key("inspector-shown").boolean(preferences.inspectorShown);
    json.key("lesson-shown").boolean(preferences.lessonShown);
    json.key("notes-shown").boolean(preferences.notesShown);
    json.key("language").string(preferences.language.toStdString());
    json.key("menu-bar-shown").boolean(preferences.menuBarShown);
    json.key("geometry").string(preferences.geometry.toBase64().toStdString());
    json.key("layout").string(preferences.layout.toBase64().toStdString());
    if (preferences.chapter >= 0) {
        json.key("chapter").number(preferences.chapter);
        json.key("step").number(preferences.step);
    }
    json.key("last-folder").string(preferences.lastFolder.toStdString());
    json.key("recent-files").beginArray();
    for (const QString& recent : preferences.recentFiles)
        json.string(recent.toStdString());
    json.endArray();
    json.key("memory-limit").number(preferences.memoryLimitMiB);
    for (const auto& [key, value] : preferences.kept)
        json.key(key).raw(value);
    json.endObject();
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(folder))
        return Error{path.toStdString(), folder.toStdString(), "a folder that can be made"};
    const std::string text = json.take();
    return writeAtomically(path, QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
}

QString defaultPreferencesPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/preferences.json");
}

}  // namespace faultglass
