/** Tests of the meaning of mapped tags. */
@NullMarked
package linetwin.connectors.tag;

import org.jspecify.annotations.NullMarked;
