/** OPC UA servers for tests, on loopback: small, and as bad as they have to be. */
@NullMarked
package linetwin.connectors.opcua.server;

import org.jspecify.annotations.NullMarked;
