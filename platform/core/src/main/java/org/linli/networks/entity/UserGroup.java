package org.linli.networks.entity;

/** Whose device it is: the five groups of users of the mixed net (004 §3.1.3). */
public enum UserGroup {
  RESIDENT,
  PROPERTY,
  COMMUNITY,
  GOVERNMENT,
  BUSINESS
}
