#include "app/law_dialog.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QElapsedTimer>
#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "core/runtime/parallel.h"
#include "core/theory/laws/catalogue.h"
#include "widgets/controls/choice_box.h"
#include "widgets/controls/parameter_form.h"
#include "widgets/theme/core_text.h"
#include "widgets/theme/number_format.h"

namespace faultglass {

namespace {

constexpr std::array kHeadings{QT_TRANSLATE_NOOP("LawDialog", "Quantity"), QT_TRANSLATE_NOOP("LawDialog", "Law"),
                               QT_TRANSLATE_NOOP("LawDialog", "Simulation"),
                               QT_TRANSLATE_NOOP("LawDialog", "99.9 % interval"),
                               QT_TRANSLATE_NOOP("LawDialog", "Verdict")};

QString number(double value) { return std::isinf(value) ? QStringLiteral("∞") : QLocale().toString(value, 'g', 5); }

QString numberWithUnit(double value, std::string_view unit) { return withUnit(number(value), unit); }

Role roleOf(Verdict verdict)
{
    return verdict == Verdict::Agrees ? Role::Healthy : verdict == Verdict::Differs ? Role::Failed : Role::Degraded;
}

QString verdictText(const AgreementRow& row, const theory::LawOutput& output)
{
    if (row.verdict == Verdict::Undecided)
        return LawDialog::tr("undecided; %1 runs would tell").arg(QLocale().toString(row.decidedBy, 'g', 2));
    if (row.verdict == Verdict::Differs)
        return LawDialog::tr("differs");
    switch (output.accuracy) {
    case theory::Accuracy::Exact:
        return LawDialog::tr("agrees");
    case theory::Accuracy::Approximation:
        return LawDialog::tr("agrees within %1 %").arg(QLocale().toString(100 * output.within));
    case theory::Accuracy::UpperBound:
        return LawDialog::tr("is not above it");
    }
    FG_ASSERT(false);
}

}  // namespace

LawDialog::LawDialog(const Theme& theme, std::string_view scenario, std::vector<LawStart> starts, QWidget* parent)
    : QDialog(parent), m_theme(theme), m_starts(std::move(starts))
{
    setWindowTitle(tr("Held against a law"));
    for (const theory::Law& law : theory::lawCatalogue())
        m_laws.push_back(&law);
    std::ranges::stable_partition(m_laws,
                                  [scenario](const theory::Law* law) { return law->text.scenario == scenario; });
    const auto rank = [this](const theory::Law* law) {
        return std::ranges::find(m_starts, law->text.name, &LawStart::law) - m_starts.begin();
    };
    std::ranges::stable_sort(m_laws, {}, rank);
    build();
    for (const theory::Law* law : m_laws)
        m_choice->addItem(coreText(law->text.title));
    connect(m_choice, &ChoiceBox::currentIndexChanged, this, &LawDialog::choose);
    choose(0);
    resize(860, 620);
}

LawDialog::~LawDialog() { m_background.cancel(); }

void LawDialog::build()
{
    m_choice = new ChoiceBox;
    m_choice->setAccessibleName(tr("Law"));
    m_about = new QLabel;
    m_about->setWordWrap(true);
    m_about->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_formArea = new QScrollArea;
    m_formArea->setWidgetResizable(true);
    m_formArea->setFrameShape(QFrame::NoFrame);
    m_formArea->setMinimumWidth(290);
    auto* results = new QWidget;
    m_table = new QGridLayout(results);
    m_table->setHorizontalSpacing(18);
    m_table->setVerticalSpacing(8);
    m_verdict = new QLabel;
    m_verdict->setWordWrap(true);
    m_verdict->setFont(m_theme.headingFont(m_theme.sizes.heading));
    m_progress = new QProgressBar;
    m_progress->setAccessibleName(tr("Progress of the experiment"));
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->hide();

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_run = buttons->addButton(tr("Run the simulation"), QDialogButtonBox::ActionRole);
    m_run->setDefault(true);
    connect(m_run, &QPushButton::clicked, this, &LawDialog::runOrStop);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);

    auto* right = new QVBoxLayout;
    right->setSpacing(14);
    right->addWidget(m_about);
    right->addWidget(results);
    right->addWidget(m_verdict);
    right->addStretch();
    right->addWidget(m_progress);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(22);
    columns->addWidget(m_formArea, 2);
    columns->addLayout(right, 3);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(22, 20, 22, 16);
    layout->setSpacing(14);
    layout->addWidget(m_choice);
    layout->addLayout(columns, 1);
    layout->addWidget(buttons);
}

std::string_view LawDialog::shownLaw() const { return m_law->text.name; }

QString LawDialog::verdict() const { return m_verdict->text(); }

/// What is on the stage, where that is of this law; else where its experiment is at home.
ParameterSet LawDialog::startOf(const theory::Law& law) const
{
    const auto start = std::ranges::find(m_starts, law.text.name, &LawStart::law);
    return start == m_starts.end() ? experimentDefaults(law, m_experiment) : start->parameters;
}

void LawDialog::choose(int index)
{
    m_background.cancel();
    m_law = m_laws[static_cast<std::size_t>(index)];
    const auto experiment = findExperiment(m_law->text.name);
    FG_ASSERT(experiment.has_value());
    m_experiment = *experiment;
    m_parameters = startOf(*m_law);
    QStringList assumptions;
    for (const std::string_view assumption : m_law->assumptions)
        assumptions += coreText(assumption);
    m_about->setText(tr("%1\n\n%2\n%3\n\nHolds when: %4\n\nSimulated: %5",
                        "what a law says, its formula, its source, its conditions, its experiment")
                         .arg(coreText(m_law->text.help), verbatim(m_law->text.formula), verbatim(m_law->text.source),
                              assumptions.join(QLatin1Char(' ')), coreText(m_experiment.run)));
    delete m_formArea->takeWidget();  // it looks at the keys
    m_keys.clear();
    for (const ParameterRow& row : m_law->rows)
        m_keys.push_back(row.key);
    m_form = new ParameterForm(m_law->rows, m_keys);
    m_form->setTheme(m_theme);
    m_form->setValues(m_parameters);
    connect(m_form, &ParameterForm::valueEdited, this,
            [this](const QString& key, double value, int) { setParameter(key, value); });
    connect(m_form, &ParameterForm::resetRequested, this, [this] {
        m_parameters = startOf(*m_law);
        m_form->setValues(m_parameters);
        showTheory();
    });
    m_formArea->setWidget(m_form);
    showTheory();
}

void LawDialog::setParameter(const QString& key, double value)
{
    if (m_running || m_parameters.set(key.toStdString(), value))
        return;
    m_form->setValues(m_parameters);
    showTheory();
}

QLabel* LawDialog::cell(const QString& text, int row, int column, Role role, bool strong)
{
    auto* label = new QLabel(text);
    label->setFont(m_theme.textFont(m_theme.sizes.body, strong ? QFont::DemiBold : QFont::Normal));
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText,
                     role == Role::Idle ? (strong ? m_theme.muted : m_theme.text) : m_theme.ink(role));
    label->setPalette(palette);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_table->addWidget(label, row, column, column == 0 || column == 4 ? Qt::AlignLeft : Qt::AlignRight);
    return label;
}

void LawDialog::fillTable(const std::vector<double>& theory, const std::vector<AgreementRow>& rows)
{
    while (QLayoutItem* item = m_table->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int i = 0; i < static_cast<int>(kHeadings.size()); ++i)
        cell(QCoreApplication::translate("LawDialog", kHeadings[static_cast<std::size_t>(i)]), 0, i, Role::Idle, true);
    for (std::size_t i = 0; i < theory.size(); ++i) {
        const theory::LawOutput& output = m_law->outputs[i];
        const int line = static_cast<int>(i) + 1;
        cell(coreText(output.label), line, 0)->setToolTip(coreText(output.help));
        cell(numberWithUnit(theory[i], output.unit), line, 1);
        const auto row = std::ranges::find(rows, i, &AgreementRow::output);
        if (row == rows.end())
            continue;
        const QString rests = tr("Rests on %1: %2").arg(coreText(row->event), QLocale().toString(row->events, 'f', 0));
        if (row->simulated) {
            cell(numberWithUnit(*row->simulated, output.unit), line, 2)->setToolTip(rests);
            cell(tr("%1 to %2").arg(number(row->interval.low), number(row->interval.high)), line, 3);
        }
        cell(verdictText(*row, output), line, 4, roleOf(row->verdict))->setToolTip(rests);
    }
}

void LawDialog::showTheory()
{
    const auto values = m_law->evaluate(m_parameters);
    m_run->setEnabled(values.ok());
    fillTable(values.ok() ? values.value() : std::vector<double>{}, {});
    m_verdict->setText(values.ok() ? tr("Not simulated yet with these numbers.")
                                   : QString::fromStdString(values.error().message()));
}

void LawDialog::showAgreement(const Result<Agreement>& agreement)
{
    m_running = false;
    m_progress->hide();
    m_run->setText(tr("Run the simulation"));
    m_formArea->setEnabled(true);
    if (!agreement.ok()) {
        m_verdict->setText(tr("Stopped."));
    } else if (const Agreement& found = agreement.value(); !found.broken.empty()) {
        m_verdict->setText(tr("Assumption broken. It needs: %1").arg(coreText(found.broken)));
    } else {
        fillTable(m_law->evaluate(m_parameters).value(), found.rows);
        m_verdict->setText(found.verdict == Verdict::Agrees ? tr("Law and simulation agree.")
                           : found.verdict == Verdict::Undecided
                               ? tr("Too little was seen to tell.")
                               : tr("Law and simulation differ by more than chance explains."));
    }
    emit finished();
}

void LawDialog::runOrStop()
{
    if (m_running)
        return m_background.cancel();
    m_running = true;
    m_run->setText(tr("Stop"));
    m_formArea->setEnabled(false);
    m_progress->setValue(0);
    m_progress->show();
    m_verdict->setText(tr("Simulating ..."));
    m_background.start([this, law = m_law, experiment = m_experiment,
                        parameters = m_parameters](const std::stop_token& stop) {
        AgreementRequest request;
        request.jobs = defaultJobs();
        request.stop = stop;
        constexpr int kBetween = 50;  // ms
        QElapsedTimer told;
        told.start();
        request.progress = [this, &told](double share) {
            if (told.elapsed() < kBetween)
                return;
            told.restart();
            QMetaObject::invokeMethod(this, [this, share] { m_progress->setValue(static_cast<int>(share * 1000)); });
        };
        const auto agreement = agree(*law, experiment, parameters, request);
        QMetaObject::invokeMethod(this, [this, law, agreement] {
            if (law == m_law)
                showAgreement(agreement);
            else
                showAgreement(Error{"agree", "", "the law that is shown"});  // another was chosen meanwhile
        });
    });
}

}  // namespace faultglass
