// The program as a screen reader hears it, over the accessibility bus: names, states, order, and what can be pressed.
#include <QDeadlineTimer>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include "tests/app/assistive_bus.h"

using namespace faultglass;

namespace {

/// Whether it comes true in time. To ask takes long, so that counting the times one has asked would wait for ever.
bool comesTrue(const std::function<bool()>& condition)
{
    const QDeadlineTimer patience(20'000);
    while (!condition()) {
        if (patience.hasExpired())
            return false;
        QTest::qWait(50);
    }
    return true;
}

}  // namespace

class AccessibilityBusTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase() { m_sender.reset(); }
    void lessonFiguresFleetChartsAndTimeAreReadInThisOrder();
    void whateverCanBePressedHasAName();
    void everyServerAndCustomerIsThereWithItsState();
    void pressingAServerKillsIt();
    void whatHappenedIsReadAsText();

private:
    /// The window; a failed test where there is none.
    [[nodiscard]] Spoken window() const { return m_sender->program()->children().value(0); }
    [[nodiscard]] Spoken fleet() const { return *window().find(QStringLiteral("graphic"), QStringLiteral("Fleet")); }

    std::unique_ptr<AssistiveDesk> m_sender;
};

void AccessibilityBusTest::initTestCase()
{
    m_sender = std::make_unique<AssistiveDesk>();
    const QString why = m_sender->start({QStringLiteral("--chapter"), QStringLiteral("6"), QStringLiteral("--step"),
                                         QStringLiteral("2"), QStringLiteral("--language"), QStringLiteral("en"),
                                         QStringLiteral("--size"), QStringLiteral("1600x1000")});
    QVERIFY2(why.isEmpty(), qPrintable(why));
    QVERIFY(comesTrue([&] { return bool(m_sender->program() && !m_sender->program()->children().isEmpty()); }));
    QVERIFY(comesTrue([&] { return bool(window().find(QStringLiteral("graphic"), QStringLiteral("Fleet"))); }));
    QVERIFY(comesTrue([&] { return bool(fleet().children().size() > 8); }));
}

void AccessibilityBusTest::lessonFiguresFleetChartsAndTimeAreReadInThisOrder()
{
    QStringList read;
    for (const Spoken& one : window().all())
        read += one.role() + QStringLiteral(": ") + one.name();
    qsizetype at = -1;
    for (const char* next : {"check box: 6 Shuffle sharding", "panel: Lesson", "label: Fixed shards",
                             "push button: Fixed pairs, poison from A", "panel: Claim", "label: Shuffle sharding",
                             "panel: Fully down", "panel: What to look for", "graphic: Fleet",
                             "chart: Customers affected in %", "push button: Pause", "slider: Time"}) {
        const qsizetype found = read.indexOf(QString::fromUtf8(next), at + 1);
        QVERIFY2(found > at, qPrintable(QStringLiteral("%1 is not after place %2 of:\n%3")
                                            .arg(QString::fromUtf8(next))
                                            .arg(at)
                                            .arg(read.join(QLatin1Char('\n')))));
        at = found;
    }
    // A formula is read in words.
    QVERIFY(read.join(QLatin1Char('\n')).contains(QStringLiteral("limits the damage to this part")));
}

void AccessibilityBusTest::whateverCanBePressedHasAName()
{
    static const QSet<QString> controls{QStringLiteral("push button"), QStringLiteral("check box"),
                                        QStringLiteral("slider"),      QStringLiteral("text"),
                                        QStringLiteral("combo box"),   QStringLiteral("radio button")};
    int named = 0;
    for (const Spoken& one : window().all()) {
        if (!controls.contains(one.role()))
            continue;
        QVERIFY2(!one.name().isEmpty(), qPrintable(one.role() + QStringLiteral(" ") + one.description()));
        ++named;
    }
    QVERIFY2(named > 80, qPrintable(QString::number(named)));
}

void AccessibilityBusTest::everyServerAndCustomerIsThereWithItsState()
{
    QSet<QString> servers, customers;
    static const QRegularExpression server(QStringLiteral("^(S\\d+), (healthy|busy|overloaded)$"));
    static const QRegularExpression customer(QStringLiteral("^(Customer \\d+), (fine|degraded|down)$"));
    const QVector<Spoken> things = fleet().children();
    for (const Spoken& thing : things) {
        const QString name = thing.name();
        QCOMPARE(thing.role(), QStringLiteral("push button"));
        QVERIFY2(!thing.description().isEmpty(), qPrintable(name));
        if (const auto match = server.match(name); match.hasMatch())
            servers.insert(match.captured(1));
        else if (const auto other = customer.match(name); other.hasMatch())
            customers.insert(other.captured(1));
    }
    QCOMPARE(servers.size(), 8);
    QCOMPARE(customers.size(), 56);
    QCOMPARE(things.size(), 2 + servers.size() + customers.size());  // and the racks
    QVERIFY(fleet().description().contains(QStringLiteral("8 servers, 56 customers")));
}

void AccessibilityBusTest::pressingAServerKillsIt()
{
    const auto named = [this](const QString& start) { return fleet().find(QStringLiteral("push button"), start); };
    QVERIFY(named(QStringLiteral("S3, ")));
    QVERIFY(named(QStringLiteral("S3, "))->press());
    QVERIFY(comesTrue([&] { return bool(named(QStringLiteral("S3, down"))); }));
    QVERIFY(named(QStringLiteral("S3, "))->press());
    QVERIFY(comesTrue([&] { return bool(!named(QStringLiteral("S3, down"))); }));
}

void AccessibilityBusTest::whatHappenedIsReadAsText()
{
    QVERIFY(fleet().find(QStringLiteral("push button"), QStringLiteral("S3, "))->press());
    // Menus tell their entries before they are opened.
    const auto entry = [](const Spoken& within, const QString& name) {
        std::function<std::optional<Spoken>(const Spoken&)> look = [&](const Spoken& one) -> std::optional<Spoken> {
            if (one.role().contains(QStringLiteral("menu item")) && one.name().startsWith(name))
                return one;
            for (const Spoken& child : one.children()) {
                if (auto found = look(child))
                    return found;
            }
            return std::nullopt;
        };
        return look(within);
    };
    const auto bar = window().find(QStringLiteral("menu bar"), QString());
    QVERIFY(bar);
    const auto events = entry(*bar, QStringLiteral("What happens, as text"));
    QVERIFY(events);
    QVERIFY(events->press());
    const auto log = [this]() -> std::optional<Spoken> {
        for (const Spoken& top : m_sender->program()->children()) {
            if (auto found = top.find(QStringLiteral("text"), QStringLiteral("What happens to the fleet")))
                return found;
        }
        return std::nullopt;
    };
    QVERIFY(comesTrue([&] { return bool(log()); }));
    QVERIFY(comesTrue([&] { return bool(log()->text().contains(QStringLiteral("S3 killed"))); }));
}

QTEST_GUILESS_MAIN(AccessibilityBusTest)
#include "accessibility_bus_test.moc"
