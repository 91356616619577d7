#include "widgets/panels/law_pane.h"

#include <algorithm>

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "core/agreement/agree.h"
#include "core/theory/laws/catalogue.h"
#include "widgets/controls/choice_box.h"
#include "widgets/controls/parameter_field.h"
#include "widgets/theme/core_text.h"

namespace faultglass {

namespace {

constexpr int kGap = 12;
constexpr int kColumn = 230;
/// A drag of a slider is over when nothing has moved for so long; only then is it worth simulating.
constexpr int kSettled = 400;  // ms

}  // namespace

LawPane::LawPane(std::span<const LawStudy> studies, QWidget* parent) : QWidget(parent), m_studies(studies)
{
    FG_ASSERT(!m_studies.empty());
    m_chart = new LawChart;
    m_choice = new ChoiceBox;
    m_choice->setAccessibleName(tr("Law"));
    for (const LawStudy& study : m_studies)
        m_choice->addItem(QCoreApplication::translate("LawStudy", study.title));
    m_choice->setVisible(m_studies.size() > 1);
    m_choice->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_run = new QPushButton(tr("Other seeds"));
    m_run->setToolTip(tr("Simulates all stops once more, with other luck"));

    auto* fields = new QWidget;
    m_fieldColumn = new QVBoxLayout(fields);
    m_fieldColumn->setContentsMargins(0, 0, 6, 0);
    m_fieldColumn->setSpacing(kGap);
    auto* scroll = new QScrollArea;
    scroll->setWidget(fields);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout;
    column->setSpacing(8);
    column->addWidget(m_choice);
    column->addWidget(scroll, 1);
    column->addWidget(m_run);
    auto* side = new QWidget;
    side->setLayout(column);
    column->setContentsMargins(0, 0, 0, 0);
    side->setFixedWidth(kColumn);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(m_chart, 1);
    layout->addWidget(side);

    m_delay.setSingleShot(true);
    m_delay.setInterval(kSettled);
    connect(&m_delay, &QTimer::timeout, this, &LawPane::run);
    connect(m_choice, &ChoiceBox::activated, this, &LawPane::choose);
    connect(m_run, &QPushButton::clicked, this, &LawPane::runOrStop);
    connect(m_chart, &LawChart::stopChosen, this, &LawPane::takeStop);
    choose(0);
}

LawPane::~LawPane() { m_background.cancel(); }

void LawPane::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_chart->setTheme(theme);
    for (ParameterField* field : m_fields)
        field->setTheme(theme);
}

void LawPane::choose(int study)
{
    m_study = &m_studies[static_cast<std::size_t>(study)];
    m_choice->setCurrentIndex(study);
    m_own.clear();
    buildFields();
    renew();
}

void LawPane::chooseLaw(std::string_view law)
{
    const auto found = std::ranges::find(m_studies, law, &LawStudy::law);
    if (found != m_studies.end() && &*found != m_study)
        choose(static_cast<int>(found - m_studies.begin()));
}

void LawPane::setChoice(const LawChoice& choice)
{
    const auto found = std::ranges::find(m_studies, choice.law, &LawStudy::law);
    if (found == m_studies.end())
        return;
    choose(static_cast<int>(found - m_studies.begin()));
    ParameterSet checked = m_parameters;
    for (const auto& [key, value] : choice.own) {
        const bool adjustable = std::ranges::find(m_study->adjustable, key) != m_study->adjustable.end();
        if (adjustable && !checked.set(key, value))
            m_own.emplace_back(key, value);
    }
    renew();
}

std::vector<LawStart> LawPane::starts() const
{
    std::vector<LawStart> starts{{m_study->law, m_parameters}};
    if (m_live)  // out of the law's range: it stays where it was
        (void)starts.front().parameters.set(m_study->swept, m_live->first);
    for (const LawStudy& study : m_studies) {
        if (&study != m_study)
            starts.push_back({study.law, studyParameters(study, m_panel.rows().empty() ? nullptr : &m_panel)});
    }
    return starts;
}

void LawPane::buildFields()
{
    for (ParameterField* field : m_fields)
        delete field;
    m_fields.clear();
    while (QLayoutItem* item = m_fieldColumn->takeAt(0))
        delete item;
    const theory::Law* const law = theory::findLaw(m_study->law);
    for (const std::string_view key : m_study->adjustable) {
        const auto row = std::ranges::find(law->rows, key, &ParameterRow::key);
        FG_ASSERT(row != law->rows.end());
        ParameterField* field = ParameterField::make(*row, this);
        field->setTheme(m_theme);
        connect(field, &ParameterField::valueEdited, this,
                [this, name = std::string(key)](double value, int) { setOwn(name, value); });
        m_fieldColumn->addWidget(field);
        m_fields.push_back(field);
    }
    m_fieldColumn->addStretch();
}

void LawPane::setOwn(const std::string& key, double value)
{
    const auto found = std::ranges::find(m_own, key, &std::pair<std::string, double>::first);
    if (found == m_own.end())
        m_own.emplace_back(key, value);
    else
        found->second = value;
    renew();
}

/// What the study and the panel say, and what the user has set apart from that.
ParameterSet LawPane::wanted() const
{
    ParameterSet parameters = studyParameters(*m_study, m_panel.rows().empty() ? nullptr : &m_panel);
    for (const auto& [key, value] : m_own)
        (void)parameters.set(key, value);  // its field has checked it
    return parameters;
}

/// What runs is of no interest any more.
void LawPane::halt()
{
    m_background.cancel();
    ++m_generation;
    m_running = false;
    m_run->setText(tr("Other seeds"));
}

/// The law with what it depends on now; what was simulated with other numbers is gone.
void LawPane::renew()
{
    halt();
    m_parameters = wanted();
    for (ParameterField* field : m_fields)
        field->setValue(m_parameters.value(field->row().key));
    m_plot = lawPlot(*m_study, m_parameters, m_stops);
    m_stale = true;
    showLive();
    if (isVisible())
        m_delay.start();
}

/// Between which stops a swept value lies; the stops are evenly apart whatever they are.
double LawPane::positionOf(double swept) const
{
    const double scale = m_study->scaledBy.empty() ? 1 : m_parameters.value(m_study->scaledBy);
    for (std::size_t i = 1; i < m_stops.size(); ++i) {
        const double before = m_stops[i - 1]->value * scale, here = m_stops[i]->value * scale;
        if (swept < here || i + 1 == m_stops.size())
            return static_cast<double>(i - 1) + (swept - before) / (here - before);
    }
    return 0;
}

void LawPane::showLive()
{
    m_plot.live = m_live && m_stops.size() > 1 ? std::optional(std::pair{positionOf(m_live->first), m_live->second})
                                               : std::nullopt;
    const auto ofArm = std::ranges::find(m_stops, std::max(0, m_arm), &StudyStop::arm);
    m_plot.current = ofArm == m_stops.end() ? -1 : static_cast<int>(ofArm - m_stops.begin());
    if (const auto row = m_panel.find(m_study->current); row && !m_study->current.empty()) {
        const auto at =
            std::ranges::find(m_stops, m_panel.value(*row), [](const StudyStop* stop) { return stop->value; });
        m_plot.current = at == m_stops.end() ? -1 : static_cast<int>(at - m_stops.begin());
    }
    m_chart->setPlot(m_plot);
}

void LawPane::setFrame(const Frame& frame, int arm)
{
    const ArmFrame& shown = frame.arms[static_cast<std::size_t>(std::max(0, arm))];
    m_arm = arm;
    m_live = m_study->live != nullptr ? m_study->live(shown) : std::nullopt;
    const bool samePanel = shown.parameters == m_panel;
    if (!samePanel)
        m_panel = shown.parameters;
    if (samePanel || wanted() == m_parameters)
        showLive();
    else
        renew();
}

void LawPane::runOrStop()
{
    if (m_running) {
        halt();
        emit finished();
        return;
    }
    m_seed += 1000;
    m_plot = lawPlot(*m_study, m_parameters, m_stops);
    showLive();
    run();
}

void LawPane::run()
{
    const theory::Law* const law = theory::findLaw(m_study->law);
    const Experiment experiment = *findExperiment(m_study->law);
    std::vector<ParameterSet> stops;
    for (const StudyStop* stop : m_stops)
        stops.push_back(*parametersAt(*m_study, m_parameters, *stop));
    m_stale = false;
    m_running = true;
    m_run->setText(tr("Stop"));
    m_background.start([this, law, experiment, stops, study = m_study, seed = m_seed,
                        generation = ++m_generation](const std::stop_token& stop) {
        AgreementRequest request;
        request.stop = stop;
        request.seed = seed;
        for (std::size_t i = 0; i < stops.size() && !stop.stop_requested(); ++i) {
            const auto marks = marksOf(*study, agree(*law, experiment, stops[i], request));
            QMetaObject::invokeMethod(this, [this, generation, i, marks] { take(generation, i, marks); });
        }
    });
}

void LawPane::take(int generation, std::size_t at, const std::vector<LawMark>& marks)
{
    if (generation != m_generation)
        return;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (!m_plot.curves[i].marks.empty())
            m_plot.curves[i].marks[at] = marks[i];
    }
    m_chart->setPlot(m_plot);
    if (at + 1 < m_stops.size())
        return;
    halt();
    emit finished();
}

void LawPane::takeStop(int stop)
{
    if (const int arm = m_stops[static_cast<std::size_t>(stop)]->arm; arm >= 0)
        emit armChosen(arm);
    else if (!m_study->current.empty())
        emit parameterChosen(verbatim(m_study->current), m_stops[static_cast<std::size_t>(stop)]->value);
}

void LawPane::showEvent(QShowEvent*)
{
    if (m_stale)
        m_delay.start();
}

void LawPane::hideEvent(QHideEvent*)
{
    m_delay.stop();
    if (!m_running)
        return;
    renew();  // and does not start again before it is shown
}

}  // namespace faultglass
