package org.linli.health.entity;

/** What is done with copies of the installation. */
public enum BackupKind {
  /** A full copy 全量备份 was made. */
  FULL,
  /** A restore was rehearsed beside the living installation, and compared 恢复演练. */
  REHEARSAL,
  /** The installation itself was restored 恢复. */
  RESTORE
}
