// The moving dots: sampled requests of the model, slowed down on their way so that one can see them travel.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "core/fleet/fleet_view.h"

namespace faultglass {

/// Where a dot is at one moment. The canvas turns this into a point.
struct DotSpot {
    enum class Place : std::uint8_t {
        ClientsEdge,  ///< on the way from the clients to the balancer
        ServerEdge,   ///< on the way from the balancer to `server`
        Queue,        ///< waiting at `server`
    };
    enum class Kind : std::uint8_t { Fresh, Retry, Failing };

    Place place = Place::ClientsEdge;
    Kind kind = Kind::Fresh;
    std::uint32_t server = 0;
    float share = 0;  ///< of the way, or of the queue
    float drift = 0;  ///< -1..1 across the way, so that dots do not hide each other
    float opacity = 1;
};

/// Follows the requests of a fleet over a clock of its own, the visual time: seconds that pass only while the run
/// plays. Every dot is a real attempt; at high speeds only some of them are shown.
class RequestDots {
public:
    static constexpr double kTravelSeconds = 0.7;
    static constexpr std::size_t kMostDots = 260;

    /// Takes in what `fleet` says at visual time `now`; one visual second is `speed` simulated ones. After a jump in
    /// time (backwards, or further than the dots last) the dots under way at that instant appear where they would be.
    void follow(const FleetView& fleet, double now, double speed);
    void clear();

    [[nodiscard]] const std::vector<DotSpot>& spotsAt(double now);
    [[nodiscard]] bool empty() const { return m_dots.empty(); }
    /// True while there are more requests than dots.
    [[nodiscard]] bool skipping() const { return m_skipping; }

private:
    struct Dot {
        RequestSample sample;
        double born = 0;
        double ended = -1;  ///< visual time at which its outcome was known; below 0 while it is not
        float drift = 0;
    };
    void admit(const FleetView& fleet, double now, double speed, SimTime after);
    void learnOutcomes(const FleetView& fleet, double now, double speed);

    std::vector<Dot> m_dots;
    std::vector<DotSpot> m_spots;
    std::unordered_map<std::uint64_t, const RequestSample*> m_seen;  ///< of one call; a member to keep its memory
    SimTime m_latest{-1};
    bool m_skipping = false;
};

}  // namespace faultglass
