package linetwin.core.config.yaml;

/**
 * List of a file whose items are sections with an identifying key.
 *
 * @param name key of the list, such as {@code stations}
 * @param idKey key that identifies an item, such as {@code id}
 * @param extensible true if an item may be absent from the list because the line differs from its default nowhere: a
 *     change adds the item, and the list, on demand
 */
public record ListSchema(String name, String idKey, boolean extensible) {}
