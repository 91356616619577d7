// What comes after a prediction, and would give it away: it waits until the guess was run, or is passed over.
#pragma once

#include <QWidget>

#include "widgets/theme/theme.h"

class QPushButton;
class QVBoxLayout;

namespace faultglass {

class RevealSection : public QWidget {
    Q_OBJECT
public:
    explicit RevealSection(int gap, QWidget* parent = nullptr);
    void setTheme(const Theme& theme);
    /// Where what waits is put.
    [[nodiscard]] QVBoxLayout& inside() { return *m_inside; }

public slots:
    /// For good.
    void open();

signals:
    void opened();

private:
    QPushButton* m_pass;
    QWidget* m_body;
    QVBoxLayout* m_inside;
};

}  // namespace faultglass
