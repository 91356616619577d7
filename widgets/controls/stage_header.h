// The head of the stage: what one is looking at, and the few things to do with it.
#pragma once

#include <vector>

#include <QList>
#include <QWidget>

#include "widgets/theme/theme.h"

class QAction;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace faultglass {

class StageHeader : public QWidget {
    Q_OBJECT
public:
    explicit StageHeader(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void setTitle(const QString& title);
    void setSubtitle(const QString& subtitle);
    /// One button each, in this order; `primary` (one of them, or null) is filled with the accent. Text, tooltip,
    /// enabled and checked state follow the action. Those of low priority give way to the subtitle. Actions are not
    /// owned.
    void setButtons(const QList<QAction*>& actions, const QAction* primary = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitButtons();

    class ElidedLabel;
    ElidedLabel* m_title = nullptr;
    ElidedLabel* m_subtitle = nullptr;
    QHBoxLayout* m_row = nullptr;
    std::vector<QPushButton*> m_buttons;
    std::vector<QPushButton*> m_spare;  // of those, the ones that may be hidden
    Theme m_theme;
};

}  // namespace faultglass
