// A worker and the screen in front of it, for tests of the runtime.
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include <QString>

#include "core/runtime/worker.h"
#include "tests/core/runtime/labs.h"

namespace faultglass::labs {

/// A worker and the screen in front of it.
class Screen {
public:
    bool send(Command command) { return worker.send(std::move(command)); }
    bool send(EditAction action) { return worker.send(Edit{++edits, std::move(action)}); }

    void poll()
    {
        FrameUpdate update = worker.poll();
        series.take(update.items);
        dropped += update.dropped;
        busySeconds = update.busySeconds;
        answers.insert(answers.end(), update.answers.begin(), update.answers.end());
        if (update.frame) {
            ++frames;
            frame = std::move(update.frame);
        }
    }

    /// Polls until `done` holds for the newest frame; false after half a minute.
    template <class Done>
    bool until(Done done)
    {
        for (int i = 0; i < 30'000; ++i) {
            poll();
            if (frame && done(*frame))
                return true;
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        return false;
    }

    /// Pauses at `seconds` and waits until it stands there.
    bool standAt(double seconds)
    {
        send(SetPlaying{false});
        send(SeekTo{secondsToTime(seconds)});
        return until([seconds](const Frame& f) {
            return f.status == LabStatus::Failed || (f.status == LabStatus::Paused && f.now == secondsToTime(seconds));
        });
    }

    Worker worker;
    Store series;
    std::shared_ptr<const Frame> frame;
    std::vector<EditAnswer> answers;
    std::uint64_t edits = 0;  // sent; the number of the last
    int frames = 0;
    std::uint64_t dropped = 0;
    double busySeconds = 0;
};

/// Empty if the frame and the series are those of a straight run of the frame's timeline.
inline QString differenceToStraight(const Screen& screen)
{
    Lab fresh = straight(*screen.frame->timeline, screen.frame->now);
    if (fresh.arms().size() != screen.frame->arms.size())
        return QStringLiteral("another number of arms");
    for (std::size_t i = 0; i < fresh.arms().size(); ++i) {
        if (fresh.arms()[i].fleet.fingerprint() != screen.frame->arms[i].fleet.fingerprint)
            return QStringLiteral("the fingerprint of arm %1 differs").arg(i);
    }
    Store expected;
    expected.take(fresh.takeItems());
    return QString::fromStdString(screen.series.differenceTo(expected, fresh.arms().size(), screen.frame->now));
}

}  // namespace faultglass::labs
