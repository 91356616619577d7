// All that is measured of the run up to an instant, as a table one can read and copy.
#pragma once

#include <QDialog>

#include "core/base/result.h"
#include "core/ensemble/replications.h"
#include "core/runtime/background.h"
#include "widgets/theme/theme.h"

class QLabel;
class QPushButton;
class QTableWidget;

namespace faultglass {

/// Runs `timeline` once more up to `until`, beside the user interface: the same seed gives the same run. A measure that
/// had no occasion has no value. User-interface thread.
class MeasuresDialog : public QDialog {
    Q_OBJECT
public:
    MeasuresDialog(const Theme& theme, const Timeline& timeline, SimTime until, QWidget* parent = nullptr);
    ~MeasuresDialog() override;

    /// The rows that are selected, or else all, with tabs between the columns.
    [[nodiscard]] QString copiedText() const;

signals:
    void finished();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void run(const Timeline& timeline, SimTime until);
    void show(const Result<Ensemble>& found);
    void fill(const Ensemble& ensemble);
    void copy() const;

    QLabel* m_head;
    QTableWidget* m_table;
    QPushButton* m_copy;
    Background m_background;  // last: it ends before what it tells
};

}  // namespace faultglass
