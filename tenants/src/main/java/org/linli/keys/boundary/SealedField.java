package org.linli.keys.boundary;

import java.util.Optional;

/**
 * What lies in a column with personal texts.
 *
 * @param field as {@code table.column}
 * @param sealed how many values are encrypted
 * @param clear how many are not
 * @param pass how far the last walk through its rows came; empty before the first one
 */
public record SealedField(String field, long sealed, long clear, Optional<SealingPass> pass) {}
