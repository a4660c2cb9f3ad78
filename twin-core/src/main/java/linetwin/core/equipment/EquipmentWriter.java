package linetwin.core.equipment;

import java.util.List;

/**
 * Changes equipment: the only port through which anything is ever written. It does not ask whether it may; who opens
 * one has checked the permit, asked for confirmation and written the audit line first.
 */
public interface EquipmentWriter extends AutoCloseable {
    /**
     * The present value, as text.
     *
     * @throws java.io.UncheckedIOException where it cannot be read; the message says why
     */
    String read(String path);

    /**
     * Writes a value, given as text and converted into the type of the node, and returns what is there afterwards.
     *
     * @throws java.io.UncheckedIOException where it cannot be written; the message says why
     * @throws IllegalArgumentException where the text is no value of the node's type
     */
    String write(String path, String value);

    /**
     * Calls a method with arguments given as text, and returns its answer as text.
     *
     * @throws java.io.UncheckedIOException where it cannot be called; the message says why
     */
    String call(String path, List<String> arguments);

    @Override
    void close();
}
