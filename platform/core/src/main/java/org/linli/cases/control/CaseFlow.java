package org.linli.cases.control;

import static org.linli.cases.entity.CaseAction.ACCEPT;
import static org.linli.cases.entity.CaseAction.CLOSE;
import static org.linli.cases.entity.CaseAction.CONFIRM;
import static org.linli.cases.entity.CaseAction.DISPATCH;
import static org.linli.cases.entity.CaseAction.HANDLE;

import java.util.Map;
import org.linli.cases.entity.CaseAction;
import org.linli.cases.entity.CaseState;

/**
 * The one way of a case, and all that is known of it: which action leads from which state to which.
 * A case in a worker's hands may be given to another as long as it is not handled.
 */
public final class CaseFlow {

  private static final Map<CaseState, Map<CaseAction, CaseState>> STEPS =
      Map.of(
          CaseState.OPEN, Map.of(DISPATCH, CaseState.DISPATCHED),
          CaseState.DISPATCHED, Map.of(DISPATCH, CaseState.DISPATCHED, ACCEPT, CaseState.ACCEPTED),
          CaseState.ACCEPTED, Map.of(DISPATCH, CaseState.DISPATCHED, HANDLE, CaseState.HANDLED),
          CaseState.HANDLED, Map.of(CONFIRM, CaseState.CONFIRMED),
          CaseState.CONFIRMED, Map.of(CLOSE, CaseState.CLOSED),
          CaseState.CLOSED, Map.of());

  private CaseFlow() {}

  /**
   * @throws StepNotPossible when the action is not one of that state's
   */
  public static CaseState next(CaseState state, CaseAction action) {
    var next = STEPS.get(state).get(action);
    if (next == null) {
      throw new StepNotPossible(state, action);
    }
    return next;
  }
}
