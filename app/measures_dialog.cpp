#include "app/measures_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include "core/scenarios/scenario.h"
#include "widgets/theme/core_text.h"
#include "widgets/theme/number_format.h"

namespace faultglass {

namespace {

constexpr int kFirstArm = 1;  // column

/// Value and unit: people read per cent of a share, and a time in the unit that suits it.
Figure figureOf(const Measure& measure, std::optional<double> value)
{
    if (!value)
        return {QStringLiteral("–"), {}, true};
    switch (measure.form) {
    case MeasureForm::Share:
        return formatShare(*value);
    case MeasureForm::Time:
        return formatSeconds(*value);
    case MeasureForm::Rate:
    case MeasureForm::Multiple:
    case MeasureForm::Count:
    case MeasureForm::Amount:
        return {QLocale().toString(*value, 'g', 6), unitText(measure.unit), true};
    }
    FG_ASSERT(false);
}

}  // namespace

MeasuresDialog::MeasuresDialog(const Theme& theme, const Timeline& timeline, SimTime until, QWidget* parent)
    : QDialog(parent), m_head(new QLabel), m_table(new QTableWidget), m_copy(new QPushButton(tr("&Copy")))
{
    setWindowTitle(tr("All that was measured"));
    resize(900, 640);
    m_head->setFont(theme.textFont(theme.sizes.body));
    m_head->setWordWrap(true);
    m_head->setText(
        tr("Measuring %1 up to %2 …").arg(coreText(timeline.scenario->title), formatClock(until.seconds(), 1)));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setAccessibleName(windowTitle());
    m_table->verticalHeader()->hide();
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->addButton(m_copy, QDialogButtonBox::ActionRole);
    m_copy->setToolTip(tr("The rows that are selected, or else all, for a spreadsheet"));
    m_copy->setEnabled(false);
    connect(m_copy, &QPushButton::clicked, this, &MeasuresDialog::copy);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_head);
    column->addWidget(m_table, 1);
    column->addWidget(buttons);
    run(timeline, until);
}

MeasuresDialog::~MeasuresDialog() { m_background.cancel(); }

void MeasuresDialog::run(const Timeline& timeline, SimTime until)
{
    EnsembleSpec spec;
    spec.timeline = timeline;
    spec.until = until;
    m_background.start([this, spec](const std::stop_token& stop) {
        Result<Ensemble> found = Ensemble{};
        try {
            found = runReplications(spec, {{}, stop});
        } catch (const RunFailure& failure) {
            found = Error{"run", {}, failure.message()};
        }
        QMetaObject::invokeMethod(this, [this, found] { show(found); });
    });
}

void MeasuresDialog::show(const Result<Ensemble>& found)
{
    if (!found.ok()) {
        m_head->setText(QString::fromStdString(found.error().message()));
    } else if (found.value().arms.empty()) {
        m_head->setText(tr("Nothing has run yet."));
    } else {
        m_head->setText(tr("From the start to %1, of this run alone. A dash: there was no occasion to measure it.")
                            .arg(formatClock(found.value().simulated.seconds(), 1)));
        fill(found.value());
    }
    emit finished();
}

void MeasuresDialog::fill(const Ensemble& ensemble)
{
    const auto arms = static_cast<int>(ensemble.arms.size());
    const auto measures = measureTable();
    QStringList heads{tr("Measure")};
    for (const ArmEnsemble& arm : ensemble.arms)
        heads += arms == 1 ? tr("Value") : coreText(arm.name);
    heads << tr("Unit") << tr("What it is");
    m_table->setColumnCount(static_cast<int>(heads.size()));
    m_table->setHorizontalHeaderLabels(heads);
    m_table->setRowCount(static_cast<int>(measures.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const Measure& measure = measures[static_cast<std::size_t>(row)];
        const auto put = [&](int place, const QString& text) {
            auto* item = new QTableWidgetItem(text);
            item->setToolTip(coreText(measure.help));
            m_table->setItem(row, place, item);
            return item;
        };
        put(0, coreText(measure.label));
        QString unit;
        for (int arm = 0; arm < arms; ++arm) {
            const auto& estimate = ensemble.arms[static_cast<std::size_t>(arm)].measures[static_cast<std::size_t>(row)];
            const Figure figure = figureOf(measure, estimate.value());
            put(kFirstArm + arm, arms == 1 ? figure.number : figure.text())
                ->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            unit = arms == 1 ? figure.unit : QString();  // of several arms each value has its own
        }
        put(kFirstArm + arms, unit);
        put(kFirstArm + arms + 1, coreText(measure.help));
    }
    m_table->resizeColumnsToContents();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_copy->setEnabled(true);
}

QString MeasuresDialog::copiedText() const
{
    QStringList lines, heads;
    for (int column = 0; column < m_table->columnCount(); ++column)
        heads += m_table->horizontalHeaderItem(column)->text();
    lines += heads.join(QLatin1Char('\t'));
    const auto selected = m_table->selectionModel()->selectedRows();
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (!selected.isEmpty() && !m_table->selectionModel()->isRowSelected(row))
            continue;
        QStringList cells;
        for (int column = 0; column < m_table->columnCount(); ++column)
            cells += m_table->item(row, column)->text();
        lines += cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

void MeasuresDialog::copy() const { QApplication::clipboard()->setText(copiedText()); }

void MeasuresDialog::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy) && m_copy->isEnabled())
        copy();
    else
        QDialog::keyPressEvent(event);
}

}  // namespace faultglass
