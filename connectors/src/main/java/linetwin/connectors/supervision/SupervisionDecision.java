package linetwin.connectors.supervision;

/**
 * Decision about a connection.
 *
 * @param losesContact true if every station of the source loses contact
 * @param replaces true if the connection is closed and another one opened at once
 */
record SupervisionDecision(SupervisionState next, boolean losesContact, boolean replaces) {}
