#include "widgets/panels/series_store.h"

#include <algorithm>
#include <cmath>

namespace faultglass {

void SeriesStore::take(std::span<const SeriesItem> items)
{
    for (const SeriesItem& item : items) {
        if (const auto* point = std::get_if<SeriesPoint>(&item)) {
            if (point->arm < m_arms.size())
                add(*point);
        } else if (const auto* transition = std::get_if<SeriesTransition>(&item)) {
            if (transition->arm < m_arms.size())
                m_arms[transition->arm].log.add(transition->transition);
        } else {
            cut(std::get<SeriesCut>(item).time);
        }
    }
}

std::span<const Sample> SeriesStore::samples(std::size_t arm) const
{
    return arm < m_arms.size() ? std::span<const Sample>(m_arms[arm].samples) : std::span<const Sample>();
}

std::vector<SeriesItem> SeriesStore::points() const
{
    std::vector<SeriesItem> items;
    if (samples().empty())
        return items;
    // Samples end at evenly spaced times, and number 0 is never thinned out.
    const double interval = samples().front().at.seconds();
    for (std::size_t arm = 0; arm < m_arms.size(); ++arm) {
        for (const Sample& sample : m_arms[arm].samples) {
            const auto number = std::lround(sample.at.seconds() / interval) - 1;
            items.push_back(SeriesPoint{static_cast<std::uint32_t>(arm), static_cast<std::uint32_t>(number), sample});
        }
    }
    return items;
}

const Sample* SeriesStore::sampleAt(SimTime time, std::size_t arm) const
{
    const auto all = samples(arm);
    const auto after = std::ranges::upper_bound(all, time, {}, &Sample::at);
    return after == all.begin() ? nullptr : &*(after - 1);
}

std::span<const Sample> SeriesStore::samplesBetween(SimTime from, SimTime to, std::size_t arm) const
{
    const auto all = samples(arm);
    const auto first = std::ranges::upper_bound(all, from, {}, &Sample::at);
    const auto last = std::ranges::upper_bound(all, to, {}, &Sample::at);
    return first < last ? std::span<const Sample>(first, last) : std::span<const Sample>();
}

void SeriesStore::cut(SimTime time)
{
    for (ArmSeries& series : m_arms) {
        std::erase_if(series.samples, [time](const Sample& sample) { return sample.at > time; });
        series.log.cut(time);
        if (series.samples.empty())
            series.stride = 1;
    }
}

void SeriesStore::add(const SeriesPoint& point)
{
    ArmSeries& series = m_arms[point.arm];
    if (point.index % series.stride != 0)
        return;
    std::vector<Sample>& samples = series.samples;
    if (samples.empty() || samples.back().at < point.sample.at) {
        samples.push_back(point.sample);
    } else {
        // Heard before, on the way back from a seek: the same instant has the same content.
        const auto place = std::ranges::lower_bound(samples, point.sample.at, {}, &Sample::at);
        if (place->at == point.sample.at)
            *place = point.sample;
        else
            samples.insert(place, point.sample);
    }
    if (samples.size() <= kMostSamples)
        return;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < samples.size(); i += 2)
        samples[kept++] = samples[i];
    samples.resize(kept);
    series.stride *= 2;
}

}  // namespace faultglass
