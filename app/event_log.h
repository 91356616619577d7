// What happens to the fleet, as text: a list one can read at leisure, copy, and have read aloud.
#pragma once

#include <array>

#include <QDialog>

#include "core/runtime/frame.h"

class QPlainTextEdit;

namespace faultglass {

class LabLink;

/// Follows `link`, which outlives it: what has happened up to the instant shown, oldest first, with a name before each
/// line where there are several arms. Stays where one has scrolled to.
class EventLog : public QDialog {
    Q_OBJECT
public:
    explicit EventLog(LabLink& link, QWidget* parent = nullptr);

    [[nodiscard]] QString text() const;

private:
    void follow();

    LabLink& m_link;
    QPlainTextEdit* m_lines;
    std::uint64_t m_run = 0;
    SimTime m_upTo{-1};
    std::array<std::size_t, kMostArms> m_known{};
};

}  // namespace faultglass
