// Editing in the window: where the keyboard goes, and from when a change holds.
#include "tests/app/window_fixture.h"
#include "widgets/controls/number_field.h"
#include "widgets/controls/parameter_form.h"

using namespace faultglass;

class EditingTest : public QObject, private WindowFixture {
    Q_OBJECT
private slots:
    void init() { open(); }
    void cleanup()
    {
        close();
        forget();
    }
    void cleanupTestCase() { verifyNothingIsLeft(); }

    void afterEnterTheKeysAreTheStagesAgain()
    {
        goTo(1);
        QVERIFY(part<ParameterForm>().revealRow("offered-load"));
        auto* field = qobject_cast<NumberField*>(m_window->focusWidget());
        QVERIFY(field != nullptr);
        QTest::keyClicks(field, QStringLiteral("5200"));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!field->hasFocus());
        QVERIFY(!m_window->link().playing());
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Space);
        QVERIFY(m_window->link().playing());
    }
};

QTEST_MAIN(EditingTest)
#include "editing_test.moc"
