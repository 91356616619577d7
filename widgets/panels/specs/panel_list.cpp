// THE list of panels: one line each, and beside this file the one that says what the panel is.
#include "widgets/panels/panel_spec.h"

namespace faultglass {

// Each is declared and listed by the same line.
#define FG_PANELS(PANEL)     \
    PANEL(CorrelatedFaults)  \
    PANEL(HardwareLifetimes) \
    PANEL(CommonCause)       \
    PANEL(CascadingFailure)  \
    PANEL(Failover)          \
    PANEL(FaultDomains)      \
    PANEL(ShuffleSharding)   \
    PANEL(Cells)             \
    PANEL(BlastRadius)       \
    PANEL(FailureDetection)  \
    PANEL(GrayFailure)       \
    PANEL(Partition)         \
    PANEL(SlowDependency)    \
    PANEL(RetryStorm)        \
    PANEL(RedundancyPlanner)

#define FG_DECLARED(name) extern const PanelSpec k##name##Panel;
#define FG_LISTED(name) &k##name##Panel,

FG_PANELS(FG_DECLARED)

namespace {

constexpr const PanelSpec* kPanels[] = {FG_PANELS(FG_LISTED)};

}  // namespace

std::span<const PanelSpec* const> panelSpecs() { return kPanels; }

}  // namespace faultglass
