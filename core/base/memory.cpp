#include "core/base/memory.h"

#include <unistd.h>
#include <algorithm>
#include <cmath>
#include <fstream>

namespace faultglass {

namespace {

constexpr double kUnknown = 1e18;

double physicalBytes()
{
    const long pages = ::sysconf(_SC_PHYS_PAGES), size = ::sysconf(_SC_PAGESIZE);
    return pages > 0 && size > 0 ? static_cast<double>(pages) * static_cast<double>(size) : kUnknown;
}

/// What a container may take; a word instead of a number means no limit.
double grantedBytes()
{
    double bytes = kUnknown;
    std::ifstream limit("/sys/fs/cgroup/memory.max");
    return limit >> bytes ? bytes : kUnknown;
}

}  // namespace

std::size_t defaultMemoryLimit()
{
    constexpr double kWithoutAnAnswer = 4e9;
    const double bytes = std::min(physicalBytes(), grantedBytes());
    return static_cast<std::size_t>((bytes < kUnknown ? bytes : kWithoutAnAnswer) / 2);
}

std::string roughBytes(double bytes)
{
    constexpr double kMega = 1e6, kGiga = 1e9;
    const bool large = bytes >= 0.995 * kGiga;
    double amount = std::clamp(bytes / (large ? kGiga : kMega), 1.0, 1e12);
    const double step = amount >= 10 ? std::pow(10, std::floor(std::log10(amount)) - 1) : large ? 0.1 : 1;
    amount = std::round(amount / step) * step;
    std::string text = std::to_string(std::llround(amount * 10));
    const char tenth = text.back();
    text.pop_back();
    return (text.empty() ? "0" : text) + (tenth != '0' ? std::string(".") + tenth : "") + (large ? " GB" : " MB");
}

}  // namespace faultglass
