#include "app/files/series_csv.h"

#include <vector>

#include "app/files/csv_text.h"
#include "app/files/json_writer.h"
#include "app/files/time_text.h"

namespace faultglass {

namespace {

bool someOffered(const Sample& sample) { return sample.offered > 0; }
bool someEnded(const Sample& sample) { return sample.goodput + sample.failures > 0; }
bool someWorked(const Sample& sample) { return sample.serversUp > 0 || sample.utilisation > 0; }

constexpr chapters::SeriesColumn kColumns[] = {
    {"offered (requests/s)", [](const Sample& s) { return s.offered; }},
    {"attempts (attempts/s)", [](const Sample& s) { return s.attempts; }},
    {"retries (attempts/s)", [](const Sample& s) { return s.retries; }},
    {"goodput (requests/s)", [](const Sample& s) { return s.goodput; }},
    {"failures (requests/s)", [](const Sample& s) { return s.failures; }},
    {"goodput share", [](const Sample& s) { return s.goodputShare(); }, someOffered},
    {"amplification (x)", [](const Sample& s) { return s.amplification(); }, someOffered},
    {"latency p50 (s)", [](const Sample& s) { return s.p50; }, someEnded},
    {"latency p90 (s)", [](const Sample& s) { return s.p90; }, someEnded},
    {"latency p99 (s)", [](const Sample& s) { return s.p99; }, someEnded},
    {"latency p99.9 (s)", [](const Sample& s) { return s.p999; }, someEnded},
    {"utilisation (share)", [](const Sample& s) { return s.utilisation; }, someWorked},
    {"waiting (requests)", [](const Sample& s) { return s.waiting; }},
    {"servers up", [](const Sample& s) { return static_cast<double>(s.serversUp); }},
    {"fewest servers up", [](const Sample& s) { return static_cast<double>(s.serversUpLeast); }},
    {"servers", [](const Sample& s) { return static_cast<double>(s.servers); }},
    {"customers down", [](const Sample& s) { return static_cast<double>(s.customersDown); }},
    {"customers degraded", [](const Sample& s) { return static_cast<double>(s.customersDegraded); }},
    {"customers", [](const Sample& s) { return static_cast<double>(s.customers); }},
    {"customers down (share)", [](const Sample& s) { return s.downShare(); }},
};

}  // namespace

std::span<const chapters::SeriesColumn> seriesColumns() { return kColumns; }

void writeSeriesCsv(std::span<const ArmSeries> arms, const std::function<void(std::string_view text)>& write)
{
    constexpr std::size_t kPiece = std::size_t{1} << 16;
    std::string text = "time (s),arm";
    for (const chapters::SeriesColumn& column : kColumns)
        text += "," + std::string(column.name);
    text += '\n';
    std::vector<std::size_t> next(arms.size());
    while (true) {
        std::size_t first = arms.size();
        for (std::size_t i = 0; i < arms.size(); ++i) {
            const bool left = next[i] < arms[i].samples.size();
            if (left && (first == arms.size() || arms[i].samples[next[i]].at < arms[first].samples[next[first]].at))
                first = i;
        }
        if (first == arms.size())
            break;
        const Sample& sample = arms[first].samples[next[first]++];
        text += secondsText(sample.at) + "," + csvField(arms[first].name);
        for (const chapters::SeriesColumn& column : kColumns)
            text += "," + (!column.measured || column.measured(sample) ? jsonNumber(column.of(sample)) : std::string());
        text += '\n';
        if (text.size() >= kPiece) {
            write(text);
            text.clear();
        }
    }
    write(text);
}

}  // namespace faultglass
