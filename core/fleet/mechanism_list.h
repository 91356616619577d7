// What a list of mechanisms is good for: one struct of all their parts, one call to all that have a hook.
#pragma once

namespace faultglass {

/// Mechanisms in the order in which their hooks are called and their parameters are shown.
template <class... Mechanism>
struct MechanismList {
};

/// Calls `visit.operator()<Mechanism>()` for each in turn.
template <class Visit, class... Mechanism>
constexpr void forEachOf(MechanismList<Mechanism...> /*list*/, Visit visit)
{
    (visit.template operator()<Mechanism>(), ...);
}

// The part a mechanism has of each kind; one that has none has an empty part.

template <class Mechanism>
struct ParametersOf {
    friend bool operator==(const ParametersOf&, const ParametersOf&) = default;
};
template <class Mechanism>
requires requires { typename Mechanism::Parameters; }
struct ParametersOf<Mechanism> : Mechanism::Parameters {
    friend bool operator==(const ParametersOf&, const ParametersOf&) = default;
};

template <class Mechanism>
struct ConfigOf {
};
template <class Mechanism>
requires requires { typename Mechanism::Config; }
struct ConfigOf<Mechanism> : Mechanism::Config {};

template <class Mechanism>
struct StateOf {
};
template <class Mechanism>
requires requires { typename Mechanism::State; }
struct StateOf<Mechanism> : Mechanism::State {};

template <class Mechanism>
struct TotalsOf {
};
template <class Mechanism>
requires requires { typename Mechanism::Totals; }
struct TotalsOf<Mechanism> : Mechanism::Totals {};

/// The parts of all mechanisms of a list side by side, each under the names its mechanism gave it. Two that use one
/// name do not compile where it is used.
template <template <class> class Part, class List>
struct PartsOf;
template <template <class> class Part, class... Mechanism>
struct PartsOf<Part, MechanismList<Mechanism...>> : Part<Mechanism>... {
    friend bool operator==(const PartsOf&, const PartsOf&) = default;
};

}  // namespace faultglass
