package org.linli.access.entity;

/**
 * The tier an account belongs to; each has its own screens (五级贯通, and those beside the five
 * levels).
 */
public enum Tier {
  CITY,
  DISTRICT,
  STREET,
  COMMUNITY,
  OPERATOR,
  RESIDENT,
  PLATFORM
}
