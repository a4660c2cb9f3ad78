package linetwin.core.equipment;

import java.util.List;

/**
 * Changes equipment: the only port through which anything is written. It does not check permission: the caller checks
 * the permit, requires confirmation and writes the audit line first.
 */
public interface EquipmentWriter extends AutoCloseable {
    /**
     * Present value, as text.
     *
     * @throws java.io.UncheckedIOException if the value cannot be read; the message gives the reason
     */
    String read(String path);

    /**
     * Writes a value, given as text and converted to the type of the node, and returns the value read back.
     *
     * @throws java.io.UncheckedIOException if the value cannot be written; the message gives the reason
     * @throws IllegalArgumentException if the text is not a value of the type of the node
     */
    String write(String path, String value);

    /**
     * Calls a method with arguments given as text, and returns its result as text.
     *
     * @throws java.io.UncheckedIOException if the method cannot be called; the message gives the reason
     */
    String call(String path, List<String> arguments);

    @Override
    void close();
}
