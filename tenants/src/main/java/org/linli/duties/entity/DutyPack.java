package org.linli.duties.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** The mechanism whole: bodies and duties. */
public record DutyPack(
    @JsonProperty(required = true) int version,
    @JsonProperty(required = true) List<Body> bodies,
    @JsonProperty(required = true) List<Duty> duties) {

  public DutyPack {
    bodies = List.copyOf(bodies);
    duties = List.copyOf(duties);
  }
}
