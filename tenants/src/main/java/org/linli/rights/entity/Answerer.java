package org.linli.rights.entity;

/** Who can have the word on an application. */
public enum Answerer {
  OPERATOR,
  DISTRICT,
  BUREAU
}
