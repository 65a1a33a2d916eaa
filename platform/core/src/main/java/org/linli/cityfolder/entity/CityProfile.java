package org.linli.cityfolder.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.linli.packs.Text;

/**
 * What {@code city.yaml} says.
 *
 * @param name of the city
 * @param title what the screens call themselves: on the sign-in page, above the navigation, in the
 *     window's title
 * @param line below the title
 * @param timeZone all of China keeps one time; written down so that a folder of elsewhere is
 *     noticed
 */
public record CityProfile(
    @JsonProperty(required = true) Text name,
    @JsonProperty(required = true) Text title,
    @JsonProperty(required = true) Text line,
    @JsonProperty(required = true) CityLanguages languages,
    @JsonProperty(required = true) String timeZone,
    @JsonProperty(required = true) Residence residence,
    @JsonProperty(required = true) CityColours colours) {}
