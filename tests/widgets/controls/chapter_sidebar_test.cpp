// The chapter list: choose, find and fold, with the keyboard as well as with the mouse.
#include <memory>

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include "widgets/controls/chapter_sidebar.h"
#include "widgets/theme/application_theme.h"
#include "widgets/theme/theme_style.h"

using namespace faultglass;

class ChapterSidebarTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { applyToApplication(darkTheme()); }
    void init()
    {
        m_side = std::make_unique<ChapterSidebar>();
        m_side->setTheme(darkTheme());
        m_side->setChapters(
            {{10, QStringLiteral("0"), QStringLiteral("Why things break"), QStringLiteral("Isolation"), 1},
             {13, QStringLiteral("3"), QStringLiteral("Cascading failures"), QStringLiteral("Isolation"), 0.5},
             {20, QStringLiteral("11"), QStringLiteral("Gray failures"), QStringLiteral("Further"), 0}});
        m_side->setCurrent(13);
        m_side->resize(m_side->width(), 700);
        m_side->show();
        m_side->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_side.get()));
        m_chosen = std::make_unique<QSignalSpy>(m_side.get(), &ChapterSidebar::chapterChosen);
    }
    void cleanup()
    {
        m_chosen.reset();
        m_side.reset();
    }

    void aClickChoosesAndMarks()
    {
        QTest::mouseClick(entry(20), Qt::LeftButton);
        QCOMPARE(m_chosen->takeFirst().at(0).toInt(), 20);
        QVERIFY(entry(20)->isChecked());
        QVERIFY(!entry(13)->isChecked());
        QTest::mouseClick(entry(20), Qt::LeftButton);
        QVERIFY(entry(20)->isChecked());
    }

    void setCurrentIsSilentAndUnknownIdsSelectNone()
    {
        m_side->setCurrent(999);
        QVERIFY(!entry(13)->isChecked());
        QCOMPARE(m_chosen->size(), 0);
    }

    void searchKeepsWhatMatchesEveryWord()
    {
        auto* search = m_side->findChild<QLineEdit*>();
        search->setText(QStringLiteral("FAIL gray"));
        QVERIFY(entry(20)->isVisible());
        QVERIFY(!entry(10)->isVisible());
        QVERIFY(!entry(13)->isVisible());
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(m_chosen->takeFirst().at(0).toInt(), 20);
        QTest::keyClick(search, Qt::Key_Escape);
        QVERIFY(search->text().isEmpty());
        QVERIFY(entry(10)->isVisible());
    }

    void searchThatFindsNothingChoosesNothing()
    {
        auto* search = m_side->findChild<QLineEdit*>();
        search->setText(QStringLiteral("zzz"));
        QTest::keyClick(search, Qt::Key_Return);
        QTest::keyClick(search, Qt::Key_Down);
        QCOMPARE(m_chosen->size(), 0);
    }

    void arrowsWalkFromTheSearchThroughTheList()
    {
        m_side->focusSearch();
        QTest::keyClick(m_side->findChild<QLineEdit*>(), Qt::Key_Down);
        QVERIFY(entry(10)->hasFocus());
        QTest::keyClick(entry(10), Qt::Key_Down);
        QVERIFY(entry(13)->hasFocus());
        QTest::keyClick(entry(13), Qt::Key_End);
        QVERIFY(entry(20)->hasFocus());
        QTest::keyClick(entry(20), Qt::Key_Return);
        QCOMPARE(m_chosen->takeFirst().at(0).toInt(), 20);
        QTest::keyClick(entry(20), Qt::Key_Home);
        QTest::keyClick(entry(10), Qt::Key_Up);
        QVERIFY(m_side->findChild<QLineEdit*>()->hasFocus());
    }

    void theRailIsNarrowAndKeepsEveryChapter()
    {
        const int full = m_side->width();
        QSignalSpy folded(m_side.get(), &ChapterSidebar::collapsedChanged);
        m_side->findChild<QLineEdit*>()->setText(QStringLiteral("gray"));
        m_side->setCollapsed(true);
        m_side->setCollapsed(true);
        QCOMPARE(folded.size(), 1);
        QVERIFY(m_side->width() < full / 2);
        for (const int id : {10, 13, 20})
            QVERIFY(entry(id)->isVisible());
        m_side->focusSearch();
        QVERIFY(!m_side->isCollapsed());
    }

    void progressIsSpoken()
    {
        QCOMPARE(entry(10)->accessibleDescription(), QStringLiteral("finished"));
        QCOMPARE(entry(13)->accessibleDescription(), QStringLiteral("50% done"));
        m_side->setProgress(20, 0.25);
        QCOMPARE(entry(20)->accessibleDescription(), QStringLiteral("25% done"));
        m_side->setProgress(999, 1);
    }

    void theGearAsksForSettings()
    {
        QSignalSpy asked(m_side.get(), &ChapterSidebar::settingsRequested);
        for (auto* button : m_side->findChildren<QToolButton*>())
            if (button->accessibleName() == QStringLiteral("Settings"))
                button->click();
        QCOMPARE(asked.size(), 1);
    }

private:
    ChapterButton* entry(int id)
    {
        for (auto* button : m_side->findChildren<ChapterButton*>())
            if (button->entry().id == id)
                return button;
        return nullptr;
    }

    std::unique_ptr<ChapterSidebar> m_side;
    std::unique_ptr<QSignalSpy> m_chosen;
};

QTEST_MAIN(ChapterSidebarTest)
#include "chapter_sidebar_test.moc"
