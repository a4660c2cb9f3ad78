package linetwin.core.config.yaml;

/**
 * List of a file whose items are sections with an identifying key.
 *
 * @param name key of the list, such as {@code stations}
 * @param idKey key that identifies an item, such as {@code id}
 * @param extensible true if a missing item means a default: a change adds the item, and the list if it is absent
 */
public record ListSchema(String name, String idKey, boolean extensible) {}
