/**
 * One session with an OPC UA server: endpoints, certificates, identities, limits, subscriptions and the state of the
 * server. Must not know a line.
 */
@NullMarked
package linetwin.connectors.opcua.session;

import org.jspecify.annotations.NullMarked;
