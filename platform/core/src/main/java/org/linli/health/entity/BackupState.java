package org.linli.health.entity;

/** How far it came. */
public enum BackupState {
  RUNNING,
  DONE,
  FAILED
}
