/**
 * Entry point of the program: picks command line or desktop. The only package that sees both; commands that draw are
 * here.
 */
@NullMarked
package linetwin.ui.app;

import org.jspecify.annotations.NullMarked;
