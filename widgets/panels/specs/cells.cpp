// The panel of "cells": whole fleets in small, behind a router, and a release that reaches some of them.
#include <QCoreApplication>

#include "core/fleet/placement/cells_view.h"
#include "core/fleet/releases/releases_view.h"
#include "widgets/panels/event_caption.h"
#include "widgets/panels/panel_spec.h"
#include "widgets/panels/specs/kpi_parts.h"
#include "widgets/panels/specs/reach.h"
#include "widgets/panels/specs/shared_charts.h"
#include "widgets/panels/specs/shared_faults.h"
#include "widgets/theme/number_format.h"

namespace faultglass {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PanelSpec)
};

/// The bad release, in whom it reached and for how long.
QVector<Kpi> kpis(const Frame& frame, const SeriesStore&, const std::vector<ArmOrigin>& origins, int arm)
{
    const ArmFrame& shown = shownArm(frame, origins, arm);
    const auto all = static_cast<std::uint32_t>(shown.fleet.customers.size());
    constexpr double kMinute = 60;
    const double minutes = (shown.fleet.downCustomerSeconds + shown.fleet.degradedCustomerSeconds) / kMinute;
    const double found = shown.fleet.of<ReleasesView>().detectedAfter;
    return {customersKpi(Words::tr("Fully down"), shown.fleet.customersDown, all, Role::Failed),
            badKpi(Words::tr("Customer-minutes"), formatCount(minutes), Words::tr("down or degraded"), minutes > 0),
            plainKpi(Words::tr("Noticed after"), formatSeconds(found < 0 ? kNoFigure : found).text(),
                     found < 0 ? Words::tr("not yet") : Words::tr("by error rates")),
            plainKpi(Words::tr("Customers moved"),
                     formatCount(static_cast<double>(shown.fleet.of<CellsView>().customersMoved)),
                     Words::tr("to another cell")),
            shardKpi(shown)};
}

constexpr FaultStep kShipOne{FG_SPEC("&Ship to cell 1"),
                             FG_SPEC(
                                 "The first cell takes the new version, and no other: it is watched, and taken back "
                                 "if its error rate gives it away."),
                             Qt::Key_B, FaultKind::Ship, FaultTarget{Level::Cell, 0}};
constexpr FaultStep kShipAll{FG_SPEC("Ship to &all"),
                             FG_SPEC("The new version goes to every cell, in steps or at once, as its fleet is set."),
                             Qt::Key_G, FaultKind::Ship};
constexpr FaultStep kCellDown{FG_SPEC("&Kill cell 1"), FG_SPEC("All servers of the first cell die."), Qt::Key_K,
                              FaultKind::Crash, FaultTarget{Level::Cell, 0}};
constexpr FaultStep kDependencyDown{
    FG_SPEC("Kill a s&tore"), FG_SPEC("The dependency of the first cell dies: its servers live, and can serve nobody."),
    Qt::Key_O, FaultKind::DeadDependency, FaultTarget{Level::Dependency, 0}};
constexpr FaultStep kDrainCell{FG_SPEC("&Drain cell 1"),
                               FG_SPEC("The router gives the customers of the first cell to the others."), Qt::Key_D,
                               FaultKind::Drain, FaultTarget{Level::Cell, 0}};
constexpr FaultStep kAddCell{FG_SPEC("Add a c&ell"),
                             FG_SPEC("The router begins to use a cell that stands ready: who moves depends on how it "
                                     "finds a customer's cell."),
                             Qt::Key_E, FaultKind::AddCell};
constexpr FaultStep kRouterDown{FG_SPEC("Kill the &router"), FG_SPEC("The one thing that all cells share."), Qt::Key_T,
                                FaultKind::RouterDown};
constexpr FaultStep kFaults[] = {kShipOne,   kShipAll, kCellDown,   kDependencyDown,
                                 kDrainCell, kAddCell, kRouterDown, kHeal};

constexpr PresetSetting kFewCells[] = {{"cells", "4"}, {"spare-cells", "0"}};
constexpr PresetSetting kManyCells[] = {{"cells", "44"}, {"spare-cells", "4"}};
constexpr PresetSetting kOneDependency[] = {{"dependency-scope", "fleet"}};
constexpr PresetSetting kModulo[] = {{"cell-router", "modulo"}};
constexpr PresetSetting kNoRollback[] = {{"rollback", "off"}};
constexpr Preset kPresets[] = {{FG_SPEC("Few large cells"), kFewCells},
                               {FG_SPEC("Many small cells"), kManyCells},
                               {FG_SPEC("One dependency for all cells"), kOneDependency},
                               {FG_SPEC("Routed by modulo"), kModulo},
                               {FG_SPEC("Nobody rolls back"), kNoRollback}};

constexpr StudyStop kCells[] = {{2}, {4}, {6}, {10}, {20}, {40}};
constexpr StudyCurve kMoves[] = {{FG_STUDY("modulo"), "modulo"},
                                 {FG_STUDY("rendezvous"), "rendezvous"},
                                 {FG_STUDY("table"), "table"}};
constexpr StudyStop kIntervals[] = {{5}, {10}, {20}, {30}, {60}, {120}};
constexpr StudyCurve kExposed[] = {{FG_STUDY("customers exposed"), "exposed-share"},
                                   {FG_STUDY("one cell: the least there can be"), "one-cell"}};
constexpr StudyLink kCellLinks[] = {{"cells", "cells"}};
constexpr std::string_view kStagedFields[] = {"detection", "cells"};
constexpr LawStudy kLaws[] = {{.title = FG_STUDY("Who moves when a cell is added"),
                               .axis = FG_STUDY("cells before"),
                               .law = "cell-moves",
                               .swept = "cells",
                               .stops = kCells,
                               .curves = kMoves,
                               .quantity = FG_STUDY("share of the customers that move")},
                              {.title = FG_STUDY("Exposed by a bad release"),
                               .axis = FG_STUDY("minutes from cell to cell"),
                               .law = "staged-cells",
                               .swept = "interval",
                               .stops = kIntervals,
                               .curves = kExposed,
                               .follows = kCellLinks,
                               .adjustable = kStagedFields,
                               .quantity = FG_STUDY("share of the customers exposed")}};

constexpr std::string_view kSections[] = {"Defences",   "Release", "Placement", "Customers",
                                          "Dependency", "Fleet",   "Clients",   "Load balancer"};

}  // namespace

extern constexpr PanelSpec kCellsPanel{
    .scenario = "cells",
    .scene = SceneKind::Cells,
    .kpis = kpis,
    .caption = eventCaption,
    .compared = reachCaption,
    .charts = {kReach, kThroughput},
    .faults = kFaults,
    .presets = kPresets,
    .sections = kSections,
    .laws = kLaws,
};

}  // namespace faultglass
