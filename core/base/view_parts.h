// What mechanisms show of themselves: parts found by their type, so that who reads one knows no other.
#pragma once

#include <memory>
#include <typeindex>
#include <utility>
#include <vector>

namespace faultglass {

/// Copies share the parts, which nobody can change. Any thread.
class ViewParts {
public:
    /// Adds a part; at most one of each type.
    template <class Part>
    void add(Part part)
    {
        m_parts.push_back({typeid(Part), std::make_shared<const Part>(std::move(part))});
    }

    /// The part of this type; one with its defaults where nobody added any.
    template <class Part>
    [[nodiscard]] const Part& of() const
    {
        for (const Entry& entry : m_parts) {
            if (entry.type == typeid(Part))
                return *static_cast<const Part*>(entry.part.get());
        }
        static const Part kAbsent{};
        return kAbsent;
    }

private:
    struct Entry {
        std::type_index type;
        std::shared_ptr<const void> part;
    };

    std::vector<Entry> m_parts;
};

}  // namespace faultglass
