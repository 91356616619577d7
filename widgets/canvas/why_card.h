// The answer to "Why?": a card over the canvas that tells a chain of causes in lines.
#pragma once

#include <vector>

#include <QStringList>
#include <QWidget>

#include "core/fleet/faults/transition.h"
#include "widgets/theme/theme.h"

class QToolButton;

namespace faultglass {

/// Sits in the top left corner of its parent, as wide as its text needs, and keeps its size up to date. Hidden until
/// asked. Escape or the cross closes it; Ctrl+C or its menu copies the text.
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
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fit();
    void compose();
    void dismiss();
    /// The last line of a chain: what was asked about.
    [[nodiscard]] bool isAnswer(qsizetype line) const;
    [[nodiscard]] QFont lineFont(qsizetype line) const;
    [[nodiscard]] int textWidth() const;

    Theme m_theme;
    QToolButton* m_close;
    std::vector<Transition> m_chain;
    QString m_title;
    QStringList m_lines;
    int m_roomAbove = 0;
};

}  // namespace faultglass
