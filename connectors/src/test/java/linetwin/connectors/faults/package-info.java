/**
 * Every fault that a JVM can make, over real servers, and what a user saw of it. Must know nothing of the feeds but
 * their contract.
 */
@NullMarked
package linetwin.connectors.faults;

import org.jspecify.annotations.NullMarked;
