package org.linli.duties.entity;

/** How often something is looked at. */
public enum Period {
  MONTH,
  QUARTER,
  YEAR
}
