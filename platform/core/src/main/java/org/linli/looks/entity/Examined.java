package org.linli.looks.entity;

/** What came of it when a look was found to be unusual. */
public enum Examined {
  /** Somebody is looking into it. */
  UNDER_WAY,
  /** It was abuse. */
  ABUSE
}
