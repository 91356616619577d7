// The smaller controls: fault buttons, the stage's header, switches and segments.
#include <QAction>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "widgets/controls/fault_buttons.h"
#include "widgets/controls/segmented_choice.h"
#include "widgets/controls/stage_header.h"
#include "widgets/controls/toggle_switch.h"
#include "widgets/theme/application_theme.h"
#include "widgets/theme/theme_style.h"

using namespace faultglass;

class ButtonsTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { applyToApplication(lightTheme()); }

    void aFaultButtonAsksForItsFault()
    {
        FaultButtons buttons;
        std::vector<Fault> asked;
        connect(&buttons, &FaultButtons::faultRequested, this, [&](const Fault& fault) { asked.push_back(fault); });
        const Fault spike{FaultKind::LoadSpike, {}, 2, {}};
        buttons.setButtons(
            {{QStringLiteral("Kill"), QStringLiteral("Kills."), Fault{}}, {QStringLiteral("Spike"), {}, spike}});
        for (auto* button : buttons.findChildren<QPushButton*>())
            button->click();
        QCOMPARE(asked.size(), std::size_t{2});
        QVERIFY(asked[1] == spike);
    }

    void faultButtonsStackWhereTheyAreTooWide()
    {
        FaultButtons buttons;
        buttons.setTheme(lightTheme());
        buttons.setButtons(
            {{QStringLiteral("Slow a server"), {}, {}}, {QStringLiteral("Heal everything there is"), {}, {}}});
        buttons.resize(600, 200);
        buttons.show();
        const QList<QPushButton*> both = buttons.findChildren<QPushButton*>();
        QTRY_COMPARE(both[0]->y(), both[1]->y());
        buttons.resize(180, 200);
        QTRY_VERIFY(both[1]->y() > both[0]->y());
        QVERIFY(both[0]->height() >= 32);
    }

    void headerButtonsFollowTheirActions()
    {
        StageHeader header;
        QAction compare(QStringLiteral("Compare"));
        QAction present(QStringLiteral("Present"));
        compare.setCheckable(true);
        header.setButtons({&compare, &present}, &present);
        const QList<QPushButton*> buttons = header.findChildren<QPushButton*>();
        QCOMPARE(buttonKind(buttons[1]), ButtonKind::Primary);
        compare.setEnabled(false);
        QVERIFY(!buttons[0]->isEnabled());
        compare.setEnabled(true);
        buttons[0]->click();
        QVERIFY(compare.isChecked());
        QVERIFY(buttons[0]->isChecked());
        QSignalSpy triggered(&present, &QAction::triggered);
        buttons[1]->click();
        QCOMPARE(triggered.size(), 1);
    }

    void aLongTitleDoesNotWidenTheWindow()
    {
        StageHeader header;
        header.setTheme(lightTheme());
        const int before = header.minimumSizeHint().width();
        header.setTitle(QString(500, QLatin1Char('m')));
        header.setSubtitle(QString(500, QLatin1Char('m')));
        QCOMPARE(header.minimumSizeHint().width(), before);
    }

    void segmentsAreChosenByKeyAndSetSilently()
    {
        SegmentedChoice choice;
        choice.setTexts({QStringLiteral("none"), QStringLiteral("fixed"), QStringLiteral("exponential")});
        QSignalSpy chosen(&choice, &SegmentedChoice::chosen);
        choice.setIndex(1);
        choice.setIndex(99);
        QCOMPARE(choice.index(), 1);
        QCOMPARE(chosen.size(), 0);
        choice.resize(300, 32);
        choice.show();
        choice.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&choice));
        choice.setFocus();
        QTest::keyClick(choice.focusWidget(), Qt::Key_Right);
        QCOMPARE(choice.index(), 2);
        QCOMPARE(chosen.size(), 1);
    }

    void targetsAreLargeEnough()
    {
        QVERIFY(ToggleSwitch().sizeHint().height() >= 32);
        QVERIFY(QPushButton(QStringLiteral("x")).sizeHint().height() >= 32);
    }
};

QTEST_MAIN(ButtonsTest)
#include "buttons_test.moc"
