package org.linli.exchange.boundary;

import org.linli.packs.Text;

/**
 * A delivery, as lists show it.
 *
 * @param name of the asset; null where the reader may not know of it
 * @param community its name
 */
public record IntakeRow(Receipt receipt, Text name, String supplier, String community) {}
