package linetwin.core.layout;

/** Rules by which task times make up the standard time of a station. */
public enum TaskTimeRule {
    /** Sum of the task times, for a single operator. */
    SUM,
    /** Longest path: tasks of a machine or of several operators overlap as precedence allows. */
    LONGEST_PATH
}
