#include "app/cli/progress_bar.h"

#include <algorithm>

#include "app/cli/spoken.h"

namespace faultglass {

namespace {

constexpr int kBarWidth = 30;

QString timeLeft(double seconds)
{
    if (seconds < 90)
        return QCoreApplication::translate("cli", "%1 s left").arg(fixedDecimals(seconds, 0));
    if (seconds < 5400)
        return QCoreApplication::translate("cli", "%1 min left").arg(fixedDecimals(seconds / 60, 0));
    return QCoreApplication::translate("cli", "%1 h left").arg(fixedDecimals(seconds / 3600, 0));
}

}  // namespace

void ProgressBar::show(double share, Clock::time_point now)
{
    if (now < m_next)
        return;
    m_next = now + std::chrono::milliseconds(200);
    m_shown = true;
    const double done = std::clamp(share, 0.0, 1.0);
    const int filled = static_cast<int>(done * kBarWidth);
    QString line = QLatin1Char('[') + QString(filled, QLatin1Char('#')) +
                   QString(kBarWidth - filled, QLatin1Char('.')) +
                   QStringLiteral("] %1 %").arg(fixedDecimals(100 * done, 0), 3);
    const double spent = std::chrono::duration<double>(now - m_start).count();
    if (done > 0.01)
        line += QStringLiteral("  ") + timeLeft(spent * (1 - done) / done);
    // To the start of the line, the text, and wipe what is left of the old one.
    m_terminal.write(("\r" + line + "\x1b[K").toUtf8());
}

void ProgressBar::clear()
{
    if (m_shown)
        m_terminal.write("\r\x1b[K");
    m_shown = false;
}

}  // namespace faultglass
