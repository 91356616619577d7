// One row of the chapter list: number, title and how far one got.
#pragma once

#include <QAbstractButton>

#include "widgets/theme/theme.h"

namespace faultglass {

struct ChapterEntry {
    int id = 0;           ///< what chapterChosen says
    QString number;       ///< "3"; may be empty
    QString title;        ///< "Cascading failures"
    QString section;      ///< "Isolation"; entries of one section stand together
    double progress = 0;  ///< 0 to 1; 1 shows a tick; below 0: there is nothing to read

    friend bool operator==(const ChapterEntry&, const ChapterEntry&) = default;
};

/// Checked while its chapter is shown.
class ChapterButton : public QAbstractButton {
    Q_OBJECT
public:
    explicit ChapterButton(const ChapterEntry& entry, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void setProgress(double progress);
    /// The number alone, for the rail.
    void setCollapsed(bool collapsed);
    [[nodiscard]] const ChapterEntry& entry() const { return m_entry; }
    /// Whether every word of `words` occurs in number, title or section.
    [[nodiscard]] bool matches(const QStringList& words) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// Up (-1) or Down (1) was pressed; the far ends for Home (-2) and End (2).
    void moveAsked(int direction);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void describe();
    void paintFull(QPainter& painter, bool hovered) const;
    void paintRail(QPainter& painter, bool hovered) const;
    void paintProgress(QPainter& painter, const QRectF& ring) const;

    ChapterEntry m_entry;
    bool m_collapsed = false;
    Theme m_theme;
};

}  // namespace faultglass
