#include "core/chapters/markup.h"

#include <QtTest>

using namespace faultglass::chapters;

class MarkupTest : public QObject {
    Q_OBJECT

private slots:
    void textsAreCutIntoWhatTheyHold();
    void theSpansAreTheText();
    void linesAreCounted();
    void whatIsEscapedIsText();
    void nothingIsNoSpan();
    void liveValuesStandWhereTheyMay();
    void formulasAreComparedWithoutTheirBlanks();
    void termsBecomeKeys();
    void shortTextsStayWhole();
};

namespace {

std::string shown(const Markup& markup)
{
    std::string all;
    for (const Span& span : markup.spans)
        all += "TCFDGVO"[static_cast<int>(span.kind)] + std::string(span.text) + "/" + span.key + " ";
    return all;
}

void sameText(const std::string& actual, const char* expected) { QCOMPARE(actual.c_str(), expected); }

}  // namespace

void MarkupTest::textsAreCutIntoWhatTheyHold()
{
    sameText(shown(cutMarkup("a `$b$` $c$, [[Blast radius]] [[x-y|the *y*]].", 1)),
             "Ta / C$b$/ T / Fc/c T, / GBlast radius/blast-radius T / Gthe *y*/x-y T./ ");
    sameText(shown(cutMarkup("$$\nc \n$$", 1)), "D\nc \n/c ");
    QVERIFY(cutMarkup("", 1).spans.empty());
}

void MarkupTest::theSpansAreTheText()
{
    const std::string_view text = "a `b` $c$\n\n$$\nd\n$$\n[[e|f]] {g} \\$ {=h} $open";
    std::string all;
    for (const Span& span : cutMarkup(text, 1, LiveValues::Allowed).spans)
        all += span.whole;
    QVERIFY(all == text);
}

void MarkupTest::linesAreCounted()
{
    const Markup markup = cutMarkup("a\n`b\nc` d\n<br>\n\n$e$ [[", 10);
    QCOMPARE(markup.spans[1].line, 11);
    QCOMPARE(markup.spans[2].line, 12);
    QCOMPARE(markup.spans[3].line, 15);
    QCOMPARE(markup.faults.size(), std::size_t{2});
    QCOMPARE(markup.faults[0].line, 13);
    QCOMPARE(markup.faults[1].line, 15);
}

void MarkupTest::whatIsEscapedIsText()
{
    const Markup markup = cutMarkup("\\$5 \\`a \\[[b \\<i> \\", 1);
    QVERIFY(markup.faults.empty() && markup.spans.size() == 1);
    sameText(shown(cutMarkup("$\\$ a$", 1)), "F\\$ a/\\$ a ");
    sameText(shown(cutMarkup("`\\`", 1)), "C\\/ ");
}

void MarkupTest::nothingIsNoSpan()
{
    for (const char* empty : {"``", "$ $", "$$\n$$", "[[ ]]"}) {
        const Markup markup = cutMarkup(empty, 1);
        QVERIFY2(markup.faults.size() == 1 && markup.faults[0].message.starts_with("nothing stands"), empty);
    }
}

void MarkupTest::liveValuesStandWhereTheyMay()
{
    sameText(shown(cutMarkup("{a} {=b} $\\frac{N}{2}$", 1, LiveValues::Allowed)),
             "Va/a T / Ob/b T / F\\frac{N}{2}/\\frac{N}{2} ");
    sameText(shown(cutMarkup("{a}", 1)), "T{a}/ ");
    QVERIFY(!cutMarkup("{a b}", 1, LiveValues::Allowed).faults.empty());
    QVERIFY(!cutMarkup("{=}", 1, LiveValues::Allowed).faults.empty());
}

void MarkupTest::formulasAreComparedWithoutTheirBlanks()
{
    sameText(plainTex("\n a  =\n\tb "), "a = b");
    sameText(plainTex(" \n"), "");
}

void MarkupTest::termsBecomeKeys()
{
    sameText(kebabCase(" Blast  radius (peak)"), "blast-radius-peak");
    sameText(kebabCase("радіус ураження"), "радіус-ураження");
    for (const char* good : {"a", "a-b", "p99-latency"})
        QVERIFY2(isKebabCase(good), good);
    for (const char* bad : {"", "-a", "a-", "a--b", "A", "a b", "а"})
        QVERIFY2(!isKebabCase(bad), bad);
}

void MarkupTest::shortTextsStayWhole()
{
    QCOMPARE(shortened(std::string(60, 'a')).size(), std::size_t{60});
    std::string longer(59, 'a');
    std::string whole = longer;
    longer += "ііі";
    sameText(shortened(longer), whole.append("...").c_str());
}

QTEST_GUILESS_MAIN(MarkupTest)
#include "markup_test.moc"
