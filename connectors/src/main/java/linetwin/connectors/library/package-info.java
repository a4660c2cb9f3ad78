/** How the libraries behind the connectors behave towards the user. Knows them by name only. */
@NullMarked
package linetwin.connectors.library;

import org.jspecify.annotations.NullMarked;
