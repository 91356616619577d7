// What the live blocks of a lesson stand on: a rounded surface with a heading in small capitals.
#pragma once

#include <vector>

#include <QWidget>

#include "widgets/lesson/prose_view.h"
#include "widgets/theme/theme.h"

class QAbstractButton;
class QLabel;
class QVBoxLayout;

namespace faultglass {

class SegmentedChoice;

/// Its parts are themed with it. `book` outlives it.
class LessonCard : public QWidget {
    Q_OBJECT
public:
    LessonCard(const QString& heading, const LessonBook& book, QWidget* parent = nullptr);

    virtual void setTheme(const Theme& theme);
    /// A line in the accent, for what waits for the reader.
    void setWaiting(bool waiting);

protected:
    [[nodiscard]] const Theme& theme() const { return m_theme; }
    [[nodiscard]] const LessonBook& book() const { return m_book; }
    [[nodiscard]] QVBoxLayout* column() const { return m_column; }
    void setHeading(const QString& heading);
    /// Text that the card themes; empty text is hidden.
    ProseView* addProse(std::string_view markdown);
    void setProse(ProseView* view, const QString& markdown);
    /// "How sure are you?" with three levels; `confidenceOf` reads it.
    SegmentedChoice* addConfidence();
    [[nodiscard]] static double confidenceOf(const SegmentedChoice* choice);
    /// A line of plain text in a role's colour, with the role's glyph before it.
    QLabel* addLine();
    void setLine(QLabel* line, const QString& text, Role role);

    void paintEvent(QPaintEvent* event) override;

private:
    struct Line {
        QLabel* label;
        Role role = Role::Idle;
    };
    void styleLine(const Line& line) const;

    const LessonBook& m_book;
    Theme m_theme;
    QLabel* m_heading;
    QVBoxLayout* m_column;
    std::vector<ProseView*> m_prose;
    std::vector<Line> m_lines;
    std::vector<SegmentedChoice*> m_choices;
    std::vector<QLabel*> m_captions;
    bool m_waiting = false;
};

}  // namespace faultglass
