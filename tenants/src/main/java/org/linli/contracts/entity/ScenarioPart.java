package org.linli.contracts.entity;

import org.linli.tenancy.entity.OperationMode;

/** The three parts of the one platform of a city or district (003 §3.1 (2)). */
public enum ScenarioPart {
  /** What the government does and leads 政务服务. */
  GOVERNMENT,
  /** What the government and enterprises do together for everybody 公共服务. */
  PUBLIC,
  /** What enterprises lead and earn with 商业服务. */
  COMMERCIAL;

  static ScenarioPart of(OperationMode lead) {
    return switch (lead) {
      case GOVERNMENT -> GOVERNMENT;
      case PPP -> PUBLIC;
      case ENTERPRISE -> COMMERCIAL;
    };
  }
}
