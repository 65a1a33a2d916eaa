package org.linli.devices.entity;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.linli.access.boundary.Invalid;

/**
 * What is written down about a device besides what it says itself 设备档案. Everything but the source
 * may be left out.
 *
 * @param origin country or region of the device, {@code CN} for China (ISO 3166-1)
 * @param chip its core chip
 * @param chipOrigin country or region of the chip
 * @param standards the standards that it is certified to
 * @param choice why a device or chip of foreign origin was chosen (000 §6.3 b prefers
 *     self-controlled technology)
 * @param keeper who operates and maintains it
 * @param servicedAt when it was last maintained
 * @param more whatever else the community wants to know of it
 * @param source where these facts come from: a delivery note, a survey, an import
 */
public record DeviceFile(
    String maker,
    String product,
    String origin,
    String chip,
    String chipOrigin,
    String standards,
    String choice,
    String keeper,
    Instant servicedAt,
    String serviceNote,
    Map<String, String> more,
    String source) {

  private static final String OWN = "CN";
  private static final int SHORT = 120;
  private static final int LONG = 400;
  private static final int MOST = 40;

  public DeviceFile {
    maker = text("maker", maker, SHORT);
    product = text("product", product, SHORT);
    origin = country("origin", origin);
    chip = text("chip", chip, SHORT);
    chipOrigin = country("chipOrigin", chipOrigin);
    standards = text("standards", standards, LONG);
    choice = text("choice", choice, LONG);
    keeper = text("keeper", keeper, SHORT);
    serviceNote = text("serviceNote", serviceNote, LONG);
    source = text("source", source, SHORT);
    more = more == null ? Map.of() : fields(more);
    if (source == null) {
      throw new Invalid("source", "missing");
    }
    if (choice == null && (foreign(origin) || foreign(chipOrigin))) {
      throw new Invalid("choice", "foreign-needs-reason");
    }
  }

  /** Whether device and core chip are both known to be of domestic origin. */
  public boolean isSelfControlled() {
    return OWN.equals(origin) && OWN.equals(chipOrigin);
  }

  private static boolean foreign(String origin) {
    return origin != null && !OWN.equals(origin);
  }

  private static Map<String, String> fields(Map<String, String> more) {
    if (more.size() > MOST) {
      throw new Invalid("more", "too-many-fields");
    }
    var kept = new TreeMap<String, String>();
    more.forEach(
        (name, value) -> {
          var key = text("more", name, SHORT);
          var said = text("more", value, LONG);
          if (key != null && said != null) {
            kept.put(key, said);
          }
        });
    return java.util.Collections.unmodifiableMap(kept);
  }

  private static String country(String field, String code) {
    var said = text(field, code, SHORT);
    if (said == null) {
      return null;
    }
    if (!said.matches("[A-Za-z]{2}")) {
      throw new Invalid(field, "country-form");
    }
    return said.toUpperCase(java.util.Locale.ROOT);
  }

  private static String text(String field, String text, int longest) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (text.strip().length() > longest) {
      throw new Invalid(field, "too-long");
    }
    return text.strip();
  }
}
