package org.linli.cases.control;

import org.linli.cases.entity.CaseState;

/** The one way of a case. */
public final class CaseFlow {

  private CaseFlow() {}

  /** Where a case stands after the step; the states follow each other in their order. */
  static CaseState after(CaseState state) {
    return CaseState.values()[state.ordinal() + 1];
  }
}
