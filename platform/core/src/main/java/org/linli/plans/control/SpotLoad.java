package org.linli.plans.control;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.access.boundary.Invalid;
import org.linli.devices.entity.DeviceState;
import org.linli.exports.boundary.FilledBook;
import org.linli.exports.entity.CellFault;
import org.linli.exports.entity.FilledRow;
import org.linli.plans.entity.Spot;

/** Spots of one plan on their way in from a file, in the columns in which the plan goes out. */
public final class SpotLoad {

  private static final int MOST_FAULTS = 500;
  private static final int MOST_ROWS = 50_000;
  private static final double WHOLE = 100;

  /** As exact as the file that goes out. */
  private static final double TENTH = 0.0005;

  public static final FilledBook BOOK =
      new FilledBook("plan-devices", List.of("plan", "code", "name", "model", "x", "y"), MOST_ROWS);

  /**
   * A device of the ledger.
   *
   * @param fits whether it may stand on the plan
   * @param spot where it stands on it; null where it does not
   */
  public record Known(UUID id, DeviceState state, boolean fits, Spot spot) {}

  private final String plan;
  private final Map<String, Known> known;
  private final List<CellFault> faults;
  private final Map<UUID, Spot> spots = new LinkedHashMap<>();
  private int unchanged;

  /**
   * @param plan its name
   * @param known the ledger by code
   */
  public SpotLoad(String plan, Map<String, Known> known, List<CellFault> faults) {
    this.plan = plan;
    this.known = known;
    this.faults = faults;
  }

  public void all(List<FilledRow> lines) {
    var codes = new HashSet<String>();
    for (var line : lines) {
      if (faults.size() >= MOST_FAULTS) {
        faults.add(new CellFault(line.row(), "code", "and-more", ""));
        return;
      }
      try {
        if (!line.of("code").isEmpty() && !codes.add(line.of("code"))) {
          throw new Invalid("code", "twice");
        }
        one(line);
      } catch (Invalid invalid) {
        var column = String.valueOf(invalid.arguments().getFirst());
        var rule = String.valueOf(invalid.arguments().get(1));
        faults.add(new CellFault(line.row(), column, rule, line.of(column)));
      }
    }
  }

  private void one(FilledRow line) {
    if (!line.of("plan").isEmpty() && !line.of("plan").equals(plan)) {
      throw new Invalid("plan", "other-plan");
    }
    var device = known.get(line.of("code"));
    if (device == null) {
      throw new Invalid("code", "not-there");
    }
    if (device.state() == DeviceState.SCRAPPED) {
      throw new Invalid("code", "out-of-use");
    }
    if (!device.fits()) {
      throw new Invalid("code", "stands-elsewhere");
    }
    var spot = new Spot(share(line, "x"), share(line, "y"));
    if (isThere(device.spot(), spot)) {
      unchanged++;
    } else {
      spots.put(device.id(), spot);
    }
  }

  private static boolean isThere(Spot was, Spot now) {
    return was != null
        && Math.abs(was.x() - now.x()) <= TENTH
        && Math.abs(was.y() - now.y()) <= TENTH;
  }

  private static double share(FilledRow line, String column) {
    try {
      var share = Double.parseDouble(line.of(column)) / WHOLE;
      if (share >= 0 && share <= 1) {
        return share;
      }
    } catch (NumberFormatException e) {
      // Told as what is out of its range.
    }
    throw new Invalid(column, "per-cent");
  }

  public Map<UUID, Spot> spots() {
    return spots;
  }

  public int unchanged() {
    return unchanged;
  }
}
