// A piece of a lesson's text: as tall as it is long, to be read, selected and copied.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include <QStringList>
#include <QTextBrowser>

#include "widgets/lesson/lesson_text.h"

namespace faultglass {

/// Term links say what they mean in a pop-up, on a click, on Enter and under the mouse. Copied text has formulas in
/// words. `book` outlives it.
class ProseView : public QTextBrowser {
    Q_OBJECT
public:
    explicit ProseView(const LessonBook& book, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// So many times the size of the running text, or paler.
    void setLook(qreal scale, bool muted = false);
    void setMarkdown(std::string_view markdown, LiveText live = {});
    /// Highlights these words wherever they stand, whatever their case. Empty: none.
    void mark(const QStringList& words);
    /// Where the first of them stands, in coordinates of this; nothing where none does.
    [[nodiscard]] std::optional<QRect> firstMark() const;
    /// Composes the text again: what live values say has changed.
    void renew();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {80, 10}; }
    [[nodiscard]] QVariant loadResource(int type, const QUrl& name) override;

protected:
    [[nodiscard]] QMimeData* createMimeDataFromSelection() const override;
    void wheelEvent(QWheelEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void explain(const QUrl& link, QPoint global);
    /// Makes formulas that are wider than the page as wide as it is.
    void fitFormulas();
    void fitTables();
    void showMarks();
    [[nodiscard]] QFont bodyFont() const;

    const LessonBook& m_book;
    Theme m_theme;
    std::string m_markdown;
    LiveText m_live;
    QStringList m_marked;
    qreal m_scale = 1;
    bool m_muted = false;
};

}  // namespace faultglass
