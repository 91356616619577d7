// What assistive technology is told of a canvas: itself as a picture with a summary, and each thing on it as a child.
#pragma once

namespace faultglass {

class StageCanvas;

/// Once, in the constructor of the class of the canvas itself: Qt does not take what its base says of it. Children are
/// made when somebody asks for them.
void registerAccessible(StageCanvas& canvas);
/// The keyboard has gone to thing number `thing` of the canvas.
void announceFocus(StageCanvas& canvas, int thing);

}  // namespace faultglass
