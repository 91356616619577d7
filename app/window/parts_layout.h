// Which parts of the window are seen: by its width, by preference, and while it presents.
#pragma once

#include <QObject>

class QAction;
class QWidget;

namespace faultglass {

class ActionMenu;
class ChapterSidebar;
class KeptPreferences;
class LessonView;
class Panel;
class StagePane;
class WindowLook;

/// Nothing given to it is owned; all of it outlives this. User-interface thread.
class PartsLayout : public QObject {
    Q_OBJECT
public:
    struct Parts {
        QWidget& window;  ///< whose width counts
        ChapterSidebar& sidebar;
        LessonView& lesson;
        StagePane& stage;
    };
    PartsLayout(const Parts& parts, KeptPreferences& preferences, WindowLook& look);

    /// Whether the chapter that is open has a lesson.
    void setLessonThere(bool there);
    void setLessonShown(bool shown);
    void setPresenting(bool presenting);
    void fit();
    /// The window was so wide before.
    void followWidth(int before);

    /// What one can show and hide, for the menu.
    void addTo(ActionMenu& menu);
    void addPresenting(ActionMenu& menu);
    [[nodiscard]] QAction* inspectorAction() const { return m_inspector; }
    [[nodiscard]] QAction* presentAction() const { return m_present; }

signals:
    void presentingChanged(bool presenting);

private:
    void fitLesson();
    void followPanel(Panel* panel);
    void setInspectorShown(bool shown);
    void setSidebarCollapsed(bool collapsed);

    Parts m_parts;
    KeptPreferences& m_preferences;
    WindowLook& m_look;
    QAction* m_sidebar = nullptr;
    QAction* m_lesson = nullptr;
    QAction* m_inspector = nullptr;
    QAction* m_present = nullptr;
    bool m_lessonThere = false;
    bool m_narrow = false;
};

}  // namespace faultglass
