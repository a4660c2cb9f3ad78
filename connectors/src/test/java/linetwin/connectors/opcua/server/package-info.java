/** OPC UA servers for tests on loopback: small, with configurable faults. */
@NullMarked
package linetwin.connectors.opcua.server;

import org.jspecify.annotations.NullMarked;
