// The matrix of faults and placements: what it measures stands beside the law, and agrees with it.
#include "app/blast_matrix.h"

#include <QSignalSpy>
#include <QtTest>

#include "core/scenarios/blast_radius/blast_radius.h"
#include "widgets/controls/heat_table.h"

using namespace faultglass;

class BlastMatrixTest : public QObject {
    Q_OBJECT

private slots:
    void lawsAreThoseOfTheCorrectedTable();
    void otherPlacementsBringTheirOwnLawsAndNames();
    void runningFillsItAndAgreesWithTheLaws();
    void aClickAsksForTheRun();
    void closingStopsIt();
};

void BlastMatrixTest::lawsAreThoseOfTheCorrectedTable()
{
    const BlastShares laws = blastLaws(ParameterSet(blastRadiusScenario().rows()));
    QCOMPARE(laws[0], (std::array<std::optional<double>, 4>{0, 0, 0, 0}));
    QVERIFY(std::abs(*laws[1][2] - 6.0 / 28) < 1e-12);
    QCOMPARE(laws[1][3], std::optional(0.5));
    QCOMPARE(laws[2], (std::array<std::optional<double>, 4>{1, 1, 1, 0.25}));
    QCOMPARE(laws[3][1], std::optional(0.25));
    QVERIFY(std::abs(*laws[4][2] - (1 + 55 / 28.0) / 56) < 1e-12);
}

void BlastMatrixTest::otherPlacementsBringTheirOwnLawsAndNames()
{
    ParameterSet parameters(blastRadiusScenario().rows());
    const BlastShares before = blastLaws(parameters);
    QVERIFY(!parameters.setText("arm-a", "cells") && !parameters.setText("arm-d", "shuffle-in-cells"));
    const BlastShares after = blastLaws(parameters);
    for (std::size_t fault = 0; fault < kBlastFaults; ++fault) {
        QCOMPARE(after[fault][0], before[fault][3]);
        QCOMPARE(after[fault][2], before[fault][2]);
        QVERIFY(!after[fault][3]);  // no closed form is known for it
    }
}

void BlastMatrixTest::runningFillsItAndAgreesWithTheLaws()
{
    BlastMatrix matrix(darkTheme(), blastRadiusScenario(), ParameterSet(blastRadiusScenario().rows()));
    const BlastShares laws = blastLaws(ParameterSet(blastRadiusScenario().rows()));
    QSignalSpy finished(&matrix, &BlastMatrix::finished);
    matrix.runOrStop();
    QVERIFY(matrix.isRunning());
    QVERIFY(finished.wait(120'000));
    for (int fault = 0; fault < 5; ++fault) {
        for (int placement = 0; placement < 4; ++placement) {
            const HeatCell& cell = matrix.table().cell(fault, placement);
            const double law = *laws[static_cast<std::size_t>(fault)][static_cast<std::size_t>(placement)];
            QVERIFY(cell.help.contains(QStringLiteral("; blast radius: ")));
            QVERIFY2(!cell.value.isEmpty() && std::abs(cell.share - law) < 0.03,
                     qPrintable(QStringLiteral("fault %1, placement %2: %3, law %4")
                                    .arg(fault)
                                    .arg(placement)
                                    .arg(cell.share)
                                    .arg(law)));
        }
    }
}

void BlastMatrixTest::aClickAsksForTheRun()
{
    BlastMatrix matrix(lightTheme(), blastRadiusScenario(), ParameterSet(blastRadiusScenario().rows()));
    matrix.show();
    QSignalSpy asked(&matrix, &BlastMatrix::replayRequested);
    auto* table = matrix.findChild<HeatTable*>();
    QTest::mouseClick(table, Qt::LeftButton, {}, table->cellRect(2, 1).center().toPoint());
    QCOMPARE(asked.at(0).at(0).toString(), QStringLiteral("bad-config"));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(asked.at(1).at(0).toString(), QStringLiteral("noisy"));
    QVERIFY(!matrix.grab().isNull());
}

void BlastMatrixTest::closingStopsIt()
{
    auto matrix =
        std::make_unique<BlastMatrix>(darkTheme(), blastRadiusScenario(), ParameterSet(blastRadiusScenario().rows()));
    matrix->runOrStop();
    matrix.reset();
    QCoreApplication::processEvents();
}

QTEST_MAIN(BlastMatrixTest)
#include "blast_matrix_test.moc"
