// A running 64-bit summary of a run: two runs that differ anywhere differ here.
#pragma once

#include <cstdint>

namespace faultglass {

class Fingerprint {
public:
    void add(std::uint64_t word)
    {
        m_value = (m_value ^ word) * 0x9e3779b97f4a7c15ULL;
        m_value ^= m_value >> 32;
    }
    [[nodiscard]] std::uint64_t value() const { return m_value; }
    friend bool operator==(const Fingerprint&, const Fingerprint&) = default;

private:
    std::uint64_t m_value = 0x243f6a8885a308d3ULL;
};

}  // namespace faultglass
