// The transcendental functions the model needs, with the same last bit on every machine.
#pragma once

namespace faultglass {

/// Natural logarithm of a positive, finite number, relative error below 1e-15 (away from 1, absolute near it).
/// Only +, -, x and / in a fixed order, so every IEEE 754 machine gives the same bits; libm's differ by one in
/// 0.01 % of calls between machines with and without fused multiply-add.
[[nodiscard]] double naturalLogarithm(double x);

/// e to the x, relative error below 1e-15 for |x| < 700; 0 below that range, and the largest double above it.
[[nodiscard]] double exponentialOf(double x);

/// base to the exponent, for a base of 0 or more. The relative error grows with |exponent ln base|.
[[nodiscard]] double power(double base, double exponent);

/// The gamma function for x >= 1, relative error below 1e-12. Source: Stirling's series after shifting x above 12.
[[nodiscard]] double gammaFunction(double x);

}  // namespace faultglass
