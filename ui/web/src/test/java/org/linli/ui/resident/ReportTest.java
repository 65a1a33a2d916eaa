package org.linli.ui.resident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linli.cases.entity.CaseState;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.ui.resident.ReportProgress.Step;

class ReportTest {

  @Test
  void aReportThatWasSentIsReceived() {
    assertThat(Step.of(CaseState.OPEN)).isEqualTo(Step.RECEIVED);
  }

  @Test
  void dispatchedAndAcceptedAreBothOnTheWay() {
    assertThat(Step.of(CaseState.DISPATCHED)).isEqualTo(Step.ON_THE_WAY);
    assertThat(Step.of(CaseState.ACCEPTED)).isEqualTo(Step.ON_THE_WAY);
  }

  @Test
  void confirmationIsTheCommunitysOwnStep() {
    assertThat(Step.of(CaseState.CONFIRMED)).isEqualTo(Step.HANDLED);
    assertThat(Step.of(CaseState.CLOSED)).isEqualTo(Step.CLOSED);
  }

  @Test
  void enterprisesAskForMaintenanceAndGovernmentForGovernance() {
    assertThat(LooksView.everyday(Party.OPERATOR)).isEqualTo(Purpose.OPERATION_MAINTENANCE);
    assertThat(LooksView.everyday(Party.PROPERTY)).isEqualTo(Purpose.OPERATION_MAINTENANCE);
    assertThat(LooksView.everyday(Party.BUREAU)).isEqualTo(Purpose.GOVERNANCE);
    assertThat(LooksView.everyday(Party.COMMITTEE)).isEqualTo(Purpose.GOVERNANCE);
  }
}
