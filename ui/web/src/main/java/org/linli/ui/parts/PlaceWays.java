package org.linli.ui.parts;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.linli.places.entity.PlaceRow;

/** The way to each place from the compound down: "compound building unit room". */
public final class PlaceWays {

  private static final int DEEPEST = 8;

  private final Map<UUID, PlaceRow> places = new HashMap<>();

  private PlaceWays(List<PlaceRow> rows) {
    rows.forEach(row -> places.put(row.id(), row));
  }

  public static PlaceWays of(List<PlaceRow> rows) {
    return new PlaceWays(rows);
  }

  /** The names on the way, uppermost first; empty for an unknown place. */
  public String way(UUID id) {
    var names = new StringBuilder();
    var place = places.get(id);
    for (int depth = 0; place != null && depth < DEEPEST; depth++) {
      names.insert(0, names.isEmpty() ? place.name() : place.name() + " ");
      place = place.parent() == null ? null : places.get(place.parent());
    }
    return names.toString();
  }

  /** Whether every typed word is part of the way or the code. */
  public boolean matches(PlaceRow place, String typed) {
    var whole = (way(place.id()) + " " + place.code()).toLowerCase(Locale.ROOT);
    for (var word : typed.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
      if (!whole.contains(word)) {
        return false;
      }
    }
    return true;
  }
}
