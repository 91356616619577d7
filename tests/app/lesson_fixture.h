// A window with a lesson beside its stage: what the tests of chapters stand on.
#pragma once

#include <QAbstractButton>
#include <QGuiApplication>
#include <QLabel>

#include "tests/app/window_fixture.h"
#include "widgets/controls/segmented_choice.h"
#include "widgets/lesson/lesson_view.h"

namespace faultglass {

/// Base of a test class, as WindowFixture is.
class LessonFixture : protected WindowFixture {
protected:
    void openLesson(const QString& language = QStringLiteral("en"), int chapter = 6, int step = 0)
    {
        LaunchOptions wanted;
        wanted.lesson = true;
        wanted.language = language;
        wanted.chapter = chapter;
        wanted.step = step;
        wanted.size = QSize(1900, 1000);
        open(wanted);
    }
    [[nodiscard]] LessonView& lesson() const { return m_window->lesson(); }
    /// The pill that says `text`, in the step that is shown.
    [[nodiscard]] QAbstractButton* pill(const QString& text) const
    {
        for (auto* button : lesson().findChildren<QAbstractButton*>()) {
            if (button->text() == text)
                return button;
        }
        return nullptr;
    }
    void press(const QString& text)
    {
        QAbstractButton* const button = pill(text);
        QVERIFY2(button != nullptr, qPrintable(text));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    /// In the card of that kind that is shown first: "fairly".
    void saySure(const QWidget& card)
    {
        const auto levels = card.findChild<SegmentedChoice*>()->findChildren<QAbstractButton*>();
        QTest::mouseClick(levels[1], Qt::LeftButton);
    }
    using WindowFixture::press;
    /// After each test: no window, nothing kept, and no language's direction.
    void leave()
    {
        close();
        forget();
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }
    [[nodiscard]] bool shows(const QString& words) const
    {
        for (const auto* label : lesson().findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    }
};

}  // namespace faultglass
