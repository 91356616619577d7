// The list of chapters at the left edge: find, choose, see how far one got; folds to a rail of numbers.
#pragma once

#include <vector>

#include <QVector>
#include <QWidget>

#include "widgets/controls/chapter_entry.h"
#include "widgets/theme/theme.h"

class QAction;
class QLabel;
class QLineEdit;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace faultglass {

/// Shows the given entries only. Up, Down, Home and End move between them, Enter opens one. In the search field Enter
/// goes to the first chapter that matches, else to the first hit in the text; what was searched for is gone then.
class ChapterSidebar : public QWidget {
    Q_OBJECT
public:
    explicit ChapterSidebar(QWidget* parent = nullptr);

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
    /// What else was found for the words of the search field: a line each, below the chapters. None while there are no
    /// words.
    void setHits(const QStringList& hits);

signals:
    void chapterChosen(int id);
    /// The words in the search field have changed.
    void searched(const QString& words);
    /// The position of a line given to setHits.
    void hitChosen(int hit);
    void settingsRequested();
    void collapsedChanged(bool collapsed);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void build();
    void buildFooter();
    void choose(int id);
    void chooseHit(int hit);
    void showMatches();
    void moveFocus(const ChapterButton* from, int direction);
    void showFolding();
    void orderFocus();
    void setTexts();

    struct Section {
        QString name;
        QLabel* heading;
        std::vector<ChapterButton*> entries;
    };
    QToolButton* m_logo = nullptr;
    QLabel* m_name = nullptr;
    QToolButton* m_fold = nullptr;
    QLineEdit* m_search = nullptr;
    QScrollArea* m_scroll = nullptr;
    QVBoxLayout* m_list = nullptr;
    QLabel* m_nothing = nullptr;
    QLabel* m_hitsHeading = nullptr;
    std::vector<QToolButton*> m_hits;
    bool m_anywhere = false;  ///< a chapter matches
    QWidget* m_links = nullptr;
    QToolButton* m_gear = nullptr;
    std::vector<Section> m_sections;
    QVector<ChapterEntry> m_chapters;
    int m_current = -1;
    bool m_collapsed = false;
    Theme m_theme;
};

}  // namespace faultglass
