#include "app/files/atomic_file.h"

#include <sys/resource.h>
#include <csignal>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace faultglass;

class AtomicFileTest : public QObject {
    Q_OBJECT

private slots:
    void replacesTheWholeFile();
    void whatIsNotCommittedLeavesNoTrace();
    void aFullDiskKeepsTheOldFile();
    void placesThatTakeNoFileAreRefusedBefore();
};

namespace {

QByteArray content(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

}  // namespace

void AtomicFileTest::replacesTheWholeFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.json"));
    QVERIFY(!writeAtomically(path, "something long"));
    QVERIFY(!writeAtomically(path, "short"));
    QCOMPARE(content(path), QByteArray("short"));
    QVERIFY(!writeAtomically(path, ""));
    QCOMPARE(content(path), QByteArray());
}

void AtomicFileTest::whatIsNotCommittedLeavesNoTrace()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.json"));
    QVERIFY(!writeAtomically(path, "old"));
    {
        AtomicFile file(path);
        file.write("half");
    }
    QCOMPARE(content(path), QByteArray("old"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

void AtomicFileTest::aFullDiskKeepsTheOldFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.json"));
    QVERIFY(!writeAtomically(path, "old"));
    // A limit on the size of files fails a write as a full disk does: in the middle.
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    for (const qsizetype size : {qsizetype{5000}, qsizetype{100'000}, qsizetype{5'000'000}}) {
        const rlimit small{4096, before.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto error = writeAtomically(path, QByteArray(size, 'x'));
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
        QVERIFY(error.has_value());
        QVERIFY(error->message().find("a.json: cannot be written: ") != std::string::npos);
        QCOMPARE(content(path), QByteArray("old"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }
    std::signal(SIGXFSZ, handler);
}

void AtomicFileTest::placesThatTakeNoFileAreRefusedBefore()
{
    const QTemporaryDir folder;
    QVERIFY(!writingRefusal(folder.filePath(QStringLiteral("new.csv"))));
    for (const QString& path : {folder.path(), folder.filePath(QStringLiteral("no/such/folder.csv")), QString(),
                                QStringLiteral("/dev/null"), folder.filePath(QStringLiteral("missing/"))}) {
        const auto error = writingRefusal(path);
        QVERIFY2(error.has_value(), qPrintable(path));
        QVERIFY(writeAtomically(path, "x").has_value());
    }
    QVERIFY(!QFileInfo(QStringLiteral("/dev/null")).isFile());
}

QTEST_GUILESS_MAIN(AtomicFileTest)
#include "atomic_file_test.moc"
