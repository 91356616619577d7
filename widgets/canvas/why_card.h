// The answer to "Why?": a card over the canvas that tells a chain of causes in lines.
#pragma once

#include <vector>

#include <QList>
#include <QRectF>
#include <QStringList>
#include <QWidget>

#include "core/fleet/faults/transition.h"
#include "widgets/canvas/things.h"
#include "widgets/theme/theme.h"

class QToolButton;

namespace faultglass {

/// Sits near the top left corner of its parent, as wide as its text needs and off what must be seen, and keeps its size
/// up to date: where there is too little room it says less. Hidden until asked. Escape closes it before it does
/// anything else in its window, as does the cross; Ctrl+C or its menu copies the text.
class WhyCard : public QWidget {
    Q_OBJECT
public:
    explicit WhyCard(QWidget* parent);
    void setTheme(const Theme& theme);

    /// Shows the chain (oldest first). An empty one shows that the cause is no longer on record.
    void showChain(const std::vector<Transition>& chain);
    /// All of it, a line each, as it is copied.
    [[nodiscard]] QString plainText() const;
    [[nodiscard]] QSize sizeHint() const override;
    /// Leaves so many pixels free above it.
    void setRoomAbove(int pixels);
    /// Parts of its parent that it covers only where there is no other room, and others that it would rather not.
    void keepClear(const QList<QRectF>& parts, const QList<QRectF>& others);
    /// Whether it covers none of the first, or none of either.
    [[nodiscard]] bool isClear() const { return covers(m_clear) == 0; }
    [[nodiscard]] bool isClearOfAll() const { return isClear() && covers(m_rather) == 0; }
    /// The servers and customers it names.
    [[nodiscard]] std::vector<Thing> thingsSpokenOf() const;

public slots:
    void copyText() const;

signals:
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fit();
    void composeLines(int most);
    [[nodiscard]] int covers(const QList<QRectF>& parts) const;
    void compose();
    void dismiss();
    /// The last line of a chain: what was asked about.
    [[nodiscard]] bool isAnswer(qsizetype line) const;
    [[nodiscard]] QFont lineFont(qsizetype line) const;
    [[nodiscard]] int textWidth() const;
    qreal layAll(QPainter* painter, int width) const;
    [[nodiscard]] int above() const;

    Theme m_theme;
    QToolButton* m_close;
    std::vector<Transition> m_chain;
    QString m_title;
    QStringList m_lines;
    static constexpr int kMostWidth = 500;
    int m_roomAbove = 0;
    int m_mostWidth = kMostWidth;  // of its text, at text scale 1
    bool m_bare = false;           // without its title
    QList<QRectF> m_clear, m_rather;
};

}  // namespace faultglass
