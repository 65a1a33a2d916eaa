package org.linli.exchange.entity;

import java.util.UUID;

/**
 * A link of the chain over a city's log.
 *
 * @param number counted from 1 without a gap
 * @param entryHash of the transfer alone
 * @param hash of the link before and this entry's hash
 */
public record Link(long number, UUID transfer, String entryHash, String hash) {}
