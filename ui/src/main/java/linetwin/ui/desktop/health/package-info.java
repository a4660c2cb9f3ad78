/**
 * How well each source is heard: the doctor, the health page, the review of certificates. Must not know a protocol, nor
 * how a feed is made; it sees what feeds say of themselves.
 */
@NullMarked
package linetwin.ui.desktop.health;

import org.jspecify.annotations.NullMarked;
