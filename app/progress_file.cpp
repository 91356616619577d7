#include "app/progress_file.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <initializer_list>
#include <string_view>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QStringList>

#include "app/files/atomic_file.h"
#include "app/files/csv_text.h"
#include "app/files/json_document.h"
#include "app/files/json_writer.h"
#include "app/files/regular_file.h"
#include "app/files/set_aside.h"
#include "core/params/parameter_set.h"

namespace faultglass {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Progress)
};

constexpr std::size_t kMostBytes = std::size_t{1} << 20;
constexpr std::size_t kMostChapters = 1000;
constexpr std::size_t kMostIds = 10'000;
constexpr std::size_t kLongestText = 4096;  // bytes
constexpr int kMostAnswers = 1000;          // of a question
constexpr int kMostAttempts = 100'000;

using Value = JsonDocument::Value;

/// A number that is all of the text, and written in the one way it has.
template <class Number>
std::optional<Number> wholeText(std::string_view text)
{
    Number number = 0;
    const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = status == std::errc{} && end == text.data() + text.size() && std::to_string(number) == text;
    return whole ? std::optional(number) : std::nullopt;
}

/// What does not fit, for a report: the first few by name.
class Refusals {
public:
    void add(const QString& name)
    {
        constexpr qsizetype kNamed = 8, kLongestName = 80;
        if (m_names.size() < kNamed)
            m_names += name.size() > kLongestName ? name.left(kLongestName) + QStringLiteral("…") : name;
        else
            m_more = true;
    }
    [[nodiscard]] bool isEmpty() const { return m_names.isEmpty(); }
    [[nodiscard]] QString text() const
    {
        return m_names.join(QStringLiteral(", ")) + (m_more ? QStringLiteral(", …") : QString());
    }

private:
    QStringList m_names;
    bool m_more = false;
};

/// Reads one member after the other; what does not fit is named and left out.
class Reader {
public:
    Reader(Progress& progress, Refusals& wrong) : m_progress(progress), m_wrong(wrong) {}

    void take(const Value& member)
    {
        const std::string& key = member.key();
        if (key == "version")
            return;
        if (key == "seed") {
            seed(member);
        } else if (key == "chapters") {
            for (const Value& value : membersOf(member, JsonKind::Object, kMostChapters))
                chapter(value);
        } else {
            m_progress.kept.emplace_back(key, std::string(member.raw()));
        }
    }

private:
    void refuse(const Value& value) { m_wrong.add(QString::fromStdString(value.path())); }

    /// At most so many; what is of another kind has none.
    std::vector<Value> membersOf(const Value& value, JsonKind kind, std::size_t most)
    {
        if (!value.is(kind)) {
            refuse(value);
            return {};
        }
        std::vector<Value> members = value.members();
        if (members.size() > most) {
            m_wrong.add(Words::tr("%1 beyond the first %2").arg(QString::fromStdString(value.path())).arg(most));
            members.erase(members.begin() + static_cast<std::ptrdiff_t>(most), members.end());
        }
        return members;
    }

    void seed(const Value& member)
    {
        const auto seed = wholeText<quint64>(member.string());
        if (seed)
            m_progress.seed = *seed;
        else
            refuse(member);
    }

    void chapter(const Value& value)
    {
        const auto number = wholeText<int>(value.key());
        if (!number || *number < 0 || !value.is(JsonKind::Object))
            return refuse(value);
        LessonProgress& progress = m_progress.chapters[*number];
        for (const Value& member : value.members()) {
            const std::string& key = member.key();
            if (key == "step")
                text(member, progress.step);
            else if (key == "seen")
                seen(member, progress.seen);
            else if (key == "predictions")
                records(member, progress.guesses, [this](const Value& record) { return guess(record); });
            else if (key == "questions")
                records(member, progress.answers, [this](const Value& record) { return answer(record); });
            else if (key == "claims")
                claims(member, progress.claims);
            else
                m_progress.keptOfChapters[*number].emplace_back(key, std::string(member.raw()));
        }
    }

    void seen(const Value& member, QSet<QString>& field)
    {
        for (const Value& step : membersOf(member, JsonKind::Array, kMostIds)) {
            QString id;
            if (text(step, id))
                field.insert(id);
        }
    }

    template <class Record, class Read>
    void records(const Value& member, QMap<QString, Record>& field, Read read)
    {
        for (const Value& record : membersOf(member, JsonKind::Object, kMostIds)) {
            if (record.is(JsonKind::Object) && record.key().size() <= kLongestText)
                field[QString::fromStdString(record.key())] = read(record);
            else
                refuse(record);
        }
    }

    GuessRecord guess(const Value& record)
    {
        GuessRecord guess;
        for (const Value& member : record.members()) {
            const std::string& key = member.key();
            if (key == "guess")
                text(member, guess.guess);
            else if (key == "confidence")
                number(member, 0, 1, guess.confidence);
            else if (key == "score")
                number(member, -1, 1, guess.score);
            else
                refuse(member);
        }
        return guess;
    }

    AnswerRecord answer(const Value& record)
    {
        AnswerRecord answer;
        for (const Value& member : record.members()) {
            const std::string& key = member.key();
            if (key == "first")
                whole(member, -1, kMostAnswers, answer.first);
            else if (key == "first-right")
                boolean(member, answer.firstRight);
            else if (key == "solved")
                boolean(member, answer.solved);
            else if (key == "attempts")
                whole(member, 0, kMostAttempts, answer.attempts);
            else if (key == "confidence")
                number(member, 0, 1, answer.confidence);
            else
                refuse(member);
        }
        return answer;
    }

    void claims(const Value& member, QMap<QString, bool>& field)
    {
        for (const Value& claim : membersOf(member, JsonKind::Object, kMostIds)) {
            if (claim.is(JsonKind::Boolean) && claim.key().size() <= kLongestText)
                field[QString::fromStdString(claim.key())] = claim.boolean();
            else
                refuse(claim);
        }
    }

    bool text(const Value& member, QString& field)
    {
        const bool fits = member.is(JsonKind::String) && member.string().size() <= kLongestText;
        if (fits)
            field = QString::fromStdString(member.string());
        else
            refuse(member);
        return fits;
    }

    void boolean(const Value& member, bool& field)
    {
        if (member.is(JsonKind::Boolean))
            field = member.boolean();
        else
            refuse(member);
    }

    void number(const Value& member, double least, double most, double& field)
    {
        if (member.is(JsonKind::Number) && member.number() >= least && member.number() <= most)
            field = member.number();
        else
            refuse(member);
    }

    void whole(const Value& member, int least, int most, int& field)
    {
        const double value = member.number();
        if (member.is(JsonKind::Number) && value >= least && value <= most && value == std::floor(value))
            field = static_cast<int>(value);
        else
            refuse(member);
    }

    Progress& m_progress;
    Refusals& m_wrong;
};

/// The counts of the values are looked at later, so that one list that is too long does not spoil the file.
Result<JsonDocument> parse(std::string text)
{
    JsonLimits limits;
    limits.bytes = kMostBytes;
    limits.members = limits.values;
    return JsonDocument::parse(std::move(text), limits);
}

std::optional<double> versionOf(const JsonDocument& document)
{
    const Value root = document.root();
    const auto version = root.is(JsonKind::Object) ? root.find("version") : std::nullopt;
    const bool known = version && version->is(JsonKind::Number) && version->number() >= 1;
    return known ? std::optional(version->number()) : std::nullopt;
}

/// Out of the way, so that it can be looked at and is not written over.
void moveAside(const QString& path, const QString& reason, LoadedProgress& loaded)
{
    const QString aside = setAside(path);
    loaded.writable = !aside.isEmpty();
    loaded.report = loaded.writable
                        ? Words::tr(
                              "The progress in the chapters could not be read (%1). It begins anew; the old file is "
                              "kept as %2.")
                              .arg(reason, aside)
                        : Words::tr(
                              "The progress in the chapters could not be read (%1), nor could its file %2 be moved "
                              "aside. What comes now is not saved.")
                              .arg(reason, path);
}

void understand(const QString& path, const JsonDocument& document, LoadedProgress& loaded)
{
    const auto version = versionOf(document);
    if (!version)
        return moveAside(path, Words::tr("no version in it"), loaded);
    Refusals wrong;
    Reader reader(loaded.progress, wrong);
    for (const Value& member : document.root().members())
        reader.take(member);
    if (*version > kProgressVersion) {
        loaded.writable = false;
        loaded.report = Words::tr(
            "The progress in the chapters is that of a newer version. What could be understood is shown, and the file "
            "is left as it is.");
    } else if (!wrong.isEmpty()) {
        loaded.report = Words::tr("Some of the progress in the chapters could not be understood and is left out: %1.")
                            .arg(wrong.text());
    }
}

bool isOfNewerVersion(const QString& path)
{
    Result<std::string> text = readRegularFile(path, kMostBytes);
    if (!text)
        return false;
    const auto document = parse(std::move(text).value());
    return document && versionOf(document.value()).value_or(0) > kProgressVersion;
}

/// What could not be read back is as good as nothing.
template <class Number>
Number checked(Number value, Number least, Number most)
{
    return value >= least && value <= most ? value : least;
}

QStringList sorted(const QSet<QString>& ids)
{
    QStringList list(ids.begin(), ids.end());
    list.sort();
    return list;
}

void writeChapter(JsonWriter& json, const LessonProgress& chapter, const UnknownMembers& kept)
{
    constexpr auto kOneLine = JsonWriter::Layout::OneLine;
    json.beginObject();
    json.key("step").string(chapter.step.toStdString());
    json.key("seen").beginArray(kOneLine);
    for (const QString& step : sorted(chapter.seen))
        json.string(step.toStdString());
    json.endArray();
    json.key("predictions").beginObject();
    for (auto guess = chapter.guesses.begin(); guess != chapter.guesses.end(); ++guess) {
        json.key(guess.key().toStdString()).beginObject(kOneLine);
        json.key("guess").string(guess->guess.toStdString());
        json.key("confidence").number(checked(guess->confidence, 0.0, 1.0));
        json.key("score").number(checked(guess->score, -1.0, 1.0));
        json.endObject();
    }
    json.endObject();
    json.key("questions").beginObject();
    for (auto answer = chapter.answers.begin(); answer != chapter.answers.end(); ++answer) {
        json.key(answer.key().toStdString()).beginObject(kOneLine);
        json.key("first").number(checked(answer->first, -1, kMostAnswers));
        json.key("first-right").boolean(answer->firstRight);
        json.key("solved").boolean(answer->solved);
        json.key("attempts").number(checked(answer->attempts, 0, kMostAttempts));
        json.key("confidence").number(checked(answer->confidence, 0.0, 1.0));
        json.endObject();
    }
    json.endObject();
    json.key("claims").beginObject();
    for (auto claim = chapter.claims.begin(); claim != chapter.claims.end(); ++claim)
        json.key(claim.key().toStdString()).boolean(claim.value());
    json.endObject();
    for (const auto& [key, value] : kept)
        json.key(key).raw(value);
    json.endObject();
}

std::string cell(const QString& text) { return csvField(text.toStdString()); }

/// Confidence 0 was not said.
std::string confidenceCell(double confidence)
{
    return confidence > 0 && confidence <= 1 ? jsonNumber(confidence) : std::string();
}

std::string rightCell(const AnswerRecord& answer)
{
    if (answer.firstRight)
        return "yes";
    return answer.solved ? "later" : answer.first >= 0 ? "no" : "";
}

/// The lines of one chapter, each begun alike.
std::string chapterLines(const std::string& begin, const LessonProgress& chapter)
{
    std::string text;
    const auto line = [&](const char* kind, const QString& id, std::initializer_list<std::string> rest) {
        text += begin + "," + kind + "," + cell(id);
        for (const std::string& field : rest)
            text += "," + field;
        text += '\n';
    };
    for (const QString& step : sorted(chapter.seen))
        line("step", step, {"", "", "", "", ""});
    for (auto guess = chapter.guesses.begin(); guess != chapter.guesses.end(); ++guess) {
        const bool run = guess->score >= 0 && guess->score <= 1;
        const std::string right = !run ? "" : guess->score >= 0.5 ? "yes" : "no";
        line("prediction", guess.key(),
             {cell(guess->guess), right, run ? jsonNumber(guess->score) : "", confidenceCell(guess->confidence), ""});
    }
    for (auto answer = chapter.answers.begin(); answer != chapter.answers.end(); ++answer)
        line("question", answer.key(),
             {answer->first >= 0 ? std::to_string(answer->first) : "", rightCell(*answer), "",
              confidenceCell(answer->confidence), std::to_string(answer->attempts)});
    for (auto claim = chapter.claims.begin(); claim != chapter.claims.end(); ++claim)
        line("claim", claim.key(), {"", claim.value() ? "yes" : "no", "", "", ""});
    return text;
}

std::optional<Error> write(const QString& path, const std::string& text)
{
    return writeAtomically(path, QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
}

void load(const QString& path, LoadedProgress& loaded)
{
    const QFileInfo there(path);
    if (!there.exists() && !there.isSymLink())
        return;
    Result<std::string> text = readRegularFile(path, kMostBytes);
    if (!text) {
        // What is a file, and only too large, is in the way; what is none is not ours to move.
        const QString reason = QString::fromStdString(text.error().accepted);
        if (there.isFile() && there.size() > static_cast<qint64>(kMostBytes)) {
            return moveAside(path, reason, loaded);
        }
        loaded.report = Words::tr("The progress in the chapters could not be loaded. %1. What comes now is not saved.")
                            .arg(QString::fromStdString(text.error().message()));
        loaded.writable = false;
        return;
    }
    const auto document = parse(std::move(text).value());
    if (document)
        understand(path, document.value(), loaded);
    else
        moveAside(path, QString::fromStdString(document.error().message()), loaded);
}

}  // namespace

LoadedProgress loadProgress(const QString& path)
{
    LoadedProgress loaded;
    loaded.progress.seed = QRandomGenerator::global()->generate64();
    load(path, loaded);
    loaded.stored = loaded.progress;
    return loaded;
}

std::optional<Error> saveProgress(const QString& path, const Progress& progress)
{
    JsonWriter json;
    json.beginObject();
    json.key("version").number(kProgressVersion);
    json.key("seed").string(std::to_string(progress.seed));
    json.key("chapters").beginObject();
    for (auto chapter = progress.chapters.begin(); chapter != progress.chapters.end(); ++chapter) {
        json.key(std::to_string(chapter.key()));
        writeChapter(json, chapter.value(), progress.keptOfChapters.value(chapter.key()));
    }
    json.endObject();
    for (const auto& [key, value] : progress.kept)
        json.key(key).raw(value);
    json.endObject();
    const std::string text = json.take();
    if (const auto document = parse(text); !document)
        return Error{path.toStdString(), "",
                     "cannot be written, since it could not be read again: " + document.error().message()};
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(folder))
        return Error{path.toStdString(), folder.toStdString(), "a folder that can be made"};
    if (isOfNewerVersion(path))
        return Error{path.toStdString(), "", "is of a newer version and is left as it is"};
    return write(path, text);
}

std::optional<Error> exportProgress(const QString& path, const Progress& progress, const QMap<int, QString>& titles)
{
    std::string text =
        "chapter,title,kind,id,given (answers counted from 0),right,score (share),confidence (share),attempts\n";
    for (auto chapter = progress.chapters.begin(); chapter != progress.chapters.end(); ++chapter)
        text += chapterLines(std::to_string(chapter.key()) + "," + cell(titles.value(chapter.key())), chapter.value());
    return write(path, text);
}

}  // namespace faultglass
