// Markup in every text a file brings into the window: names of arms, of files, messages. Letters are shown.
#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QTest>

#include "tests/app/window_fixture.h"
#include "tests/widgets/markup.h"
#include "widgets/controls/arm_bar.h"

using namespace faultglass;

class WindowMarkupTest : public QObject, private WindowFixture {
    Q_OBJECT
private slots:
    void init() { open(); }
    void cleanup() { close(); }
    void namesOfArmsAreLetters();
    void namesOfFilesAndMessagesAreLetters();
};

void WindowMarkupTest::namesOfArmsAreLetters()
{
    const QString picture = m_folder->filePath("planted.png");
    QVERIFY(QImage(37, 41, QImage::Format_RGB32).save(picture));
    const QString text = markup::planted(picture), path = m_folder->filePath("arms.json");
    goTo(2);
    press(Qt::Key_F);
    QTRY_COMPARE_WITH_TIMEOUT(frame()->arms.size(), std::size_t{2}, kPatience);
    m_window->saveFile(path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QJsonObject document = QJsonDocument::fromJson(file.readAll()).object();
    document.insert(QStringLiteral("arms"), QJsonArray{text, QStringLiteral("<i>other</i> ") + text});
    file.resize(0);
    file.seek(0);
    file.write(QJsonDocument(document).toJson());
    file.close();
    m_window->undoStack().setClean();
    m_window->openFile(path);
    const auto shown = [&] {
        for (const auto* button : part<ArmBar>().findChildren<QAbstractButton*>()) {
            if (button->text().contains(QStringLiteral("<b>")))
                return true;
        }
        return false;
    };
    QTRY_VERIFY2_WITH_TIMEOUT(shown(), qPrintable(m_window->messages().text()), kPatience);
    goTo(3);
    const QStringList taken = markup::takenIn(*m_window);
    QVERIFY2(taken.isEmpty(), qPrintable(taken.join(QLatin1Char('\n'))));
    m_window->undoStack().setClean();
}

void WindowMarkupTest::namesOfFilesAndMessagesAreLetters()
{
    const QString name = QStringLiteral("&File <b>bold[*]<b> &amp;.json");
    m_window->saveFile(m_folder->filePath(name));
    QVERIFY2(QFile::exists(m_folder->filePath(name)), qPrintable(m_window->messages().text()));
    m_window->openFile(m_folder->filePath(name));
    QVERIFY2(m_window->windowTitle().contains(QStringLiteral("bold[*][*]<b>")),  // shown as "[*]"
             qPrintable(m_window->windowTitle()));
    m_window->openFile(m_folder->filePath(QStringLiteral("not <img src='x'> there.json")));
    QVERIFY(m_window->messages().text().contains(QStringLiteral("<img")));
    for (auto* menu : m_window->findChildren<QMenu*>())
        emit menu->aboutToShow();
    const QStringList taken = markup::takenIn(*m_window);
    QVERIFY2(taken.isEmpty(), qPrintable(taken.join(QLatin1Char('\n'))));
    m_window->undoStack().setClean();
}

QTEST_MAIN(WindowMarkupTest)
#include "window_markup_test.moc"
