// One visitor made of several lambdas, for std::visit.
#pragma once

namespace faultglass {

template <class... Visitors>
struct Overloaded : Visitors... {
    using Visitors::operator()...;
};
template <class... Visitors>
Overloaded(Visitors...) -> Overloaded<Visitors...>;

}  // namespace faultglass
