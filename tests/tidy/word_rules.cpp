#include <QRegularExpression>

#include "tests/tidy/rules.h"

namespace faultglass::tidy {

namespace {

enum class Where { Code, Comments };

/// A pattern that must not occur in some files.
struct WordRow {
    const char* name;
    const char* advice;
    Where where;
    const char* among;   ///< pattern of paths
    const char* banned;  ///< pattern of a line
    const char* badPath;
    QList<QByteArray> bad;
    QList<QByteArray> good;
    const char* unless = nullptr;  ///< pattern of the raw line that excuses it
};

constexpr const char* kModel = "^core/(fleet|sim|scenarios)/";

QList<WordRow> modelRows()
{
    return {
        {"the model reads no clock",
         "take the time from the state: it is simulated",
         Where::Code,
         kModel,
         R"(\b(system_clock|steady_clock|high_resolution_clock|gettimeofday|clock_gettime|localtime|gmtime)\b|)"
         R"(\b(std::)?time\s*\(\s*(nullptr|NULL|0)\s*\)|\bclock\s*\(\s*\))",
         "core/fleet/planted.cpp",
         {"auto t = std::chrono::steady_clock::now();", "srand(time(nullptr));", "gettimeofday(&tv, 0);",
          "auto c = clock();"},
         {"SimTime time() const;", "event.time() > limit;", "// not steady_clock"}},
        {"the model draws only named numbers",
         "use KeyedRandom",
         Where::Code,
         kModel,
         R"(\brandom_device\b|\bmt19937|\b(s?rand|random|drand48)\s*\(\s*\))",
         "core/sim/planted.cpp",
         {"std::random_device device;", "std::mt19937_64 engine;", "int x = rand();"},
         {"state.random.draw(purpose, entity, index);"}},
        {"the model walks nothing in hash order",
         "use a vector by id, or std::map",
         Where::Code,
         kModel,
         R"(\bunordered_(multi)?(map|set)\b)",
         "core/fleet/planted.h",
         {"std::unordered_map<int, int> m_byId;", "std::unordered_set<int> m_seen;"},
         {"std::map<int, int> m_byId;"}},
        {"the model computes the same bits everywhere",
         "leave the optimiser strict",
         Where::Code,
         "^core/",
         R"(#\s*pragma\s+(GCC\s+optimize|clang\s+fp|STDC\s+FP_CONTRACT)|\bfast-math\b|__attribute__\s*\(\(\s*optimize)",
         "core/base/planted.h",
         {"#pragma GCC optimize(\"fast-math\")", "#pragma STDC FP_CONTRACT ON",
          "__attribute__((optimize(\"O3\"))) void f();"},
         {"#pragma once"}},
        {"the model asks libm for no transcendental",
         "use core/random/portable_math.h: libm's last bit varies by machine",
         Where::Code,
         "^core/(fleet|sim)/",
         R"((?<![\w.>:])(std::|::)?(log|log2|log10|log1p|exp|exp2|expm1|pow|a?sinh?|a?cosh?|a?tanh?|atan2|cbrt|hypot|)"
         R"(tgamma|lgamma|erfc?)[fl]?\s*\()",
         "core/fleet/planted.cpp",
         {"double x = std::log(u);", "double y = pow(2, n);", "return -exp(a);", "x = std::sinf(y);"},
         {"naturalLogarithm(x);", "draw.exponential();", "state.log(x);", "double exponent(int x);"}},
    };
}

QList<WordRow> clockRows()
{
    return {
        {"no clock that somebody may set decides anything",
         "use std::chrono::steady_clock, QElapsedTimer or a timer: the time of day jumps",
         Where::Code,
         "^(core|widgets|app)/",
         R"(\bsystem_clock\b|\bgettimeofday\b|\bCLOCK_REALTIME\b|\b(localtime|gmtime)\w*\s*\(|)"
         R"(\b(std::)?time\s*\(\s*(nullptr|NULL|0)\s*\)|\bQ(Date|DateTime|Time)::current|\blastModified\s*\()",
         "app/planted.cpp",
         {"const auto now = std::chrono::system_clock::now();", "QDateTime::currentMSecsSinceEpoch();",
          "if (info.lastModified() > seen)", "const time_t at = time(nullptr);"},
         {"std::chrono::steady_clock::now();", "QElapsedTimer clock;", "timer.start(16);"}},
    };
}

QList<WordRow> styleRows()
{
    return {
        {"threads are started in core/runtime",
         "send a command to the worker, or use core/runtime/parallel.h",
         Where::Code,
         "^(widgets|app)/|^core/(?!runtime/)",
         R"(\bstd::(j?thread|(recursive_|shared_|timed_)?mutex|condition_variable(_any)?|atomic(_\w+)?|async|future|)"
         R"(promise|latch|barrier|counting_semaphore)\b|)"
         R"(\bQ(Thread|Mutex|WaitCondition|AtomicInt|ThreadPool)\b|\bQtConcurrent\b)",
         "core/ensemble/planted.cpp",
         {"std::jthread worker;", "std::atomic<int> m_count;", "QThread* thread = nullptr;", "std::mutex m_lock;"},
         {"std::stop_token stop;", "runInParallel(work, 4);"}},
        {"texts of files are letters",
         "a label shows plain text; prose is drawn by ProseView; tooltips that follow the mouse by answerToolTip",
         Where::Code,
         R"(^(widgets|app)/(?!lesson/(prose_view|lesson_print)\.|theme/(plain_text|tool_tip)\.))",
         R"(\b(setHtml|insertHtml|appendHtml|QTextBrowser|QTextEdit|QTextDocument|QMessageBox|)"
         R"(Qt::(RichText|MarkdownText|AutoText)|QToolTip::(showText|hideText))\b)",
         "app/planted.cpp",
         {"label->setTextFormat(Qt::RichText);", "auto* view = new QTextBrowser(this);",
          "QToolTip::showText(place, text, this);", "QMessageBox::warning(this, title, text);"},
         {"label->setTextFormat(Qt::PlainText);", "auto* lines = new QPlainTextEdit(this);", "setToolTip(text);"}},
        {"nothing is a singleton",
         "pass it to who needs it",
         Where::Code,
         "^(core|widgets|app)/",
         R"((?<!Application::)\binstance\s*\(\s*\))",
         "app/planted.cpp",
         {"Catalogue::instance().find(key);", "static Theme& instance();"},
         {"QCoreApplication::instance()->quit();"}},
        {"what is left to do has a number",
         "do it, or file it and write TODO(#12)",
         Where::Comments,
         "^(core|widgets|app|tests)/",
         R"(\b(TODO|FIXME|XXX|HACK)\b(?!\(#\d+\)))",
         "core/base/planted.h",
         {"// TODO: later", "int x;  /* FIXME */"},
         {"// TODO(#12): when Qt 6.5 is everywhere"}},
        {"what people read can be translated",
         "wrap it in tr(\"...\")",
         Where::Code,
         "^(widgets|app)/",
         R"(\b(setText|setToolTip|setWindowTitle|setTitle|setPlaceholderText|setStatusTip|setAccessibleName|)"
         R"(setAccessibleDescription|addAction|addMenu)\s*\(\s*(QStringLiteral\s*\(|QLatin1String\s*\()?"_{2,}")",
         "widgets/controls/planted.cpp",
         {"label->setText(\"Play\");", "setAccessibleName(QStringLiteral(\"Seed\"));"},
         {"label->setText(tr(\"Play\"));", "label->setText(\"\");", "label->setText(\"x\");",
          "name->setText(QStringLiteral(\"Faultglass\"));"},
         "\"Faultglass\""},
    };
}

QList<Place> wordBreaches(const WordRow& row, const Tree& tree)
{
    const QRegularExpression among(QLatin1String(row.among));
    const QRegularExpression banned(QLatin1String(row.banned));
    const QRegularExpression unless(QLatin1String(row.unless));
    QList<Place> places;
    for (const SourceFile& file : tree) {
        if (!file.isSource() || !among.match(file.path).hasMatch())
            continue;
        const QStringList& lines = row.where == Where::Code ? file.code : file.comments;
        for (int i = 0; i < lines.size(); ++i) {
            const auto match = banned.match(lines[i]);
            const bool excused = row.unless && file.lines[i].contains(unless);
            if (match.hasMatch() && !excused)
                places.append({file.path, i + 1, match.captured().trimmed()});
        }
    }
    return places;
}

QList<Planted> planted(const char* path, const QList<QByteArray>& texts)
{
    QList<Planted> files;
    for (const QByteArray& text : texts)
        files.append({QLatin1String(path), text});
    return files;
}

}  // namespace

QList<Rule> wordRules()
{
    QList<Rule> rules;
    for (const WordRow& row : modelRows() + clockRows() + styleRows()) {
        rules.append({QLatin1String(row.name), QLatin1String(row.advice),
                      [row](const Tree& tree) { return wordBreaches(row, tree); }, planted(row.badPath, row.bad),
                      planted(row.badPath, row.good)});
    }
    return rules;
}

}  // namespace faultglass::tidy
