package org.linli.apis.entity;

/** Where an application stands; in a test it may look and change nothing. */
public enum Environment {
  TEST,
  PRODUCTION
}
