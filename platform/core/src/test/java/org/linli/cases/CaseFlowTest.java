package org.linli.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.cases.entity.CaseAction.ACCEPT;
import static org.linli.cases.entity.CaseAction.CLOSE;
import static org.linli.cases.entity.CaseAction.CONFIRM;
import static org.linli.cases.entity.CaseAction.DISPATCH;
import static org.linli.cases.entity.CaseAction.HANDLE;
import static org.linli.cases.entity.CaseState.ACCEPTED;
import static org.linli.cases.entity.CaseState.CLOSED;
import static org.linli.cases.entity.CaseState.CONFIRMED;
import static org.linli.cases.entity.CaseState.DISPATCHED;
import static org.linli.cases.entity.CaseState.HANDLED;
import static org.linli.cases.entity.CaseState.OPEN;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.cases.control.CaseFlow;
import org.linli.cases.control.StepNotPossible;
import org.linli.cases.entity.CaseAction;
import org.linli.cases.entity.CaseState;

/** Every state with every action. */
class CaseFlowTest {

  private static final Map<String, CaseState> WAY =
      Map.of(
          OPEN + "/" + DISPATCH, DISPATCHED,
          DISPATCHED + "/" + DISPATCH, DISPATCHED,
          ACCEPTED + "/" + DISPATCH, DISPATCHED,
          DISPATCHED + "/" + ACCEPT, ACCEPTED,
          ACCEPTED + "/" + HANDLE, HANDLED,
          HANDLED + "/" + CONFIRM, CONFIRMED,
          CONFIRMED + "/" + CLOSE, CLOSED);

  static Stream<Arguments> everyStateWithEveryAction() {
    return Arrays.stream(CaseState.values())
        .flatMap(
            state -> Arrays.stream(CaseAction.values()).map(action -> Arguments.of(state, action)));
  }

  @ParameterizedTest
  @MethodSource("everyStateWithEveryAction")
  void aCaseGoesOneWayOnly(CaseState state, CaseAction action) {
    var next = WAY.get(state + "/" + action);
    if (next == null) {
      assertThatThrownBy(() -> CaseFlow.next(state, action))
          .isInstanceOfSatisfying(
              StepNotPossible.class,
              refusal ->
                  assertThat(refusal.arguments()).containsExactly(state.name(), action.name()));
    } else {
      assertThat(CaseFlow.next(state, action)).isEqualTo(next);
    }
  }

  @Test
  void aCaseIsPendingUntilItIsHandled() {
    assertThat(Arrays.stream(CaseState.values()).filter(CaseState::isPending))
        .containsExactly(OPEN, DISPATCHED, ACCEPTED);
  }
}
