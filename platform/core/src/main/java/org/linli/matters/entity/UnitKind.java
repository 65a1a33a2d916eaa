package org.linli.matters.entity;

/** By what the people of a {@link Unit} are known. */
public enum UnitKind {
  /** A role of the community, such as {@code PROPERTY_MANAGER} 物业. */
  ROLE,
  /** A skill of the roster, such as the name of a department 部门. */
  SKILL
}
