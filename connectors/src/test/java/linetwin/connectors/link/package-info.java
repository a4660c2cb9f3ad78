/** What tests of the feeds share: a sink that remembers. */
@NullMarked
package linetwin.connectors.link;

import org.jspecify.annotations.NullMarked;
