package org.linli.matters.entity;

import java.util.Locale;

/** How content somebody is with what was done 满意度. */
public enum Satisfaction {
  GOOD,
  FAIR,
  POOR;

  /** The field of forms that asks for it. */
  public static final String FIELD = "satisfaction";

  /** As the forms of the packs write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
