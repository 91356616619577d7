// The pills of a lesson: each says what it will do to the stage, does it, shows that it did, and can be undone.
#pragma once

#include <cstdint>
#include <vector>

#include <QWidget>

#include "widgets/lesson/lesson_book.h"
#include "widgets/theme/theme.h"

class QLabel;
class QPushButton;

namespace faultglass {

/// What became of what a lesson asked of the stage last.
enum class StageState : std::uint8_t {
    Undone,    ///< refused, or taken back
    UnderWay,  ///< it plays to the moment it is about
    Done
};

/// What a pill did stands in a line that is always there, so that nothing moves when it is pressed.
/// `book` and the pills outlive it.
class TryRow : public QWidget {
    Q_OBJECT
public:
    /// `own` is the scenario of the chapter.
    TryRow(const std::vector<const chapters::TryPill*>& pills, std::string_view own, const LessonBook& book,
           QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// The stage has been told, or has been brought back: what was done last shows it, and offers to undo it.
    void setState(StageState state);

signals:
    void actionsRequested(const std::vector<faultglass::chapters::ActionLine>& actions);
    void undoRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    class Pill;
    void press(Pill* pill);
    void say();

    std::vector<Pill*> m_pills;
    QLabel* m_said;
    QPushButton* m_undo;
    QWidget* m_status;
    Theme m_theme;
    Pill* m_last = nullptr;
    StageState m_state = StageState::Undone;
};

}  // namespace faultglass
