/**
 * Receives the data of one connection and forwards it as line events: reports of our own station model, values of
 * mapped tags, signs of life and errors, each by its own entrance. Maps time stamps to line time and counts. Must not
 * know a protocol library, a connection or a thread.
 */
@NullMarked
package linetwin.connectors.ingest;

import org.jspecify.annotations.NullMarked;
