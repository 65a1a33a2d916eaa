package org.linli.provision.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.linli.devices.entity.Spacing;
import org.linli.provision.entity.GapRow;
import org.linli.provision.entity.GapState;

/** How far each device of a kind stands from its nearest fellow. */
public final class Gaps {

  private Gaps() {}

  /** What stands wrongly comes first. */
  public static List<GapRow> of(List<Spot> spots, Spacing asked) {
    var placed = spots.stream().filter(Spot::isPlaced).toList();
    var rows = new ArrayList<GapRow>();
    for (var spot : spots) {
      var nearest =
          spot.isPlaced()
              ? placed.stream()
                  .filter(other -> !other.id().equals(spot.id()))
                  .min(Comparator.comparingDouble(spot::metres))
              : java.util.Optional.<Spot>empty();
      var metres = nearest.map(other -> Math.round(spot.metres(other))).orElse(null);
      rows.add(
          new GapRow(
              spot.id(),
              spot.code(),
              spot.name(),
              spot.model(),
              asked,
              nearest.map(Spot::code).orElse(null),
              metres,
              state(spot, metres, asked)));
    }
    rows.sort(Comparator.comparing(GapRow::state).thenComparing(GapRow::code));
    return rows;
  }

  private static GapState state(Spot spot, Long metres, Spacing asked) {
    if (!spot.isPlaced()) {
      return GapState.NO_POSITION;
    }
    if (metres == null) {
      return GapState.ALONE;
    }
    if (metres > asked.most()) {
      return GapState.TOO_FAR;
    }
    return asked.least() != null && metres < asked.least() ? GapState.TOO_NEAR : GapState.FITS;
  }
}
