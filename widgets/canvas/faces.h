// What is written on the cards right now: states held long enough to be seen, numbers calm enough to be read.
#pragma once

#include <cstdint>
#include <unordered_map>

#include "widgets/canvas/card_painter.h"
#include "widgets/canvas/state_hold.h"

namespace faultglass {

/// What a scene is drawn from, for the length of one call.
struct SceneInput {
    const FleetView& fleet;
    FleetScale scale;
    const TransitionLog* log = nullptr;
    double wall = 0;     ///< s
    bool still = false;  ///< the run does not play: show what is, without holding or smoothing
};

/// How wide an edge is, in half pixels above the ordinary width: of dots there are only so many whatever the rate, so
/// that the width says how much goes over it. Up to three times the capacity (requests/s) of what it leads to.
[[nodiscard]] int widthStepOf(double rate, double capacity);

/// The faces of the servers that are drawn as cards, and the states of all. While the run plays, texts change at most
/// four times a second and bars glide.
class ServerFaces {
public:
    void reset(std::size_t servers);
    /// The state to show for a server.
    ServerState stateOf(std::uint32_t server, const SceneInput& input);
    /// The face of a server; kept until reset or forgetFaces.
    const ServerFace& faceOf(std::uint32_t server, const SceneInput& input);
    void forgetFaces() { m_faces.clear(); }

private:
    struct Entry {
        ServerFace face;
        double textAt = -1;
        double glideAt = -1;
        double cpu = 0;
        double queue = 0;
    };
    StateHold m_hold;
    std::unordered_map<std::uint32_t, Entry> m_faces;
};

/// The face of the clients' card.
class ClientsView {
public:
    void reset() { m_textAt = -1; }
    const ClientsFace& faceOf(const SceneInput& input);

private:
    ClientsFace m_face;
    double m_textAt = -1;
    double m_rateAt = -1;
    double m_offered = 0;
    double m_retries = 0;
};

}  // namespace faultglass
