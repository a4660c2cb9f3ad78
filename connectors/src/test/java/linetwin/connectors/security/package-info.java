/** Tests of keys and certificates as files. */
@NullMarked
package linetwin.connectors.security;

import org.jspecify.annotations.NullMarked;
