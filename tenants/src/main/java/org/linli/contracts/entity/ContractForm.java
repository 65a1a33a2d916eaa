package org.linli.contracts.entity;

import org.linli.tenancy.entity.OperationMode;

/** What kind of agreement it is (002 §4.2); the project's mode says which are possible. */
public enum ContractForm {
  /** Government buys what a supplier, found by open tender, builds and keeps running 政府采购. */
  PROCUREMENT,
  /** Government authorises an enterprise to invest, build, own and operate 授权投资运营. */
  AUTHORISATION,
  /** Both invest, share gains and bear risks 政企合作. */
  COOPERATION,
  /** An owner grants the exclusive right to operate, for a fee 委托运营. */
  ENTRUSTED,
  /** As entrusted, over infrastructure that goes back at the end 特许经营. */
  CONCESSION;

  public boolean fits(OperationMode mode) {
    return switch (this) {
      case PROCUREMENT -> mode == OperationMode.GOVERNMENT;
      case AUTHORISATION -> mode == OperationMode.ENTERPRISE;
      case COOPERATION -> mode == OperationMode.PPP;
      case ENTRUSTED, CONCESSION -> true;
    };
  }

  /** Whether the law of the thing is that nobody else holds the same grant (002 §4.2.4). */
  public boolean isExclusive() {
    return this == ENTRUSTED || this == CONCESSION;
  }

  /** Whether who bears which part of the risk has to be agreed. */
  public boolean sharesRisk() {
    return this == COOPERATION || isExclusive();
  }
}
