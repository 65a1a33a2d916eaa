package org.linli.video.entity;

import org.linli.access.boundary.Invalid;
import org.linli.tenancy.entity.DivisionCode;

/**
 * The number of a video device (GB/T 28181 annex D): eight digits of the centre, which begin with
 * the division, two of the industry, three of the kind, one of the network, six in a row.
 */
public record GbId(String value) {

  private static final int CITY = 4;
  private static final int DISTRICT = 6;
  private static final int KIND = 10;
  private static final int KIND_ENDS = 13;

  public GbId {
    if (value == null || !value.matches("\\d{20}")) {
      throw new Invalid("gbId", "gb-id-form");
    }
    if (GbKind.of(kindCode(value)).isEmpty()) {
      throw new Invalid("gbId", "gb-id-kind");
    }
  }

  private static int kindCode(String value) {
    return Integer.parseInt(value, KIND, KIND_ENDS, 10);
  }

  /** Whether a text is such a number at all; catalogues also name divisions, which are none. */
  public static boolean isOne(String text) {
    return text != null && text.matches("\\d{20}") && GbKind.of(kindCode(text)).isPresent();
  }

  public GbKind kind() {
    return GbKind.of(kindCode(value)).orElseThrow();
  }

  /** Whether its centre is the community's own district, or the whole city. */
  public boolean liesIn(DivisionCode community) {
    var city = community.value().substring(0, CITY);
    var district = community.value().substring(0, DISTRICT);
    return value.startsWith(district) || value.startsWith(city + "00");
  }

  @Override
  public String toString() {
    return value;
  }
}
