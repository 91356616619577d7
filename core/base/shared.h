// A value that never changes once made, shared by all copies of what holds it: as if copied, at the price of a pointer.
#pragma once

#include <memory>
#include <utility>

namespace faultglass {

/// Nobody can tell a copy from the original, so state that holds one is still a value. Copies may live on any thread.
template <class T>
class Shared {
public:
    Shared() : Shared(T{}) {}
    explicit Shared(T value) : m_value(std::make_shared<const T>(std::move(value))) {}

    const T& operator*() const { return *m_value; }
    const T* operator->() const { return m_value.get(); }
    /// Whether both are copies of one.
    [[nodiscard]] bool isCopyOf(const Shared& other) const { return m_value == other.m_value; }

private:
    std::shared_ptr<const T> m_value;
};

}  // namespace faultglass
