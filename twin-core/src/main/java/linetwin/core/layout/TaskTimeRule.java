package linetwin.core.layout;

/** How task times make up the standard time of a station. */
public enum TaskTimeRule {
    /** One person: times add up. */
    SUM,
    /** A machine, or several people: tasks overlap as precedence allows. */
    LONGEST_PATH
}
