package org.linli.matters.entity;

import org.linli.packs.Text;

/**
 * A paper that an item asks for.
 *
 * @param required whether the item is not accepted without it
 * @param held whether the platform or another office has it, so that nobody brings it
 */
public record Material(String id, Text name, boolean required, boolean held) {}
