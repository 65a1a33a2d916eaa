package org.linli.cases.entity;

/** Where a case comes from. */
public enum CaseSource {
  /** 设备告警. */
  ALARM,
  /** 居民随手拍. */
  RESIDENT,
  /** 社区工作人员. */
  CLERK,
  /** 网格巡查. */
  PATROL
}
