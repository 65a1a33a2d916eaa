package org.linli.abuse.entity;

/** How grave a finding is. */
public enum Gravity {
  LOW,
  MEDIUM,
  HIGH
}
