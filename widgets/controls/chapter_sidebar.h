// The list of chapters at the left edge: find, choose, see how far one got; folds to a rail of numbers.
#pragma once

#include <vector>

#include <QVector>
#include <QWidget>

#include "widgets/theme/theme.h"

class QAction;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QScrollArea;
class QToolButton;

namespace faultglass {

struct ChapterEntry {
    int id = 0;           ///< what chapterChosen says
    QString number;       ///< "3"; may be empty
    QString title;        ///< "Cascading failures"
    QString section;      ///< "Isolation"; entries of one section stand together
    double progress = 0;  ///< 0 to 1; 1 shows a tick

    friend bool operator==(const ChapterEntry&, const ChapterEntry&) = default;
};

/// Shows the given entries only. Up, Down, Home and End move between them, Enter opens one.
class ChapterSidebar : public QWidget {
    Q_OBJECT
public:
    explicit ChapterSidebar(QWidget* parent = nullptr);
    ~ChapterSidebar() override;

    void setTheme(const Theme& theme);
    void setChapters(const QVector<ChapterEntry>& chapters);
    /// The chapter shown; an unknown id selects none. Emits nothing.
    void setCurrent(int id);
    void setProgress(int id, double progress);
    /// A rail of numbers instead of titles.
    void setCollapsed(bool collapsed);
    [[nodiscard]] bool isCollapsed() const { return m_collapsed; }
    /// Links at the bottom, before the gear; hidden in the rail. Actions are not owned.
    void setFooterActions(const QList<QAction*>& actions);
    void focusSearch();

signals:
    void chapterChosen(int id);
    void settingsRequested();
    void collapsedChanged(bool collapsed);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    class Entry;
    class Heading;
    void build();
    void filter(const QString& words);
    void moveFocus(const Entry* from, int step);
    void styleParts();
    void retranslate();

    QToolButton* m_logo = nullptr;
    QWidget* m_top = nullptr;
    QLabel* m_name = nullptr;
    QLineEdit* m_search = nullptr;
    QScrollArea* m_scroll = nullptr;
    QWidget* m_list = nullptr;
    QHBoxLayout* m_footer = nullptr;
    QToolButton* m_gear = nullptr;
    QToolButton* m_fold = nullptr;
    QLabel* m_nothing = nullptr;
    std::vector<QToolButton*> m_links;
    std::vector<Entry*> m_entries;
    std::vector<Heading*> m_headings;
    QVector<ChapterEntry> m_chapters;
    int m_current = -1;
    bool m_collapsed = false;
    Theme m_theme;
};

}  // namespace faultglass
