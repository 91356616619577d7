#include "core/fleet/measuring/measures.h"

#include <algorithm>
#include <tuple>
#include <vector>

#include "core/base/assert.h"
#include "core/fleet/mechanisms.h"
#include "core/params/retired_keys.h"

namespace faultglass {

namespace {

std::vector<Measure> collect()
{
    std::vector<Measure> table;
    forEachMechanism([&]<class M>() {
        if constexpr (requires { &M::measures; })
            table.insert(table.end(), M::measures().begin(), M::measures().end());
    });
    std::ranges::stable_sort(table, {}, [](const Measure& row) { return std::tuple(row.group.rank, row.group.place); });
    for (auto row = table.begin(); row != table.end(); ++row)
        FG_ASSERT(std::ranges::find(table.begin(), row, row->key, &Measure::key) == row);  // each key once
    return table;
}

const std::vector<Measure>& table()
{
    static const std::vector<Measure> kTable = collect();
    return kTable;
}

}  // namespace

std::span<const Measure> measureTable() { return table(); }

std::optional<std::size_t> findMeasure(std::string_view key)
{
    const auto found = std::ranges::find(table(), currentKey(key), &Measure::key);
    if (found == table().end())
        return std::nullopt;
    return static_cast<std::size_t>(found - table().begin());
}

}  // namespace faultglass
