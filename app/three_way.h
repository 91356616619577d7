// Lays the changes that two programs made to what both began with over each other, value by value.
#pragma once

#include <QMap>
#include <QSet>

namespace faultglass {

/// What was not changed here is as the other has it; what was, is as it is here.
template <class Value>
[[nodiscard]] Value mergedValue(const Value& before, const Value& mine, const Value& theirs)
{
    return mine == before ? theirs : mine;
}

/// What either added is there, what either took away is gone.
template <class Value>
[[nodiscard]] QSet<Value> mergedSet(const QSet<Value>& before, const QSet<Value>& mine, const QSet<Value>& theirs)
{
    return (theirs - (before - mine)) + (mine - before);
}

/// The same for what stands under a key; what both changed is as it is here.
template <class Key, class Value>
[[nodiscard]] QMap<Key, Value> mergedMap(const QMap<Key, Value>& before, const QMap<Key, Value>& mine,
                                         const QMap<Key, Value>& theirs)
{
    QMap<Key, Value> merged = mine;
    merged.insert(theirs);  // of keys that both have, theirs
    for (const Key& key : merged.keys()) {
        const bool changedHere = mine.contains(key) != before.contains(key) || mine.value(key) != before.value(key);
        const QMap<Key, Value>& right = changedHere ? mine : theirs;
        if (right.contains(key))
            merged[key] = right.value(key);
        else
            merged.remove(key);
    }
    return merged;
}

}  // namespace faultglass
