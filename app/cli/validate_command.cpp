// The command validate.
#include "app/cli/commands.h"
#include "app/cli/file_report.h"
#include "app/cli/spoken.h"
#include "app/files/json_writer.h"

namespace faultglass {

namespace {

std::string validateJson(const std::string& path, const Result<ScenarioDocument>& document)
{
    JsonWriter json;
    json.beginObject();
    json.key("file").string(path);
    json.key("valid").boolean(document.ok());
    json.key("error");
    if (document)
        json.null();
    else
        json.string(document.error().message());
    json.key("warnings").beginArray();
    if (document) {
        for (const std::string& warning : document.value().warnings)
            json.string(warning);
    }
    json.endArray();
    if (document)
        writeDocument(json, document.value());
    json.endObject();
    return json.take();
}

}  // namespace

int validateCommand(const ParsedCommand& command, CommandIo& io)
{
    const std::string& path = command.argument;
    const Result<ScenarioDocument> document = readDocument(path, io);
    if (!document)
        refuse(io, document.error());
    else
        for (const std::string& warning : document.value().warnings)
            note(io, command, QString::fromStdString(warning));
    int printed = kExitDone;
    if (command.has("--json"))
        printed = print(io, validateJson(path, document));
    else if (document)
        printed = print(io, (QCoreApplication::translate("cli", "%1: a valid scenario file").arg(oneLine(path)) +
                             QLatin1Char('\n') + documentText(document.value()))
                                .toStdString());
    return printed != kExitDone ? printed : document ? kExitDone : kExitBadInput;
}

}  // namespace faultglass
