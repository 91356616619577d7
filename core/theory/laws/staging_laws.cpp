// Laws of cells and staged releases: how far a fault gets.
#include "core/theory/cells.h"
#include "core/theory/laws/catalogue.h"
#include "core/theory/laws/law_table.h"
#include "core/theory/laws/shared_rows.h"

namespace faultglass::theory {

namespace {

struct Staged {
    int cells = 20;
    double interval = 30;
    double detection = 60;

    [[nodiscard]] Values<6> values() const
    {
        const auto result = stagedCells(cells, interval, detection);
        if (!result)
            return result.error();
        const StagedCells& is = result.value();
        return std::array{is.exposedCells, is.exposedShare,   is.exposedIfSure,
                          is.cellTime,     is.cellTimeAtOnce, 1.0 / cells};
    }
};
constexpr std::array kStaged{
    row<&Staged::cells>({"cells", FG_TEXT("Cells"), FG_TEXT("Cells of equal size."), ""}, kCounts),
    row<&Staged::interval>({"interval", FG_TEXT("Bake time"), FG_TEXT("Time from one cell to the next."), "min"},
                           kTimes),
    row<&Staged::detection>({"detection", FG_TEXT("Detection"), FG_TEXT("Mean time until the fault is noticed."),
                             "min"},
                            kTimes)};
constexpr std::string_view kStagedAssumptions[] = {
    FG_TEXT("The fault shows in the first cell at once, and is noticed after an exponential time."),
    FG_TEXT("Noticing it stops the release and ends the exposure of all cells."),
    FG_TEXT("Cells do not depend on each other.")};
constexpr LawOutput kStagedOutputs[] = {
    {"exposed-cells", FG_TEXT("Exposed cells"), "cells", FG_TEXT("Cells that get the fault, on average.")},
    {"exposed-share", FG_TEXT("Exposed share"), "", FG_TEXT("The share of customers in them.")},
    {"exposed-if-sure", FG_TEXT("If detection is sure"), "cells",
     FG_TEXT("Cells that get it when detection takes exactly its mean.")},
    {"cell-minutes", FG_TEXT("Exposure"), "cell-min", FG_TEXT("Cells times minutes, on average.")},
    {"cell-minutes-at-once", FG_TEXT("Exposure, all at once"), "cell-min", FG_TEXT("The same for a release to all.")},
    {"one-cell", FG_TEXT("One cell"), "", FG_TEXT("The share of customers in one cell: the least there can be.")}};

struct Catches {
    int stages = 10;
    double caught = 0.9;

    [[nodiscard]] Values<3> values() const
    {
        const auto result = stagedCatches(stages, caught);
        if (!result)
            return result.error();
        return std::array{result.value().reachedStages, result.value().reachedStages / stages,
                          result.value().reachesAll};
    }
};
constexpr std::array kCatches{
    row<&Catches::stages>({"stages", FG_TEXT("Stages"), FG_TEXT("Stages of the release, or cells."), ""}, kCounts),
    row<&Catches::caught>({"caught", FG_TEXT("Caught"), FG_TEXT("The chance that a stage catches the fault."), ""},
                          kShares)};
constexpr std::string_view kCatchAssumptions[] = {FG_TEXT("Each stage catches the fault independently of the others."),
                                                  FG_TEXT("A fault that is caught goes no further.")};
constexpr LawOutput kCatchesOutputs[] = {
    {"reached-stages", FG_TEXT("Stages reached"), "stages", FG_TEXT("Stages the fault reaches, on average.")},
    {"reached-share", FG_TEXT("Share reached"), "", FG_TEXT("The same as a share of all.")},
    {"reaches-all", FG_TEXT("Reaches all"), "", FG_TEXT("The chance that it reaches the last stage.")}};

struct Moves {
    int cells = 10;

    [[nodiscard]] Values<3> values() const
    {
        return pick(movedCustomers(cells), &MovedCustomers::modulo, &MovedCustomers::rendezvous,
                    &MovedCustomers::table);
    }
};
constexpr std::array kMoves{
    row<&Moves::cells>({"cells", FG_TEXT("Cells"), FG_TEXT("Cells before one is added."), ""}, kCounts)};
constexpr std::string_view kMovesAssumptions[] = {FG_TEXT("Hashes spread customers evenly, all of the same size."),
                                                  FG_TEXT("Nothing but the number of cells changes.")};
constexpr LawOutput kMovesOutputs[] = {
    {"modulo", FG_TEXT("Modulo hashing"), "", FG_TEXT("The share of customers that move to another cell.")},
    {"rendezvous", FG_TEXT("Rendezvous hashing"), "", FG_TEXT("The same where the highest score decides.")},
    {"table", FG_TEXT("Table"), "", FG_TEXT("The same where every customer has an entry.")}};

constexpr Law kLaws[] = {
    law<kStaged>({"staged-cells", FG_TEXT("One cell at a time"),
                  FG_TEXT("A release that takes a cell at a time exposes as many as fit into the time of detection."),
                  "E = (1 - e^(-N B / tau)) / (1 - e^(-B / tau)); exposure tau E",
                  "Geometric series over the cells reached in time.", "cells"},
                 kStagedAssumptions, kStagedOutputs),
    law<kCatches>({"staged-catches", FG_TEXT("Stages that catch"),
                   FG_TEXT("What the stages of a release let through multiplies: a few good ones stop almost all."),
                   "E = (1 - (1 - q)^N) / q; reaches all (1 - q)^(N - 1)", "Geometric series.", "cells"},
                  kCatchAssumptions, kCatchesOutputs),
    law<kMoves>({"cell-moves", FG_TEXT("Who moves when a cell is added"),
                 FG_TEXT(
                     "Modulo hashing moves nearly everybody, rendezvous hashing only those the new cell gets, and a "
                     "table nobody."),
                 "modulo N / (N + 1); rendezvous 1 / (N + 1); table 0",
                 "Thaler, Ravishankar, IEEE/ACM Transactions on Networking 6 (1998).", "cells"},
                kMovesAssumptions, kMovesOutputs),
};

}  // namespace

std::span<const Law> stagingLaws() { return kLaws; }

}  // namespace faultglass::theory
