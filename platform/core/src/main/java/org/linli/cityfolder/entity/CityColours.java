package org.linli.cityfolder.entity;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A city's colours.
 *
 * @param light on the screens of every day
 * @param dark on the big screen
 */
public record CityColours(
    @JsonProperty(required = true) Shade light, @JsonProperty(required = true) Shade dark) {}
