package org.linli.privacy.entity;

import java.time.Instant;

/**
 * Something that is kept about the reader.
 *
 * @param rule id of the privacy rule that allows it
 * @param field key of what it is
 * @param at since when; null where nobody wrote that down
 */
public record OwnDatum(String rule, String field, String value, Instant at) {}
