#include "core/theory/durability.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/poisson.hpp>

#include "core/theory/arguments.h"
#include "core/theory/redundancy.h"

namespace faultglass::theory {

namespace {

using Series = std::vector<double>;  // chances by the number of failed servers

Series times(const Series& a, const Series& b)
{
    Series product(a.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
        for (std::size_t j = 0; a[i] > 0 && i + j < a.size(); ++j)
            product[i + j] += a[i] * b[j];
    }
    return product;
}

Series plus(Series a, const Series& b)
{
    for (std::size_t i = 0; i < a.size(); ++i)
        a[i] += b[i];
    return a;
}

/// Of some sets of servers, the chances that so many servers fail and a whole set is among them, or none is.
struct Sets {
    Series lost, none;
};

/// Both, as one: sums without a negative term, so that what is rare keeps its digits.
Sets joined(const Sets& a, const Sets& b)
{
    return {plus(times(a.lost, plus(b.lost, b.none)), times(a.none, b.lost)), times(a.none, b.none)};
}

/// `one` so many times.
Sets repeated(Sets one, int count)
{
    Sets all{Series(one.none.size()), Series(one.none.size())};
    all.none[0] = 1;
    for (; count > 0; count /= 2) {
        if (count % 2 == 1)
            all = joined(all, one);
        if (count > 1)
            one = joined(one, one);
    }
    return all;
}

/// The chance that one permutation has a set all of whose servers are among `failed` of `servers`. Each server fails
/// with the same chance here, and the condition is that so many did.
double setLost(int servers, int copies, int failed)
{
    const double p = static_cast<double>(failed) / servers;
    const auto binomial = [&](int trials, int successes) {
        return boost::math::pdf(boost::math::binomial_distribution<double>(trials, p), successes);
    };
    Sets one{Series(failed + 1), Series(failed + 1)};
    for (int i = 0; i <= std::min(copies, failed); ++i)
        (i == copies ? one.lost : one.none)[i] = binomial(copies, i);
    Sets rest{Series(failed + 1), Series(failed + 1)};
    for (int i = 0; i <= std::min(servers % copies, failed); ++i)
        rest.none[i] = binomial(servers % copies, i);
    const Sets all = joined(repeated(one, servers / copies), rest);
    return all.lost[failed] / (all.lost[failed] + all.none[failed]);
}

/// P(at least one of `trials`), each with the chance `p`.
double anyOf(double trials, double p) { return -std::expm1(trials * std::log1p(-p)); }

/// P(K = k), k = 0 .. servers.
Series sizesOf(const BurstShape& shape)
{
    Series chance(shape.servers + 1);
    switch (shape.sizes) {
    case BurstSizes::Alike: {
        const double whole = std::floor(shape.meanSize), more = shape.meanSize - whole;
        chance[static_cast<std::size_t>(whole)] = 1 - more;
        if (more > 0)
            chance[static_cast<std::size_t>(whole) + 1] = more;
        break;
    }
    case BurstSizes::EachAlone: {
        const boost::math::binomial_distribution<double> hit(shape.servers, shape.meanSize / shape.servers);
        for (int k = 0; k <= shape.servers; ++k)
            chance[k] = boost::math::pdf(hit, k);
        break;
    }
    case BurstSizes::Geometric: {
        double left = 1;
        for (int k = 1; k < shape.servers; ++k) {
            chance[k] = left / shape.meanSize;
            left *= 1 - 1 / shape.meanSize;
        }
        chance[shape.servers] = left;
        break;
    }
    }
    return chance;
}

/// E[C(j, s) C(N - j, K - s) / C(N, K)]: a burst hits s of j servers.
double hits(const Series& sizes, int j, int s)
{
    const int n = static_cast<int>(sizes.size()) - 1;
    double mean = 0;
    for (int k = s; k <= n - (j - s); ++k) {
        double chance = sizes[k];
        for (int i = 0; i < s; ++i)
            chance *= static_cast<double>(j - i) * (k - i) / ((i + 1.0) * (n - i));
        for (int i = 0; i < j - s; ++i)
            chance *= static_cast<double>(n - k - i) / (n - s - i);
        mean += chance;
    }
    return mean;
}

/// The chances that so many of `copies` servers are up while bursts last.
Series upDuringBursts(const Series& sizes, double active, int copies)
{
    std::vector<Series> step(copies + 1);
    for (int j = 0; j <= copies; ++j) {
        for (int s = 0; s <= j; ++s)
            step[j].push_back(hits(sizes, j, s));
    }
    const boost::math::poisson_distribution<double> bursts(active);
    const int most = static_cast<int>(active + 12 * std::sqrt(active)) + 40;
    Series up(copies + 1), mean(copies + 1);
    up[copies] = 1;
    for (int n = 0; n <= most; ++n) {
        const double chance = boost::math::pdf(bursts, n);
        Series next(copies + 1);
        for (int j = 0; j <= copies; ++j) {
            mean[j] += chance * up[j];
            for (int s = 0; s <= j; ++s)
                next[j - s] += up[j] * step[j][s];
        }
        up = std::move(next);
    }
    return mean;
}

}  // namespace

Result<Copysets> copysets(int servers, int copies, int scatterWidth, int failed, double pieces)
{
    const auto arguments = Arguments()
                               .counted("servers", servers, 2, 100'000)
                               .counted("copies", copies, 2, std::min(servers, 20), "the number of servers, and 20")
                               .counted("scatterWidth", scatterWidth, copies - 1, servers - 1,
                                        "the other copies of a piece, and the other servers")
                               .counted("failed", failed, 0, std::min(servers, 1000), "the number of servers, and 1000")
                               .within("pieces", pieces, 1, 1e12);
    if (const auto& refused = arguments.refused())
        return *refused;
    const int permutations = (scatterWidth + copies - 2) / (copies - 1);
    double piece = 1;
    for (int i = 0; i < copies; ++i)
        piece *= static_cast<double>(std::max(0, failed - i)) / (servers - i);
    const int setsOfOne = servers / copies;  // whole sets of a permutation
    return Copysets{static_cast<double>(permutations) * setsOfOne,
                    anyOf(permutations, setLost(servers, copies, failed)), anyOf(pieces, piece), piece};
}

Result<FailureBursts> failureBursts(const BurstShape& shape, int copies, int needed)
{
    const auto arguments =
        Arguments()
            .counted("servers", shape.servers, 1, 1000)
            .within("meanSize", shape.meanSize, 1, shape.servers)
            .positive("active", shape.active)
            .within("active", shape.active, 0, 1000)
            .counted("copies", copies, 1, std::min(shape.servers, 20), "the number of servers, and 20")
            .counted("needed", needed, 1, copies, "the number of copies");
    if (const auto& refused = arguments.refused())
        return *refused;
    const Series sizes = sizesOf(shape);
    double mean = 0;
    for (int k = 1; k <= shape.servers; ++k)
        mean += k * sizes[k];
    const Series up = upDuringBursts(sizes, shape.active, copies);
    FailureBursts bursts;
    for (int k = 2; k <= shape.servers; ++k)
        bursts.inBursts += k * sizes[k] / mean;
    bursts.oneDown = -std::expm1(-shape.active * mean / shape.servers);
    for (int j = 0; j < needed; ++j)
        bursts.tooFew += up[j];
    bursts.independent = kOfN(1 - bursts.oneDown, copies, needed).value().unavailable;
    return bursts;
}

}  // namespace faultglass::theory
