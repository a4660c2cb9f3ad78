package linetwin.core.model;

/** Quality of a value as its source reports it, after the severities of OPC UA status codes. */
public enum Quality {
    GOOD,
    UNCERTAIN,
    BAD
}
