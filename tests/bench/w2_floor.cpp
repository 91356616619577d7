#include "tests/bench/w2_floor.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <functional>
#include <limits>
#include <memory>
#include <queue>
#include <vector>

namespace faultglass::bench {

namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();
constexpr std::uint32_t kRoom = 50, kRing = 64, kMostRetries = 3, kNoStamp = 0xffffffff;
constexpr double kTimeout = 15;

class Xoshiro {
public:
    explicit Xoshiro(std::uint64_t seed)
    {
        for (std::uint64_t& word : m_state) {
            std::uint64_t z = (seed += 0x9e3779b97f4a7c15ULL);
            z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
            z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
            word = z ^ (z >> 31);
        }
    }
    std::uint64_t next()
    {
        auto& s = m_state;
        const std::uint64_t result = std::rotl(s[0] + s[3], 23) + s[0];
        const std::uint64_t shifted = s[1] << 17;
        s[2] ^= s[0];
        s[3] ^= s[1];
        s[1] ^= s[2];
        s[0] ^= s[3];
        s[2] ^= shifted;
        s[3] = std::rotl(s[3], 45);
        return result;
    }
    double uniform() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
    std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>(((next() >> 32) * bound) >> 32); }
    double exponential() { return -std::log(1 - uniform()); }

private:
    std::array<std::uint64_t, 4> m_state;
};

/// Times that are not negative compare like the integers of the same bits, and integers without a branch.
std::uint64_t keyOf(double time) { return std::bit_cast<std::uint64_t>(time); }

/// The earliest completion of all servers: a tournament whose path is replayed when one of them changes. The winner so
/// far goes up the path in registers: what was just written to memory is not waited for.
template <std::uint32_t kLeaves>
class WinnerTree {
public:
    WinnerTree()
    {
        m_key.fill(keyOf(kNever));
        for (std::uint32_t i = kSize - 1; i >= 1; --i)
            m_win[i] = i >= kSize / 2 ? 2 * i - kSize : m_win[2 * i];
    }
    [[nodiscard]] std::uint32_t first() const { return m_win[1]; }
    [[nodiscard]] double firstTime() const { return std::bit_cast<double>(m_key[m_win[1]]); }
    void set(std::uint32_t leaf, double time)
    {
        m_key[leaf] = keyOf(time);
        std::uint64_t key = m_key[leaf];
        std::uint32_t winner = leaf, other = leaf ^ 1;
        for (std::uint32_t i = (leaf + kSize) >> 1;; i >>= 1) {
            // A mask instead of a branch: which of the two is earlier cannot be guessed.
            const std::uint64_t otherKey = m_key[other];
            const std::uint64_t lost = 0 - static_cast<std::uint64_t>(otherKey < key);
            key ^= (key ^ otherKey) & lost;
            winner ^= (winner ^ other) & static_cast<std::uint32_t>(lost);
            m_win[i] = winner;
            if (i == 1)
                return;
            other = m_win[i ^ 1];
        }
    }

private:
    static constexpr std::uint32_t kSize = std::bit_ceil(std::max(2U, kLeaves));
    std::array<std::uint64_t, kSize> m_key;
    std::array<std::uint32_t, kSize> m_win;
};

struct Token {
    std::uint32_t slot, stamp;
};
struct Timer {
    double time;
    Token token;
};
struct Retry {
    double time;
    std::uint32_t slot;
    bool operator>(const Retry& other) const { return time > other.time; }
};

/// With the number of servers known at compile time its arrays stand in the object, reached without another pointer.
template <std::uint32_t kServers>
class Floor {
public:
    Floor(std::uint64_t requests, std::uint64_t seed) : m_requests(requests), m_random(seed) {}

    W2Result run()
    {
        m_arrival = gap();
        for (;;) {
            while (m_timerHead != m_timerTail && stale(timer(m_timerHead)))
                ++m_timerHead;
            const double timeout = m_timerHead != m_timerTail ? timer(m_timerHead).time : kNever;
            const double retry = m_retries.empty() ? kNever : m_retries.top().time;
            const double other = std::min(timeout, retry), done = m_tree.firstTime();
            if (m_arrival < done && m_arrival < other)
                arrive(m_arrival);
            else if (done < other)
                complete(done, m_tree.first());
            else if (other == kNever)
                break;
            else if (timeout < retry)
                expire(timeout);
            else
                resend(retry);
        }
        m_result.p99 = quantile(0.99);
        return m_result;
    }

private:
    double gap() { return m_random.exponential() / (0.7 * kServers); }
    Timer& timer(std::uint64_t i) { return m_timers[i & kTimerMask]; }
    bool stale(const Timer& t) const { return m_stamp[t.token.slot] != t.token.stamp; }

    void arrive(double now)
    {
        ++m_result.events;
        m_arrival = ++m_arrived < m_requests ? now + gap() : kNever;
        std::uint32_t slot = 0;
        if (m_free.empty()) {
            slot = static_cast<std::uint32_t>(m_stamp.size());
            m_stamp.push_back(kNoStamp);
            m_born.push_back(0);
            m_tries.push_back(0);
        } else {
            slot = m_free.back();
            m_free.pop_back();
        }
        m_born[slot] = now;
        m_tries[slot] = 0;
        send(now, slot);
    }
    void send(double now, std::uint32_t slot)
    {
        const std::uint32_t server = m_random.below(kServers);
        Waiting& queue = m_waiting[server];
        if (m_busy[server] && queue.tail - queue.head >= kRoom) {
            fail(now, slot);
            return;
        }
        const Token token{slot, m_nextStamp++};
        m_stamp[slot] = token.stamp;
        timer(m_timerTail++) = {now + kTimeout, token};
        if (m_busy[server]) {
            queue.ring[queue.tail++ & (kRing - 1)] = token;
            return;
        }
        m_busy[server] = 1;
        m_current[server] = token;
        m_tree.set(server, now + m_random.exponential());
    }
    void fail(double now, std::uint32_t slot)
    {
        m_stamp[slot] = kNoStamp;
        if (m_tries[slot] == kMostRetries) {
            m_free.push_back(slot);
            return;
        }
        m_retries.push({now + static_cast<double>(1U << m_tries[slot]) * (0.5 + m_random.uniform()), slot});
        ++m_tries[slot];
        ++m_result.retries;
    }
    void complete(double now, std::uint32_t server)
    {
        ++m_result.events;
        const Token token = m_current[server];
        if (m_stamp[token.slot] == token.stamp) {
            m_stamp[token.slot] = kNoStamp;
            ++m_result.succeeded;
            ++m_histogram[std::bit_cast<std::uint32_t>(static_cast<float>(now - m_born[token.slot])) >> 16];
            m_free.push_back(token.slot);
        }
        Waiting& queue = m_waiting[server];
        if (queue.head != queue.tail) {
            m_current[server] = queue.ring[queue.head++ & (kRing - 1)];
            m_tree.set(server, now + m_random.exponential());
        } else {
            m_busy[server] = 0;
            m_tree.set(server, kNever);
        }
    }
    void expire(double now)
    {
        ++m_result.events;
        ++m_result.timeouts;
        fail(now, timer(m_timerHead++).token.slot);
    }
    void resend(double now)
    {
        ++m_result.events;
        const std::uint32_t slot = m_retries.top().slot;
        m_retries.pop();
        send(now, slot);
    }
    [[nodiscard]] double quantile(double share) const
    {
        const auto wanted = static_cast<std::uint64_t>(share * static_cast<double>(m_result.succeeded));
        std::uint64_t seen = 0;
        for (std::uint32_t i = 0; i < m_histogram.size(); ++i) {
            seen += m_histogram[i];
            if (seen > wanted)
                return static_cast<double>(std::bit_cast<float>((i << 16) | 0x8000U));
        }
        return 0;
    }

    struct Waiting {
        std::uint32_t head = 0, tail = 0;
        std::array<Token, kRing> ring;
    };

    static constexpr std::uint64_t kTimerMask = (std::uint64_t{1} << (kServers > 1000 ? 22 : 16)) - 1;

    std::uint64_t m_requests;
    Xoshiro m_random;
    WinnerTree<kServers> m_tree;
    std::array<std::uint8_t, kServers> m_busy{};
    std::array<Token, kServers> m_current{};
    std::array<Waiting, kServers> m_waiting{};
    std::vector<Timer> m_timers = std::vector<Timer>(kTimerMask + 1);
    std::uint64_t m_timerHead = 0, m_timerTail = 0;
    std::priority_queue<Retry, std::vector<Retry>, std::greater<>> m_retries;
    std::vector<std::uint32_t> m_stamp, m_free;
    std::vector<double> m_born;
    std::vector<std::uint8_t> m_tries;
    std::array<std::uint32_t, 1 << 16> m_histogram{};
    std::uint64_t m_arrived = 0;
    std::uint32_t m_nextStamp = 0;
    double m_arrival = kNever;
    W2Result m_result;
};

}  // namespace

template <std::uint32_t kServers>
W2Result runW2Floor(std::uint64_t requests, std::uint64_t seed)
{
    return std::make_unique<Floor<kServers>>(requests, seed)->run();
}

template W2Result runW2Floor<100>(std::uint64_t requests, std::uint64_t seed);
template W2Result runW2Floor<100'000>(std::uint64_t requests, std::uint64_t seed);

}  // namespace faultglass::bench
