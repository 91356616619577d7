#include <QtTest>

#include "tests/tidy/project_tree.h"

namespace faultglass::tidy {

namespace {

Tree treeOf(const QList<Planted>& files)
{
    Tree tree;
    for (const Planted& file : files)
        tree.append(readSource(file.path, file.text));
    return tree;
}

QString listed(const QList<Place>& places)
{
    QString text;
    for (const Place& place : places)
        text += QStringLiteral("\n  %1:%2: %3").arg(place.path).arg(place.line).arg(place.found);
    return text;
}

}  // namespace

class TidyTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_rules = layerRules() + reachRules() + wordRules() + formRules() + readmeRules() + treeRules();
        m_tree = readProject(QStringLiteral(FAULTGLASS_SOURCE_DIR));
        QVERIFY2(m_tree.size() > 100, "the project was not found at " FAULTGLASS_SOURCE_DIR);
    }

    void theProjectKeeps_data() { oneRowForEachRule(); }
    void theProjectKeeps()
    {
        QFETCH(int, rule);
        const QList<Place> places = m_rules[rule].breaches(m_tree);
        // Printed apart: QtTest cuts long messages off.
        if (!places.isEmpty())
            qWarning().noquote() << listed(places);
        const QString message = QStringLiteral("%1 breaches, listed above. What to do: %2");
        QVERIFY2(places.isEmpty(), qPrintable(message.arg(places.size()).arg(m_rules[rule].advice)));
    }

    void aPlantedBreachIsFound_data() { oneRowForEachRule(); }
    void aPlantedBreachIsFound()
    {
        QFETCH(int, rule);
        QList<QList<Planted>> trees = m_rules[rule].badTrees;
        for (const Planted& planted : m_rules[rule].bad)
            trees.append({planted});
        QVERIFY(!trees.isEmpty());
        for (const QList<Planted>& tree : trees) {
            const QList<Place> places = m_rules[rule].breaches(treeOf(tree));
            QVERIFY2(!places.isEmpty(), qPrintable("not found:\n" + QString::fromUtf8(tree.last().text)));
        }
    }

    void whatOnlyLooksLikeABreachPasses_data() { oneRowForEachRule(); }
    void whatOnlyLooksLikeABreachPasses()
    {
        QFETCH(int, rule);
        QVERIFY(!m_rules[rule].good.isEmpty());
        const QList<Place> places = m_rules[rule].breaches(treeOf(m_rules[rule].good));
        QVERIFY2(places.isEmpty(), qPrintable("wrongly found:" + listed(places)));
    }

    void theScanSeesTheFunctionsOfTheProject()
    {
        qsizetype functions = 0, sources = 0;
        for (const SourceFile& file : m_tree) {
            functions += file.braces.functions.size();
            sources += file.isSource() ? 1 : 0;
            if (file.isSource())
                QVERIFY2(file.code.size() == file.lines.size(), qPrintable(file.path));
        }
        QVERIFY2(functions > 4 * sources, qPrintable(QString::number(functions)));
    }

    void commentsAndLiteralsAreNotCode()
    {
        const SourceFile file =
            readSource(QStringLiteral("core/a.cpp"),
                       "int a = 1'000;  // \"not\" { code\n"
                       "const char* b = \"{ // } \\\" \";\n"
                       "auto c = R\"x(\n#include \"core/no.h\"\n)\" )x\"; /* { \n */ char d = '{';\n"
                       "#include \"core/yes.h\"\n");
        QCOMPARE(file.code.join('\n').count('{'), 0);
        QCOMPARE(file.code[0].trimmed(), QStringLiteral("int a = 1'000;"));
        QCOMPARE(file.includes.size(), 1);
        QCOMPARE(file.includes[0].target, QStringLiteral("core/yes.h"));
        QCOMPARE(file.includes[0].line, 7);
        QCOMPARE(file.code.size(), file.lines.size());
    }

private:
    void oneRowForEachRule()
    {
        QTest::addColumn<int>("rule");
        for (int i = 0; i < m_rules.size(); ++i)
            QTest::newRow(qPrintable(m_rules[i].name)) << i;
    }

    QList<Rule> m_rules;
    Tree m_tree;
};

}  // namespace faultglass::tidy

QTEST_GUILESS_MAIN(faultglass::tidy::TidyTest)
#include "tidy_test.moc"
