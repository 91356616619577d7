// A headed part of a form that can be folded away.
#pragma once

#include <QWidget>

#include "widgets/theme/theme.h"

class QHBoxLayout;
class QVBoxLayout;

namespace faultglass {

class FormSection : public QWidget {
    Q_OBJECT
public:
    explicit FormSection(bool folds, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// Shown in capitals of the locale.
    void setHeading(const QString& heading);
    /// As the row number `place` of those it has.
    void insertRow(int place, QWidget* row);
    /// Something at the end of the heading's line.
    void addToHeading(QWidget* widget);
    void setFolded(bool folded);
    [[nodiscard]] bool isFolded() const;
    /// The heading, for the order of Tab.
    [[nodiscard]] QWidget* headingButton() const;

signals:
    void unfolded();

private:
    class Heading;
    Heading* m_heading;
    QHBoxLayout* m_top;
    QWidget* m_body;
    QVBoxLayout* m_rows;
    bool m_folds;
};

}  // namespace faultglass
