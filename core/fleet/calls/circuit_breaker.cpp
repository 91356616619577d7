#include "core/fleet/calls/circuit_breaker.h"

namespace faultglass {

bool CircuitBreaker::allow(const BreakerRule& rule, SimTime now)
{
    if (m_state == State::Closed)
        return true;
    if (m_state == State::Open) {
        if (now - m_openedAt < rule.openTime)
            return false;
        m_state = State::HalfOpen;
        m_probesSent = 0;
        m_probesGood = 0;
    }
    if (m_probesSent >= rule.probes)
        return false;
    ++m_probesSent;
    return true;
}

void CircuitBreaker::open(SimTime now)
{
    m_state = State::Open;
    m_openedAt = now;
}

void CircuitBreaker::close() { *this = CircuitBreaker{}; }

void CircuitBreaker::remember(const BreakerRule& rule, SimTime now, bool good)
{
    m_failuresInRow = good ? 0 : m_failuresInRow + 1;
    if (rule.form == BreakerForm::TimeWindow) {
        if (good)
            m_window.addGood(now, rule.window);
        else
            m_window.addBad(now, rule.window);
    } else if (rule.form == BreakerForm::CallWindow) {
        m_ringNext = m_ringNext >= rule.calls ? 0 : m_ringNext;
        m_ring.set(m_ringNext, !good);
        m_ringNext = (m_ringNext + 1) % rule.calls;
        m_ringCount = m_ringCount < rule.calls ? m_ringCount + 1 : rule.calls;
    }
}

bool CircuitBreaker::shouldOpen(const BreakerRule& rule, SimTime now)
{
    switch (rule.form) {
    case BreakerForm::TimeWindow: {
        const std::uint32_t bad = m_window.bad(now, rule.window);
        const std::uint32_t all = bad + m_window.good(now, rule.window);
        return all >= rule.minimumCalls && bad >= rule.threshold * all;
    }
    case BreakerForm::CallWindow:
        return m_ringCount >= (rule.minimumCalls < rule.calls ? rule.minimumCalls : rule.calls) &&
               static_cast<double>((m_ring << (kMostCalls - m_ringCount)).count()) >= rule.threshold * m_ringCount;
    case BreakerForm::Consecutive:
        return m_failuresInRow >= rule.calls;
    }
    return false;
}

bool CircuitBreaker::onResult(const BreakerRule& rule, SimTime now, bool good)
{
    switch (m_state) {
    case State::Open:
        return false;  // the late answer of a call made before it opened
    case State::HalfOpen:
        if (!good) {
            open(now);
            return false;
        }
        if (++m_probesGood < rule.probes)
            return false;
        close();
        return true;
    case State::Closed:
        remember(rule, now, good);
        if (!shouldOpen(rule, now))
            return false;
        open(now);
        return true;
    }
    return false;
}

}  // namespace faultglass
