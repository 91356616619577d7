// The chapters in the window: which one is open, how far its reader is, what it does to the stage, where words are.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <vector>

#include <QByteArray>
#include <QObject>
#include <QString>

#include "app/chapter_stage.h"
#include "app/lesson_library.h"
#include "app/scenario_session.h"
#include "core/base/result.h"
#include "core/chapters/chapter.h"

namespace faultglass {

class ActionMenu;
class ChapterSidebar;
class KeptPreferences;
class KeptProgress;
class LessonView;
class StagePane;
struct PanelEntry;

/// What ran in a chapter when its reader turned to another, and how its panel was divided.
struct LeftStage {
    KeptRun run;
    QByteArray layout;
};

/// Where the reader is: outlives the widgets that show it.
struct ReadingPlace {
    int chapter = -1;
    int step = 0;
    std::map<int, LeftStage> left;  ///< by chapter
};

/// Nothing given to it is owned; all of it outlives this. User-interface thread.
class Chapters : public QObject {
    Q_OBJECT
public:
    struct Parts {
        ChapterSidebar& sidebar;
        LessonView& lesson;
        StagePane& stage;
        ScenarioSession& session;
        ChapterStage& chapterStage;
        KeptProgress& progress;
        KeptPreferences& preferences;
    };
    /// `language` is a code such as "uk"; `lessons`: chapters have one at all.
    Chapters(const Parts& parts, const QString& language, bool lessons);
    ~Chapters() override;

    /// Opens the chapter `number`, its lesson at step `step` (from 0; below 0: where the reader was).
    void open(int number, int step);
    /// The chapter that is open; below 0 before the first.
    [[nodiscard]] int current() const { return m_place.chapter; }
    /// Of the chapter that is open; 0 where it is not written.
    [[nodiscard]] int steps() const;
    [[nodiscard]] bool hasLesson() const;

    /// Starts the scenario of `entry`, as its lesson has it where that is shown.
    void startStage(const PanelEntry& entry, std::optional<std::uint64_t> seed = std::nullopt);
    /// Keeps what runs, to be found again by whoever comes back to the chapter that is open.
    void keepStage();
    /// Another scenario or another file runs: whoever opened it goes to its chapter, unless a lesson did.
    void followSession();
    /// The undo stack has moved: who takes back what a pill did by other means sees it as not done.
    void followUndo();

    [[nodiscard]] ReadingPlace place() const;
    void goTo(const ReadingPlace& place);

    /// All chapters on one page, over the lesson.
    void showMap();
    void verifyAll();
    void clearProgress();
    /// The chapter that is open, with its figures as they are now, as a PDF. The error, or nothing.
    [[nodiscard]] std::optional<Error> savePdf(const QString& path) const;
    [[nodiscard]] std::optional<Error> saveProgressTable(const QString& path) const;

signals:
    /// Another chapter is open.
    void opened();
    /// Somebody asks to see the lesson.
    void lessonRequested();

private:
    void fillSidebar();
    void connectParts();
    void show(int number);
    bool openStage(const std::vector<chapters::ActionLine>& actions);
    void openStep();
    bool resumeStage(int number);
    void act(const std::vector<chapters::ActionLine>& actions);
    void undoAct();
    void followLaws();
    void search(const QString& words);
    void openHit(int hit);
    void showOnward();
    void goOnward();
    void showProgress();
    [[nodiscard]] int stepsDone(const chapters::Chapter& chapter) const;

    Parts m_parts;
    std::unique_ptr<LessonLibrary> m_library;
    bool m_lessons;
    std::optional<std::uint64_t> m_seed;  // somebody asked for, instead of what a lesson begins with
    ReadingPlace m_place;
    bool m_acting = false;          // the stage changes because the lesson asked for it
    std::vector<LessonHit> m_hits;  // what the search found
    QStringList m_words;            // for these words
};

}  // namespace faultglass
