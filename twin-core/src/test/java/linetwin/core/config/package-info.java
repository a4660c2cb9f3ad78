/** Tests of reading line and connection files. */
@NullMarked
package linetwin.core.config;

import org.jspecify.annotations.NullMarked;
