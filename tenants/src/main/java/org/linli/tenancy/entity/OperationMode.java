package org.linli.tenancy.entity;

/**
 * Who runs a community's platform, and so whose data it is (运营模式, 000 §10.1.2.1): the key to the
 * data-rights matrix.
 */
public enum OperationMode {
  /** 政府主导. */
  GOVERNMENT,
  /** 企业主导. */
  ENTERPRISE,
  /** 政企合作. */
  PPP
}
