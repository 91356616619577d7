// Blocks that begin on a cache line and, when they are large, on a huge page: a big fleet spends its time on misses.
#pragma once

#include <cstddef>
#include <new>
#include <vector>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace faultglass {

inline constexpr std::size_t kCacheLine = 64;

/// An allocator for vectors that are read at random. Blocks from 4 MiB on ask the system for huge pages, which spare
/// the processor most of its address look-ups; a system without them gives ordinary ones. Throws std::bad_alloc.
template <class T>
class PageAllocator {
public:
    using value_type = T;

    PageAllocator() = default;
    template <class Other>
    PageAllocator(const PageAllocator<Other>&)  // NOLINT(google-explicit-constructor): allocators convert
    {
    }

    [[nodiscard]] T* allocate(std::size_t count)
    {
        const std::size_t bytes = count * sizeof(T);
        void* const block = ::operator new(bytes, alignment(bytes));
#if defined(__linux__)
        if (bytes >= kLarge)
            static_cast<void>(madvise(block, bytes, MADV_HUGEPAGE));
#endif
        return static_cast<T*>(block);
    }
    void deallocate(T* block, std::size_t count) noexcept { ::operator delete(block, alignment(count * sizeof(T))); }
    friend bool operator==(const PageAllocator&, const PageAllocator&) { return true; }

private:
    static constexpr std::size_t kHugePage = std::size_t{2} << 20;
    static constexpr std::size_t kLarge = 2 * kHugePage;

    static std::align_val_t alignment(std::size_t bytes)
    {
        return std::align_val_t{bytes >= kLarge ? kHugePage : kCacheLine};
    }
};

template <class T>
using PagedVector = std::vector<T, PageAllocator<T>>;

}  // namespace faultglass
