#include "core/fleet/clients/row_contention.h"

#include <cmath>
#include <vector>

#include "core/fleet/calls/backoff.h"
#include "core/random/keyed_random.h"
#include "core/sim/pending_set.h"

namespace faultglass {

namespace {

/// What arrives, and where.
enum class Message : std::uint32_t { Read, ReadAnswer, Write, WriteAnswer };

struct Client {
    std::uint32_t version = 0;  ///< of the row it last read
    std::uint32_t clashes = 0;
    std::uint32_t messages = 0;
    SimDuration pause;
    bool written = false;
};

struct Herd {
    Herd(const ContentionParameters& p, std::uint64_t seed) : parameters(p), random(seed), clients(p.clients)
    {
        config.backoff = p.backoff;
        config.jitter = p.jitter;
        config.backoffBaseNs = p.backoffBase * 1e9;
        config.backoffCapNs = p.backoffCap * 1e9;
        for (std::uint32_t i = 0; i < p.clients; ++i)
            send(i, Message::Read, SimTime{});
    }

    void send(std::uint32_t client, Message message, SimTime at)
    {
        const double drawn = random.draw(Purpose::LinkDelay, client, clients[client].messages++).normal();
        const double delay = std::abs(parameters.messageMean + parameters.messageDeviation * drawn);
        pending.push(at + secondsToDuration(delay), static_cast<std::uint32_t>(message), client);
    }

    void arrive(const Event& event)
    {
        const SimTime now = event.time();
        const std::uint32_t number = event.subject();
        Client& client = clients[number];
        switch (static_cast<Message>(event.kind())) {
        case Message::Read:
            client.version = version;
            return send(number, Message::ReadAnswer, now);
        case Message::ReadAnswer:
            return send(number, Message::Write, now);
        case Message::Write:
            ++result.writes;
            client.written = client.version == version;
            version += client.written ? 1 : 0;
            return send(number, Message::WriteAnswer, now);
        case Message::WriteAnswer:
            result.seconds = now.seconds();
            if (client.written)
                return;
            ++client.clashes;
            client.pause = backoffPause(config, client.clashes, client.pause,
                                        random.draw(Purpose::Backoff, number, client.clashes));
            return send(number, Message::Read, now + client.pause);
        }
    }

    const ContentionParameters& parameters;
    KeyedRandom random;
    CallPolicy config;
    PendingSet pending;
    std::vector<Client> clients;
    std::uint32_t version = 0;  ///< of the row
    Contention result;
};

}  // namespace

Contention contend(const ContentionParameters& parameters, std::uint64_t seed)
{
    Herd herd(parameters, seed);
    Event event;
    while (herd.pending.popUntil(kNever, event))
        herd.arrive(event);
    return herd.result;
}

}  // namespace faultglass
