package org.linli.devices.control;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.linli.access.boundary.Invalid;
import org.linli.exports.entity.FilledRow;
import org.linli.places.boundary.PlaceDrawing;
import org.linli.places.entity.PlaceKind;
import org.linli.places.entity.PlaceRow;
import org.linli.places.entity.PlannedPlace;

/**
 * Places as rows of a file name them: by the path of their codes, {@code A/A1/A1-1/A1-1-101}. A
 * place that is not there is drawn where the row tells its kind; without one it is a slip of the
 * pen, and no new place.
 */
final class PlacePaths {

  private static final Pattern BETWEEN = Pattern.compile("\\s*[/\uFF0F]\\s*");

  private final PlaceDrawing drawing;
  private final boolean mayDraw;

  /**
   * @param mayDraw whether who brought the file may make places
   */
  PlacePaths(PlaceDrawing drawing, boolean mayDraw) {
    this.drawing = drawing;
    this.mayDraw = mayDraw;
  }

  static List<String> codes(FilledRow line) {
    return BETWEEN.splitAsStream(line.of("place")).filter(code -> !code.isEmpty()).toList();
  }

  /**
   * The place of a row; null for none.
   *
   * @throws Invalid naming column and rule
   */
  UUID find(FilledRow line) {
    var codes = codes(line);
    if (codes.isEmpty()) {
      return null;
    }
    PlaceRow at = null;
    for (int step = 0; step < codes.size(); step++) {
      var found = drawing.find(codes.get(step)).orElse(null);
      if (found == null) {
        found = draw(line, at, codes.get(step), step == codes.size() - 1);
      } else if (at != null && !at.id().equals(found.parent())) {
        throw new Invalid("place", "lies-elsewhere");
      }
      at = found;
    }
    agree(line, at);
    return at.id();
  }

  private PlaceRow draw(FilledRow line, PlaceRow parent, String code, boolean last) {
    if (line.of("place-kind").isEmpty()) {
      throw new Invalid("place", "not-there");
    }
    if (!mayDraw) {
      throw new Invalid("place", "not-yours");
    }
    var kind = last ? kind(line) : between(parent);
    var named = last ? line.of("place-name") : "";
    var grid = kind == PlaceKind.BUILDING || kind == PlaceKind.PUBLIC ? line.orNull("grid") : null;
    if (grid != null && drawing.find(grid).filter(one -> one.kind() == PlaceKind.GRID).isEmpty()) {
      throw new Invalid("grid", "not-there");
    }
    try {
      return drawing.add(
          new PlannedPlace(
              kind,
              parent == null ? null : parent.code(),
              grid,
              code,
              named.isEmpty() ? code : named,
              null,
              false,
              null,
              null));
    } catch (Invalid wording) {
      throw "name".equals(wording.arguments().getFirst())
          ? new Invalid("place-name", "text-120")
          : new Invalid("place", "place-code-form");
    }
  }

  /** What stands there is not changed from here, and not passed over either. */
  private void agree(FilledRow line, PlaceRow place) {
    if (!line.of("place-kind").isEmpty() && kind(line) != place.kind()) {
      throw new Invalid("place-kind", "stays");
    }
    if (!line.of("place-name").isEmpty() && !line.of("place-name").equals(place.name())) {
      throw new Invalid("place-name", "stays");
    }
    if (!line.of("grid").isEmpty() && !line.of("grid").equals(drawing.codeOf(place.grid()))) {
      throw new Invalid("grid", "stays");
    }
  }

  /** What a place on the way to another one must be. */
  private static PlaceKind between(PlaceRow parent) {
    return switch (parent == null ? null : parent.kind()) {
      case null -> PlaceKind.COMPOUND;
      case COMPOUND -> PlaceKind.BUILDING;
      case BUILDING -> PlaceKind.UNIT;
      default -> throw new Invalid("place", "place-misplaced");
    };
  }

  /** Kinds stand by their key or by their name in either language. */
  private static PlaceKind kind(FilledRow line) {
    var written = line.of("place-kind");
    return Arrays.stream(PlaceKind.values())
        .filter(
            kind ->
                kind.name().equalsIgnoreCase(written)
                    || DeviceWorkbook.word(kind, Locale.SIMPLIFIED_CHINESE).equals(written)
                    || DeviceWorkbook.word(kind, Locale.ENGLISH).equalsIgnoreCase(written))
        .findFirst()
        .orElseThrow(() -> new Invalid("place-kind", "unknown-kind"));
  }
}
