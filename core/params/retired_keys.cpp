#include "core/params/retired_keys.h"

#include <algorithm>

namespace faultglass {

namespace {

struct Renamed {
    std::string_view before, now;
};

constexpr Renamed kRenamed[] = {
    {"tenants", "customers"},
    {"tenant-shares", "customer-shares"},
    {"tenant-window", "customer-window"},
    {"fleet-a", "arm-a"},
    {"fleet-b", "arm-b"},
    {"fleet-c", "arm-c"},
    {"fleet-d", "arm-d"},
    {"users", "customers"},  // columns of a series
    {"users down", "customers down"},
    {"users degraded", "customers degraded"},
    {"tenants-down-end", "customers-down-end"},
    {"tenants-degraded-end", "customers-degraded-end"},
    {"tenant-minutes-down", "customer-minutes-down"},
    {"tenant-minutes-degraded", "customer-minutes-degraded"},
    {"tenants-ever-down-share", "customers-ever-down-share"},
    {"tenants-ever-degraded-share", "customers-ever-degraded-share"},
    {"tenants-untouched-share", "customers-untouched-share"},
};

}  // namespace

std::string_view currentKey(std::string_view key)
{
    const auto found = std::ranges::find(kRenamed, key, &Renamed::before);
    return found == std::end(kRenamed) ? key : found->now;
}

std::string renamedNote(std::string_view key)
{
    const std::string_view now = currentKey(key);
    return now == key ? "" : std::string(key) + " is now called " + std::string(now);
}

}  // namespace faultglass
