#include "app/files/json_document.h"

#include <cmath>

#include <QtTest>

#include "app/files/json_writer.h"

using namespace faultglass;

class JsonDocumentTest : public QObject {
    Q_OBJECT

private slots:
    void readsWhatIsThere();
    void refusesWithItsPlace_data();
    void refusesWithItsPlace();
    void acceptsWhatTheStandardAccepts_data();
    void acceptsWhatTheStandardAccepts();
    void depthAndCountsAreLimited();
    void whatIsWrittenIsReadBack();
    void numbersAreShortestAndExact();
};

void JsonDocumentTest::readsWhatIsThere()
{
    const auto document =
        JsonDocument::parse("\n{ \"a\" : [1, {\"b\\u00e9\": true}, null],\t\"c\":\"x\\ud83d\\ude00\\n\" }\n");
    QVERIFY(document.ok());
    const auto root = document.value().root();
    QCOMPARE(root.path(), std::string("document"));
    const auto list = root.find("a")->members();
    QCOMPARE(list.size(), std::size_t{3});
    QCOMPARE(list[0].number(), 1.0);
    QCOMPARE(list[1].members()[0].path(), std::string("a[1].b\xc3\xa9"));
    QVERIFY(list[1].members()[0].boolean());
    QCOMPARE(list[1].raw(), std::string_view("{\"b\\u00e9\": true}"));
    QVERIFY(list[2].is(JsonKind::Null));
    QCOMPARE(root.find("c")->string(), std::string("x\xf0\x9f\x98\x80\n"));
    QVERIFY(!root.find("d"));
}

void JsonDocumentTest::refusesWithItsPlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    const auto add = [](const char* name, const QByteArray& text, const char* place) {
        QTest::newRow(name) << text << QString::fromLatin1(place);
    };
    add("empty", "", "line 1, column 1");
    add("only space", " \n ", "line 2, column 2");
    add("cut off", "{\"a\": 1", "line 1, column 8");
    add("cut off in a string", "[\"abc", "line 1, column 2");
    add("cut off in an escape", "[\"abc\\", "line 1, column 6");
    add("cut off in a code unit", "[\"\\u12", "line 1, column 3");
    add("no quotes", "{a: 1}", "line 1, column 2");
    add("single quotes", "{'a': 1}", "line 1, column 2");
    add("no colon", "{\"a\" 1}", "line 1, column 6");
    add("no value", "{\"a\":}", "line 1, column 6");
    add("comma at the end of an object", "{\"a\": 1,}", "line 1, column 9");
    add("comma at the end of an array", "[1,]", "line 1, column 4");
    add("two documents", "{} {}", "line 1, column 4");
    add("wrong bracket", "[1}", "line 1, column 3");
    add("closed twice", "[]]", "line 1, column 3");
    add("comment", "// hello\n{}", "line 1, column 1");
    add("NaN", "[NaN]", "line 1, column 2");
    add("infinity", "[-Infinity]", "line 1, column 2");
    add("too large", "[\n1e999]", "line 2, column 1");
    add("leading zero", "[01]", "line 1, column 2");
    add("plus", "[+1]", "line 1, column 2");
    add("no fraction", "[1.]", "line 1, column 2");
    add("no whole part", "[.5]", "line 1, column 2");
    add("no exponent", "[1e]", "line 1, column 2");
    add("hexadecimal", "[0x10]", "line 1, column 2");
    add("a word", "[yes]", "line 1, column 2");
    add("half a word", "[tru]", "line 1, column 2");
    add("tab in a string", "[\"a\tb\"]", "line 1, column 4");
    add("line in a string", "[\"a\nb\"]", "line 1, column 4");
    add("unknown escape", "[\"\\x41\"]", "line 1, column 3");
    add("half a pair", "[\"\\ud83d\"]", "line 1, column 3");
    add("second half alone", "[\"\\ude00\"]", "line 1, column 3");
    add("twice the same key", "{\"a\": 1,\n \"b\": [0, {\"c\": 2,\n \"c\": 3}]}", "b[1].c");
    add("the same key, escaped", "{\"a\": 1, \"\\u0061\": 3}", "a");
    add("columns are characters", "{\"\xd0\xb0\xd0\xb1\": ?}", "line 1, column 8");
    add("byte-order mark", "\xef\xbb\xbf{}", "line 1, column 1");
    add("UTF-16", QByteArray("\xff\xfe{\0}\0", 6), "line 1, column 1");
    add("binary",
        QByteArray("\x7f"
                   "ELF\0\0",
                   6),
        "line 1, column 5");
    add("not UTF-8", "[\"\xff\"]", "document");
    add("overlong", "[\"\xc0\x80\"]", "document");
}

void JsonDocumentTest::refusesWithItsPlace()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, place);
    const auto document = JsonDocument::parse(text.toStdString());
    QVERIFY(!document.ok());
    QCOMPARE(QString::fromStdString(document.error().key), place);
    QVERIFY(!document.error().accepted.empty());
}

void JsonDocumentTest::acceptsWhatTheStandardAccepts_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"1", "-0", "\"\"", "null", "[]", "{}", "[[[]]]", "{\"\":0}", "[0.5e-3,1E+2,-1]",
                             "\r\n\t 7 ", "[\"\\u0000\"]", "{\"a\":{\"a\":1},\"b\":[{\"a\":1},{\"a\":1}]}"})
        QTest::newRow(text) << QByteArray(text);
}

void JsonDocumentTest::acceptsWhatTheStandardAccepts()
{
    QFETCH(QByteArray, text);
    const auto document = JsonDocument::parse(text.toStdString());
    QVERIFY2(document.ok(), document ? "" : document.error().message().c_str());
}

void JsonDocumentTest::depthAndCountsAreLimited()
{
    const std::string deepest = std::string(32, '[') + std::string(32, ']');
    QVERIFY(JsonDocument::parse(deepest).ok());
    QVERIFY(!JsonDocument::parse("[" + deepest + "]").ok());
    QVERIFY(!JsonDocument::parse(std::string(500'000, '[')).ok());

    std::string list = "[0";
    for (int i = 1; i < 10'000; ++i)
        list += ",0";
    QVERIFY(JsonDocument::parse(list + "]").ok());
    QVERIFY(!JsonDocument::parse(list + ",0]").ok());
    std::string lists = "[" + list + "]";
    for (int i = 1; i < 12; ++i)
        lists += "," + list + "]";
    QVERIFY(!JsonDocument::parse(lists + "]").ok());
    QVERIFY(!JsonDocument::parse("\"" + std::string(1 << 20, 'a') + "\"").ok());
}

void JsonDocumentTest::whatIsWrittenIsReadBack()
{
    const std::string odd = std::string("quote \" slash \\ tab \t zero ") + '\0' + " bell \a \xd1\x97 \x7f";
    JsonWriter json;
    json.beginObject();
    json.key(odd).string(odd);
    json.key("list").beginArray(JsonWriter::Layout::OneLine);
    json.number(1);
    json.beginObject();
    json.key("a").null();
    json.endObject();
    json.endArray();
    json.key("empty").beginObject();
    json.endObject();
    json.endObject();
    const std::string text = json.take();
    QVERIFY(text.find("\"list\": [1, {\"a\": null}],\n  \"empty\": {}\n}\n") != std::string::npos);
    const auto document = JsonDocument::parse(text);
    QVERIFY(document.ok());
    QCOMPARE(document.value().root().find(odd)->string(), odd);
}

void JsonDocumentTest::numbersAreShortestAndExact()
{
    QCOMPARE(jsonNumber(0), std::string("0"));
    QCOMPARE(jsonNumber(-0.0), std::string("0"));
    QCOMPARE(jsonNumber(0.1), std::string("0.1"));
    QCOMPARE(jsonNumber(100'000), std::string("100000"));
    QCOMPARE(jsonNumber(9007199254740992.0), std::string("9007199254740992"));
    QVERIFY_THROWS_EXCEPTION(AssertionFailure, static_cast<void>(jsonNumber(std::nan(""))));
    for (const double value : {1.0 / 3, 5e-324, 1.7976931348623157e308, -1e22, 123456789.123}) {
        const auto document = JsonDocument::parse(jsonNumber(value));
        QCOMPARE(document.value().root().number(), value);
    }
}

QTEST_GUILESS_MAIN(JsonDocumentTest)
#include "json_document_test.moc"
