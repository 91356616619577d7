// The whole catalogue: every law at its defaults, at random points of its ranges, and what its texts promise.
#include "core/theory/laws/catalogue.h"

#include <QElapsedTimer>
#include <QtTest>

#include <algorithm>
#include <cmath>
#include <random>
#include <set>

using namespace faultglass;
using namespace faultglass::theory;

class CatalogueTest : public QObject {
    Q_OBJECT

private slots:
    void namesAreUniqueAndFound();
    void textsAreSentences();
    void theIssuesLawsAreThere();
    void everyLawAnswersAtItsDefaults_data() { eachLaw(); }
    void everyLawAnswersAtItsDefaults();
    void everyLawAnswersOrNamesAKey_data() { eachLaw(); }
    void everyLawAnswersOrNamesAKey();
    void everyLawAnswersAtItsEnds_data() { eachLaw(); }
    void everyLawAnswersAtItsEnds();
    void defaultsAreThePublishedExamples_data();
    void defaultsAreThePublishedExamples();
    void impossibleCombinationsAreNamed_data();
    void impossibleCombinationsAreNamed();

private:
    static void eachLaw();
};

namespace {

constexpr std::uint64_t kSeed = 20'240'719;
constexpr int kPoints = 200;

QString qt(std::string_view text) { return QString::fromUtf8(text.data(), qsizetype(text.size())); }

/// What is wrong with the answer at `parameters`; empty for nothing.
QString complaint(const Law& law, const ParameterSet& parameters)
{
    const auto values = law.evaluate(parameters);
    if (!values) {
        const Error& error = values.error();
        const bool known = parameters.find(error.key).has_value();
        return known && !error.value.empty() && !error.accepted.empty()
                   ? QString()
                   : QStringLiteral("an error that names no key: ") + qt(error.message());
    }
    if (values.value().size() != law.outputs.size())
        return QStringLiteral("%1 values").arg(values.value().size());
    for (std::size_t i = 0; i < law.outputs.size(); ++i) {
        const double value = values.value()[i];
        if (std::isnan(value) || (std::isinf(value) && !law.outputs[i].mayBeInfinite))
            return QStringLiteral("%1 is %2").arg(qt(law.outputs[i].key)).arg(value);
        // Rounding must not make a share or a time negative.
        const bool signedByNature = law.outputs[i].key == "spare" || law.outputs[i].key.ends_with("-deviations");
        if (value < 0 && !signedByNature)
            return QStringLiteral("%1 is %2").arg(qt(law.outputs[i].key)).arg(value);
    }
    return {};
}

QString shown(const ParameterSet& parameters)
{
    QString text;
    for (std::size_t i = 0; i < parameters.size(); ++i)
        text += QStringLiteral(" --set %1=%2").arg(qt(parameters.rows()[i].key), qt(parameters.text(i)));
    return text;
}

/// A value of the row, uniform on its scale; on every other point nearer to the lower end of a linear one, where most
/// combinations with other rows are possible.
double drawn(const ParameterRow& row, bool low, std::mt19937_64& words)
{
    const double u = static_cast<double>(words() >> 11) * 0x1.0p-53;
    const double share = low ? std::pow(u, 8) : u;
    const bool logarithmic = row.scale == ParameterScale::Logarithmic;
    const double value = logarithmic ? row.least * std::pow(row.most / row.least, u)
                                     : row.least + (row.most - row.least) * share;
    return std::clamp(row.kind == ParameterKind::Real ? value : std::round(value), row.least, row.most);
}

void setTo(ParameterSet& parameters, std::size_t row, double value)
{
    const auto refused = parameters.set(parameters.rows()[row].key, value);
    QVERIFY2(!refused, refused ? refused->message().c_str() : "");
}

}  // namespace

void CatalogueTest::eachLaw()
{
    QTest::addColumn<int>("index");
    for (const Law& law : lawCatalogue())
        QTest::newRow(std::string(law.text.name).c_str()) << int(&law - lawCatalogue().data());
}

void CatalogueTest::namesAreUniqueAndFound()
{
    std::set<std::string_view> names;
    for (const Law& law : lawCatalogue()) {
        QVERIFY2(names.insert(law.text.name).second, law.text.name.data());
        QCOMPARE(findLaw(law.text.name), &law);
    }
    QCOMPARE(findLaw("mm2"), nullptr);
    QCOMPARE(findLaw(""), nullptr);
}

void CatalogueTest::textsAreSentences()
{
    const auto sentence = [](std::string_view text) { return text.size() > 3 && text.ends_with('.'); };
    for (const Law& law : lawCatalogue()) {
        const char* name = law.text.name.data();
        QVERIFY2(sentence(law.text.help) && sentence(law.text.source) && !law.text.title.ends_with('.'), name);
        QVERIFY2(!law.text.formula.empty() && !law.assumptions.empty() && !law.outputs.empty(), name);
        QVERIFY2(std::ranges::all_of(law.assumptions, sentence), name);
        for (const ParameterRow& row : law.rows)
            QVERIFY2(sentence(row.help) && !row.label.ends_with('.'), name);
        for (const LawOutput& output : law.outputs) {
            QVERIFY2(sentence(output.help) && !output.label.ends_with('.'), name);
            // Infinity as an answer is said.
            QVERIFY2(!output.mayBeInfinite || output.help.find("infinite") != std::string_view::npos, name);
        }
    }
}

void CatalogueTest::theIssuesLawsAreThere()
{
    for (const char* name : {"mm1",
                             "mmc",
                             "mmck",
                             "erlang-b",
                             "erlang-c",
                             "mg1",
                             "thread-pool",
                             "k-of-n",
                             "repairable-pair",
                             "coverage",
                             "spurious-failover",
                             "series-router",
                             "beta-factor",
                             "marshall-olkin",
                             "domain-hierarchy",
                             "copysets",
                             "failure-bursts",
                             "fleet-failures",
                             "quiet-week",
                             "weibull",
                             "bathtub",
                             "poison-pill",
                             "leak",
                             "redistribution",
                             "fiber-bundle",
                             "cascade",
                             "retry-amplification",
                             "retry-capacity",
                             "retry-layers",
                             "metastability",
                             "adaptive-throttling",
                             "retry-budget",
                             "breaker-opening",
                             "two-choices",
                             "backoff-sleep",
                             "backoff-herd",
                             "shuffle-overlap",
                             "shuffle-counts",
                             "packing-bound",
                             "loss-without-failover",
                             "probe-detection",
                             "gray-escape",
                             "nfd-s",
                             "phi-accrual",
                             "fan-out",
                             "quorum",
                             "pbft-messages",
                             "split-brain-conflicts",
                             "staged-cells",
                             "staged-catches",
                             "cold-cache",
                             "failover-budget"})
        QVERIFY2(findLaw(name), name);
}

void CatalogueTest::everyLawAnswersAtItsDefaults()
{
    QFETCH(int, index);
    const Law& law = lawCatalogue()[index];
    const ParameterSet defaults(law.rows);
    QVERIFY2(law.evaluate(defaults).ok(), "refused");
    const QString wrong = complaint(law, defaults);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    // Pure: the same question has the same answer.
    QCOMPARE(law.evaluate(defaults).value(), law.evaluate(defaults).value());
}

void CatalogueTest::everyLawAnswersOrNamesAKey()
{
    QFETCH(int, index);
    const Law& law = lawCatalogue()[index];
    std::mt19937_64 words(kSeed + static_cast<std::uint64_t>(index));
    int answered = 0;
    double slowest = 0;
    for (int point = 0; point < kPoints; ++point) {
        ParameterSet parameters(law.rows);
        for (std::size_t row = 0; row < parameters.size(); ++row)
            setTo(parameters, row, drawn(law.rows[row], point % 2 == 1, words));
        QElapsedTimer timer;
        timer.start();
        const QString wrong = complaint(law, parameters);
        slowest = std::max(slowest, static_cast<double>(timer.nsecsElapsed()) * 1e-6);
        QVERIFY2(
            wrong.isEmpty(),
            qPrintable(
                QStringLiteral("%1; seed %2, point %3:%4").arg(wrong).arg(kSeed).arg(point).arg(shown(parameters))));
        answered += law.evaluate(parameters).ok();
    }
    qInfo("%d of %d points answered, slowest %.3f ms", answered, kPoints, slowest);
    QVERIFY2(answered >= kPoints / 10, "its ranges hardly meet its domain");
}

/// One parameter at a time at either end of its range, the others at their defaults.
void CatalogueTest::everyLawAnswersAtItsEnds()
{
    QFETCH(int, index);
    const Law& law = lawCatalogue()[index];
    for (std::size_t row = 0; row < law.rows.size(); ++row) {
        for (const double end : {law.rows[row].least, law.rows[row].most}) {
            ParameterSet parameters(law.rows);
            setTo(parameters, row, end);
            const QString wrong = complaint(law, parameters);
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong + shown(parameters)));
        }
    }
}

void CatalogueTest::defaultsAreThePublishedExamples_data()
{
    QTest::addColumn<QString>("law");
    QTest::addColumn<QString>("output");
    QTest::addColumn<double>("value");
    const auto add = [](const char* law, const char* output, double value) {
        QTest::addRow("%s %s", law, output) << law << output << value;
    };
    add("mm1", "mean-sojourn", 0.1);
    add("mmc", "wait-probability", 0.554113);
    add("mmck", "loss", 0.179666);
    add("erlang-b", "loss", 0.121661);
    add("erlang-c", "wait-probability", 0.409180);
    add("thread-pool", "served", 0.196223);
    add("two-choices", "choices-sojourn", 2.61406);
    add("coverage", "active-active-mttf", 4673);
    add("series-router", "break-even", 0.990099);
    add("domain-hierarchy", "all-lost", 1.01941e-4);
    add("copysets", "any-lost", 0.0078);
    add("failure-bursts", "in-bursts", 0.37);
    add("random-poison", "all-down", 0.04314);
    add("leak", "several-down-spread", 2.16e-5);
    add("cascade", "mean", 0.98093);
    add("metastability", "recovery-time", 118);
    add("retry-layers", "attempts-at-last", 64);
    add("retry-capacity", "amplification", 2.016);
    add("breaker-trip", "window-trip", 0.0271);
    add("shuffle-counts", "partly-hit", 42.43);
    add("packing-bound", "most-shards", 285);
    add("probe-detection", "requests-lost", 12'500);
    add("gray-escape", "hours", 3.08);
    add("nfd-s", "mistake-recurrence", 101.01);
    add("phi-accrual", "akka-detection", 4.5226);
    add("pbft-messages", "pbft-messages", 24);
    add("staged-cells", "exposed-cells", 2.5414);
    add("cold-cache", "steady-hits", 0.67560);
    add("failover-budget", "seconds-per-year", 120);
}

void CatalogueTest::defaultsAreThePublishedExamples()
{
    QFETCH(QString, law);
    QFETCH(QString, output);
    QFETCH(double, value);
    const Law* found = findLaw(law.toStdString());
    QVERIFY(found);
    const auto row = std::ranges::find(found->outputs, output.toStdString(), &LawOutput::key);
    QVERIFY(row != found->outputs.end());
    const double is = found->evaluate(ParameterSet(found->rows)).value()[row - found->outputs.begin()];
    QVERIFY2(std::abs(is - value) <= 2e-3 * value, qPrintable(QString::number(is, 'g', 12)));
}

void CatalogueTest::impossibleCombinationsAreNamed_data()
{
    QTest::addColumn<QString>("law");
    QTest::addColumn<QString>("key");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("accepted");
    const auto add = [](const char* law, const char* key, double value, const char* accepted) {
        QTest::addRow("%s %s", law, key) << law << key << value << accepted;
    };
    add("mm1", "arrival-rate", 100, "below the capacity of 100");
    add("mmck", "places", 5, "from 10 to");
    add("k-of-n", "needed", 4, "from 1 to 3, the number of replicas");
    add("capacity-plan", "zones", 5, "from 1 to 4, the number of servers");
    add("domain-hierarchy", "quorum", 4, "at most 3, the number of replicas");
    add("copysets", "scatter-width", 1, "from 2 to 4999, the other copies");
    add("failure-bursts", "mean-size", 21, "from 1 to 20");
    add("failure-bursts", "burst-rate", 1e6, "at most a thousand bursts");
    add("leak", "start", 9000, "below the limit");
    add("coincidence", "days", 3000, "shorter than the mtbf of 1825 days");
    add("cascade", "failures", 101, "at most 100");
    add("backoff-sleep", "cap", 1, "from 5");
    add("shuffle-overlap", "shard", 9, "from 1 to 8, the servers of the fleet");
    add("shuffle-overlap", "shared", 3, "at most 2");
    add("domain-aware-overlap", "from-each", 5, "from 1 to 4");
    add("servers-die", "dead", 9, "from 0 to 8");
    add("packing-bound", "overlap", 4, "from 0 to 3");
    add("quorum", "quorum", 4, "from 1 to 3, the number of replicas");
    add("pbft-messages", "replicas", 3, "from 4");
    add("cold-cache", "places", 20'000, "from 1 to 10000, the number of items");
}

void CatalogueTest::impossibleCombinationsAreNamed()
{
    QFETCH(QString, law);
    QFETCH(QString, key);
    QFETCH(double, value);
    QFETCH(QString, accepted);
    const Law* found = findLaw(law.toStdString());
    QVERIFY(found);
    ParameterSet parameters(found->rows);
    QVERIFY(!parameters.set(key.toStdString(), value));
    const auto answer = found->evaluate(parameters);
    QVERIFY(!answer.ok());
    QCOMPARE(qt(answer.error().key), key);
    QVERIFY2(qt(answer.error().accepted).contains(accepted), answer.error().accepted.c_str());
}

QTEST_GUILESS_MAIN(CatalogueTest)
#include "catalogue_test.moc"
