// The arms of an experiment as a row of chips: which one is looked at and changed, what they are called.
#pragma once

#include <vector>

#include <QPointer>
#include <QVector>
#include <QWidget>

#include "widgets/theme/theme.h"

class QHBoxLayout;
class QLineEdit;
class QToolButton;

namespace faultglass {

struct ArmChip {
    QString name;   ///< given by people; empty: its letter alone
    QString words;  ///< what tells it from the others where it has no name
    QString note;   ///< what is special about it, for the tooltip
    bool removable = false;

    friend bool operator==(const ArmChip&, const ArmChip&) = default;
};

/// Says what the user asks for and shows what it is told. A double click, F2 or the menu of a chip renames its arm in
/// place; the menu removes it.
class ArmBar : public QWidget {
    Q_OBJECT
public:
    explicit ArmBar(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// Cheap when nothing changed.
    void setArms(const QVector<ArmChip>& arms);
    /// Below 0: all of them.
    void setChosen(int arm);
    /// Whether all are seen side by side; emits nothing.
    void setSplit(bool split);
    /// Opens the field for the name of an arm.
    void rename(int arm);

signals:
    void chosen(int arm);
    void splitToggled(bool split);
    void renameRequested(int arm, const QString& name);
    void removeRequested(int arm);

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    class Chip;
    Chip* makeChip(int arm);
    void showMenu(int arm, const QPoint& place);
    void finishRename(bool keep);
    void fitNames();

    std::vector<Chip*> m_chips;  // the first is for all of them
    QVector<ArmChip> m_arms;
    QHBoxLayout* m_row;
    QToolButton* m_split;
    QLineEdit* m_field;
    int m_renamed = -1;
    QPointer<QWidget> m_focusBefore;  // has the keyboard again when the name is given
    int m_chosen = -1;
    Theme m_theme;
};

}  // namespace faultglass
