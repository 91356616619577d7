#include "core/fleet/shedding/codel.h"

#include <cmath>

namespace faultglass {

SimDuration CoDel::spacing(SimDuration interval, std::uint32_t count)
{
    // sqrt is correctly rounded everywhere (IEEE 754), unlike the other functions of libm.
    return {static_cast<std::int64_t>(static_cast<double>(interval.ns) / std::sqrt(static_cast<double>(count)))};
}

bool CoDel::drop(SimDuration target, SimDuration interval, SimTime now, SimDuration wait, bool lastInQueue)
{
    bool above = false;
    if (wait < target || lastInQueue)
        m_firstAbove = {};
    else if (m_firstAbove == SimTime{})
        m_firstAbove = now + interval;
    else
        above = now >= m_firstAbove;

    if (m_dropping) {
        if (!above) {
            m_dropping = false;
            return false;
        }
        if (now < m_dropNext)
            return false;
        ++m_count;
        m_dropNext = m_dropNext + spacing(interval, m_count);
        return true;
    }
    if (!above)
        return false;
    m_dropping = true;
    // Coming back to dropping soon after the last time: resume near the rate that controlled the queue then.
    const bool recent = m_count > 2 && now - m_dropNext < interval * 16;
    m_count = recent ? m_count - 2 : 1;
    m_dropNext = now + spacing(interval, m_count);
    return true;
}

}  // namespace faultglass
