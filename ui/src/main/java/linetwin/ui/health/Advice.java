package linetwin.ui.health;

/**
 * What the doctor says, in the language of the interface.
 *
 * @param what what is wrong, in one sentence
 * @param todo what to do about it, in one sentence or two
 */
public record Advice(String what, String todo) {}
