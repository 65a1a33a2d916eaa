package org.linli.exchange.control;

import java.time.Instant;

/**
 * A row that is as it has to be.
 *
 * @param content as it is kept; an empty object for one that is there no more
 * @param at when it changed at the supplier's; null where that is not told
 */
public record GoodRow(String key, String content, Instant at, boolean removal) {}
