// The things on a picture, as the mouse, the keyboard and assistive technology all meet them.
#pragma once

#include <optional>
#include <vector>

#include <QPointF>
#include <QRectF>
#include <QStringList>

#include "core/fleet/faults/fault.h"

namespace faultglass {

/// A part of the fleet that one can point at.
using Thing = FaultTarget;

/// What is there, where it is, what there is to say of it and what is done to it. In the coordinates of the canvas;
/// asked only while there is a fleet.
class Things {
public:
    virtual ~Things() = default;

    /// All of it in one sentence.
    [[nodiscard]] virtual QString summaryText() const = 0;
    [[nodiscard]] virtual std::optional<Thing> thingAt(QPointF point) const = 0;
    /// Empty if it is not shown.
    [[nodiscard]] virtual QRectF rectOf(Thing thing) const = 0;
    /// Where the clients stand, so that nothing is put over them; empty where they have no place of their own.
    [[nodiscard]] virtual QRectF clientsRect() const { return {}; }
    /// The lines of its tooltip; the first one says what it is and how it is: "S3, overloaded".
    [[nodiscard]] virtual QStringList linesOf(Thing thing) const = 0;
    /// Its name for assistive technology, and what else there is to say; by default what the tooltip says.
    [[nodiscard]] virtual QString nameOf(Thing thing) const { return linesOf(thing).value(0); }
    [[nodiscard]] virtual QString descriptionOf(Thing thing) const;
    /// All that are told apart one by one, in reading order: a room before what is in it. None where they are too
    /// many.
    [[nodiscard]] virtual std::vector<Thing> inOrder() const = 0;
    /// Whether Tab walks from one to the next; else it passes by, and only the arrows walk.
    [[nodiscard]] virtual bool tabWalks() const { return false; }
    /// Where the arrow `key` leads from `from`, or first of all.
    [[nodiscard]] virtual std::optional<Thing> neighbour(std::optional<Thing> from, int key) const = 0;
    /// Where Home and End lead.
    [[nodiscard]] virtual std::optional<Thing> outermost(bool last) const;

    /// Whether anything can be done to them; else they are only looked at.
    [[nodiscard]] virtual bool canBeStruck() const { return true; }
    /// What a click or Enter asks for; nothing while there is nothing to ask.
    [[nodiscard]] virtual std::optional<Fault> ordinaryFault(Thing thing) const = 0;
    /// What explains its state; invalid where nothing does.
    [[nodiscard]] virtual CauseId causeOf(Thing thing) const = 0;
};

}  // namespace faultglass
