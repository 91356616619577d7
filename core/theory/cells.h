// How far a bad release gets before it is stopped, one cell at a time or stage by stage.
//
// Cells are equal and hold all customers between them. Times in one unit of the caller's choice. Every function is
// pure and may be called from any thread.
#pragma once

#include "core/base/result.h"

namespace faultglass::theory {

/// A release that takes one more cell every `interval` until its fault is noticed.
struct StagedCells {
    double exposedCells = 0;    ///< detection exponential: (1 - e^(-N B / tau)) / (1 - e^(-B / tau))
    double exposedShare = 0;    ///< of the customers
    double exposedIfSure = 0;   ///< cells when it takes exactly the mean: min(N, 1 + floor(tau / B))
    double cellTime = 0;        ///< mean of cells times time they are exposed: tau exposedCells
    double cellTimeAtOnce = 0;  ///< the same when all cells get it at once: N tau
};
/// Domain: cells from 1, interval and detection above 0.
[[nodiscard]] Result<StagedCells> stagedCells(int cells, double interval, double detection);

/// The share of customers that move to another cell when one is added to `cells`, by what maps a customer to its cell.
struct MovedCustomers {
    double modulo = 0;      ///< hash modulo the number of cells: N / (N + 1), nearly everybody
    double rendezvous = 0;  ///< the cell of the highest score: 1 / (N + 1), whom the new cell gets
    double table = 0;       ///< an entry for each customer: nobody who is there already
};
/// Domain: cells from 1. Source: Thaler, Ravishankar, Using Name-Based Mappings to Increase Hit Rates (1998).
[[nodiscard]] Result<MovedCustomers> movedCustomers(int cells);

/// A release that passes stages, each of which catches its fault with chance `caught`.
struct StagedCatches {
    double reachedStages = 0;  ///< (1 - (1 - q)^N) / q
    double reachesAll = 0;     ///< (1 - q)^(N - 1)
};
/// Domain: stages from 1, caught a share.
[[nodiscard]] Result<StagedCatches> stagedCatches(int stages, double caught);

}  // namespace faultglass::theory
