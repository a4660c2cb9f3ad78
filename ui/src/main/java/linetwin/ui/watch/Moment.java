package linetwin.ui.watch;

import linetwin.core.model.LineState;
import linetwin.core.time.LineTime;

/**
 * What there is to show at one frame.
 *
 * @param line the newest state of the line
 * @param now the line's own time at this frame, at or after the newest event
 */
public record Moment(LineState line, LineTime now) {}
