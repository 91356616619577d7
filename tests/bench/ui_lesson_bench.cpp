// Opening a step of a chapter, beside laying out the same text as a plain QTextDocument.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <vector>

#include <QApplication>
#include <QTextDocument>

#include "app/files/panel_catalogue.h"
#include "app/lesson_library.h"
#include "widgets/lesson/lesson_text.h"
#include "widgets/lesson/lesson_view.h"
#include "widgets/theme/application_theme.h"
#include "widgets/theme/theme_style.h"

using namespace faultglass;
using Clock = std::chrono::steady_clock;

namespace {

constexpr int kRounds = 15, kWidth = 400, kHeight = 900;

double median(std::vector<double> values)
{
    std::ranges::nth_element(values, values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2));
    return values[values.size() / 2];
}

template <class Work>
double milliseconds(Work work)
{
    std::vector<double> times;
    for (int i = 0; i < kRounds; ++i) {
        const auto begin = Clock::now();
        work();
        times.push_back(std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
    }
    return median(std::move(times));
}

/// The running text of a step as HTML.
QString proseOf(const chapters::Step& step, const LessonBook& book, const QFont& font)
{
    QString html;
    for (const chapters::Part& part : step.parts) {
        if (const auto* prose = std::get_if<chapters::Prose>(&part))
            html += lessonHtml(prose->markdown, book, font);
    }
    return html;
}

}  // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const Theme theme = lightTheme();
    applyToApplication(theme);
    const LessonLibrary shelf(QStringLiteral("en"));
    const QFont font = theme.textFont(theme.sizes.body + 1);
    std::printf("%-26s %10s %10s %8s %22s\n", "step", "plain, ms", "lesson, ms", "ratio", "over plain, a screenful");
    for (const PanelEntry& entry : panelCatalogue()) {
        const chapters::Chapter* const chapter = shelf.find(entry.number);
        if (chapter == nullptr)
            continue;
        LessonView view;
        view.setTheme(theme);
        view.resize(kWidth, kHeight);
        view.setChapter(*chapter, shelf.book(), {}, 1);
        view.show();
        for (std::size_t i = 0; i < chapter->steps.size(); ++i) {
            const int here = static_cast<int>(i), other = i == 0 ? 1 : 0;
            const QString html = proseOf(chapter->steps[i], shelf.book(), font);
            double height = kHeight;
            const double plain = milliseconds([&] {
                QTextDocument document;
                document.setDefaultFont(font);
                document.setHtml(html);
                document.setTextWidth(kWidth - 56);
                height = document.size().height();
            });
            view.setStep(other);
            QCoreApplication::processEvents();
            const double turned = milliseconds([&] {
                view.setStep(here);
                QCoreApplication::processEvents();
                view.setStep(other);
                QCoreApplication::processEvents();
            });
            const double lesson = turned / 2;  // there and back
            const double screens = std::max(1.0, height / kHeight);
            std::printf("%-26s %10.2f %10.2f %7.1fx %14.1f frames\n", chapter->steps[i].id.c_str(), plain, lesson,
                        lesson / plain, (lesson - plain) / screens / (1000 / 60.0));
        }
    }
    return 0;
}
