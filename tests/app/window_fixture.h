// A window on the real worker, offscreen, with preferences of its own: what the tests of the window stand on.
#pragma once

#include <memory>

#include <QAction>
#include <QApplication>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include "app/main_window.h"
#include "app/message_bar.h"

namespace faultglass {

inline constexpr int kPatience = 30'000;  // ms

/// Base of a test class: call open() from init, close() from cleanup.
class WindowFixture {
protected:
    /// The stage alone, without a lesson beside it.
    static LaunchOptions stageOnly()
    {
        LaunchOptions options;
        options.lesson = false;
        return options;
    }
    void open(const LaunchOptions& options = stageOnly())
    {
        close();
        LaunchOptions wanted = options;
        if (!wanted.size)
            wanted.size = QSize(1440, 900);
        m_window = std::make_unique<MainWindow>(wanted, m_folder->filePath("preferences.json"));
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QTRY_VERIFY_WITH_TIMEOUT(frame() && !frame()->arms.empty(), kPatience);
    }

    void close() { m_window.reset(); }

    /// The next window knows nothing of the last.
    void forget() { m_folder = std::make_unique<QTemporaryDir>(); }

    static void verifyNothingIsLeft()
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY2(QApplication::topLevelWidgets().isEmpty(), "a window was leaked");
    }

    /// Pauses, goes to `seconds` and waits for the picture of that instant.
    void goTo(double seconds)
    {
        m_window->link().setPlaying(false);
        m_window->link().seek(secondsToTime(seconds));
        QTRY_VERIFY_WITH_TIMEOUT(frame()->now == secondsToTime(seconds) && frame()->status == LabStatus::Paused,
                                 kPatience);
    }

    [[nodiscard]] std::shared_ptr<const Frame> frame() const { return m_window->link().frame(); }
    [[nodiscard]] std::size_t entries() const { return frame()->timeline->entries.size(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(m_window.get(), key, modifiers);
    }

    template <class Part>
    [[nodiscard]] Part& part() const
    {
        return *m_window->findChild<Part*>();
    }

    std::unique_ptr<QTemporaryDir> m_folder = std::make_unique<QTemporaryDir>();
    std::unique_ptr<MainWindow> m_window;
};

/// The action of the window whose text, without its mnemonic, starts with `text`; null when there is none.
inline QAction* actionOf(const QWidget& window, const QString& text)
{
    for (QAction* action : window.actions()) {
        if (action->text().remove(QLatin1Char('&')).startsWith(text))
            return action;
    }
    return nullptr;
}

/// The button within `parent` that says `text`; null when there is none.
inline QPushButton* buttonOf(const QWidget& parent, const QString& text)
{
    for (auto* button : parent.findChildren<QPushButton*>()) {
        if (button->text().remove(QLatin1Char('&')) == text)
            return button;
    }
    return nullptr;
}

}  // namespace faultglass
