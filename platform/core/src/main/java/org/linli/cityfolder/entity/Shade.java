package org.linli.cityfolder.entity;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A city's colours on one ground.
 *
 * @param primary of words, lines and signs
 * @param soft behind such words
 * @param button behind white words
 */
public record Shade(
    @JsonProperty(required = true) Colour primary,
    @JsonProperty(required = true) Colour soft,
    @JsonProperty(required = true) Colour button) {}
