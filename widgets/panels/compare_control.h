// Several arms of one experiment: forking, choosing, naming and removing them, and what the bar above them shows.
#pragma once

#include <functional>
#include <vector>

#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QStringList>

#include "core/runtime/frame.h"

class QAction;

namespace faultglass {

class ArmBar;
class ArmViews;
class LabEdits;

/// Nothing given to it is owned; all of it outlives this. User-interface thread.
class CompareControl : public QObject {
    Q_OBJECT
public:
    CompareControl(ArmViews& deck, ArmBar& bar, LabEdits& edits, QObject* parent);

    /// Everything one can do here, in the order of a menu.
    [[nodiscard]] const QList<QAction*>& actions() const { return m_actions; }
    [[nodiscard]] QAction* forkAction() const { return m_fork; }
    [[nodiscard]] QAction* compareAction() const { return m_compare; }

    /// The deck has been given `frame`.
    void follow(const Frame& frame);
    /// The choice of the deck has changed.
    void showChoice();
    [[nodiscard]] int count() const { return m_count; }
    /// Chooses `arm` as soon as it is there; below 0 all of them.
    void chooseWhenThere(int arm);
    /// Names of the arms; empty where there is only one.
    [[nodiscard]] QStringList names(const Frame& frame) const;
    /// Whom changes concern; empty where there is no choice.
    [[nodiscard]] QString subject(const Frame& frame) const;

signals:
    /// There are more or fewer of them.
    void countChanged();
    /// Why something was not done.
    void refused(const QString& text);

private:
    QAction* add(const QString& text, const QKeySequence& keys, std::function<void()> act);
    void addChoice(const QString& text, const QKeySequence& keys, int arm);
    void fork();
    /// A second arm beside the first, or, where there are several, all of them side by side. Nothing else changes.
    void compare();
    void remove(int arm);
    void showCount();
    [[nodiscard]] QString wordsOf(const Frame& frame, int arm) const;

    ArmViews& m_armViews;
    ArmBar& m_bar;
    LabEdits& m_edits;
    QList<QAction*> m_actions;
    QAction* m_fork;
    QAction* m_compare;
    std::vector<QAction*> m_comparing;  // those that need more than one arm
    int m_count = 0;
    int m_wanted = -1;  // to be chosen when it is there
};

}  // namespace faultglass
