package org.linli.quotas.entity;

/** What a community has a quota of. */
public enum QuotaKind {
  /** Messages of devices that were stored 设备消息. */
  MESSAGES(false),
  /** Calls of interfaces by the community's own people and programs 接口调用. */
  API_CALLS(false),
  /** Lists that were handed out as files 导出文件. */
  EXPORTS(false),
  /** Work that somebody ordered and the platform does behind 后台任务. */
  JOBS(false),
  /** Sessions of screens that stand open 在线会话. */
  SESSIONS(true),
  /** Bytes of rows, estimated, and of files in them 存储. */
  STORAGE(true);

  private final boolean stock;

  QuotaKind(boolean stock) {
    this.stock = stock;
  }

  /** Whether it stands, as storage does, and is not counted by the day, as messages are. */
  public boolean isStock() {
    return stock;
  }
}
