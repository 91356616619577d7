// A cache of numbered items that forgets the least recently used one; plain vectors, so that copying it copies it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace faultglass {

class LruCache {
public:
    LruCache() = default;
    /// Holds up to `places` of the items 0 .. items - 1. Needs 1 <= places, 1 <= items.
    LruCache(std::uint32_t items, std::uint32_t places);

    /// Asks for an item, which is then the most recently used; false when it was not there and has been fetched.
    bool use(std::uint32_t item);
    void clear();

    [[nodiscard]] bool contains(std::uint32_t item) const { return m_placeOf[item] != kNowhere; }
    [[nodiscard]] std::uint32_t size() const { return m_size; }
    [[nodiscard]] std::size_t memoryBytes() const;

private:
    static constexpr std::uint32_t kNowhere = 0xffffffff;

    /// An item that is held, between those used just after and just before it.
    struct Place {
        std::uint32_t item = 0;
        std::uint32_t newer = kNowhere;
        std::uint32_t older = kNowhere;
    };

    void unlink(std::uint32_t place);
    void putFirst(std::uint32_t place);

    std::vector<std::uint32_t> m_placeOf;  ///< by item
    std::vector<Place> m_places;
    std::uint32_t m_size = 0;
    std::uint32_t m_newest = kNowhere;
    std::uint32_t m_oldest = kNowhere;
};

}  // namespace faultglass
