// All chapters on one page, what each is about and how far one got, and the one thing to begin with.
#pragma once

#include <functional>
#include <vector>

#include <QString>
#include <QWidget>

#include "widgets/theme/theme.h"

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace faultglass {

struct MapEntry {
    int chapter = 0;
    QString section, title;
    QString about;   ///< one sentence
    QString lesson;  ///< "15 min, 3 of 10 steps done"; empty: it has a stage and no lesson
};

/// Covers the widget it is given, while it is shown. Esc puts it away.
class ChapterMap : public QWidget {
    Q_OBJECT
public:
    explicit ChapterMap(QWidget& over);

    void setTheme(const Theme& theme);
    /// `invitation`: what the large button does, "Begin: one server dies"; it opens the chapter `first`.
    void setEntries(const std::vector<MapEntry>& entries, const QString& invitation, int first);
    [[nodiscard]] QPushButton& beginButton() const { return *m_begin; }

signals:
    void chapterChosen(int chapter);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void choose(int chapter);

    QLabel* m_title;
    QLabel* m_about;
    QPushButton* m_begin;
    QScrollArea* m_scroll;
    QVBoxLayout* m_list = nullptr;
    int m_first = 0;
    std::vector<std::function<void(const Theme& theme)>> m_themed;
    Theme m_theme;
};

}  // namespace faultglass
