package org.linli.exchange.entity;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What is wrong with a field of a row.
 *
 * @param field empty for the row as a whole
 */
public record FieldFault(
    @JsonProperty(required = true) String field, @JsonProperty(required = true) QualityRule rule) {}
