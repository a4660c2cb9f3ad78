@NullMarked
package linetwin.connectors.audit;

import org.jspecify.annotations.NullMarked;
