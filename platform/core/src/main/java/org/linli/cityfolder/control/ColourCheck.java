package org.linli.cityfolder.control;

import java.util.Locale;
import org.linli.cityfolder.entity.CityColours;
import org.linli.cityfolder.entity.Colour;
import org.linli.cityfolder.entity.Shade;
import org.linli.packs.Packs;

/**
 * Whether people can read the city's colours: at least 4.5 to 1 between words and what is behind
 * them (WCAG 2.2, 1.4.3 level AA), on the grounds that {@code css/linli.css} gives.
 */
final class ColourCheck {

  private static final double LEAST = 4.5;
  private static final Colour WHITE = Colour.of("#ffffff");

  /** {@code --linli-panel} and {@code --linli-ground}, light. */
  private static final Colour[] LIGHT = {WHITE, Colour.of("#f3f6f6")};

  /** The same on the big screen. */
  private static final Colour[] DARK = {Colour.of("#0d262d"), Colour.of("#071a20")};

  private ColourCheck() {}

  static void check(CityColours colours, String file, String text, Faults faults) {
    check("light", colours.light(), LIGHT, file, text, faults);
    check("dark", colours.dark(), DARK, file, text, faults);
  }

  private static void check(
      String name, Shade shade, Colour[] grounds, String file, String text, Faults faults) {
    var line = Packs.line(text, name + ":");
    for (var ground : grounds) {
      contrast(name + ".primary", shade.primary(), ground, file, line, faults);
    }
    contrast(name + ".primary", shade.primary(), shade.soft(), file, line, faults);
    contrast(name + ".button", shade.button(), WHITE, file, line, faults);
  }

  private static void contrast(
      String name, Colour one, Colour other, String file, int line, Faults faults) {
    var found = one.contrast(other);
    if (found < LEAST) {
      var said = String.format(Locale.ROOT, "%s %s : %s = %.2f", name, one, other, found);
      faults.add(file, line, "contrast", said);
    }
  }
}
