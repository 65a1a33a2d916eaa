package org.linli.singlesignon.entity;

/** How a provider's person becomes a person here, at the first time. */
public enum Linking {
  /** The name that the provider tells is the account's user name: for an office that gives both. */
  BY_NAME,
  /** The person, signed in by password, links the two: where names may coincide by chance. */
  BY_HAND
}
