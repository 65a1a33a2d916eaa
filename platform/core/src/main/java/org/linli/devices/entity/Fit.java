package org.linli.devices.entity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the standards ask of a kind of device besides its readings: where and how many, how far
 * apart, what its papers must say, how it may be linked.
 *
 * @param placement null where the standards name no number
 * @param spacing null where they name no distance
 * @param specs by id, in the order of the pack
 * @param standards that its file must name
 * @param carries kinds of device that may be mounted on it instead of on a post of their own
 * @param settings commands that it keeps to until told otherwise: told again after it lost its
 *     power
 */
public record Fit(
    FacilityLayer layer,
    Placement placement,
    Spacing spacing,
    Map<String, Spec> specs,
    List<String> standards,
    Set<LinkKind> links,
    Set<String> carries,
    Set<String> settings) {

  /** What is asked of a kind of which nothing is said. */
  public static final Fit NOTHING =
      new Fit(FacilityLayer.COMMUNITY, null, null, null, null, null, null, null);

  public Fit {
    if (layer == null) {
      throw new IllegalArgumentException("layer is missing");
    }
    specs = specs == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(specs));
    standards = standards == null ? List.of() : List.copyOf(standards);
    links = links == null ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(links));
    carries =
        carries == null ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(carries));
    settings =
        settings == null ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(settings));
  }
}
