// What runs is there again after a program that nobody closed, whoever ran beside it.
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

#include "app/files/catalogue.h"
#include "app/kept_session.h"
#include "app/scenario_session.h"
#include "widgets/panels/lab_edits.h"
#include "widgets/panels/lab_link.h"

using namespace faultglass;

namespace {

constexpr int kPatience = 30'000;  // ms

/// A window's worth of a running program; gone without a word, as in a crash.
struct Running {
    explicit Running(const QString& folder)
        : edits(link, stack), session(link, stack), kept(std::make_unique<KeptSession>(folder, link, session))
    {
        session.start(*findScenario(scenarioCatalogue(), "shuffle-sharding"));
        link.setPlaying(false);
    }

    [[nodiscard]] bool stands() const
    {
        return link.frame() && link.settled() && link.frame()->status == LabStatus::Paused;
    }
    [[nodiscard]] bool standsAt(double seconds) const
    {
        return stands() && link.frame()->now == secondsToTime(seconds);
    }

    LabLink link;
    QUndoStack stack;
    LabEdits edits;
    ScenarioSession session;
    std::unique_ptr<KeptSession> kept;
};

}  // namespace

class KeptSessionTest : public QObject {
    Q_OBJECT
private slots:
    void nothingWasLeftAtTheFirstStart();
    void aRunThatNobodyClosedIsThereAgain();
    void whatTheUserClosedIsNotOfferedAgain();
    void twoAtOnceDoNotWriteOverEachOther();
    void whatCannotBeReadIsNotOfferedAndStays();

private:
    QTemporaryDir m_folder;
    [[nodiscard]] QString folder(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
};

void KeptSessionTest::nothingWasLeftAtTheFirstStart()
{
    Running program(folder("first"));
    QVERIFY(!program.kept->left());
}

void KeptSessionTest::aRunThatNobodyClosedIsThereAgain()
{
    std::uint64_t fingerprint = 0;
    {
        Running program(folder("crash"));
        program.link.seek(secondsToTime(2));
        QTRY_VERIFY_WITH_TIMEOUT(program.standsAt(2), kPatience);
        program.edits.inject(makeFault(FaultKind::Crash, ServerId{1}));
        program.edits.fork(0);
        program.link.setSpeed(4);
        program.link.seek(secondsToTime(3));
        QTRY_VERIFY_WITH_TIMEOUT(program.standsAt(3), kPatience);
        fingerprint = program.link.frame()->arms.back().fleet.fingerprint;
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(folder("crash") + QStringLiteral("/session-1.faultglass.json")),
                                 kPatience);
        program.kept->write();
    }
    for (int start = 0; start < 2; ++start) {  // whoever does not answer at once is asked again
        Running program(folder("crash"));
        const auto left = program.kept->left();
        QVERIFY(left);
        QCOMPARE(left->at, secondsToTime(3));
        QCOMPARE(left->speed, 4.0);
        QVERIFY(left->document.kept.empty());
        program.session.takeUp(left->document, left->path);
        program.link.seek(left->at);
        QTRY_VERIFY_WITH_TIMEOUT(program.standsAt(3) && program.link.frame()->arms.size() == 2, kPatience);
        QCOMPARE(program.link.frame()->arms.back().fleet.fingerprint, fingerprint);
        program.kept->end();
    }
    Running program(folder("crash"));
    program.kept->forgetLeft();
    QVERIFY(!program.kept->left());
}

void KeptSessionTest::whatTheUserClosedIsNotOfferedAgain()
{
    {
        Running program(folder("closed"));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(folder("closed") + QStringLiteral("/session-1.faultglass.json")),
                                 kPatience);
        program.kept->end();
    }
    Running program(folder("closed"));
    QVERIFY(!program.kept->left());
}

void KeptSessionTest::twoAtOnceDoNotWriteOverEachOther()
{
    auto one = std::make_unique<Running>(folder("two"));
    auto other = std::make_unique<Running>(folder("two"));
    for (Running* program : {one.get(), other.get()}) {
        QVERIFY(!program->kept->left());
        // Not at 0: a run plays from its start on, and a busy machine lets the stop reach the worker late.
        QTRY_VERIFY_WITH_TIMEOUT(program->stands(), kPatience);
        program->kept->write();
    }
    QVERIFY(QFile::exists(folder("two") + QStringLiteral("/session-1.faultglass.json")));
    QVERIFY(QFile::exists(folder("two") + QStringLiteral("/session-2.faultglass.json")));
    other.reset();
    Running third(folder("two"));  // the first still runs: what it keeps is not left
    QVERIFY(third.kept->left());
}

void KeptSessionTest::whatCannotBeReadIsNotOfferedAndStays()
{
    QVERIFY(QDir().mkpath(folder("broken")));
    const QString path = folder("broken") + QStringLiteral("/session-1.faultglass.json");
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"format\": ");
    }
    Running program(folder("broken"));
    QVERIFY(!program.kept->left());
    QVERIFY(QFile::exists(folder("broken") + QStringLiteral("/session-1-left.faultglass.json")));
}

QTEST_MAIN(KeptSessionTest)
#include "kept_session_test.moc"
