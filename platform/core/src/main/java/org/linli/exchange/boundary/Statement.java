package org.linli.exchange.boundary;

import java.util.Map;

/**
 * What a supplier says that it holds.
 *
 * @param from the first key; null from the beginning
 * @param until the key behind the last one; null to the end
 * @param count of rows between them
 * @param digest of them, hexadecimal
 * @param rows the digest of each by its key, to find those that differ; null for not told
 */
public record Statement(
    String from, String until, Long count, String digest, Map<String, String> rows) {}
