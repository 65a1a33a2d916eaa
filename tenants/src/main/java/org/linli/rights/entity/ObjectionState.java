package org.linli.rights.entity;

/** The life of an objection 异议: raised, then the answer stands or is changed. */
public enum ObjectionState {
  OPEN,
  STANDS,
  CHANGED
}
