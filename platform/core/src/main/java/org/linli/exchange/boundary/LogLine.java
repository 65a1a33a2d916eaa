package org.linli.exchange.boundary;

import java.util.List;

/**
 * A line of the exported log (JSON Lines): all that is needed to check it without the platform.
 *
 * @param words of the entry; null for one that is not the reader's to see
 */
public record LogLine(long number, List<String> words, String entryHash, String hash) {}
