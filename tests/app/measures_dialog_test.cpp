// All measures of a run as a table: they are those of the same run elsewhere, and can be copied.
#include "app/measures_dialog.h"

#include <QSignalSpy>
#include <QTableWidget>
#include <QtTest>

#include "app/files/catalogue.h"
#include "widgets/panels/lab_edits.h"
#include "widgets/theme/core_text.h"

using namespace faultglass;

namespace {

constexpr int kPatience = 60'000;  // ms

Timeline timelineOf(std::string_view key) { return defaultTimeline(*findScenario(scenarioCatalogue(), key)); }

}  // namespace

class MeasuresDialogTest : public QObject {
    Q_OBJECT

private slots:
    void everyMeasureHasItsRow();
    void whatHadNoOccasionHasNoValue();
    void aSelectionIsCopied();
    void closingStopsIt();
};

void MeasuresDialogTest::everyMeasureHasItsRow()
{
    const Timeline timeline = timelineOf("cascading-failure");
    MeasuresDialog dialog(lightTheme(), timeline, secondsToTime(10));
    QSignalSpy finished(&dialog, &MeasuresDialog::finished);
    QVERIFY(finished.wait(kPatience));
    const auto* const table = dialog.findChild<QTableWidget*>();
    QCOMPARE(table->rowCount(), static_cast<int>(measureTable().size()));
    EnsembleSpec spec;
    spec.timeline = timeline;
    spec.until = secondsToTime(10);
    const Ensemble ensemble = runReplications(spec);
    const auto goodput = findMeasure("goodput-share");
    QVERIFY(goodput.has_value());
    const int row = static_cast<int>(*goodput);
    QCOMPARE(table->item(row, 0)->text(), coreText(measureTable()[*goodput].label));
    const double share = *ensemble.arms[0].measures[*goodput].value();
    QVERIFY2(std::abs(table->item(row, 1)->text().toDouble() - 100 * share) < 0.1,
             qPrintable(table->item(row, 1)->text()));
    QCOMPARE(table->item(row, 2)->text(), QStringLiteral("%"));
    QVERIFY(table->item(row, 3)->text().endsWith(QLatin1Char('.')));
}

void MeasuresDialogTest::whatHadNoOccasionHasNoValue()
{
    MeasuresDialog dialog(lightTheme(), timelineOf("cascading-failure"), secondsToTime(2));  // before anything fails
    QSignalSpy finished(&dialog, &MeasuresDialog::finished);
    QVERIFY(finished.wait(kPatience));
    const QString all = dialog.copiedText();
    QCOMPARE(all.count(QLatin1Char('\n')), static_cast<int>(measureTable().size()) + 1);
    QVERIFY(all.contains(QStringLiteral("\t–\t")));
}

void MeasuresDialogTest::aSelectionIsCopied()
{
    MeasuresDialog dialog(lightTheme(), timelineOf("failover"), secondsToTime(2));
    QSignalSpy finished(&dialog, &MeasuresDialog::finished);
    QVERIFY(finished.wait(kPatience));
    auto* const table = dialog.findChild<QTableWidget*>();
    QVERIFY(table->columnCount() > 4);  // two arms
    table->selectRow(1);
    const QStringList lines = dialog.copiedText().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[1].section(QLatin1Char('\t'), 0, 0), coreText(measureTable()[1].label));
}

void MeasuresDialogTest::closingStopsIt()
{
    auto dialog =
        std::make_unique<MeasuresDialog>(lightTheme(), timelineOf("cascading-failure"), secondsToTime(86'400));
    dialog.reset();  // returns long before a day has been simulated
    QVERIFY(dialog == nullptr);
}

QTEST_MAIN(MeasuresDialogTest)
#include "measures_dialog_test.moc"
