// Random numbers with names: a draw is a function of (seed, entity, purpose, index) and of nothing else.
#pragma once

#include <cstdint>
#include <limits>

#include <boost/random/exponential_distribution.hpp>
#include <boost/random/lognormal_distribution.hpp>
#include <boost/random/normal_distribution.hpp>

namespace faultglass {

/// What a draw is for. A new purpose goes at the end: its number is part of every recorded run.
enum class Purpose : std::uint32_t {
    Arrival,
    Service,
    Balance,
    SecondChoice,
    Backoff,
    GrayFailure,
    Throttle,
    ProbeService,
    Shard,
    Route,
    Poison,
    Lifetime,
    Repair,
    Dormancy,
    Defect,
    Drift,
    ComponentLife,
    Replacement,
    Batch,
    BurnIn,
    BadModule,
    SingleBit,
    MultiBit,
    LinkDelay,
    LinkLoss,
    ProcessPause,
    GossipTarget,
    ElectionTimeout,
    OperationArrival,
    OperationKey,
    OperationSite,
    NetworkJitter,
    PartitionSide,
    Item,
    Failover,
    Suspicion,
    Write,
    Side,
    Dependency
};
inline constexpr std::uint32_t kPurposeCount = 39;

/// The finaliser of splitmix64 (Steele, Lea, Flood 2014; constants of Stafford's mix 13).
[[nodiscard]] constexpr std::uint64_t mixBits(std::uint64_t x)
{
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

/// One named draw: a 64-bit engine for Boost's distributions, which may take as many words as they need.
class KeyedDraw {
public:
    using result_type = std::uint64_t;
    static constexpr result_type min() { return 0; }
    static constexpr result_type max() { return std::numeric_limits<result_type>::max(); }

    explicit constexpr KeyedDraw(std::uint64_t state) : m_state(state) {}

    constexpr result_type operator()()
    {
        const std::uint64_t word = mixBits(m_state);
        m_state = word + 0x9e3779b97f4a7c15ULL;
        return word;
    }

    /// Uniform in [0, 1), a multiple of 2^-53: the same on every machine, and four times as fast as Boost's.
    constexpr double uniform() { return static_cast<double>((*this)() >> 11) * 0x1.0p-53; }

    /// Uniform in 0 .. bound-1 by multiplication and shift (Lemire 2019, without its rejection: the bias is below
    /// bound / 2^32). Needs 1 <= bound.
    constexpr std::uint32_t below(std::uint32_t bound)
    {
        return static_cast<std::uint32_t>(((*this)() >> 32) * bound >> 32);
    }

    /// Exponential with mean 1 (Boost's ziggurat).
    double exponential() { return boost::random::exponential_distribution<double>()(*this); }

    /// Normal with mean 0 and variance 1 (Boost's ziggurat).
    double normal() { return boost::random::normal_distribution<double>()(*this); }

    /// Lognormal whose logarithm has mean `logMean` and standard deviation `logDeviation`.
    double lognormal(double logMean, double logDeviation)
    {
        return boost::random::lognormal_distribution<double>(logMean, logDeviation)(*this);
    }

private:
    std::uint64_t m_state;
};

/// The draws of one run. A value; copies give the same numbers.
class KeyedRandom {
public:
    explicit KeyedRandom(std::uint64_t seed = 0)
    {
        for (std::uint32_t i = 0; i < kPurposeCount; ++i)
            m_base[i] = mixBits(mixBits(seed + 0x9e3779b97f4a7c15ULL) ^ (0xd1342543de82ef95ULL * (i + 1)));
    }

    /// The draw number `index` of `entity` for `purpose`. For one entity and purpose these are consecutive outputs
    /// of splitmix64; entities start 2^32 apart on it, purposes at hashed places.
    [[nodiscard]] KeyedDraw draw(Purpose purpose, std::uint32_t entity, std::uint32_t index) const
    {
        const std::uint64_t counter = (std::uint64_t{entity} << 32) | index;
        return KeyedDraw(m_base[static_cast<std::uint32_t>(purpose)] + counter * 0x9e3779b97f4a7c15ULL);
    }

private:
    std::uint64_t m_base[kPurposeCount];
};

}  // namespace faultglass
