// The command line, one argument a line: understood or refused in words, up to where it would run something.
#include <QBuffer>
#include <QStringList>

#include "app/cli/options.h"
#include "app/cli/run_request.h"
#include "app/launch_options.h"
#include "tests/fuzz/fuzz_target.h"

using namespace faultglass;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QStringList arguments = QString::fromStdString(fuzz::textOf(data, size)).split(QLatin1Char('\n'));
    const ParsedLaunch launch = parseLaunch(arguments);
    fuzz::claim(!launch.error.isEmpty() || launch.options.scale > 0, "a window has a scale");
    const auto parsed = parseArguments(arguments);
    if (!parsed) {
        fuzz::claim(!parsed.error().message().empty(), "a refusal says why");
        return 0;
    }
    fuzz::claim(parsed.value().command != nullptr, "there is a command");
    static_cast<void>(commandHelp(*parsed.value().command));
    // Whether a placement exists is searched for, which for a million customers is a run of its own.
    const bool small = size < 200;
    if (parsed.value().command->kind != CommandKind::Run || parsed.value().wantsHelp || !small)
        return 0;
    QBuffer in, out, err;
    for (QBuffer* device : {&in, &out, &err})
        device->open(QIODevice::ReadWrite);
    CommandIo io{in, out, err, false, {}};
    const auto request = makeRunRequest(parsed.value(), io);
    fuzz::claim(!request.ok() || request.value().spec.until > SimTime{}, "a run has a length");
    return 0;
}
