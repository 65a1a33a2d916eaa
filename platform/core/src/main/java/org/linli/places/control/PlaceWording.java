package org.linli.places.control;

import java.util.regex.Pattern;
import org.linli.access.boundary.Invalid;
import org.linli.places.entity.PlaceDraft;

/** What the fields of a place may hold. */
public final class PlaceWording {

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");
  private static final int LONGEST_NAME = 120;

  private PlaceWording() {}

  public static void check(PlaceDraft draft) {
    if (draft.kind() == null) {
      throw new Invalid("kind", "required");
    }
    if (draft.code() == null || !CODE.matcher(draft.code()).matches()) {
      throw new Invalid("code", "letters, digits, . _ -");
    }
    checkName(draft.name());
    checkDegrees("longitude", draft.longitude(), 180);
    checkDegrees("latitude", draft.latitude(), 90);
  }

  public static void checkName(String name) {
    if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
      throw new Invalid("name", "1.." + LONGEST_NAME);
    }
  }

  private static void checkDegrees(String field, Double degrees, int most) {
    if (degrees != null && !(Math.abs(degrees) <= most)) {
      throw new Invalid(field, "-" + most + ".." + most);
    }
  }
}
