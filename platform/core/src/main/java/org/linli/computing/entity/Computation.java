package org.linli.computing.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.linli.packs.Text;

/**
 * A computation that may be run.
 *
 * @param model of the devices, which names the asset whose rights decide
 * @param joined over the homes of the asker's own list alone
 * @param bounds of a distribution's parts, in rising order; empty for the others
 */
public record Computation(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) Operation operation,
    @JsonProperty(required = true) String model,
    @JsonProperty(required = true) String metric,
    @JsonProperty(required = true) boolean joined,
    List<Double> bounds,
    @JsonProperty(required = true) Text name) {

  public Computation {
    bounds = bounds == null ? List.of() : List.copyOf(bounds);
  }

  /** How many parts its figures have. */
  public int parts() {
    return bounds.size() + 1;
  }

  /** In which part a value lies: the first below the first bound, the last from the last one on. */
  public int part(double value) {
    var part = 0;
    while (part < bounds.size() && value >= bounds.get(part)) {
      part++;
    }
    return part;
  }
}
