package linetwin.ui.text;

/**
 * Fault and remedy of a diagnostic, in the language of the interface.
 *
 * @param what fault, in one sentence
 * @param todo remedy, in one or two sentences
 */
public record DiagnosticAdvice(String what, String todo) {}
