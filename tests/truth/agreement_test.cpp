// Every law that has an experiment agrees with it: at the figures of its catalogue, and at points drawn from its range.
#include <QtTest>

#include <cmath>

#include "core/agreement/agree.h"
#include "core/random/keyed_random.h"
#include "core/runtime/parallel.h"
#include "core/theory/laws/catalogue.h"

namespace faultglass::truth {

namespace {

QByteArray bytes(std::string_view text) { return {text.data(), static_cast<qsizetype>(text.size())}; }

/// Under a sanitizer what counts is that the runs are clean: two of each will do, and their wide intervals.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr std::uint64_t kReplications = 2;
#else
constexpr std::uint64_t kReplications = 0;
#endif

AgreementRequest requestOf(std::uint64_t seed, std::uint64_t replications = kReplications)
{
    AgreementRequest request;
    request.seed = seed;
    request.replications = replications;
    request.jobs = defaultJobs();
    return request;
}

QByteArray reportOf(const theory::Law& law, const ParameterSet& parameters, const Agreement& agreement)
{
    QByteArray text = bytes(law.text.name) + " at";
    for (std::size_t i = 0; i < parameters.size(); ++i)
        text += ' ' + bytes(parameters.rows()[i].key) + '=' + QByteArray::fromStdString(parameters.text(i));
    for (const AgreementRow& row : agreement.rows)
        text += "\n  " + bytes(law.outputs[row.output].key) + ": theory " + QByteArray::number(row.theory, 'g', 8) +
                ", simulated " + QByteArray::number(row.simulated.value_or(std::nan("")), 'g', 8) + " from " +
                QByteArray::number(row.interval.low, 'g', 8) + " to " + QByteArray::number(row.interval.high, 'g', 8) +
                " on " + QByteArray::number(row.events) + ", decided by " + QByteArray::number(row.decidedBy);
    return text;
}

/// One in a thousand intervals misses by chance: what differs must differ again, with other and four times more seeds.
Agreement agreementOf(const theory::Law& law, const Experiment& experiment, const ParameterSet& parameters,
                      std::uint64_t seed)
{
    Agreement first = agree(law, experiment, parameters, requestOf(seed)).value();
    if (first.verdict != Verdict::Differs)
        return first;
    return agree(law, experiment, parameters, requestOf(seed + 1000, std::uint64_t{4} * experiment.replications))
        .value();
}

/// A point of the law's range; along the logarithm where a row says so.
ParameterSet pointOf(const theory::Law& law, KeyedDraw& draw)
{
    ParameterSet point(law.rows);
    for (const ParameterRow& row : law.rows) {
        const double share = draw.uniform();
        double value = row.least + share * (row.most - row.least);
        if (row.scale == ParameterScale::Logarithmic)
            value = row.least * std::pow(row.most / row.least, share);
        // Half of the parameters stay near their default: points out there together are mostly absurd.
        if (draw.uniform() < 0.6 && row.initial > 0)
            value = std::clamp(row.initial * (0.5 + draw.uniform()), row.least, row.most);
        if (row.kind != ParameterKind::Real)
            value = std::floor(value);
        if (point.set(row.key, value))
            continue;  // the default stays
    }
    // A condition that a point drawn at random never meets.
    if (law.text.name == "probe-detection" && point.set("hang", std::min(point.value("hang"), point.value("period"))))
        qFatal("hang");
    return point;
}

}  // namespace

class AgreementTest : public QObject {
    Q_OBJECT

private slots:
    void everyExperimentIsOfALawAndMeasuresItsOutputs();
    void everyLawHasOne();
    void theoryAndSimulationAgreeAtTheDefaults_data() { addLaws(); }
    void theoryAndSimulationAgreeAtTheDefaults();
    void theoryAndSimulationAgreeAtPointsOfTheRange_data() { addLaws(); }
    void theoryAndSimulationAgreeAtPointsOfTheRange();
    void unitsOfAPairFailAtRatesOfTheirOwn();
    void jobsChangeNothing();
    void aWrongLawIsFoundOut();

private:
    void addLaws();
};

void AgreementTest::addLaws()
{
    QTest::addColumn<int>("index");
    const auto all = experimentCatalogue();
    for (std::size_t i = 0; i < all.size(); ++i)
        QTest::newRow(bytes(all[i].law).constData()) << static_cast<int>(i);
}

void AgreementTest::everyExperimentIsOfALawAndMeasuresItsOutputs()
{
    for (const Experiment& experiment : experimentCatalogue()) {
        const theory::Law* law = theory::findLaw(experiment.law);
        if (law == nullptr)
            QFAIL(bytes(experiment.law).constData());
        QVERIFY2(experiment.run.ends_with('.'), bytes(experiment.law).constData());
        QVERIFY(!experiment.outputs.empty() && experiment.replications >= 2);
        for (const MeasuredOutput& output : experiment.outputs) {
            QVERIFY2(std::ranges::find(law->outputs, output.key, &theory::LawOutput::key) != law->outputs.end(),
                     (bytes(experiment.law) + ' ' + bytes(output.key)).constData());
            QVERIFY(!output.event.empty());
        }
    }
}

void AgreementTest::everyLawHasOne()
{
    for (const theory::Law& law : theory::lawCatalogue())
        QVERIFY2(findExperiment(law.text.name).has_value(), bytes(law.text.name).constData());
}

void AgreementTest::theoryAndSimulationAgreeAtTheDefaults()
{
    QFETCH(int, index);
    const Experiment experiment = experimentCatalogue()[static_cast<std::size_t>(index)];
    const theory::Law& law = *theory::findLaw(experiment.law);
    const ParameterSet parameters = experimentDefaults(law, experiment);
    const Agreement agreement = agreementOf(law, experiment, parameters, 1);
    QVERIFY2(agreement.broken.empty(), agreement.broken.c_str());
    QVERIFY2(agreement.verdict == Verdict::Agrees, reportOf(law, parameters, agreement).constData());
}

void AgreementTest::theoryAndSimulationAgreeAtPointsOfTheRange()
{
    QFETCH(int, index);
    constexpr int kTries = 3000;
    const Experiment experiment = experimentCatalogue()[static_cast<std::size_t>(index)];
    const theory::Law& law = *theory::findLaw(experiment.law);
    const std::uint64_t seed = qEnvironmentVariableIntValue("FAULTGLASS_SEED") + 1;
    KeyedDraw draw = KeyedRandom(seed).draw(Purpose::Arrival, static_cast<std::uint32_t>(index), 0);
    for (int i = 0; i < kTries; ++i) {
        const ParameterSet point = pointOf(law, draw);
        if (!law.evaluate(point) || (experiment.broken && !experiment.broken(point).empty()))
            continue;
        const Agreement agreement = agreementOf(law, experiment, point, seed);
        // What is too rare out there for these replications says so; it may not differ.
        QVERIFY2(agreement.verdict <= Verdict::Undecided,
                 ("seed " + QByteArray::number(static_cast<qulonglong>(seed)) + ": " + reportOf(law, point, agreement))
                     .constData());
        return;
    }
    QFAIL("no point of the range can be run");
}

void AgreementTest::unitsOfAPairFailAtRatesOfTheirOwn()
{
    const theory::Law& law = *theory::findLaw("marshall-olkin");
    for (const auto& [first, second, common] : {std::array{4.0, 0.3, 0.2}, {0.0, 2.0, 0.5}, {3.0, 0.5, 0.0}}) {
        ParameterSet pair(law.rows);
        QVERIFY(!pair.set("first-rate", first) && !pair.set("second-rate", second) && !pair.set("common-rate", common));
        const Agreement agreement = agreementOf(law, *findExperiment("marshall-olkin"), pair, 1);
        QVERIFY2(agreement.broken.empty(), agreement.broken.c_str());
        QVERIFY2(agreement.verdict == Verdict::Agrees, reportOf(law, pair, agreement).constData());
    }
}

void AgreementTest::jobsChangeNothing()
{
    const theory::Law& law = *theory::findLaw("retry-amplification");
    const Experiment experiment = *findExperiment("retry-amplification");
    const ParameterSet parameters(law.rows);
    AgreementRequest one = requestOf(5), many = requestOf(5);
    one.jobs = 1;
    many.jobs = 7;
    const Agreement a = agree(law, experiment, parameters, one).value();
    const Agreement b = agree(law, experiment, parameters, many).value();
    for (std::size_t i = 0; i < a.rows.size(); ++i)
        QCOMPARE(a.rows[i].simulated, b.rows[i].simulated);
}

void AgreementTest::aWrongLawIsFoundOut()
{
    // Ten per cent more load than the law is told of.
    const theory::Law& law = *theory::findLaw("mm1");
    Experiment wrong = *findExperiment("mm1");
    wrong.measure = [](const ParameterSet& parameters, std::uint64_t seed) {
        ParameterSet more = parameters;
        if (more.set("arrival-rate", parameters.value("arrival-rate") * 1.1))
            return std::vector<Observation>{};
        return findExperiment("mm1")->measure(more, seed);
    };
    ParameterSet parameters(law.rows);
    QVERIFY(!parameters.set("arrival-rate", 50));
    QCOMPARE(agree(law, wrong, parameters, requestOf(1, 10)).value().verdict, Verdict::Differs);
}

}  // namespace faultglass::truth

QTEST_GUILESS_MAIN(faultglass::truth::AgreementTest)
#include "agreement_test.moc"
