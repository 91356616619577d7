// A splitter whose handles show only when one is about to move them.
#pragma once

#include <QSplitter>

#include "widgets/theme/theme.h"

namespace faultglass {

class QuietSplitter : public QSplitter {
    Q_OBJECT
public:
    QuietSplitter(Qt::Orientation orientation, int gap, QWidget* parent = nullptr);
    void setTheme(const Theme& theme);
    [[nodiscard]] const Theme& theme() const { return m_theme; }
    /// Lets assistive technology read what is in it from the first to the last. Once all of it is.
    void readInOrder();

protected:
    QSplitterHandle* createHandle() override;

private:
    Theme m_theme;
};

}  // namespace faultglass
