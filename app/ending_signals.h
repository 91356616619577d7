// Hears from the system that the program shall end, and says so where files can still be written.
#pragma once

#include <functional>

#include <QObject>

namespace faultglass {

/// Calls `leave` once, in the event loop, when SIGTERM, SIGINT or SIGHUP comes; a second signal ends the program on the
/// spot. One at a time; for main.
class EndingSignals : public QObject {
    Q_OBJECT
public:
    explicit EndingSignals(std::function<void()> leave);
    ~EndingSignals() override;
};

}  // namespace faultglass
