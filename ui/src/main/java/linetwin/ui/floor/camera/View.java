package linetwin.ui.floor.camera;

import linetwin.core.layout.LocalText;

/**
 * A named view of the floor.
 *
 * @param id what the command line calls it, such as {@code overview}, {@code top}, {@code C} or {@code station:C60}
 */
public record View(String id, LocalText name, CameraPose pose) {}
