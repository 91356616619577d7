#include "tests/bench/w2_floor.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <functional>
#include <limits>
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

/// The earliest completion of all servers: a tournament whose path is replayed when one of them changes.
class WinnerTree {
public:
    explicit WinnerTree(std::uint32_t count) : m_size(std::bit_ceil(count)), m_time(m_size, kNever), m_win(m_size)
    {
        for (std::uint32_t i = m_size - 1; i >= 1; --i)
            m_win[i] = i >= m_size / 2 ? 2 * i - m_size : m_win[2 * i];
    }
    [[nodiscard]] std::uint32_t first() const { return m_win[1]; }
    [[nodiscard]] double firstTime() const { return m_time[m_win[1]]; }
    void set(std::uint32_t leaf, double time)
    {
        m_time[leaf] = time;
        for (std::uint32_t i = (leaf + m_size) >> 1; i >= 1; i >>= 1) {
            const std::uint32_t a = i >= m_size / 2 ? 2 * i - m_size : m_win[2 * i];
            const std::uint32_t b = i >= m_size / 2 ? 2 * i + 1 - m_size : m_win[2 * i + 1];
            m_win[i] = m_time[b] < m_time[a] ? b : a;
        }
    }

private:
    std::uint32_t m_size;
    std::vector<double> m_time;
    std::vector<std::uint32_t> m_win;
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

class Floor {
public:
    Floor(std::uint32_t servers, std::uint64_t requests, std::uint64_t seed)
        : m_servers(servers),
          m_requests(requests),
          m_random(seed),
          m_tree(std::max(2U, servers)),
          m_busy(servers),
          m_current(servers),
          m_waiting(servers),
          m_timers(std::size_t{1} << (servers > 1000 ? 22 : 16)),
          m_histogram(1 << 16)
    {
    }

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
    double gap() { return m_random.exponential() / (0.7 * m_servers); }
    Timer& timer(std::uint64_t i) { return m_timers[i & (m_timers.size() - 1)]; }
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
        const std::uint32_t server = m_random.below(m_servers);
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

    std::uint32_t m_servers;
    std::uint64_t m_requests;
    Xoshiro m_random;
    WinnerTree m_tree;
    std::vector<std::uint8_t> m_busy;
    std::vector<Token> m_current;
    std::vector<Waiting> m_waiting;
    std::vector<Timer> m_timers;
    std::uint64_t m_timerHead = 0, m_timerTail = 0;
    std::priority_queue<Retry, std::vector<Retry>, std::greater<>> m_retries;
    std::vector<std::uint32_t> m_stamp, m_free;
    std::vector<double> m_born;
    std::vector<std::uint8_t> m_tries;
    std::vector<std::uint32_t> m_histogram;
    std::uint64_t m_arrived = 0;
    std::uint32_t m_nextStamp = 0;
    double m_arrival = kNever;
    W2Result m_result;
};

}  // namespace

W2Result runW2Floor(std::uint32_t servers, std::uint64_t requests, std::uint64_t seed)
{
    return Floor(servers, requests, seed).run();
}

}  // namespace faultglass::bench
