package org.linli.processes.entity;

/** Where a version of a definition is in its life; what runs on it ends on it in any case. */
public enum DefinitionState {
  DRAFT,
  PUBLISHED,
  /** A newer version of the same division stands. */
  REPLACED,
  /** Nothing is started by it any more. */
  WITHDRAWN
}
