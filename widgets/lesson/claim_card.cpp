#include "widgets/lesson/claim_card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "widgets/theme/core_text.h"
#include "widgets/theme/number_format.h"
#include "widgets/theme/theme_style.h"

namespace faultglass {

namespace {

using chapters::ChapterWorld;
using chapters::ClaimVerdict;
using chapters::SeedWatch;

QString valueText(double value, std::string_view unit)
{
    if (unit == "share")
        return formatShare(value).text();
    if (unit == "s")
        return formatSeconds(value).text();
    return withUnit(QLocale().toString(value, 'g', 3), unit);
}

}  // namespace

Result<ClaimVerdict> judged(const chapters::Claim& claim, const ChapterWorld& world, const std::stop_token& stop)
{
    SeedWatch watch;
    watch.stop = stop;
    try {
        return chapters::judge(claim, world, watch);
    } catch (const RunFailure& failure) {
        return Error{"claim", claim.id, failure.message()};
    }
}

QString verdictText(const chapters::Claim& claim, const ClaimVerdict& verdict)
{
    const chapters::Quantity quantity = chapters::quantityOf(claim.source);
    QStringList parts;
    if (verdict.share)
        parts += ClaimCard::tr("in %1 of the runs").arg(formatShare(*verdict.share).text());
    if (verdict.law)
        parts += ClaimCard::tr("the law says %1").arg(valueText(*verdict.law, quantity.unit));
    if (verdict.measured)
        parts += ClaimCard::tr("%1 measured, interval %2 to %3", "a value and its unit")
                     .arg(valueText(*verdict.measured, quantity.unit), valueText(verdict.interval.low, quantity.unit),
                          valueText(verdict.interval.high, quantity.unit));
    const QString said = parts.join(QStringLiteral("; "));
    return quantity.label.empty()
               ? said
               : ClaimCard::tr("%1: %2", "a quantity, and what is said of it").arg(coreText(quantity.label), said);
}

ClaimCard::ClaimCard(const chapters::Claim& claim, const LessonBook& book, QWidget* parent)
    : LessonCard(tr("Claim"), book, parent), m_claim(claim), m_verify(new QPushButton(tr("Verify"), this))
{
    addProse(claim.say);
    setButtonKind(*m_verify, ButtonKind::Link);
    m_verify->setToolTip(tr("Runs it under %n seeds, here and now", nullptr, static_cast<int>(claim.source.seeds)));
    auto* row = new QHBoxLayout;
    row->addWidget(m_verify);
    row->addStretch(1);
    column()->addLayout(row);
    m_verdict = addLine();
    connect(m_verify, &QPushButton::clicked, this, &ClaimCard::verify);
}

void ClaimCard::verify()
{
    if (m_running) {
        ++m_generation;
        m_background.cancel();
        m_running = false;
        m_verify->setText(tr("Verify"));
        return setLine(m_verdict, {}, Role::Idle);
    }
    m_running = true;
    m_verify->setText(tr("Stop"));
    setLine(m_verdict, tr("Running it under %n seeds …", nullptr, static_cast<int>(m_claim.source.seeds)), Role::Idle);
    m_background.start(
        [this, generation = ++m_generation, claim = m_claim, world = book().world](const std::stop_token& stop) {
            const auto verdict = judged(claim, world, stop);
            QMetaObject::invokeMethod(this, [this, generation, verdict] { take(generation, verdict); });
        });
}

void ClaimCard::take(int generation, const Result<ClaimVerdict>& verdict)
{
    if (generation != m_generation)
        return;
    m_running = false;
    m_verify->setText(tr("Verify again"));
    if (!verdict.ok())
        return setLine(m_verdict, QString::fromStdString(verdict.error().message()), Role::Failed);
    showVerdict(verdict.value());
    emit verified(verdict.value().holds);
}

void ClaimCard::showVerdict(const ClaimVerdict& verdict)
{
    setLine(m_verdict, (verdict.holds ? tr("Holds: %1.") : tr("Does not hold: %1.")).arg(verdictText(m_claim, verdict)),
            verdict.holds ? Role::Healthy : Role::Failed);
}

void ClaimCard::setTheme(const Theme& theme)
{
    LessonCard::setTheme(theme);
    m_verify->setFont(theme.textFont(theme.sizes.body));
}

}  // namespace faultglass
