// Two or three choices side by side, one of them taken.
#pragma once

#include <vector>

#include <QWidget>

#include "widgets/theme/theme.h"

class QAbstractButton;
class QButtonGroup;

namespace faultglass {

/// Tab reaches the taken one; the arrows take another.
class SegmentedChoice : public QWidget {
    Q_OBJECT
public:
    explicit SegmentedChoice(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// Replaces the texts; their number may change only before the first use.
    void setTexts(const QStringList& texts);
    /// Emits nothing.
    void setIndex(int index);
    [[nodiscard]] int index() const;

signals:
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    class Segment;
    std::vector<Segment*> m_segments;
    QButtonGroup* m_group;
    Theme m_theme;
};

}  // namespace faultglass
