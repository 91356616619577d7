#include "core/fleet/placement/dealing.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <span>
#include <string>

#include "core/base/assert.h"
#include "core/fleet/fleet_parameters.h"
#include "core/fleet/placement/overlap_search.h"

namespace faultglass {

namespace {

constexpr std::uint32_t kNobody = 0xffffffff;

/// `count` different numbers from `range`, each set of them equally likely (Floyd's sampling, CACM 30 (1987) 754).
void drawDistinct(KeyedDraw& draw, ServerRange range, std::uint32_t count, std::uint32_t* out)
{
    std::uint32_t taken = 0;
    for (std::uint32_t j = range.count - count; j < range.count; ++j) {
        const std::uint32_t server = range.first + draw.below(j + 1);
        const bool again = std::find(out, out + taken, server) != out + taken;
        out[taken++] = again ? range.first + j : server;
    }
}

Level levelOf(SpreadLevel level)
{
    return level == SpreadLevel::Rack ? Level::Rack : level == SpreadLevel::Zone ? Level::Zone : Level::Region;
}

/// A shard spread evenly: every domain gives size / domains, and as many as are left over, chosen at random, one more.
void drawSpread(KeyedDraw& draw, const FleetSizes& sizes, Level level, std::uint32_t size, std::uint32_t* out)
{
    const std::uint32_t domains = sizes.count(level);
    const std::uint32_t fromEach = size / domains, left = size % domains;
    std::array<std::uint32_t, kLargestShard> favoured{};
    drawDistinct(draw, {0, domains}, left, favoured.data());
    std::sort(favoured.begin(), favoured.begin() + left);
    std::uint32_t next = 0;
    if (fromEach == 0) {
        for (std::uint32_t i = 0; i < left; ++i)
            drawDistinct(draw, sizes.serversOf(level, favoured[i]), 1, out + i);
        return;
    }
    for (std::uint32_t domain = 0; domain < domains; ++domain) {
        const bool one = std::binary_search(favoured.begin(), favoured.begin() + left, domain);
        const std::uint32_t count = fromEach + (one ? 1 : 0);
        drawDistinct(draw, sizes.serversOf(level, domain), count, out + next);
        next += count;
    }
}

std::uint32_t smallestDomain(const FleetSizes& sizes, Level level) { return sizes.servers / sizes.count(level); }

std::uint32_t spreadShards(const FleetSizes& sizes, Level level, std::uint32_t size)
{
    return smallestDomain(sizes, level) * sizes.count(level) / size;
}

/// A fixed shard across domains: servers are dealt out domain by domain, and each shard takes the next `size` of them.
void takeSpread(const FleetSizes& sizes, Level level, std::uint32_t shard, std::uint32_t size, std::uint32_t* out)
{
    const std::uint32_t domains = sizes.count(level);
    for (std::uint32_t i = 0; i < size; ++i) {
        const std::uint32_t dealt = shard * size + i;
        out[i] = sizes.serversOf(level, dealt % domains).first + dealt / domains;
    }
}

Error refusal(std::string_view key, std::uint32_t value, std::string accepted)
{
    return {std::string(key), std::to_string(value), std::move(accepted)};
}

bool usesShards(PlacementPolicy policy)
{
    return policy != PlacementPolicy::Everywhere && policy != PlacementPolicy::Cells;
}

std::optional<Error> domainsRefusal(const FleetParameters& p, const FleetSizes& sizes)
{
    struct Domains {
        Level level;
        const char* key;
        const char* name;
    };
    for (const auto& [level, key, name] :
         {Domains{Level::Region, "regions", "regions"}, Domains{Level::Zone, "zones", "zones in all"},
          Domains{Level::Rack, "racks", "racks in all"}}) {
        if (sizes.count(level) > p.servers)
            return refusal(key, sizes.count(level),
                           "at most as many " + std::string(name) + " as servers: " + std::to_string(p.servers));
    }
    if (p.topology.processes > p.workers)
        return refusal("processes", p.topology.processes,
                       "at most as many as the workers of a server: " + std::to_string(p.workers));
    return std::nullopt;
}

/// Shards of bounded overlap: more customers than can ever be packed (Johnson 1962) are refused before any search.
std::optional<Error> boundedRefusal(const FleetParameters& p)
{
    const std::uint32_t size = p.placement.shardSize, overlap = p.placement.mostOverlap;
    if (overlap >= size)
        return refusal("most-overlap", overlap, "below the shard size: 0 to " + std::to_string(size - 1));
    constexpr double kMostSets = 100'000;
    double sets = 1;
    for (std::uint32_t i = 0; i <= overlap; ++i)
        sets = sets * (size - i) / (i + 1);
    if (sets > kMostSets)
        return refusal("shard-size", size,
                       "a smaller shard: one of this size holds too many sets of " + std::to_string(overlap + 1) +
                           " servers to remember");
    const double most = packingBound(p.servers, size, overlap);
    if (p.customers > most)
        return refusal("customers", p.customers,
                       "at most " + std::to_string(static_cast<std::uint64_t>(most)) + ": no more shards of " +
                           std::to_string(size) + " from " + std::to_string(p.servers) + " servers share at most " +
                           std::to_string(overlap));
    return std::nullopt;
}

std::optional<Error> spreadRefusal(const FleetParameters& p, const FleetSizes& sizes)
{
    const Level level = levelOf(p.placement.spreadOver);
    const std::uint32_t domains = sizes.count(level), size = p.placement.shardSize;
    const std::uint32_t most = smallestDomain(sizes, level) * domains;
    if (size > most)
        return refusal("shard-size", size,
                       "at most " + std::to_string(most) + ": each of " + std::to_string(domains) +
                           " domains has no more than " + std::to_string(smallestDomain(sizes, level)));
    return std::nullopt;
}

/// Searches shards whose overlaps are bounded, one customer after the other.
std::optional<Error> searchShards(const FleetParameters& p, const KeyedRandom& random, Placement& placement)
{
    constexpr std::uint32_t kTries = 2000;
    const std::uint32_t size = placement.shardSize;
    OverlapSearch search(size, p.placement.mostOverlap);
    for (std::uint32_t customer = 0; customer < p.customers; ++customer) {
        std::uint32_t* const shard = placement.servers.data() + std::size_t{customer} * size;
        KeyedDraw draw = random.draw(Purpose::Shard, customer, 0);
        bool found = false;
        for (std::uint32_t i = 0; i < kTries && !found; ++i) {
            drawDistinct(draw, {0, p.servers}, size, shard);
            std::sort(shard, shard + size);
            found = search.accept({shard, size});
        }
        if (!found)
            return refusal("customers", p.customers,
                           "at most " + std::to_string(customer) +
                               " with this seed: the search for a shard of bounded "
                               "overlap is exhausted after " +
                               std::to_string(kTries) + " tries");
    }
    return std::nullopt;
}

void dealShards(const FleetParameters& p, const KeyedRandom& random, Placement& placement)
{
    const FleetSizes sizes = sizesOf(p);
    const PlacementParameters& q = p.placement;
    const Level level = levelOf(q.spreadOver);
    const std::uint32_t shards = q.policy == PlacementPolicy::DomainSpread ? spreadShards(sizes, level, q.shardSize)
                                                                           : 1;
    for (std::uint32_t customer = 0; customer < p.customers; ++customer) {
        std::uint32_t* const shard = placement.servers.data() + std::size_t{customer} * placement.shardSize;
        KeyedDraw draw = random.draw(Purpose::Shard, customer, 0);
        if (q.policy == PlacementPolicy::DomainSpread)
            takeSpread(sizes, level, customer % shards, q.shardSize, shard);
        else if (q.policy == PlacementPolicy::ShuffleDomains)
            drawSpread(draw, sizes, level, q.shardSize, shard);
        else if (q.policy == PlacementPolicy::ShuffleInCells)
            drawDistinct(draw, sizes.serversOf(Level::Cell, placement.pool(CustomerId{customer})), q.shardSize, shard);
        else
            drawDistinct(draw, {0, p.servers}, q.shardSize, shard);
        std::sort(shard, shard + placement.shardSize);
    }
}

OpenCells allOf(std::uint32_t cells)
{
    OpenCells open{cells, std::vector<std::uint32_t>(cells)};
    std::iota(open.cells.begin(), open.cells.end(), 0U);
    return open;
}

}  // namespace

std::optional<Error> placementRefusal(const FleetParameters& p)
{
    const FleetSizes sizes = sizesOf(p);
    const PlacementParameters& q = p.placement;
    if (auto refused = domainsRefusal(p, sizes))
        return refused;
    if (q.downBelow > q.fineFrom)
        return Error{"down-below", std::to_string(q.downBelow), "at most fine-from"};
    if (usesShards(q.policy) && q.shardSize > p.servers)
        return refusal("shard-size", q.shardSize, "at most as many as servers: " + std::to_string(p.servers));
    if (hasCells(q.policy) && q.cells > p.servers)
        return refusal("cells", q.cells, "at most as many as servers: " + std::to_string(p.servers));
    if (q.policy == PlacementPolicy::ShuffleInCells && q.shardSize > p.servers / q.cells)
        return refusal("shard-size", q.shardSize,
                       "at most the servers of a cell: " + std::to_string(p.servers / q.cells));
    if (q.policy == PlacementPolicy::DomainSpread || q.policy == PlacementPolicy::ShuffleDomains)
        return spreadRefusal(p, sizes);
    return q.policy == PlacementPolicy::ShuffleBounded ? boundedRefusal(p) : std::nullopt;
}

std::uint32_t routeToCell(CellRouter router, CustomerId customer, const OpenCells& open, const KeyedRandom& random)
{
    const auto count = static_cast<std::uint32_t>(open.cells.size());
    if (router == CellRouter::Table) {
        // As an operator who deals new customers to cells in turn writes it down; those of a cell that is closed are
        // dealt out to the open ones.
        const std::uint32_t written = customer % open.inTable;
        const bool isOpen = std::binary_search(open.cells.begin(), open.cells.end(), written);
        return isOpen ? written : open.cells[customer / open.inTable % count];
    }
    if (router == CellRouter::Modulo)
        return open.cells[static_cast<std::size_t>(random.draw(Purpose::Route, customer, 0)() % count)];
    // Highest random weight (Thaler and Ravishankar 1998): each cell bids by a hash of its own.
    std::uint32_t best = kNobody;
    std::uint64_t bid = 0;
    for (const std::uint32_t cell : open.cells) {
        const std::uint64_t weight = random.draw(Purpose::Route, customer, cell + 1)();
        if (best == kNobody || weight > bid) {
            bid = weight;
            best = cell;
        }
    }
    return best;
}

std::uint32_t routeToCell(CellRouter router, CustomerId customer, std::uint32_t cells, const KeyedRandom& random)
{
    return routeToCell(router, customer, allOf(cells), random);
}

double movedByOneMoreCell(CellRouter router, std::uint32_t customers, std::uint32_t cells, const KeyedRandom& random)
{
    if (router == CellRouter::Table)
        return 0;  // what is written down stays; the new cell is filled by new customers
    const OpenCells before = allOf(cells), after = allOf(cells + 1);
    std::uint32_t moved = 0;
    for (CustomerId customer{0}; customer < customers; ++customer.value)
        moved += routeToCell(router, customer, before, random) != routeToCell(router, customer, after, random) ? 1 : 0;
    return static_cast<double>(moved) / customers;
}

Placement placeInCells(const FleetParameters& p, const KeyedRandom& random, const OpenCells& open)
{
    const PlacementParameters& q = p.placement;
    Placement placement;
    placement.pools = q.cells;
    placement.poolOf.resize(p.customers);
    for (CustomerId customer{0}; customer < p.customers; ++customer.value)
        placement.poolOf[customer] = routeToCell(q.router, customer, open, random);
    if (q.policy == PlacementPolicy::ShuffleInCells) {
        placement.shardSize = q.shardSize;
        placement.servers.resize(std::size_t{p.customers} * q.shardSize);
        dealShards(p, random, placement);
    }
    return placement;
}

Result<Placement> place(const FleetParameters& p, const KeyedRandom& random)
{
    if (auto refused = placementRefusal(p))
        return *refused;
    const PlacementParameters& q = p.placement;
    Placement placement;
    if (hasCells(q.policy))
        return placeInCells(p, random, allOf(q.firstCells()));
    if (q.policy == PlacementPolicy::FixedShards) {
        placement.pools = p.servers / q.shardSize;
        placement.poolOf.resize(p.customers);
        for (std::uint32_t customer = 0; customer < p.customers; ++customer)
            placement.poolOf[customer] = customer % placement.pools;
    }
    if (usesShards(q.policy) && q.policy != PlacementPolicy::FixedShards) {
        placement.shardSize = q.shardSize;
        placement.servers.resize(std::size_t{p.customers} * q.shardSize);
        if (q.policy == PlacementPolicy::ShuffleBounded) {
            if (auto refused = searchShards(p, random, placement))
                return *refused;
        } else {
            dealShards(p, random, placement);
        }
    }
    return placement;
}

double Placements::estimatedBytes(const FleetParameters& p, double /*servers*/)
{
    if (p.placement.policy == PlacementPolicy::Everywhere)
        return 0;
    return sizeof(std::uint32_t) * p.placement.shardSize * static_cast<double>(p.customers);
}

}  // namespace faultglass
