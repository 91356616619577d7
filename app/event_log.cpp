#include "app/event_log.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <QAccessible>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QVBoxLayout>

#include "widgets/canvas/transition_text.h"
#include "widgets/panels/arm_origins.h"
#include "widgets/panels/lab_link.h"
#include "widgets/theme/number_format.h"

namespace faultglass {

namespace {
constexpr int kMostLines = 5000;
}

EventLog::EventLog(LabLink& link, QWidget* parent) : QDialog(parent), m_link(link), m_lines(new QPlainTextEdit(this))
{
    setWindowTitle(tr("What happens"));
    resize(460, 420);
    m_lines->setReadOnly(true);
    m_lines->setMaximumBlockCount(kMostLines);
    m_lines->setAccessibleName(tr("What happens to the fleet"));
    m_lines->setPlaceholderText(tr("Nothing has happened yet."));
    m_lines->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_lines);
    connect(&m_link, &LabLink::frameChanged, this, &EventLog::follow);
    follow();
}

QString EventLog::text() const { return m_lines->toPlainText(); }

void EventLog::follow()
{
    const auto& frame = m_link.frame();
    if (!frame)
        return;
    // Another run, or one that was wound back: from the beginning.
    if (frame->runNumber != m_run || frame->now < m_upTo) {
        m_lines->clear();
        m_known.fill(0);
        m_run = frame->runNumber;
    }
    m_upTo = frame->now;
    std::vector<std::pair<const Transition*, int>> fresh;
    for (std::size_t arm = 0; arm < std::min(frame->arms.size(), kMostArms); ++arm) {
        const auto& all = m_link.series().log(arm).all();
        m_known[arm] = std::min(m_known[arm], all.size());
        for (; m_known[arm] < all.size() && all[m_known[arm]].at <= frame->now; ++m_known[arm])
            fresh.emplace_back(&all[m_known[arm]], static_cast<int>(arm));
    }
    std::ranges::stable_sort(fresh, {}, [](const auto& line) { return line.first->at; });
    QScrollBar& bar = *m_lines->verticalScrollBar();
    const bool atEnd = bar.value() >= bar.maximum();
    const int at = bar.value();
    for (const auto& [transition, arm] : fresh) {
        const QString line = tr("%1  %2", "a time and what happened")
                                 .arg(formatClock(transition->at.seconds()), transitionText(*transition));
        m_lines->appendPlainText(
            frame->arms.size() > 1 ? tr("%1: %2", "an arm and its line").arg(armName(*frame, arm), line) : line);
    }
    bar.setValue(atEnd ? bar.maximum() : at);
    if (!fresh.empty() && QAccessible::isActive()) {
        QAccessibleValueChangeEvent event(m_lines, transitionText(*fresh.back().first));
        QAccessible::updateAccessibility(&event);
    }
}

}  // namespace faultglass
