package org.linli.catalogue.entity;

/**
 * The life of a registration: drafted, proposed to by the rules, confirmed by a person, withdrawn.
 * A revision of a confirmed asset is a new version that goes the same way, while the confirmed one
 * still stands.
 */
public enum AssetState {
  DRAFT,
  PROPOSED,
  CONFIRMED,
  WITHDRAWN
}
