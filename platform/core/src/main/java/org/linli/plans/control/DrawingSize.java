package org.linli.plans.control;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * The proportions of a drawing: of its window, else of its width and height. It is always written
 * with a window, so that it grows and shrinks with the screen.
 *
 * @param window {@code x y width height} in the drawing's own measure
 * @param width the longer side is a thousand
 */
record DrawingSize(String window, int width, int height) {

  static final Set<String> NAMES = Set.of("width", "height", "viewBox", "x", "y");

  private static final Pattern NUMBER =
      Pattern.compile("[-+]?[0-9]*\\.?[0-9]+(?:[eE][-+]?[0-9]+)?");
  private static final Pattern BETWEEN = Pattern.compile("[\\s,]+");
  private static final int LONGER = 1_000;
  private static final int SHORTEST = 50;

  /**
   * @throws PlanRefused it tells no size, or is a thread
   */
  static DrawingSize of(XMLStreamReader in) {
    var window = in.getAttributeValue(null, "viewBox");
    if (window != null) {
      var parts = BETWEEN.split(window.strip());
      if (parts.length != 4) {
        throw new PlanRefused("drawing");
      }
      return of(
          number(parts[0]) + " " + number(parts[1]) + " ", number(parts[2]), number(parts[3]));
    }
    return of(
        "0 0 ",
        number(in.getAttributeValue(null, "width")),
        number(in.getAttributeValue(null, "height")));
  }

  private static DrawingSize of(String from, double wide, double high) {
    var longer = Math.max(wide, high);
    if (!(wide > 0 && high > 0) || !Double.isFinite(longer)) {
      throw new PlanRefused("drawing");
    }
    var width = (int) Math.round(LONGER * wide / longer);
    var height = (int) Math.round(LONGER * high / longer);
    if (Math.min(width, height) < SHORTEST) {
      throw new PlanRefused("pixels");
    }
    return new DrawingSize(from + wide + " " + high, width, height);
  }

  void write(XMLStreamWriter out) throws XMLStreamException {
    out.writeAttribute("viewBox", window);
    out.writeAttribute("width", String.valueOf(width));
    out.writeAttribute("height", String.valueOf(height));
  }

  /** Units are left aside: they are the same for both sides. */
  private static double number(String text) {
    var found = NUMBER.matcher(text == null ? "" : text.strip().toLowerCase(Locale.ROOT));
    if (!found.lookingAt() || text.contains("%")) {
      throw new PlanRefused("drawing");
    }
    return Double.parseDouble(found.group());
  }
}
