// The one transcendental function the model needs when it is set up, with the same last bit on every machine.
#pragma once

namespace faultglass {

/// Natural logarithm of a positive, finite number, relative error below 1e-15 (away from 1, absolute near it).
/// Only +, -, x and / in a fixed order, so every IEEE 754 machine gives the same bits; libm's differ by one in
/// 0.01 % of calls between machines with and without fused multiply-add.
[[nodiscard]] double naturalLogarithm(double x);

}  // namespace faultglass
