package org.linli.documents.entity;

/** Whether a seal may be set. */
public enum SealState {
  ACTIVE,
  /** Taken out of use 停用; what it was set on stays. */
  STOPPED
}
