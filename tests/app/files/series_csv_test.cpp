#include "app/files/series_csv.h"

#include <clocale>

#include <QStringList>
#include <QtTest>

using namespace faultglass;

class SeriesCsvTest : public QObject {
    Q_OBJECT

private slots:
    void everyColumnNamesItsUnitOrIsACount();
    void rowsAreByTimeThenByArm();
    void numbersAreExactInEveryLocale();
    void namesAreQuotedWhereTheyHaveToBe();
    void noNameIsTakenForAFormula();
    void noSamplesIsAHeaderAlone();
    void whatWasNotMeasuredIsEmpty();
};

namespace {

QStringList linesOf(std::span<const ArmSeries> arms)
{
    std::string text;
    writeSeriesCsv(arms, [&](std::string_view piece) { text += piece; });
    return QString::fromStdString(text).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

std::vector<Sample> samplesAt(std::initializer_list<double> seconds)
{
    std::vector<Sample> samples;
    for (const double at : seconds)
        samples.emplace_back().at = secondsToTime(at);
    return samples;
}

}  // namespace

void SeriesCsvTest::everyColumnNamesItsUnitOrIsACount()
{
    const QStringList columns = linesOf({})[0].split(QLatin1Char(','));
    QCOMPARE(columns[0], QStringLiteral("time (s)"));
    const QStringList counts{QStringLiteral("arm"),        QStringLiteral("goodput share"),
                             QStringLiteral("servers up"), QStringLiteral("fewest servers up"),
                             QStringLiteral("servers"),    QStringLiteral("customers down"),
                             QStringLiteral("customers"),  QStringLiteral("customers degraded")};
    for (const QString& column : columns)
        QVERIFY2(column.endsWith(QLatin1Char(')')) || counts.contains(column), qPrintable(column));
}

void SeriesCsvTest::rowsAreByTimeThenByArm()
{
    const auto first = samplesAt({0.1, 0.2, 0.3}), fork = samplesAt({0.2, 0.3});
    const ArmSeries arms[] = {{"A", first}, {"B", fork}};
    QStringList order;
    for (const QString& line : linesOf(arms).mid(1))
        order << line.section(QLatin1Char(','), 0, 1);
    QCOMPARE(order, QStringLiteral("0.1,A 0.2,A 0.2,B 0.3,A 0.3,B").split(QLatin1Char(' ')));
}

void SeriesCsvTest::numbersAreExactInEveryLocale()
{
    auto samples = samplesAt({0.1});
    samples[0].offered = 1.0 / 3;
    samples[0].p99 = 1e-7;
    samples[0].goodput = 1;
    const ArmSeries arms[] = {{"A", samples}};
    std::setlocale(LC_ALL, "de_DE.UTF-8");
    const QStringList cells = linesOf(arms)[1].split(QLatin1Char(','));
    std::setlocale(LC_ALL, "C");
    QCOMPARE(cells.size(), linesOf(arms)[0].split(QLatin1Char(',')).size());
    QCOMPARE(cells[2].toDouble(), 1.0 / 3);
    QCOMPARE(cells[11], QStringLiteral("1e-07"));
}

void SeriesCsvTest::namesAreQuotedWhereTheyHaveToBe()
{
    const auto samples = samplesAt({1});
    const ArmSeries arms[] = {{"a \"b\", c", samples}};
    QVERIFY(linesOf(arms)[1].startsWith(QStringLiteral("1,\"a \"\"b\"\", c\",0,")));
}

void SeriesCsvTest::noNameIsTakenForAFormula()
{
    const auto samples = samplesAt({1});
    for (const char* name : {"=1+1", "+cmd", "-a", "@b", " =1", "\uff1d1"}) {
        const ArmSeries arms[] = {{name, samples}};
        QVERIFY2(linesOf(arms)[1].startsWith(QStringLiteral("1,'") + QString::fromUtf8(name) + QLatin1Char(',')), name);
    }
    for (const char* name : {"-3", "+2.5", "a=b", "x - y"}) {
        const ArmSeries arms[] = {{name, samples}};
        QVERIFY2(linesOf(arms)[1].startsWith(QStringLiteral("1,") + QString::fromUtf8(name) + QLatin1Char(',')), name);
    }
}

void SeriesCsvTest::noSamplesIsAHeaderAlone() { QCOMPARE(linesOf({}).size(), 1); }

void SeriesCsvTest::whatWasNotMeasuredIsEmpty()
{
    auto samples = samplesAt({0.1, 0.2});
    samples[1].offered = samples[1].attempts = samples[1].failures = 10;
    samples[1].serversUp = 1;
    const ArmSeries arms[] = {{"A", samples}};
    const QStringList lines = linesOf(arms), head = lines[0].split(QLatin1Char(','));
    const auto cell = [&](int line, const char* column) {
        return lines[line].split(QLatin1Char(','))[head.indexOf(QLatin1String(column))];
    };
    for (const char* column :
         {"goodput share", "amplification (x)", "latency p50 (s)", "latency p99.9 (s)", "utilisation (share)"}) {
        QVERIFY2(cell(1, column).isEmpty(), column);
        QVERIFY2(!cell(2, column).isEmpty(), column);
    }
    QCOMPARE(cell(1, "goodput (requests/s)"), QStringLiteral("0"));
    QCOMPARE(cell(2, "goodput share"), QStringLiteral("0"));
}

QTEST_GUILESS_MAIN(SeriesCsvTest)
#include "series_csv_test.moc"
