// Laws of durability: copies on few sets of servers or many, failures that come in bursts.
#include "core/theory/durability.h"
#include "core/theory/laws/catalogue.h"
#include "core/theory/laws/law_table.h"
#include "core/theory/laws/shared_rows.h"
#include "core/theory/redundancy.h"

namespace faultglass::theory {

namespace {

constexpr RowText kFleetServers{"servers", FG_TEXT("Servers"), FG_TEXT("Servers of the fleet."), ""};
constexpr RowText kCopies{"copies", FG_TEXT("Copies"), FG_TEXT("Copies of a piece, each on a server of its own."), ""};

struct Sets {
    int servers = 5000;
    int copies = 3;
    int scatterWidth = 10;
    int failed = 50;
    int pieces = 1'000'000;

    [[nodiscard]] Values<4> values() const
    {
        return pick(theory::copysets(servers, copies, scatterWidth, failed, pieces), &Copysets::anyLost,
                    &Copysets::anyLostAtRandom, &Copysets::pieceLost, &Copysets::copysets);
    }
};
constexpr std::array kSets{
    row<&Sets::servers>(kFleetServers, {2, 100'000, ParameterScale::Logarithmic}), row<&Sets::copies>(kCopies, {2, 20}),
    row<&Sets::scatterWidth>({"scatter-width", FG_TEXT("Scatter width"),
                              FG_TEXT("With how many other servers one server shares pieces: so many help when it is "
                                      "copied again."),
                              ""},
                             {1, 10'000, ParameterScale::Logarithmic}),
    row<&Sets::failed>({"failed", FG_TEXT("Failed"), FG_TEXT("Servers that fail at once, drawn at random."), ""},
                       {0, 500}),
    row<&Sets::pieces>({"pieces", FG_TEXT("Pieces"), FG_TEXT("Pieces of data in the fleet."), ""},
                       {1, 1e9, ParameterScale::Logarithmic})};
constexpr std::string_view kPermuted[] = {
    FG_TEXT("Servers are shuffled and cut into sets as often as the scatter width asks for; sets of different shuffles "
            "may overlap."),
    FG_TEXT("There are many more pieces than sets: every set holds some."),
    FG_TEXT("A piece is lost when all its copies are; nothing is copied again meanwhile.")};
constexpr LawOutput kSetsOutputs[] = {
    {"any-lost", FG_TEXT("Any piece lost"), "", FG_TEXT("The chance that one piece at least is lost, on copysets.")},
    {"any-lost-at-random", FG_TEXT("Any piece lost, at random"), "",
     FG_TEXT("The same when every piece draws its own servers.")},
    {"piece-lost", FG_TEXT("One piece lost"), "",
     FG_TEXT("The chance that a given piece is lost, which is the share lost on average: the same both ways.")},
    {"copysets", FG_TEXT("Copysets"), "", FG_TEXT("Sets of servers that hold all copies of some piece.")}};

constexpr ParameterChoice kSizes[] = {{"alike", FG_TEXT("All alike")},
                                      {"each-alone", FG_TEXT("Each server by its own chance (binomial)")},
                                      {"geometric", FG_TEXT("Mostly few, at times many (geometric)")}};
struct Bursts {
    int servers = 20;
    double burstRate = 100;
    BurstSizes sizes = BurstSizes::Geometric;
    double meanSize = 1.26;
    double downtime = 24;
    int copies = 3;
    int needed = 1;

    [[nodiscard]] Values<4> values() const
    {
        const double active = burstRate * downtime / kHoursPerYear;
        if (active > 1000)
            return Error{"burstRate", std::to_string(burstRate), "at most a thousand bursts that last at a time"};
        return pick(failureBursts({servers, sizes, meanSize, active}, copies, needed), &FailureBursts::tooFew,
                    &FailureBursts::independent, &FailureBursts::oneDown, &FailureBursts::inBursts);
    }
};
constexpr std::array kBursts{
    row<&Bursts::servers>(kFleetServers, {1, 1000}),
    row<&Bursts::burstRate>({"burst-rate", FG_TEXT("Bursts"), FG_TEXT("Bursts of failures in the whole fleet."),
                             "1/year"},
                            {0.001, 1e6, ParameterScale::Logarithmic}),
    row<&Bursts::sizes>({"sizes", FG_TEXT("Sizes"), FG_TEXT("How the bursts differ in size."), ""}, kSizes),
    row<&Bursts::meanSize>({"mean-size", FG_TEXT("Mean size"), FG_TEXT("Servers that fail together, on average."),
                            "servers"},
                           {1, 1000, ParameterScale::Logarithmic}),
    row<&Bursts::downtime>({"downtime", FG_TEXT("Downtime"),
                            FG_TEXT("Mean time until the servers of a burst are back."), "h"},
                           {0.001, 8760, ParameterScale::Logarithmic}),
    row<&Bursts::copies>(kCopies, {1, 20}),
    row<&Bursts::needed>({"needed", FG_TEXT("Needed"), FG_TEXT("Copies that have to be up."), ""}, {1, 20})};
constexpr std::string_view kBurstAssumptions[] = {
    FG_TEXT("Bursts come at random (Poisson) and hit servers at random."),
    FG_TEXT("The servers of one burst come back together; how long that takes may vary."),
    FG_TEXT("A burst larger than the fleet hits all of it.")};
constexpr LawOutput kBurstsOutputs[] = {
    {"unavailable", FG_TEXT("Unavailability"), "", FG_TEXT("The share of time too few copies are up.")},
    {"independent", FG_TEXT("Were they independent"), "",
     FG_TEXT("The same with servers that are down as often, but each by itself.")},
    {"one-down", FG_TEXT("One server down"), "", FG_TEXT("The share of time one server is down.")},
    {"in-bursts", FG_TEXT("In bursts"), "",
     FG_TEXT("Of all failures of servers, the share that comes in bursts of two or more.")}};

constexpr Law kLaws[] = {
    law<kSets>({"copysets", FG_TEXT("Copies on few sets of servers (copysets)"),
                FG_TEXT("The more sets of servers hold copies together, the likelier some piece is lost when servers "
                        "fail at once, and the fewer are lost then: on average it is the same."),
                "any 1 - (1 - p)^P, P = S / (R - 1), p about floor(N / R) q; at random 1 - (1 - q)^pieces; q = C(F, R) "
                "/ C(N, R)",
                "Cidon et al., Copysets: Reducing the Frequency of Data Loss in Cloud Storage, USENIX ATC (2013).",
                "hardware-lifetimes"},
               kPermuted, kSetsOutputs),
    law<kBursts>(
        {"failure-bursts", FG_TEXT("Failures that come in bursts"),
         FG_TEXT("With 37 % of all failures in bursts of two or more, all three copies are down nine times as often as "
                 "independence says."),
         "U = sum_n Poisson(n; nu D) P(j < k up after n bursts); one burst hits s of j with E[C(j, s) C(N - j, "
         "K - s) / C(N, K)]",
         "Ford et al., Availability in Globally Distributed Storage Systems, OSDI (2010); Jensen (1953).",
         "correlated-faults"},
        kBurstAssumptions, kBurstsOutputs),
};

}  // namespace

std::span<const Law> durabilityLaws() { return kLaws; }

}  // namespace faultglass::theory
