// What shows one scenario: the contract between a panel and the window it stands in.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include <QByteArray>
#include <QImage>
#include <QWidget>

#include "widgets/panels/law_study.h"
#include "widgets/plots/time_chart.h"
#include "widgets/theme/theme.h"

class QAction;

namespace faultglass {

class CurvePad;

struct ArmChoice {
    int arm = -1;  ///< that changes concern; below 0: all
    bool sideBySide = true;
};

/// Follows a LabLink and asks for changes through LabEdits; holds no state of the run. Its actions() are what one can
/// do to it, for the menu of the window. User-interface thread.
class Panel : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual void setTheme(const Theme& theme) = 0;
    virtual void setReducedMotion(bool reduced) = 0;
    virtual void setInspectorVisible(bool visible) = 0;
    [[nodiscard]] virtual bool isInspectorVisible() const = 0;
    /// Wall time in seconds by which things move, instead of a steady clock: for stills that are always the same.
    virtual void setWallClock(std::function<double()> seconds) = 0;
    /// Makes the next picture a still one: what is animated is at its end.
    virtual void settle() = 0;
    /// Figures, canvas, charts and transport as on the screen, without the inspector.
    [[nodiscard]] virtual QImage picture() = 0;
    /// Positions of the splitters, and the law that is chosen, for restoreLayout of a later run. Unreadable bytes are
    /// ignored.
    [[nodiscard]] virtual QByteArray layoutState() const = 0;
    virtual void restoreLayout(const QByteArray& state) = 0;

    /// What adds an arm to compare with, for the header of the window; null where there is no such thing.
    [[nodiscard]] virtual QAction* compareAction() const { return nullptr; }

    /// Which arms are seen and changed, for a file.
    [[nodiscard]] virtual ArmChoice armChoice() const = 0;
    /// The same again, as soon as that arm is there.
    virtual void setArmChoice(const ArmChoice& choice) = 0;

    /// The laws instead of the charts over time, or these again; of no effect where there are no laws.
    virtual void showLaws(bool laws) = 0;
    [[nodiscard]] virtual bool showsLaws() const = 0;
    /// Which of the laws is shown when they are; of no effect where it is none of the panel's.
    virtual void chooseLaw(std::string_view law) = 0;
    /// The laws of the panel, the one that is shown first, each with the numbers of what runs.
    [[nodiscard]] virtual std::vector<LawStart> lawStarts() const = 0;
    /// A sheet over chart number `chart`, to draw on; owned by it. Null where there is no such chart.
    [[nodiscard]] virtual CurvePad* openPad(int chart, const TimeChart::FixedAxes& axes) = 0;

signals:
    void inspectorVisibleChanged(bool visible);
};

}  // namespace faultglass
