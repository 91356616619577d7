#include "app/scenario_session.h"

#include <QFileInfo>
#include <QUndoStack>

#include "app/files/catalogue.h"
#include "core/runtime/run_estimate.h"
#include "widgets/panels/lab_link.h"
#include "widgets/theme/core_text.h"

namespace faultglass {

ScenarioSession::ScenarioSession(LabLink& link, QUndoStack& stack, QObject* parent)
    : QObject(parent), m_link(link), m_stack(stack), m_document(makeScenarioDocument(*scenarioCatalogue().front()))
{
    connect(&m_link, &LabLink::frameChanged, this, &ScenarioSession::writeWhatArrived);
}

void ScenarioSession::start(const Scenario& scenario, std::optional<std::uint64_t> seed)
{
    Timeline timeline = makeScenarioDocument(scenario).timeline;
    if (seed)
        timeline.seed = *seed;
    start(timeline);
}

void ScenarioSession::start(const Timeline& timeline)
{
    m_writeAgain = false;
    m_document = makeScenarioDocument(*timeline.scenario);
    m_document.timeline = timeline;
    m_path.clear();
    m_stack.clear();
    begin(true);
}

void ScenarioSession::begin(bool play)
{
    // A panel that opens now takes a moment and brings a pace of its own; at that of the last one the run would be far
    // from its start by then.
    const bool seen = m_link.isActive();
    m_link.setActive(false);
    m_link.load(m_document.timeline, play);
    emit changed();
    if (m_document.view)
        m_link.seek(m_document.view->at);
    m_link.setActive(seen);
}

std::optional<KeptRun> ScenarioSession::keep()
{
    if (!m_link.scenario())
        return std::nullopt;
    KeptRun kept{m_document,           m_path,           isModified(),  m_link.keep(),
                 m_link.destination(), m_link.playing(), m_link.speed()};
    const auto frame = m_link.frame();
    if (frame && frame->timeline && frame->timeline->scenario == m_document.timeline.scenario)
        kept.document.timeline = *frame->timeline;
    return kept;
}

void ScenarioSession::resume(const KeptRun& kept)
{
    m_writeAgain = false;
    m_document = kept.document;
    m_path = kept.path;
    m_stack.clear();
    m_stack.setClean();
    if (kept.modified)
        m_stack.resetClean();
    m_link.returnTo(kept.run, false);
    emit changed();
    // The panel that this may have opened came with a speed of its own.
    m_link.setSpeed(kept.speed);
    m_link.setPlaying(kept.playing);
}

void ScenarioSession::goTo(const KeptRun& kept)
{
    m_link.seek(kept.at);
    m_link.setSpeed(kept.speed);
    m_link.setPlaying(kept.playing);
}

std::optional<Error> ScenarioSession::open(const QString& path)
{
    auto read = loadScenarioFile(path, scenarioCatalogue());
    if (!read)
        return read.error();
    if (auto refused = memoryRefusal(read.value().timeline, m_link.memoryLimit()))
        return refused;
    m_writeAgain = false;
    m_document = std::move(read).value();
    m_path = QFileInfo(path).absoluteFilePath();
    m_stack.clear();
    m_stack.setClean();
    begin(!m_document.view || m_document.view->playing);
    return std::nullopt;
}

void ScenarioSession::takeUp(const ScenarioDocument& document, const QString& path)
{
    m_writeAgain = false;
    m_document = document;
    m_path = path;
    m_stack.clear();
    if (!m_path.isEmpty())
        m_stack.resetClean();
    m_link.load(m_document.timeline, false);
    emit changed();
}

std::optional<Error> ScenarioSession::saveAs(const QString& path)
{
    const QString before = std::exchange(m_path, QFileInfo(path).absoluteFilePath());
    if (auto error = write()) {
        m_path = before;
        return error;
    }
    m_stack.setClean();
    emit changed();
    return std::nullopt;
}

std::optional<Error> ScenarioSession::write()
{
    ScenarioDocument document = m_document;
    const auto frame = m_link.frame();
    if (frame && frame->timeline && frame->timeline->scenario == document.timeline.scenario)
        document.timeline = *frame->timeline;
    document.view = m_viewSource ? m_viewSource() : SavedView{};
    document.view->at = m_link.destination();
    document.view->playing = m_link.playing();
    if (auto error = saveScenarioFile(m_path, document))
        return error;
    m_document = std::move(document);
    m_writeAgain = !m_link.settled();
    return std::nullopt;
}

void ScenarioSession::writeWhatArrived()
{
    if (!m_writeAgain || !m_link.settled() || m_link.scenario() != m_document.timeline.scenario)
        return;
    if (write())
        m_stack.resetClean();  // so that it is seen as not saved
    else
        m_stack.setClean();
    m_writeAgain = false;
}

QString ScenarioSession::name() const
{
    if (!m_path.isEmpty())
        return QFileInfo(m_path).fileName();
    return coreText(scenario().title);
}

QStringList ScenarioSession::warnings() const
{
    QStringList lines;
    for (const std::string& warning : m_document.warnings)
        lines += QString::fromStdString(warning);
    return lines;
}

bool ScenarioSession::isModified() const { return !m_path.isEmpty() && !m_stack.isClean(); }

}  // namespace faultglass
