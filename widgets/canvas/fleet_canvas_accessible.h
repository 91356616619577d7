// The canvas as assistive technology sees it: a picture with one child for each server card.
#pragma once

namespace faultglass {

class FleetCanvas;

/// Makes the canvas known to Qt's accessibility; it stays so until the canvas is gone. Call once, when constructing it.
void registerAccessible(FleetCanvas& canvas);

}  // namespace faultglass
