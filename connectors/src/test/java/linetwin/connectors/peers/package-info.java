/**
 * Tests of the feeds against servers, brokers and publishers of other vendors, each a process of its own on loopback:
 * mosquitto from the system, the others from npm. The tests use the feeds as a user does: by a source and its status.
 */
@NullMarked
package linetwin.connectors.peers;

import org.jspecify.annotations.NullMarked;
