package org.linli.exchange.boundary;

import org.linli.exchange.entity.Transfer;

/**
 * A transfer, as the log lists it.
 *
 * @param community its name
 * @param link number in the chain; null for a few seconds
 */
public record TransferRow(Transfer transfer, String community, Long link) {}
