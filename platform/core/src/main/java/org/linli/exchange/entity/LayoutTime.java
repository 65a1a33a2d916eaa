package org.linli.exchange.entity;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How a format writes times.
 *
 * @param pattern in Java's letters
 * @param zone for example {@code Asia/Shanghai}
 */
public record LayoutTime(
    @JsonProperty(required = true) String pattern, @JsonProperty(required = true) String zone) {}
