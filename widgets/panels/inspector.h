// The column at the right of a panel: parameters and defences above, faults to inject always in reach below.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include <QString>
#include <QVector>
#include <QWidget>

#include "core/params/parameter_set.h"
#include "widgets/controls/fault_buttons.h"
#include "widgets/theme/theme.h"

class QAction;
class QLabel;
class QPushButton;
class QScrollArea;

namespace faultglass {

class ParameterForm;
class SegmentedChoice;
struct Scenario;

/// Says what the user asks for; shows the parameters it is told.
class Inspector : public QWidget {
    Q_OBJECT
public:
    /// `sections`: see ParameterForm::showSections.
    Inspector(const Scenario& scenario, std::span<const std::string_view> sections, const QVector<FaultButton>& faults,
              QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void setValues(const ParameterSet& values);
    /// Whether a change holds from the start, or from the instant shown; emits nothing.
    void setFromStart(bool fromStart);
    void setLater(std::vector<QString> later);
    /// A button above the parameters for the menu of `action`, which is not owned.
    void setExamples(QAction* action);
    /// Whom changes concern, beside the headings; empty where there is no choice.
    void setSubject(const QString& subject);
    [[nodiscard]] ParameterForm& form() { return *m_form; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void fromStartChosen(bool fromStart);
    void valueEdited(const QString& key, double value, int gesture);
    /// See ParameterForm::entered.
    void entered();
    void resetRequested();
    void faultRequested(const faultglass::Fault& fault);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int preferredWidth() const;

    QPushButton* m_examples;
    SegmentedChoice* m_since;
    ParameterForm* m_form;
    QScrollArea* m_scroll;
    QWidget* m_footer;
    QLabel* m_heading;
    FaultButtons* m_faults;
    Theme m_theme;
};

}  // namespace faultglass
