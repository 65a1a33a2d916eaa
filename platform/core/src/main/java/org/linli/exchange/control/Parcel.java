package org.linli.exchange.control;

import java.util.Map;
import java.util.UUID;

/**
 * A delivery, ready to be sent.
 *
 * @param id its number, the same at each attempt
 * @param more whether it is full, so that there may be more at once
 * @param totals whether it holds totals
 */
public record Parcel(
    UUID id, Map<String, String> headers, byte[] body, long items, boolean more, boolean totals) {}
