package org.linli.duties.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.linli.packs.Text;
import org.linli.rights.entity.Party;

/**
 * What somebody answers for.
 *
 * @param target in percent, at least
 */
public record Duty(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) Area area,
    @JsonProperty(required = true) Party party,
    @JsonProperty(required = true) DutyMeasure measure,
    @JsonProperty(required = true) int target,
    @JsonProperty(required = true) Period period,
    @JsonProperty(required = true) Text duty) {}
