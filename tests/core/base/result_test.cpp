// A Result holds a value or an Error, and asking for the wrong one is an assertion, not undefined behaviour.
#include "core/base/result.h"

#include <QRegularExpression>
#include <QtTest>

#include <memory>

using namespace faultglass;

class ResultTest : public QObject {
    Q_OBJECT

private slots:
    void holdsItsValue();
    void holdsItsError();
    void moveOnlyValuesMoveOut();
    void wrongSideIsAnAssertion();
    void messagesNameKeyValueAndAccepted();
    void assertionsNameTheirPlace();
};

void ResultTest::holdsItsValue()
{
    const Result<int> result = 7;
    QVERIFY(result.ok() && result);
    QCOMPARE(result.value(), 7);
}

void ResultTest::holdsItsError()
{
    const Result<int> result = Error{"load", "abc", "a number"};
    QVERIFY(!result.ok() && !result);
    QCOMPARE(result.error().key, std::string("load"));
}

void ResultTest::moveOnlyValuesMoveOut()
{
    Result<std::unique_ptr<int>> result(std::make_unique<int>(3));
    const std::unique_ptr<int> taken = std::move(result).value();
    QCOMPARE(*taken, 3);
}

void ResultTest::wrongSideIsAnAssertion()
{
    const Result<int> value = 7;
    const Result<int> error = Error{"load", "", ""};
    QVERIFY_THROWS_EXCEPTION(AssertionFailure, static_cast<void>(value.error()));
    QVERIFY_THROWS_EXCEPTION(AssertionFailure, static_cast<void>(error.value()));
    QVERIFY_THROWS_EXCEPTION(AssertionFailure, static_cast<void>(Result<int>(Error{}).value()));
}

void ResultTest::messagesNameKeyValueAndAccepted()
{
    QCOMPARE((Error{"load", "abc", "a number from 0 to 9"}.message()),
             std::string("load: \"abc\" is not accepted; expected a number from 0 to 9"));
    QCOMPARE((Error{"lod", "", "unknown parameter"}.message()), std::string("lod: unknown parameter"));
    QCOMPARE((Error{"load", "abc", ""}.message()), std::string("load: \"abc\" is not accepted"));
    QCOMPARE((Error{"load", "", ""}.message()), std::string("load"));
}

void ResultTest::assertionsNameTheirPlace()
{
    FG_ASSERT(1 + 1 == 2);
    try {
        FG_ASSERT(1 + 1 == 3);
        QFAIL("the assertion held");
    } catch (const AssertionFailure& failure) {
        const QString text = QString::fromUtf8(failure.what());
        static const QRegularExpression place(QStringLiteral("result_test\\.cpp:\\d+: 1 \\+ 1 == 3$"));
        QVERIFY2(place.match(text).hasMatch(), qPrintable(text));
    }
}

QTEST_GUILESS_MAIN(ResultTest)
#include "result_test.moc"
