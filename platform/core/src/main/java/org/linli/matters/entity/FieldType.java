package org.linli.matters.entity;

import org.linli.processes.entity.VariableType;

/** What a field of a form holds. */
public enum FieldType {
  TEXT(VariableType.TEXT),
  /** Several lines. */
  LONG_TEXT(VariableType.TEXT),
  NUMBER(VariableType.NUMBER),
  BOOLEAN(VariableType.BOOLEAN),
  DATE(VariableType.DATE),
  /** One of the choices. */
  CHOICE(VariableType.TEXT),
  /** Any of the choices. */
  CHOICES(VariableType.LIST),
  PHONE(VariableType.TEXT),
  /** An identity number of 18 characters with a right last one. */
  ID_NUMBER(VariableType.TEXT),
  /** Photographs: the process keeps their ids. */
  PHOTO(VariableType.LIST),
  /** A voice note. */
  AUDIO(VariableType.LIST),
  /** Papers as PDF or pictures of them. */
  PAPER(VariableType.LIST);

  private final VariableType variable;

  FieldType(VariableType variable) {
    this.variable = variable;
  }

  /** As the process keeps it. */
  public VariableType variable() {
    return variable;
  }

  /** Whether it is a file, of which the process keeps the id alone. */
  public boolean isFile() {
    return this == PHOTO || this == AUDIO || this == PAPER;
  }

  public boolean isChosen() {
    return this == CHOICE || this == CHOICES;
  }
}
