package org.linli.devices.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Refusal;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.DeviceDraft;
import org.linli.devices.entity.DeviceModel;
import org.linli.devices.entity.DeviceState;
import org.linli.exports.entity.CellFault;
import org.linli.exports.entity.FilledRow;
import org.linli.places.boundary.PlaceDrawing;

/** Devices of one file on their way in: each row is held to the rules before any is written. */
public final class DeviceLoad {

  /** Whoever has so many to mend reads no more of them. */
  private static final int MOST_FAULTS = 500;

  private static final BannedProducts BANNED = BannedProducts.delivered();

  /** Which column a refusal is about, and by which rule, where it names no column itself. */
  private static final Map<String, List<String>> REFUSALS =
      Map.of(
          "banned-product", List.of("name", "banned"),
          "grid-missing", List.of("grid", "grid-missing"),
          "place-misplaced", List.of("place-kind", "place-misplaced"));

  private final Map<String, DeviceBook.Standing> standing;
  private final PlacePaths paths;
  private final Map<String, String> models;
  private final Locale language;
  private final List<CellFault> faults;
  private final List<DeviceDraft> fresh = new ArrayList<>();
  private final Map<String, MapSpot> spots = new HashMap<>();
  private final List<DeviceBook.Moved> changed = new ArrayList<>();
  private boolean moved;
  private int unchanged;

  /**
   * @param mayDraw whether places that are not there may be made
   */
  public DeviceLoad(
      Map<String, DeviceBook.Standing> standing,
      PlaceDrawing drawing,
      boolean mayDraw,
      DeviceModels models,
      Locale language,
      List<CellFault> faults) {
    this.standing = standing;
    this.paths = new PlacePaths(drawing, mayDraw);
    this.models = new HashMap<>();
    models.all().forEach(this::learn);
    this.language = language;
    this.faults = faults;
  }

  /** Those nearer to the root first: what a row says of its own place goes before its mention. */
  public void all(List<FilledRow> lines) {
    var codes = new HashSet<String>();
    var once = new ArrayList<FilledRow>();
    for (var line : lines) {
      if (line.of("code").isEmpty() || codes.add(line.of("code"))) {
        once.add(line);
      } else {
        tell(line, "code", "twice");
      }
    }
    once.sort(Comparator.comparingInt(line -> PlacePaths.codes(line).size()));
    once.forEach(this::one);
    faults.sort(Comparator.comparingInt(CellFault::row));
    if (faults.size() > MOST_FAULTS) {
      var next = faults.get(MOST_FAULTS);
      faults.subList(MOST_FAULTS, faults.size()).clear();
      faults.add(new CellFault(next.row(), next.column(), "and-more", ""));
    }
  }

  public List<DeviceDraft> fresh() {
    return fresh;
  }

  /**
   * Where on the map devices hang from now on.
   *
   * @param ids of the fresh ones, in their order
   */
  public Map<UUID, MapSpot> spots(List<UUID> ids) {
    var found = new HashMap<UUID, MapSpot>();
    for (int at = 0; at < ids.size(); at++) {
      var spot = spots.get(fresh.get(at).code());
      if (spot != null) {
        found.put(ids.get(at), spot);
      }
    }
    for (var one : changed) {
      if (one.spot() != null) {
        found.put(one.id(), one.spot());
      }
    }
    return found;
  }

  public List<DeviceBook.Moved> changed() {
    return changed;
  }

  public int unchanged() {
    return unchanged;
  }

  /** Whether any device comes to a place where it did not stand. */
  public boolean anyMoved() {
    return moved;
  }

  private void one(FilledRow line) {
    try {
      var there = standing.get(line.of("code"));
      var place = paths.find(line);
      if (there == null) {
        enter(line, place);
      } else {
        compare(line, there, place);
      }
    } catch (Invalid invalid) {
      tell(
          line,
          String.valueOf(invalid.arguments().getFirst()),
          String.valueOf(invalid.arguments().get(1)));
    } catch (Refusal refusal) {
      var told = REFUSALS.getOrDefault(refusal.code(), List.of("code", "not-yours"));
      tell(line, told.getFirst(), told.getLast());
    }
  }

  private void enter(FilledRow line, UUID place) {
    var draft =
        new DeviceDraft(
            line.orNull("code"), line.orNull("name"), model(line.orNull("model")), place);
    BANNED.refuse(language, draft.name());
    var spot = MapSpot.of(line);
    fresh.add(draft);
    if (spot != null) {
      spots.put(draft.code(), spot);
    }
    moved |= place != null;
  }

  /** What a row leaves empty stays as it is. */
  private void compare(FilledRow line, DeviceBook.Standing there, UUID place) {
    if (!line.of("model").isEmpty() && !model(line.of("model")).equals(there.model())) {
      throw new Invalid("model", "stays");
    }
    var name = line.of("name").isEmpty() ? there.name() : line.of("name");
    var at = place == null ? there.place() : place;
    var draft = new DeviceDraft(line.of("code"), name, there.model(), at);
    var spot = MapSpot.of(line);
    if (draft.name().equals(there.name())
        && Objects.equals(at, there.place())
        && (spot == null || spot.equals(there.spot()))) {
      unchanged++;
      return;
    }
    if (there.state() == DeviceState.SCRAPPED) {
      throw new Invalid("code", "out-of-use");
    }
    BANNED.refuse(language, draft.name());
    changed.add(new DeviceBook.Moved(there.id(), draft.code(), draft.name(), at, spot));
    moved |= !Objects.equals(at, there.place());
  }

  /** Models stand by their key or by their name in either language. */
  private String model(String written) {
    if (written == null) {
      return null;
    }
    var known = models.get(written.toLowerCase(Locale.ROOT));
    if (known == null) {
      throw new Invalid("model", "unknown-model");
    }
    return known;
  }

  private void learn(DeviceModel model) {
    models.putIfAbsent(model.name().zh().toLowerCase(Locale.ROOT), model.model());
    models.putIfAbsent(model.name().en().toLowerCase(Locale.ROOT), model.model());
    models.put(model.model().toLowerCase(Locale.ROOT), model.model());
  }

  private void tell(FilledRow line, String column, String rule) {
    faults.add(new CellFault(line.row(), column, rule, line.of(column)));
  }
}
