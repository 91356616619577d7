// A chapter with one of everything, and what there is for it to speak of.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "core/chapters/chapter_parser.h"
#include "core/chapters/chapter_world.h"
#include "tests/core/ensemble/small_scenarios.h"

namespace faultglass::test {

inline constexpr std::string_view kSampleName = "03-two-arms";
inline constexpr std::string_view kSample = R"(---
title: Two arms
minutes: 12
scenario: two-arms
prerequisites: 0, 2
---

## What an arm is {#what-it-is}

A *fleet* of its own, with a [[blast radius]] and `x < y`.
Its load is $\frac{N}{N-1}$, and in full

$$
L =
  \lambda W
$$

```try
label: Kill **S1**
do: start offered-load=100 capacity=30 fault=crash@1:S1,duration=1 fault=load-spike@1,factor=2
do: set retries=off
do: inject slow:S2,factor=3
do: fork
do: play
```

```try
label: Look on
do: open broken servers=3
do: heal
do: seed next
do: seed 7
do: seek 2.5
do: pause
do: play for 1.5
do: speed 4
do: laws
do: charts
```

```cue
say: One line.
do: play
```

## What to expect {#expect}

```stage
do: start offered-load=50
```

```predict id=shards
kind: choice
ask: How many share **both**?
law: shuffle-overlap fleet=8 shard=2
measure: all
seeds: 20
option: few | 0.03..0.04
option: more | 0.04..0.5
option: none | 0..0
after: One in $28$.
do: start
```

```predict id=amplified
kind: number
ask: How many attempts?
run: two-arms offered-load=100 capacity=30
fault: crash@1:S2
until: 2
arm: 1
measure: amplification
seeds: 20
range: 0..4
unit: x
within: 0.5
after: Just so
  many.
```

```predict id=drawn
kind: curve
ask: Draw it.
run: two-arms offered-load=100 capacity=30
chart: 1
series: goodput
from: 0
to: 3
range: 0..200
seeds: 20
after: It falls.
```

```quiz id=three
ask: Three do what four did: $\frac{N}{N-1}$.
wrong: 94 % | That is 75 % + 75 %/4.
right: 100 % | Three carry it | all.
```

## What it comes to {#end}

```worked id=one-server
law: mm1
set: arrival-rate=80
edit: arrival-rate, service-rate
formula: L = \lambda W
say: At {arrival-rate} it is **{=mean-sojourn}**, see
  [[blast-radius|what it reaches]].
```

```claim id=without-retries
say: Without retries nobody asks twice.
run: two-arms offered-load=100 capacity=30
arm: 1
until: 2
seeds: 20
expect: amplification < 1.001 in 90 %
```

```claim id=one-in-28
say: One in 28.
law: shuffle-overlap fleet=8 shard=2
seeds: 20
expect: all in 0.0357..0.0358
```

```note
say: Ask who has seen it.
```
)";

inline double goodputOf(const Sample& sample) { return sample.goodput; }

inline chapters::ChapterWorld sampleWorld()
{
    static constexpr std::array kColumns{chapters::SeriesColumn{"goodput (requests/s)", goodputOf}};
    static const std::array<std::string, 3> kFormulas{"\\frac{N}{N-1}", "L = \\lambda  W", "28"};
    static const std::array<std::string, 1> kTerms{"blast-radius"};
    static constexpr std::array kChapters{0, 2, 3};
    return {smallScenarios(), kColumns, kFormulas, kTerms, kChapters};
}

/// The sample with `from`, which stands in it once, replaced.
inline std::string sampleWith(std::string_view from, std::string_view to)
{
    std::string text(kSample);
    const std::size_t at = text.find(from);
    FG_ASSERT(at != std::string::npos && text.find(from, at + 1) == std::string::npos);
    return text.replace(at, from.size(), to);
}

/// The line on which `part` begins.
inline int lineOf(std::string_view text, std::string_view part)
{
    const std::size_t at = text.find(part);
    FG_ASSERT(at != std::string_view::npos);
    return 1 + static_cast<int>(std::ranges::count(text.substr(0, at), '\n'));
}

inline std::string listed(const std::vector<chapters::ChapterFault>& faults)
{
    std::string text = faults.empty() ? "no faults" : "";
    for (const chapters::ChapterFault& fault : faults)
        text += std::to_string(fault.line) + ": " + fault.message + "\n";
    return text;
}

inline chapters::Chapter sampleChapter(std::string_view text = kSample)
{
    auto reading = chapters::parseChapter(text, kSampleName);
    FG_ASSERT(reading.ok());
    return std::move(reading.chapter);
}

}  // namespace faultglass::test
