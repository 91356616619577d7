// The parameter form: what it says the user asked for, what it refuses, and what it must not disturb.
#include <memory>

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

#include "core/fleet/fleet_parameters.h"
#include "widgets/controls/form_section.h"
#include "widgets/controls/number_field.h"
#include "widgets/controls/parameter_form.h"
#include "widgets/controls/row_label.h"
#include "widgets/controls/toggle_switch.h"
#include "widgets/controls/value_slider.h"
#include "widgets/theme/application_theme.h"
#include "widgets/theme/theme_style.h"

using namespace faultglass;

namespace {

constexpr std::string_view kEssentials[] = {"servers",      "offered-load",   "retries",
                                            "max-attempts", "client-timeout", "no-such-row"};

}  // namespace

class ParameterFormTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        applyToApplication(darkTheme());
    }

    void init()
    {
        m_form = std::make_unique<ParameterForm>(fleetParameterRows(), kEssentials);
        m_form->setTheme(darkTheme());
        m_form->resize(300, 1200);
        m_form->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_form.get()));
        QCoreApplication::processEvents();
        m_edits = std::make_unique<QSignalSpy>(m_form.get(), &ParameterForm::valueEdited);
    }
    void cleanup()
    {
        m_edits.reset();
        m_form.reset();
    }

    void aTypedNumberIsAskedForOnEnter()
    {
        type("offered-load", QStringLiteral("7,500 rps"));
        QCOMPARE(m_edits->size(), 1);
        QCOMPARE(m_edits->at(0).at(0).toString(), QStringLiteral("offered-load"));
        QCOMPARE(m_edits->at(0).at(1).toDouble(), 7500.0);
    }

    void aNumberTakesTheUnitItIsWrittenIn()
    {
        type("client-timeout", QStringLiteral("250ms"));
        QCOMPARE(m_edits->constLast().at(1).toDouble(), 0.25);
        type("offered-load", QStringLiteral("16k"));
        QCOMPARE(m_edits->constLast().at(1).toDouble(), 16'000.0);
        type("client-timeout", QStringLiteral("5 kg"));
        QCOMPARE(m_edits->size(), 2);
        QTest::keyClick(fieldOf("client-timeout"), Qt::Key_Escape);
    }

    void aLongTimeReadsInHoursAndANumberAloneIsInThem()
    {
        type("client-timeout", QStringLiteral("0.75h"));
        QCOMPARE(m_edits->constLast().at(1).toDouble(), 2700.0);
        QCOMPARE(fieldOf("client-timeout")->text(), QStringLiteral("45"));  // min stands beside it
        type("client-timeout", QStringLiteral("30"));
        QCOMPARE(m_edits->constLast().at(1).toDouble(), 1800.0);
        type("client-timeout", QStringLiteral("2 s"));
        QCOMPARE(m_edits->constLast().at(1).toDouble(), 2.0);
        QCOMPARE(fieldOf("client-timeout")->text(), QStringLiteral("2"));
    }

    void typingAsksForNothingBeforeItIsDone()
    {
        NumberField* field = fieldOf("offered-load");
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("12"));
        QCOMPARE(m_edits->size(), 0);
    }

    void whatIsOutOfRangeIsRefusedWithAReasonAndNeverClamped_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"0", "101", "2.5", "abc", "", "nan", "1e99", "-3"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void whatIsOutOfRangeIsRefusedWithAReasonAndNeverClamped()
    {
        QFETCH(QString, text);
        NumberField* field = fieldOf("max-attempts");
        QSignalSpy refused(field, &NumberField::refused);
        type("max-attempts", text);
        QCOMPARE(m_edits->size(), 0);
        QCOMPARE(field->text(), text);
        QCOMPARE(refused.size(), 1);
        QVERIFY(refused.at(0).at(0).toString().contains(QStringLiteral("1 to 100")));
        QTest::keyClick(field, Qt::Key_Escape);
        QCOMPARE(field->text(), QStringLiteral("3"));
        QCOMPARE(refused.size(), 2);
        QVERIFY(refused.at(1).at(0).toString().isEmpty());
    }

    void oneDragIsOneGestureAndTheNextAnother()
    {
        ValueSlider* slider = sliderOf("offered-load");
        drag(slider, 0.3, 0.8);
        QVERIFY(m_edits->size() > 3);
        const int first = m_edits->at(0).at(2).toInt();
        for (const QList<QVariant>& edit : *m_edits)
            QCOMPARE(edit.at(2).toInt(), first);
        const qsizetype before = m_edits->size();
        drag(slider, 0.8, 0.4);
        QVERIFY(m_edits->size() > before);
        QVERIFY(m_edits->at(before).at(2).toInt() != first);
    }

    void typingAfterADragIsAnotherGesture()
    {
        drag(sliderOf("offered-load"), 0.3, 0.8);
        const int dragged = m_edits->constLast().at(2).toInt();
        type("offered-load", QStringLiteral("123"));
        QVERIFY(m_edits->constLast().at(2).toInt() != dragged);
    }

    void anEchoDoesNotPullTheHandleBackWhileDragging()
    {
        ValueSlider* slider = sliderOf("offered-load");
        QTest::mousePress(slider, Qt::LeftButton, {}, QPoint(slider->width() * 3 / 4, slider->height() / 2));
        const double held = slider->rangeValue();
        ParameterSet echo(fleetParameterRows());
        QVERIFY(!echo.set("offered-load", 777));
        m_form->setValues(echo);
        QCOMPARE(slider->rangeValue(), held);
        QTest::mouseRelease(slider, Qt::LeftButton, {}, QPoint(slider->width() * 3 / 4, slider->height() / 2));
        QTRY_COMPARE_WITH_TIMEOUT(slider->rangeValue(), 777.0, 3000);
    }

    void setValuesShowsAndEmitsNothing()
    {
        ParameterSet values(fleetParameterRows());
        QVERIFY(!values.set("offered-load", 12'345.5));
        m_form->setValues(values);
        QCOMPARE(fieldOf("offered-load")->text(), QStringLiteral("12,345.5"));
        QCOMPARE(m_edits->size(), 0);
    }

    void equalValuesCauseNoWork()
    {
        ParameterSet values(fleetParameterRows());
        QVERIFY(!values.set("offered-load", 6000));
        m_form->setValues(values);
        QTest::qWait(1);
        EventCount paints(QEvent::UpdateRequest);
        EventCount layouts(QEvent::LayoutRequest);
        for (int frame = 0; frame < 60; ++frame)
            m_form->setValues(values);
        QCoreApplication::processEvents();
        QCOMPARE(paints.count(), 0);
        QCOMPARE(layouts.count(), 0);
    }

    void aChangedNumberCausesNoLayout()
    {
        ParameterSet values(fleetParameterRows());
        QCoreApplication::processEvents();
        EventCount layouts(QEvent::LayoutRequest);
        for (int frame = 0; frame < 30; ++frame) {
            QVERIFY(!values.set("offered-load", 1000 + frame * 31.25));
            m_form->setValues(values);
            QCoreApplication::processEvents();
        }
        QCOMPARE(layouts.count(), 0);
    }

    void rowsThatDoNotMatterAreHidden()
    {
        QVERIFY(fieldOf("max-attempts")->isVisible());
        ParameterSet values(fleetParameterRows());
        QVERIFY(!values.set("retries", 0));
        m_form->setValues(values);
        QVERIFY(!fieldOf("max-attempts")->isVisible());
        QVERIFY(!m_form->revealRow("max-attempts"));
        QVERIFY(!m_form->revealRow("no-such-row"));
        QVERIFY(!values.set("retries", 1));
        m_form->setValues(values);
        QVERIFY(m_form->revealRow("max-attempts"));
    }

    void aDefencesSettingsUnfoldWithIt()
    {
        QVERIFY(fieldOf("bulkhead-limit") == nullptr);
        ParameterSet values(fleetParameterRows());
        QVERIFY(!values.set("bulkheads", 1));
        m_form->setValues(values);
        QVERIFY(fieldOf("bulkhead-limit") != nullptr && fieldOf("bulkhead-limit")->isVisible());
        QVERIFY(!values.set("bulkheads", 0));
        m_form->setValues(values);
        QVERIFY(!fieldOf("bulkhead-limit")->isVisible());
    }

    void whatIsUnfoldedLaterStandsInItsPlaceWithTheValueOfNow()
    {
        QVERIFY(sliderOf("probe-timeout") == nullptr);
        ParameterSet values(fleetParameterRows());
        QVERIFY(!values.set("probe-timeout", 0.75));
        m_form->setValues(values);
        QVERIFY(m_form->revealRow("probe-timeout"));
        QVERIFY(fieldOf("probe-timeout")->hasFocus() || sliderOf("probe-timeout")->hasFocus());
        QCOMPARE(fieldOf("probe-timeout")->text(), QStringLiteral("0.75"));
        QCOMPARE(fieldOf("probe-timeout")->font(), fieldOf("offered-load")->font());
        // The rows of a section stand in the order of the table, whichever was made first.
        QCoreApplication::processEvents();
        const auto top = [this](std::string_view key) { return fieldOf(key)->mapTo(m_form.get(), QPoint()).y(); };
        QVERIFY(top("probe-period") < top("probe-timeout"));
        // Tab goes by the same order.
        QWidget* at = fieldOf("probe-period");
        for (int i = 0; i < 6 && at != sliderOf("probe-timeout"); ++i)
            at = at->nextInFocusChain();
        QCOMPARE(at, static_cast<QWidget*>(sliderOf("probe-timeout")));
        type("probe-timeout", QStringLiteral("0.5"));
        QCOMPARE(m_edits->constLast().at(0).toString(), QStringLiteral("probe-timeout"));
    }

    void doubleClickOnTheLabelRestoresTheDefault()
    {
        type("offered-load", QStringLiteral("100"));
        for (auto* label : m_form->findChildren<RowLabel*>())
            if (label->text() == QStringLiteral("Offered load"))
                QTest::mouseDClick(label, Qt::LeftButton);
        QCOMPARE(m_edits->constLast().at(1).toDouble(), 5000.0);
        QVERIFY(m_edits->constLast().at(2).toInt() != m_edits->constFirst().at(2).toInt());
    }

    void goingAwayWhileSomebodyTypesIsSafe()
    {
        NumberField* field = fieldOf("offered-load");
        field->setFocus();
        QTest::keyClicks(field, QStringLiteral("12"));
        m_form.reset();
        QCOMPARE(m_edits->size(), 0);
    }

    void onlyWhatActsIsSeenUntilAllIsAskedFor()
    {
        static constexpr std::string_view kGroups[] = {"Clients"};
        const auto shown = [this] {
            QStringList names;
            for (auto* section : m_form->findChildren<FormSection*>()) {
                if (section->isVisible())
                    names += section->headingButton()->accessibleName();
            }
            return names;
        };
        const QStringList all = shown();
        m_form->showSections(kGroups);
        QCOMPARE(shown(), (QStringList{QStringLiteral("Parameters"), QStringLiteral("Clients")}));
        ParameterSet values(fleetParameterRows());
        QVERIFY(!values.set("probe-period", 3));  // what somebody has changed acts
        m_form->setValues(values);
        QVERIFY(shown().contains(QStringLiteral("Load balancer")));
        m_form->setValues(ParameterSet(fleetParameterRows()));
        QVERIFY(!shown().contains(QStringLiteral("Load balancer")));
        QToolButton* more = nullptr;
        for (auto* button : m_form->findChildren<QToolButton*>()) {
            if (button->text() == QStringLiteral("All parameters"))
                more = button;
        }
        QVERIFY(more != nullptr);
        more->click();
        QCOMPARE(shown(), all);
        more->click();
        QCOMPARE(shown().size(), 2);
        QVERIFY(m_form->revealRow("probe-period"));
        QCOMPARE(shown(), all);
    }

    void theWheelScrollsAndChangesNothing_data()
    {
        QTest::addColumn<bool>("focused");
        QTest::newRow("without the keyboard") << false;
        QTest::newRow("with the keyboard") << true;
    }
    void theWheelScrollsAndChangesNothing()
    {
        QFETCH(bool, focused);
        for (auto* section : m_form->findChildren<FormSection*>())
            section->setFolded(false);
        const auto turn = [focused](QWidget* control) {
            if (focused)
                control->setFocus();
            else
                control->clearFocus();
            const QPointF inside = QRectF(control->rect()).center();
            QWheelEvent wheel(inside, control->mapToGlobal(inside), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                              Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(control, &wheel);
            return !wheel.isAccepted();
        };
        for (auto* choice : m_form->findChildren<QComboBox*>())
            QVERIFY2(turn(choice), qPrintable(choice->accessibleName()));
        for (auto* field : m_form->findChildren<NumberField*>())
            QVERIFY2(turn(field), qPrintable(field->accessibleName()));
        if (!focused) {  // a slider that was taken with Tab turns
            for (auto* slider : m_form->findChildren<ValueSlider*>())
                QVERIFY2(turn(slider), qPrintable(slider->accessibleName()));
        }
        QCOMPARE(m_edits->size(), 0);
    }

    void enterLeavesTheNumberUnlessItIsRefused()
    {
        QSignalSpy entered(m_form.get(), &ParameterForm::entered);
        type("offered-load", QStringLiteral("7500"));
        QCOMPARE(entered.size(), 1);
        QVERIFY(!fieldOf("offered-load")->hasSelectedText());
        type("max-attempts", QStringLiteral("0"));
        QCOMPARE(entered.size(), 1);
    }

    void switchesAnswerToSpaceAndEnter()
    {
        auto* control = named<ToggleSwitch>("Clients retry");
        control->setFocus();
        QTest::keyClick(control, Qt::Key_Space);
        QCOMPARE(m_edits->constLast().at(1).toDouble(), 0.0);
        QTest::keyClick(control, Qt::Key_Return);
        QCOMPARE(m_edits->constLast().at(1).toDouble(), 1.0);
    }

    void choicesAreTakenByKeyboard()
    {
        QVERIFY(m_form->revealRow("balancing"));
        auto* combo = named<QComboBox>("Balancing");
        QTest::keyClick(combo, Qt::Key_Down);
        QCOMPARE(m_edits->constLast().at(0).toString(), QStringLiteral("balancing"));
        QCOMPARE(m_edits->constLast().at(1).toDouble(), 1.0);
    }

    void arrowKeysStepInTheFieldAndOnTheSlider()
    {
        NumberField* field = fieldOf("max-attempts");
        field->setFocus();
        QTest::keyClick(field, Qt::Key_Up);
        QCOMPARE(m_edits->constLast().at(1).toDouble(), 4.0);
        ValueSlider* slider = sliderOf("max-attempts");
        slider->setFocus();
        QTest::keyClick(slider, Qt::Key_Right);
        QCOMPARE(m_edits->constLast().at(1).toDouble(), 5.0);
        QCOMPARE(m_edits->constFirst().at(2).toInt(), m_edits->constLast().at(2).toInt());
        QTest::keyClick(slider, Qt::Key_Home);
        QCOMPARE(m_edits->constLast().at(1).toDouble(), 1.0);
    }

    void everyControlHasANameAndEveryRowAHelp()
    {
        for (auto* section : m_form->findChildren<FormSection*>())
            section->setFolded(false);
        for (const QWidget* control : m_form->findChildren<QWidget*>()) {
            if (control->focusPolicy() == Qt::NoFocus || control->focusProxy() != nullptr ||
                qobject_cast<const QAbstractButton*>(control) != nullptr ||
                control->parentWidget()->inherits("QComboBox") || control->window() != m_form.get())
                continue;
            QVERIFY2(!control->accessibleName().isEmpty(), control->metaObject()->className());
        }
        QVERIFY(fieldOf("servers")->parentWidget()->toolTip().contains(QStringLiteral("restarts the run")));
        QVERIFY(fieldOf("offered-load")->parentWidget()->toolTip().contains(QStringLiteral("5,000")));
    }

    void slidersTellTheirValueToAssistiveTools()
    {
        QAccessibleInterface* slider = QAccessible::queryAccessibleInterface(sliderOf("offered-load"));
        QVERIFY(slider != nullptr);
        QCOMPARE(slider->role(), QAccessible::Slider);
        QCOMPARE(slider->text(QAccessible::Value), QStringLiteral("5,000\u00A0requests/s"));
        QVERIFY(slider->valueInterface() != nullptr);
        slider->valueInterface()->setCurrentValue(6000);
        QCOMPARE(m_edits->constLast().at(1).toDouble(), 6000.0);
    }

private:
    /// Counts events of one type sent to any widget while it lives.
    class EventCount : public QObject {
    public:
        explicit EventCount(QEvent::Type type) : m_type(type) { qApp->installEventFilter(this); }
        [[nodiscard]] int count() const { return m_count; }

    protected:
        bool eventFilter(QObject*, QEvent* event) override
        {
            m_count += event->type() == m_type ? 1 : 0;
            return false;
        }

    private:
        QEvent::Type m_type;
        int m_count = 0;
    };

    template <class Control>
    Control* named(const QString& name)
    {
        for (Control* control : m_form->findChildren<Control*>())
            if (control->accessibleName() == name)
                return control;
        return nullptr;
    }
    template <class Control>
    Control* named(const char* name)
    {
        return named<Control>(QString::fromUtf8(name));
    }
    template <class Control>
    Control* ofRow(std::string_view key)
    {
        const auto row = m_form->values().find(key);
        return row ? named<Control>(QString::fromUtf8(m_form->values().rows()[*row].label.data())) : nullptr;
    }
    NumberField* fieldOf(std::string_view key) { return ofRow<NumberField>(key); }
    ValueSlider* sliderOf(std::string_view key) { return ofRow<ValueSlider>(key); }

    void type(std::string_view key, const QString& text)
    {
        NumberField* field = fieldOf(key);
        field->setFocus();
        field->selectAll();
        QTest::keyClick(field, Qt::Key_Delete);
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    }
    static void drag(ValueSlider* slider, double from, double to)
    {
        if (slider == nullptr)
            QFAIL("there is no slider");
        const auto place = [slider](double share) {
            return QPoint(qRound(slider->width() * share), slider->height() / 2);
        };
        QTest::mousePress(slider, Qt::LeftButton, {}, place(from));
        for (int step = 1; step <= 10; ++step)
            QTest::mouseMove(slider, place(from + (to - from) * step / 10));
        QTest::mouseRelease(slider, Qt::LeftButton, {}, place(to));
    }

    std::unique_ptr<ParameterForm> m_form;
    std::unique_ptr<QSignalSpy> m_edits;
};

QTEST_MAIN(ParameterFormTest)
#include "parameter_form_test.moc"
