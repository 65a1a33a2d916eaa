package org.linli.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Changed;
import org.linli.access.boundary.TenantSuspended;
import org.linli.keys.control.RingForTests;
import org.linli.succession.boundary.Succeeding;
import org.linli.succession.control.DueSuccessions;
import org.linli.succession.entity.SuccessionState;
import org.linli.tenancy.boundary.Successor;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestDatabase;
import org.linli.testing.TestPlatform;

/** A merging that two people agreed to begins by itself on its day. */
class OnItsDayTest {

  /** Where the clock finds nobody else's mergings. */
  private static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final TestPlatform ALONE = TestPlatform.over(DATABASE.app(), DATABASE.owner(), 10);

  private final SuccessionGround ground = new SuccessionGround(ALONE, OperationMode.GOVERNMENT);
  private final List<Object> told = new ArrayList<>();
  private final DueSuccessions server = server();
  private Instant clock = ground.now;

  @BeforeEach
  void nothingOfBefore() {
    ALONE
        .owner()
        .useHandle(
            handle ->
                handle.execute("update succession set state = 'WITHDRAWN' where state <> 'DONE'"));
  }

  private DueSuccessions server() {
    return new DueSuccessions(
        ALONE.jdbi(), ALONE.scopes(), RingForTests.over(ALONE), told::add, () -> clock);
  }

  private void round(DueSuccessions who, Duration after) {
    clock = clock.plus(after);
    who.carryOutAll();
  }

  private UUID ready() {
    ground.exported(Duration.ofHours(2));
    return ground.confirmed();
  }

  @Test
  void inOneRoundItIsShutAndInTheNextItsRowsGoOver() {
    ground.ward(ground.from);
    ground.ward(ground.into);
    var id = ready();
    server.carryOutAll();
    assertThat(ground.get(id).state()).isEqualTo(SuccessionState.RUNNING);
    assertThatThrownBy(() -> ground.wards(ground.from)).isInstanceOf(TenantSuspended.class);
    round(server, Duration.ofMinutes(1));
    assertThat(ground.get(id).state()).isEqualTo(SuccessionState.DONE);
    assertThat(ground.get(id).fault()).isNull();
    assertThat(ground.wards(ground.into)).isEqualTo(2);
    var receipt = ground.platform.as(ground.bureau, () -> ground.successions.receipt(id));
    assertThat(receipt.text()).contains("\"ward\"");
    assertThat(told)
        .map(event -> ((Changed) event).tenant())
        .containsExactly(ground.from, ground.into, ground.from, ground.into);
    round(server, Duration.ofMinutes(1));
    assertThat(ground.wards(ground.into)).isEqualTo(2);
  }

  @Test
  void whatWasUnderWayHasTimeToEnd() {
    var id = ready();
    server.carryOutAll();
    round(server, Duration.ofSeconds(10));
    assertThat(ground.get(id).state()).isEqualTo(SuccessionState.RUNNING);
  }

  @Test
  void beforeItsDayNothingBegins() {
    ground.exported(Duration.ofHours(2));
    var id = ground.confirmed(ground.today.plusDays(1));
    server.carryOutAll();
    assertThat(ground.get(id).state()).isEqualTo(SuccessionState.CONFIRMED);
    assertThat(ground.get(id).fault()).isNull();
  }

  @Test
  void whatStandsAgainstItIsSaidAndItIsTriedAgain() {
    var id = ground.confirmed();
    server.carryOutAll();
    assertThat(ground.get(id).fault()).isEqualTo("succession-not-exported");
    assertThat(ground.get(id).state()).isEqualTo(SuccessionState.CONFIRMED);
    ground.exported(Duration.ofHours(2));
    round(server, Duration.ofMinutes(1));
    assertThat(ground.get(id).fault()).isNull();
    assertThat(ground.get(id).state()).isEqualTo(SuccessionState.RUNNING);
  }

  @Test
  void oneThatWaitsHoldsNoOtherUp() {
    ground.confirmed();
    var other = new SuccessionGround(ALONE, OperationMode.GOVERNMENT);
    other.exported(Duration.ofHours(2));
    var id = other.confirmed();
    server.carryOutAll();
    assertThat(other.get(id).state()).isEqualTo(SuccessionState.RUNNING);
  }

  @Test
  void oneServerDoesItAndAnotherGoesOnWhenThatOneIsGone() {
    var id = ready();
    server.carryOutAll();
    var second = server();
    round(second, Duration.ofMinutes(1));
    assertThat(ground.get(id).state()).isEqualTo(SuccessionState.RUNNING);
    round(second, Duration.ofMinutes(2));
    assertThat(ground.get(id).state()).isEqualTo(SuccessionState.DONE);
  }

  @Test
  void whatWasBrokenOffInTheMiddleGoesOnWhereItStood() {
    ground.ward(ground.from);
    var id = ready();
    var left =
        new Succeeding(DATABASE.owner(), RingForTests.over(ALONE), () -> clock, Duration.ZERO);
    assertThatThrownBy(
            () ->
                left.run(
                    id,
                    ground.from,
                    table -> {
                      throw new IllegalStateException("killed");
                    }))
        .hasMessage("killed");
    round(server, Duration.ofMinutes(1));
    assertThat(ground.get(id).state()).isEqualTo(SuccessionState.DONE);
    assertThat(ground.wards(ground.into)).isEqualTo(1);
  }

  @Test
  void theOldCommunityLeadsToTheOneItGoesOnIn() {
    ready();
    assertThat(standing()).isEqualTo(ground.from);
    server.carryOutAll();
    round(server, Duration.ofMinutes(1));
    assertThat(standing()).isEqualTo(ground.into);
  }

  private TenantId standing() {
    return ALONE.owner().withHandle(handle -> Successor.of(handle, ground.from));
  }
}
