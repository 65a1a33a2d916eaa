package org.linli.maintenance.entity;

/** What maintenance means for those who work. */
public enum MaintenanceMode {
  /** It is told, and nothing is held 仅公告. */
  NOTICE,
  /** In its time nothing is changed 只读模式. */
  READ_ONLY
}
