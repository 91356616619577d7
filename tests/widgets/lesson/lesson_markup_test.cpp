// A chapter or a glossary with markup in every text: letters are shown, and nothing outside the program is opened.
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

#include "core/chapters/chapter_parser.h"
#include "tests/widgets/markup.h"
#include "widgets/lesson/lesson_print.h"
#include "widgets/lesson/lesson_view.h"
#include "widgets/lesson/prose_view.h"
#include "widgets/theme/application_theme.h"

using namespace faultglass;

class LessonMarkupTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void aChapterIsShownAsLetters();
    void aTermIsExplainedInLetters();
    void proseOpensNoFile();

private:
    QTemporaryDir m_folder;
    QString m_picture;
    static constexpr QSize kPixels{37, 41};
};

void LessonMarkupTest::initTestCase()
{
    applyToApplication(darkTheme());
    m_picture = m_folder.filePath("planted.png");
    QImage image(kPixels, QImage::Format_RGB32);
    image.fill(Qt::red);
    QVERIFY(image.save(m_picture));
}

void LessonMarkupTest::aChapterIsShownAsLetters()
{
    const QString text = markup::planted(m_picture);
    const QString chapter = QStringLiteral(
                                "---\ntitle: %1\nminutes: 5\nprerequisites: 3\nscenario: cascading-failure\n---\n\n"
                                "## %1 {#one}\n\n%1 and ![a picture](%2)\n\n<p>%1</p>\n\n"
                                "```try\nlabel: %1\ndo: play\n```\n\n"
                                "## %1 {#two}\n\n%1\n")
                                .arg(text, m_picture);
    const chapters::ChapterReading reading = chapters::parseChapter(chapter.toStdString(), "04-planted");
    // The reader refuses it, which is the first net; this is about the second.
    QVERIFY(!reading.ok() && reading.chapter.steps.size() == 2);
    LessonBook book;
    LessonView view;
    view.setTheme(darkTheme());
    view.resize(420, 900);
    view.setChapter(reading.chapter, book, {}, 0);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QVERIFY(!view.grab().isNull());
    const QStringList taken = markup::takenIn(view);
    QVERIFY2(taken.isEmpty(), qPrintable(taken.join(QLatin1Char('\n'))));
    const auto proses = view.findChildren<ProseView*>();
    QVERIFY(!proses.isEmpty());
    for (const ProseView* prose : proses)
        QVERIFY2(!markup::hasPicture(*prose->document(), m_picture, kPixels), qPrintable(prose->toHtml()));
    QVERIFY(!writeLesson(m_folder.filePath("lesson.pdf"), reading.chapter, book, {}));
}

void LessonMarkupTest::aTermIsExplainedInLetters()
{
    LessonBook book;
    const QString text = markup::planted(m_picture);
    book.terms.insert(QStringLiteral("worker"), {text, text + QStringLiteral(" ![x](%1)").arg(m_picture)});
    ProseView view(book);
    view.setTheme(darkTheme());
    view.setMarkdown("A [[worker]].");
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    emit view.anchorClicked(QUrl(QStringLiteral("term:worker")));
    QVERIFY(QToolTip::text().contains(QStringLiteral("bold")));
    for (const QWidget* window : QApplication::topLevelWidgets()) {
        if (window->inherits("QTipLabel"))
            QCOMPARE(static_cast<const QLabel*>(window)->textFormat(), Qt::PlainText);
    }
    QToolTip::hideText();
}

void LessonMarkupTest::proseOpensNoFile()
{
    LessonBook book;
    ProseView view(book);
    QVERIFY(!markup::hasPicture(*view.document(), m_picture, kPixels));
}

QTEST_MAIN(LessonMarkupTest)
#include "lesson_markup_test.moc"
