package org.linli.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.linli.rights.boundary.Access;
import org.linli.rights.boundary.DataRefused;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.Question;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;

/** Two grounds on one database stand for two servers. */
class SnapshotsTest {

  private static final Duration YEAR = Duration.ofDays(365);

  private final Ground here = new Ground("9924");
  private final Ground there = new Ground("9924");

  @Test
  void anotherServersGateNoticesARevocationAtTheNextRead() {
    var tenant = here.community(1, OperationMode.ENTERPRISE);
    here.contract(tenant, "op-s1", YEAR);
    var officer = here.operator("op-s1");
    var request = here.apply(here.bureau(), tenant, Duration.ofDays(1));
    here.grant(officer, request, Duration.ofHours(1));
    assertThat(view(there, tenant)).isEqualTo(Outcome.PERMIT);
    here.run(officer, () -> here.requests.revoke(request));
    assertThatThrownBy(() -> view(there, tenant)).isInstanceOf(DataRefused.class);
  }

  @Test
  void anotherServersAnswersFollowWithinHalfASecond() throws InterruptedException {
    var tenant = here.community(2, OperationMode.PPP);
    var operator = question(tenant, "op-s2");
    assertThat(there.rights.decide(operator).outcome()).isEqualTo(Outcome.DENY);
    here.contract(tenant, "op-s2", YEAR);
    Thread.sleep(600);
    assertThat(there.rights.decide(operator).outcome()).isEqualTo(Outcome.PERMIT);
  }

  @Test
  void theOwnServersAnswersFollowAtOnce() {
    var tenant = here.community(3, OperationMode.PPP);
    var operator = question(tenant, "op-s3");
    assertThat(here.rights.decide(operator).outcome()).isEqualTo(Outcome.DENY);
    var contract = here.contract(tenant, "op-s3", YEAR);
    assertThat(here.rights.decide(operator).outcome()).isEqualTo(Outcome.PERMIT);
    here.end(tenant, contract);
    assertThat(here.rights.decide(question(tenant, "op-s3")).outcome()).isEqualTo(Outcome.DENY);
  }

  /** Nothing has to be told: each server compares the second by itself. */
  @Test
  void atTheContractsSecondItsRightsEndOnEveryServer() {
    var tenant = here.community(6, OperationMode.PPP);
    here.contract(tenant, "op-s6", Duration.ofHours(1));
    for (var server : List.of(here, there)) {
      assertThat(decided(server, tenant, "op-s6")).isEqualTo(Outcome.PERMIT);
      server.wait(Duration.ofMinutes(59));
      assertThat(decided(server, tenant, "op-s6")).isEqualTo(Outcome.PERMIT);
      server.wait(Duration.ofMinutes(1));
      assertThat(decided(server, tenant, "op-s6")).isEqualTo(Outcome.DENY);
      assertThatThrownBy(() -> operated(server, tenant, "op-s6")).isInstanceOf(DataRefused.class);
    }
  }

  @Test
  void aContractThatIsEndedHereEndsItsRightsOnEveryServerWithinASecond()
      throws InterruptedException {
    var tenant = here.community(7, OperationMode.PPP);
    var contract = here.contract(tenant, "op-s7", YEAR);
    assertThat(decided(here, tenant, "op-s7")).isEqualTo(Outcome.PERMIT);
    assertThat(decided(there, tenant, "op-s7")).isEqualTo(Outcome.PERMIT);
    here.end(tenant, contract);
    var ended = System.nanoTime();
    assertThat(decided(here, tenant, "op-s7")).isEqualTo(Outcome.DENY);
    assertThatThrownBy(() -> operated(there, tenant, "op-s7"))
        .as("the other server's gate asks the rows themselves")
        .isInstanceOf(DataRefused.class);
    while (decided(there, tenant, "op-s7") == Outcome.PERMIT) {
      assertThat(Duration.ofNanos(System.nanoTime() - ended)).isLessThan(Duration.ofSeconds(1));
      Thread.sleep(20);
    }
  }

  @Test
  void anExplanationAnswersAsTheGateWouldAndLogsNothing() {
    var tenant = here.community(4, OperationMode.ENTERPRISE);
    var access = new Access(Action.VIEW, Asset.DEVICE_READINGS, Purpose.GOVERNANCE, tenant, "x");
    var decision = here.platform.as(here.bureau(), () -> here.rights.explain(access));
    assertThat(decision.outcome()).isEqualTo(Outcome.REQUEST);
    var outside = here.platform.as(here.district("02"), () -> here.rights.explain(access));
    assertThat(outside.basis().rule()).isEqualTo("floor outside-jurisdiction");
    var page = new org.linli.access.boundary.PageRequest(0, 10, null);
    assertThat(here.platform.as(here.platform.clerk(tenant), () -> here.ledger.list(page)).total())
        .isZero();
  }

  @Test
  void theMatrixIsShownCellByCellAndPartyByParty() {
    assertThat(here.rights.matrix(OperationMode.PPP))
        .hasSizeGreaterThan(90)
        .anySatisfy(
            row -> {
              assertThat(row.party()).isEqualTo(Party.OPERATOR);
              assertThat(row.byContract()).isTrue();
              assertThat(row.otherwise()).isNotNull();
            })
        .allSatisfy(row -> assertThat(row.why().en()).isNotBlank());
  }

  @Test
  void aHandleOfAnotherTransactionIsNoWayIn() {
    var tenant = here.community(5, OperationMode.GOVERNMENT);
    assertThatThrownBy(
            () ->
                here.platform.as(
                    here.bureau(),
                    () -> here.platform.jdbi().withHandle(handle -> here.snapshots.exact(tenant))))
        .isInstanceOf(IllegalStateException.class);
  }

  private static Outcome view(Ground server, TenantId tenant) {
    return server
        .read(server.bureau(), tenant, Asset.DEVICE_READINGS, Action.VIEW, Purpose.GOVERNANCE)
        .outcome();
  }

  private static Outcome decided(Ground server, TenantId tenant, String operator) {
    return server
        .rights
        .decide(
            new Question(
                Party.OPERATOR,
                Optional.of(operator),
                Action.VIEW,
                Asset.DEVICE_READINGS,
                Purpose.PUBLIC_SERVICE,
                tenant,
                server.instant()))
        .outcome();
  }

  private static Outcome operated(Ground server, TenantId tenant, String operator) {
    return server
        .read(
            server.operator(operator),
            tenant,
            Asset.DEVICE_READINGS,
            Action.VIEW,
            Purpose.PUBLIC_SERVICE)
        .outcome();
  }

  private Question question(TenantId tenant, String operator) {
    return new Question(
        Party.OPERATOR,
        Optional.of(operator),
        Action.VIEW,
        Asset.DEVICE_READINGS,
        Purpose.PUBLIC_SERVICE,
        tenant,
        here.instant());
  }
}
