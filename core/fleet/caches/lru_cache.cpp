#include "core/fleet/caches/lru_cache.h"

#include <algorithm>

#include "core/base/assert.h"

namespace faultglass {

LruCache::LruCache(std::uint32_t items, std::uint32_t places) : m_placeOf(items, kNowhere), m_places(places)
{
    FG_ASSERT(items >= 1 && places >= 1);
}

bool LruCache::use(std::uint32_t item)
{
    std::uint32_t place = m_placeOf[item];
    if (place == m_newest && place != kNowhere)
        return true;
    const bool held = place != kNowhere;
    if (held) {
        unlink(place);
    } else if (m_size < m_places.size()) {
        place = m_size++;
    } else {
        place = m_oldest;
        unlink(place);
        m_placeOf[m_places[place].item] = kNowhere;
    }
    m_places[place].item = item;
    m_placeOf[item] = place;
    putFirst(place);
    return held;
}

void LruCache::clear()
{
    std::ranges::fill(m_placeOf, kNowhere);
    m_size = 0;
    m_newest = m_oldest = kNowhere;
}

std::size_t LruCache::memoryBytes() const
{
    return m_placeOf.capacity() * sizeof m_placeOf[0] + m_places.capacity() * sizeof m_places[0];
}

void LruCache::unlink(std::uint32_t place)
{
    const Place here = m_places[place];
    (here.newer == kNowhere ? m_newest : m_places[here.newer].older) = here.older;
    (here.older == kNowhere ? m_oldest : m_places[here.older].newer) = here.newer;
}

void LruCache::putFirst(std::uint32_t place)
{
    m_places[place].newer = kNowhere;
    m_places[place].older = m_newest;
    (m_newest == kNowhere ? m_oldest : m_places[m_newest].newer) = place;
    m_newest = place;
}

}  // namespace faultglass
