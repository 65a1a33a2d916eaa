package org.linli.collection.entity;

import org.linli.catalogue.entity.Retention;
import org.linli.packs.Text;

/**
 * How long an asset stays, as its pack says.
 *
 * @param readings days that its single readings stay; null where it has none, or nothing goes
 *     before the rest
 */
public record Term(
    String asset, Text name, int days, Integer readings, Text from, Retention.Disposal disposal) {}
