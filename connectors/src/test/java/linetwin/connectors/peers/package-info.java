/**
 * The feeds against servers, brokers and publishers of other makes, each a process of its own on loopback: mosquitto
 * from the system, the rest from npm. The tests know of our feeds what a user knows: a source and what becomes of it.
 */
@NullMarked
package linetwin.connectors.peers;

import org.jspecify.annotations.NullMarked;
