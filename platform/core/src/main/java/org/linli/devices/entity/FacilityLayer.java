package org.linli.devices.entity;

/** The kinds of facility that the platform's facility layer knows 设施层 (001 §6.2.2). */
public enum FacilityLayer {
  /** 社区设施. */
  COMMUNITY,
  /** 数字生活设施. */
  LIFE,
  /** 家庭与个人设施. */
  HOME,
  /** 网络设施. */
  NETWORK,
  /** 算力设施. */
  COMPUTING
}
