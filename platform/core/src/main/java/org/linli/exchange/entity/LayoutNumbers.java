package org.linli.exchange.entity;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How a format writes numbers.
 *
 * @param decimal before the fraction
 * @param grouping between thousands; null for none
 */
public record LayoutNumbers(@JsonProperty(required = true) String decimal, String grouping) {}
