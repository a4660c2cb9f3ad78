@NullMarked
package linetwin.connectors.secret;

import org.jspecify.annotations.NullMarked;
