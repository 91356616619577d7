#include "widgets/lesson/predict_card.h"

#include <algorithm>
#include <cmath>

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/ensemble/replications.h"
#include "widgets/controls/segmented_choice.h"
#include "widgets/lesson/answer_option.h"
#include "widgets/theme/core_text.h"
#include "widgets/theme/number_format.h"
#include "widgets/theme/theme_style.h"

namespace faultglass {

namespace {

using namespace chapters;

constexpr double kPerCent = 100;

double scaleOf(const NumberGuess& number) { return number.unit == "%" ? kPerCent : 1; }

/// Three figures, as short as they are: "1.2", "48", "9,000".
QString figureText(double value, const NumberGuess& number)
{
    const double shown = value * scaleOf(number);
    return std::abs(shown) >= 1000 ? formatCompact(shown) : QLocale().toString(shown, 'g', 3);
}

QString numberText(double value, const NumberGuess& number)
{
    const QString text = figureText(value, number);
    return number.unit.empty() ? text : text + QChar(QChar::Nbsp) + verbatim(number.unit);
}

}  // namespace

PredictCard::PredictCard(const Predict& predict, const GuessRecord& record, const LessonBook& book, OpenPad openPad,
                         QWidget* parent)
    : LessonCard(tr("Predict first"), book, parent), m_predict(predict), m_record(record), m_openPad(std::move(openPad))
{
    addProse(predict.ask);
    buildGuess();
    m_confidence = addConfidence();
    m_run = new QPushButton(this);
    m_clear = new QPushButton(tr("Only the run"), this);
    m_clear->setToolTip(tr("Takes your curve and those of the runs off the chart"));
    for (QPushButton* button : {m_run, m_clear})
        setButtonKind(*button, ButtonKind::Link);
    auto* row = new QHBoxLayout;
    row->addWidget(m_run);
    row->addWidget(m_clear);
    row->addStretch(1);
    column()->addLayout(row);
    m_verdict = addLine();
    m_after = addProse({});
    connect(m_run, &QPushButton::clicked, this, &PredictCard::again);
    connect(m_clear, &QPushButton::clicked, this, &PredictCard::clearChart);
    connect(m_confidence, &SegmentedChoice::chosen, this, &PredictCard::show);
    restore();
    show();
}

PredictCard::~PredictCard() { closePad(); }

void PredictCard::buildGuess()
{
    if (const auto* choice = std::get_if<ChoiceGuess>(&m_predict.guess)) {
        for (const ChoiceOption& option : choice->options) {
            auto* button = new AnswerOption(lessonWords(option.text, book()), this);
            connect(button, &QAbstractButton::clicked, this, &PredictCard::show);
            column()->addWidget(button);
            m_options.push_back(button);
        }
    } else if (const auto* number = std::get_if<NumberGuess>(&m_predict.guess)) {
        buildNumber(*number);
    } else {
        m_draw = new QPushButton(tr("Draw on the chart"), this);
        m_draw->setToolTip(tr("Opens a sheet over the chart of the stage: draw with the mouse or the arrow keys"));
        connect(m_draw, &QPushButton::clicked, this, &PredictCard::openPad);
        column()->addWidget(m_draw, 0, Qt::AlignLeading);
    }
}

void PredictCard::buildNumber(const NumberGuess& number)
{
    m_number = new QLineEdit(this);
    m_number->setPlaceholderText(
        tr("%1 to %2").arg(figureText(number.range.least, number), numberText(number.range.most, number)));
    m_number->setAccessibleName(tr("Your guess"));
    m_number->setMaximumWidth(220);
    connect(m_number, &QLineEdit::textChanged, this, &PredictCard::show);
    connect(m_number, &QLineEdit::returnPressed, this, [this] {
        if (!hasGuess() || m_revealed)
            return;
        if (isSure())
            run();
        else
            m_confidence->setFocus(Qt::TabFocusReason);
    });
    column()->addWidget(m_number);
}

void PredictCard::openPad()
{
    const auto& curve = std::get<CurveGuess>(m_predict.guess);
    if (m_pad == nullptr && m_openPad) {
        m_pad = m_openPad(static_cast<int>(curve.chart),
                          {curve.seconds.least, curve.seconds.most, curve.range.least, curve.range.most});
        if (m_pad != nullptr) {
            connect(m_pad, &CurvePad::changed, this, &PredictCard::show);
            connect(m_pad, &CurvePad::finished, m_run, [this] { m_run->setFocus(Qt::OtherFocusReason); });
            if (m_returned)
                m_pad->setValues(firstCurve());
        }
    }
    if (m_pad == nullptr)
        return setLine(m_verdict, tr("The stage shows another experiment. Start this chapter's first."),
                       Role::Degraded);
    m_pad->setTheme(theme());
    m_pad->setFocus(Qt::OtherFocusReason);
    show();
}

void PredictCard::clearChart()
{
    if (!m_revealed)
        return;
    closePad();
    show();
}

void PredictCard::closePad()
{
    delete m_pad;
    m_pad = nullptr;
}

std::optional<double> PredictCard::typedNumber() const
{
    const auto& number = std::get<NumberGuess>(m_predict.guess);
    double value = 0;
    if (!parseValue(m_number->text(), number.unit, value))
        return std::nullopt;
    value /= scaleOf(number);
    return number.range.contains(value) ? std::optional(value) : std::nullopt;
}

bool PredictCard::hasGuess() const
{
    if (m_number != nullptr)
        return typedNumber().has_value();
    if (m_draw != nullptr)
        return m_pad != nullptr && !m_pad->values().empty();
    return std::ranges::any_of(m_options, &AnswerOption::isChecked);
}

/// Whether it is known how sure one was of the first guess; of others nobody asks.
bool PredictCard::isSure() const { return !m_record.guess.isEmpty() || m_confidence->index() >= 0; }

QString PredictCard::guessText() const
{
    if (m_number != nullptr)
        return QString::number(typedNumber().value_or(0), 'g', 12);
    if (m_draw == nullptr)
        return QString::number(std::ranges::find_if(m_options, &AnswerOption::isChecked) - m_options.begin());
    QStringList values;
    for (const double value : m_pad->values())
        values += QString::number(value, 'g', 6);
    return values.join(QLatin1Char(' '));
}

std::vector<double> PredictCard::firstCurve() const
{
    std::vector<double> values;
    const auto& range = std::get<CurveGuess>(m_predict.guess).range;
    for (const QString& word : m_record.guess.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        bool isNumber = false;
        const double value = word.toDouble(&isNumber);
        if (!isNumber || !std::isfinite(value))
            return {};
        values.push_back(std::clamp(value, range.least, range.most));
    }
    return values;
}

/// Puts the guess of an earlier day back, for whoever returns to the step. A curve is laid over its chart on request.
void PredictCard::restore()
{
    if (m_record.guess.isEmpty())
        return;
    m_returned = true;
    if (m_draw != nullptr && firstCurve().empty())
        m_returned = false;
    const int option = m_record.guess.toInt();
    if (!m_options.empty() && option >= 0 && option < static_cast<int>(m_options.size()))
        m_options[static_cast<std::size_t>(option)]->setChecked(true);
    if (m_number != nullptr)
        m_number->setText(formatValue(m_record.guess.toDouble() * scaleOf(std::get<NumberGuess>(m_predict.guess))));
}

void PredictCard::show()
{
    m_run->setText(m_running ? tr("Stop") : m_revealed ? tr("Guess again") : tr("Run it to find out"));
    m_run->setEnabled(m_running || m_revealed || (hasGuess() && isSure()));
    m_clear->setVisible(m_revealed && m_pad != nullptr);
    const bool open = !m_running && !m_revealed;
    for (AnswerOption* option : m_options)
        option->setEnabled(open);
    if (m_number != nullptr)
        m_number->setEnabled(open);
    if (m_draw != nullptr) {
        m_draw->setEnabled(open);
        m_draw->setText(m_returned && m_pad == nullptr ? tr("Show my curve") : tr("Draw on the chart"));
    }
    m_confidence->setEnabled(open && m_record.guess.isEmpty());
    setWaiting(m_record.score < 0);
    if (open && hasGuess() && !isSure())
        setLine(m_verdict, tr("Say how sure you are, and run it."), Role::Idle);
    else if (open)
        setLine(m_verdict,
                m_record.score >= 0 ? (m_draw != nullptr ? tr("Your first curve came to %1 of a full score.")
                                                         : tr("Your first guess held in %1 of the runs."))
                                          .arg(formatShare(m_record.score).text())
                                    : QString(),
                Role::Idle);
}

void PredictCard::again()
{
    if (m_running) {
        ++m_generation;
        m_background.cancel();
        m_running = false;
    } else if (m_revealed) {
        m_revealed = false;
        m_returned = false;
        for (AnswerOption* option : m_options) {
            option->setShare(-1);
            option->setMark(Role::Idle, {});
        }
        closePad();
        setProse(m_after, {});
    } else {
        return run();
    }
    show();
}

void PredictCard::run()
{
    if (!hasGuess())
        return show();  // the drawing has gone with its chart
    if (m_record.guess.isEmpty()) {
        m_record.guess = guessText();
        m_record.confidence = confidenceOf(m_confidence);
        emit guessed(m_record);
    }
    m_running = true;
    show();
    setLine(m_verdict, tr("Running it under %n seeds …", nullptr, static_cast<int>(m_predict.source.seeds)),
            Role::Idle);
    emit actionsRequested(m_predict.actions);
    const auto* curve = std::get_if<CurveGuess>(&m_predict.guess);
    const SeriesColumn* column = curve != nullptr ? findColumn(book().world, curve->series) : nullptr;
    m_background.start([this, generation = ++m_generation, source = m_predict.source, world = book().world,
                        of = column != nullptr ? column->of : nullptr](const std::stop_token& stop) {
        SeedWatch watch;
        watch.stop = stop;
        QString why;
        try {
            const auto runs = runSource(source, world, watch, of);
            if (runs.ok())
                return static_cast<void>(QMetaObject::invokeMethod(this, [this, generation, found = runs.value()] {
                    take(generation, found);
                }));
            why = QString::fromStdString(runs.error().message());
        } catch (const RunFailure& failure) {
            why = QString::fromStdString(failure.message());
        }
        QMetaObject::invokeMethod(this, [this, generation, why] { fail(generation, why); });
    });
}

void PredictCard::fail(int generation, const QString& why)
{
    if (generation != m_generation)
        return;
    m_running = false;
    show();
    setLine(m_verdict, tr("It could not be run: %1").arg(why), Role::Failed);
    emit finished();
}

void PredictCard::take(int generation, const SeedRuns& runs)
{
    if (generation != m_generation)
        return;
    m_running = false;
    m_revealed = true;
    show();
    const auto [score, text] = m_number != nullptr ? resultOfNumber(runs)
                               : m_draw != nullptr ? resultOfCurve(runs)
                                                   : resultOfChoice(runs);
    setLine(m_verdict, text, score >= 0.5 ? Role::Healthy : score > 0.1 ? Role::Degraded : Role::Failed);
    setProse(m_after, verbatim(m_predict.after));
    m_after->setTheme(theme());
    // Who stopped the first run may have run another guess since.
    if (m_record.score < 0 && hasGuess() && guessText() == m_record.guess) {
        m_record.score = score;
        emit guessed(m_record);
    }
    setWaiting(false);
    m_clear->setVisible(m_pad != nullptr);
    emit finished();
}

std::pair<double, QString> PredictCard::resultOfChoice(const SeedRuns& runs)
{
    const auto& options = std::get<ChoiceGuess>(m_predict.guess).options;
    std::vector<Range> ranges;
    for (const ChoiceOption& option : options)
        ranges.push_back(option.range);
    const std::vector<double> shares = scoreChoice(runs.values, ranges);
    const auto most = static_cast<std::size_t>(std::ranges::max_element(shares) - shares.begin());
    double score = 0;
    for (std::size_t i = 0; i < m_options.size(); ++i) {
        m_options[i]->setShare(shares[i]);
        if (m_options[i]->isChecked())
            score = shares[i];
        m_options[i]->setMark(i == most                   ? Role::Healthy
                              : m_options[i]->isChecked() ? Role::Failed
                                                          : Role::Idle,
                              tr("in %1 of the runs").arg(formatShare(shares[i]).text()));
    }
    if (score == 0 && shares[most] == 1)
        return {score, tr("Not so: it is “%1”, in every run.").arg(m_options[most]->text())};
    return {score, score == 1
                       ? tr("So it is, in every run.")
                       : tr("What you chose came out in %1 of %n runs.", nullptr, static_cast<int>(runs.values.size()))
                             .arg(formatShare(score).text())};
}

std::pair<double, QString> PredictCard::resultOfNumber(const SeedRuns& runs) const
{
    const auto& number = std::get<NumberGuess>(m_predict.guess);
    const double guess = typedNumber().value_or(0);
    const NumberScore score = scoreNumber(runs.values, guess, number.within);
    std::vector<double> sorted = runs.values;
    std::ranges::sort(sorted);
    const QString middle = numberText(quantileOf(sorted, 0.5), number);
    const QString low = numberText(quantileOf(sorted, 0.05), number),
                  high = numberText(quantileOf(sorted, 0.95), number);
    const QString truth = low == high
                              ? tr("The runs gave %1.").arg(middle)
                              : tr("The runs gave %1, nine in ten of them from %2 to %3.").arg(middle, low, high);
    const QString place = score.close >= 0.5       ? tr("Your %1 is close.").arg(numberText(guess, number))
                          : score.percentile > 0.5 ? tr("Your %1 is too high.").arg(numberText(guess, number))
                                                   : tr("Your %1 is too low.").arg(numberText(guess, number));
    return {score.close, truth + QLatin1Char(' ') + place};
}

std::pair<double, QString> PredictCard::resultOfCurve(const SeedRuns& runs)
{
    if (m_pad == nullptr || m_pad->values().empty())
        return {0, tr("The drawing is gone: the stage has changed.")};
    std::vector<double> times;
    Curve guess;
    for (int i = 0; i < CurvePad::kColumns; ++i) {
        times.push_back(m_pad->secondsAt(i));
        guess.push_back({times.back(), m_pad->values()[static_cast<std::size_t>(i)]});
    }
    std::vector<BandColumn> truth;
    for (const BandPoint& point : bandOf(runs.curves, times))
        truth.push_back({point.seconds, point.low, point.median, point.high});
    m_pad->setTruth(truth);
    const auto& range = std::get<CurveGuess>(m_predict.guess).range;
    const CurveScore score = scoreCurve(runs.curves, guess);
    const double away = score.distance / (range.most - range.least);
    // Nobody draws within the noise of a run: a twentieth of the axis away is as good as a hit.
    constexpr double kGood = 0.05, kFar = 0.3;
    const double value = std::clamp(1 - (away - kGood) / (kFar - kGood), score.inside, 1.0);
    return {value,
            tr("%1 of your curve lies where nine in ten runs were; on average it is %2 of the axis away from the "
               "middle one.")
                .arg(formatShare(score.inside).text(), formatShare(away).text())};
}

void PredictCard::setTheme(const Theme& theme)
{
    LessonCard::setTheme(theme);
    for (AnswerOption* option : m_options)
        option->setTheme(theme);
    if (m_pad != nullptr)
        m_pad->setTheme(theme);
    for (QWidget* part : {static_cast<QWidget*>(m_number), static_cast<QWidget*>(m_draw), static_cast<QWidget*>(m_run),
                          static_cast<QWidget*>(m_clear)}) {
        if (part != nullptr)
            part->setFont(theme.textFont(theme.sizes.body));
    }
}

}  // namespace faultglass
