// Only files are read, at once and within a limit; what cannot be read is kept; two names of one file are known.
#include "app/files/regular_file.h"

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include "app/files/atomic_file.h"
#include "app/files/same_file.h"
#include "app/files/set_aside.h"

using namespace faultglass;

class RegularFileTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsNoFileIsRefusedAtOnce();
    void filesAreReadUpToTheLimit();
    void filesWithoutASizeAreReadToo();
    void theProgramsOwnFilesAreRead();
    void setAsideNeverLosesTheFirst();
    void twoNamesOfOneFileAreKnown();

private:
    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    QTemporaryDir m_folder;
};

namespace {

QString refusalOf(const QString& path)
{
    const auto text = readRegularFile(path, 1 << 20);
    return text ? QStringLiteral("(read)") : QString::fromStdString(text.error().message());
}

bool makeSocket(const QString& path)
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    path.toLocal8Bit().toStdString().copy(address.sun_path, sizeof address.sun_path - 1);
    const int end = ::socket(AF_UNIX, SOCK_STREAM, 0);
    const bool bound = ::bind(end, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    ::close(end);
    return bound;
}

}  // namespace

void RegularFileTest::whatIsNoFileIsRefusedAtOnce()
{
    QCOMPARE(::mkfifo(path("pipe").toLocal8Bit().constData(), 0600), 0);
    QVERIFY(makeSocket(path("socket")));
    QVERIFY(QFile::link(path("pipe"), path("link")));
    QVERIFY(QFile::link(path("nowhere"), path("dangling")));
    QVERIFY(QFile::link(path("loop"), path("loop")));
    QElapsedTimer clock;
    clock.start();
    QVERIFY(refusalOf(path("pipe")).endsWith(QStringLiteral("cannot be read: it is a pipe, not a file")));
    QVERIFY(refusalOf(path("link")).endsWith(QStringLiteral("it is a pipe, not a file")));
    QVERIFY(refusalOf(path("socket")).endsWith(QStringLiteral("it is a socket, not a file")));
    for (const char* device : {"/dev/zero", "/dev/null", "/dev/random", "/dev/tty"})
        QVERIFY(refusalOf(QString::fromLatin1(device)).endsWith(QStringLiteral("it is a device, not a file")));
    QVERIFY(refusalOf(m_folder.path()).endsWith(QStringLiteral("it is a folder")));
    QVERIFY(refusalOf(path("dangling")).endsWith(QStringLiteral("there is no such file")));
    QVERIFY(refusalOf(path("none")).startsWith(path("none")));
    QVERIFY(refusalOf(path("loop")).contains(QStringLiteral("cannot be read: ")));
    QVERIFY(refusalOf(QString()).contains(QStringLiteral("there is no such file")));
    QVERIFY(refusalOf(QStringLiteral("a\0b")).contains(QStringLiteral("there is no such file")));
    QVERIFY2(clock.elapsed() < 1000, "something waited");
}

void RegularFileTest::filesAreReadUpToTheLimit()
{
    const QByteArray text(1 << 20, 'x');
    QVERIFY(!writeAtomically(path("file"), text));
    const auto whole = readRegularFile(path("file"), 1 << 20);
    QVERIFY(whole.ok() && whole.value() == text.toStdString());
    const auto larger = readRegularFile(path("file"), (1 << 20) - 1);
    QVERIFY(!larger.ok() && larger.error().accepted == "cannot be read: it is larger than 1023 KiB");
    QVERIFY(!writeAtomically(path("empty"), ""));
    const auto empty = readRegularFile(path("empty"), 0);
    QVERIFY(empty.ok() && empty.value().empty());
    QVERIFY(!readRegularFile(path("file"), 0).ok());
}

void RegularFileTest::filesWithoutASizeAreReadToo()
{
    const auto text = readRegularFile(QStringLiteral("/proc/self/status"), 1 << 20);
    QVERIFY(text.ok() && text.value().starts_with("Name:"));
}

void RegularFileTest::theProgramsOwnFilesAreRead()
{
    const auto text = readRegularFile(QStringLiteral(":/faultglass/chapters/en/glossary.md"), 1 << 20);
    QVERIFY(text.ok() && text.value().starts_with("#"));
    QVERIFY(!readRegularFile(QStringLiteral(":/faultglass/chapters/en/glossary.md"), 10).ok());
    QVERIFY(!readRegularFile(QStringLiteral(":/faultglass/none"), 1 << 20).ok());
    QVERIFY(!readRegularFile(QStringLiteral(":/faultglass/chapters"), 1 << 20).ok());
}

void RegularFileTest::setAsideNeverLosesTheFirst()
{
    QStringList asides;
    for (int i = 0; i < kMostSetAside + 3; ++i) {
        QVERIFY(!writeAtomically(path("kept.json"), QByteArray::number(i)));
        asides += setAside(path("kept.json"));
        QVERIFY(!QFile::exists(path("kept.json")));
    }
    QCOMPARE(asides[0], path("kept.json.unreadable"));
    QCOMPARE(asides[1], path("kept.json.unreadable-2"));
    QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("kept.json*")}).size(), kMostSetAside);
    for (int i = 0; i < kMostSetAside - 1; ++i) {
        const auto text = readRegularFile(asides[i], 100);
        QVERIFY(text.ok() && text.value() == std::to_string(i));
    }
    QCOMPARE(setAside(path("not there")), QString());
}

void RegularFileTest::twoNamesOfOneFileAreKnown()
{
    QVERIFY(QDir(m_folder.path()).mkdir(QStringLiteral("sub")));
    QVERIFY(QFile::link(m_folder.path(), path("sub/up")));
    QVERIFY(!writeAtomically(path("one"), "1"));
    QVERIFY(!writeAtomically(path("two"), "1"));
    QCOMPARE(::link(path("one").toLocal8Bit().constData(), path("hard").toLocal8Bit().constData()), 0);
    QVERIFY(QFile::link(path("new"), path("to new")));
    for (const char* name : {"one", "sub/../one", "sub/up/one", "hard", ".//one"})
        QVERIFY2(sameFile(path("one"), path(name)), name);
    for (const char* name : {"two", "new", "sub/one", "none/one", "sub"})
        QVERIFY2(!sameFile(path("one"), path(name)), name);
    for (const char* name : {"new", "sub/up/new", "to new"})
        QVERIFY2(sameFile(path("new"), path(name)), name);
    QVERIFY(!sameFile(path("new"), path("newer")));
}

QTEST_GUILESS_MAIN(RegularFileTest)
#include "regular_file_test.moc"
