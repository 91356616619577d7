// A box of choices in a form that scrolls: the wheel scrolls the form and never changes the choice.
#pragma once

#include <QComboBox>
#include <QWheelEvent>

namespace faultglass {

class ChoiceBox : public QComboBox {
    Q_OBJECT
public:
    explicit ChoiceBox(QWidget* parent = nullptr) : QComboBox(parent) { setFocusPolicy(Qt::StrongFocus); }

protected:
    // Also where it has the keyboard: who has just chosen goes on to scroll with the pointer still over it.
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

}  // namespace faultglass
