package org.linli.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.FileLockInterruptionException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.persistence.Sql;
import org.linli.restoring.boundary.RestoreOrders;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestDatabase;
import org.linli.testing.TestPlatform;

/** What was asked for over REST and needs the copies is done beside the servers, once each. */
class KeeperClockTest {

  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final TestPlatform ALONE = TestPlatform.over(DATABASE.app(), DATABASE.owner(), 5);

  private final TenantId tenant = ALONE.community("990353031001", OperationMode.PPP);
  private final TenantId other = ALONE.community("990353031002", OperationMode.PPP);
  private final Instant moment = Instant.parse("2026-11-01T08:00:00Z");
  private final List<String> brought = new ArrayList<>();
  private final List<String> said = new ArrayList<>();

  @BeforeEach
  void nothingOfBefore() {
    ALONE.owner().useHandle(handle -> handle.execute("delete from tenant_restore"));
  }

  private UUID order(TenantId of, String state) {
    var id = Sql.newId();
    ALONE
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    """
                    insert into tenant_restore (id, community, moment, reason, state, proposed_by, proposed_name,
                      proposed_at, decided_at)
                    values (?, ?, cast(? as timestamptz), 'lost', ?, ?, 'operator', now(), now())""",
                    id,
                    of.value(),
                    moment.toString(),
                    state,
                    id));
    return id;
  }

  private String told(UUID id, String column) {
    return ALONE
        .owner()
        .withHandle(
            handle ->
                handle
                    .createQuery("select " + column + " from tenant_restore where id = :id")
                    .bind("id", id)
                    .mapTo(String.class)
                    .one());
  }

  private void tick(Runnable erasures, RestoreOrders.Deed deed) {
    try (var clock =
        new KeeperClock(
            erasures,
            new RestoreOrders(DATABASE.owner(), InstantSource.system()),
            deed,
            said::add)) {
      clock.tick();
    }
  }

  private long restored(TenantId of, Instant to) {
    brought.add(of + " " + to);
    return 17;
  }

  @Test
  void whatTwoPeopleAgreedOnIsDoneOnceAndItsRowsAreTold() {
    var id = order(tenant, "CONFIRMED");
    var waiting = order(other, "PROPOSED");
    tick(() -> {}, this::restored);
    tick(() -> {}, this::restored);
    assertThat(brought).containsExactly(tenant + " " + moment);
    assertThat(told(id, "state")).isEqualTo("DONE");
    assertThat(told(id, "row_count")).isEqualTo("17");
    assertThat(told(waiting, "state")).isEqualTo("PROPOSED");
  }

  @Test
  void whatTheProcessWasKilledInIsTakenUpAgain() {
    var id = order(tenant, "RUNNING");
    tick(() -> {}, this::restored);
    assertThat(told(id, "state")).isEqualTo("DONE");
  }

  @Test
  void oneThatFailsSaysWhyAndHoldsNoOtherUp() {
    var id = order(tenant, "CONFIRMED");
    var next = order(other, "CONFIRMED");
    tick(
        () -> {},
        (of, to) -> {
          if (of.equals(tenant)) {
            throw new LocalFailure("no copy reaches back so far");
          }
          return restored(of, to);
        });
    assertThat(told(id, "state")).isEqualTo("FAILED");
    assertThat(told(id, "fault")).isEqualTo("no copy reaches back so far");
    assertThat(told(next, "state")).isEqualTo("DONE");
  }

  @Test
  void troubleWithTheDatabaseIsSaidAndTheClockGoesOn() {
    tick(
        () -> {
          throw new IllegalStateException("away");
        },
        this::restored);
    assertThat(said).singleElement().asString().contains("away");
  }

  @Test
  void troubleWithErasuresHoldsNoRestoreUpAndAnErrorEndsNoClock() {
    var id = order(tenant, "CONFIRMED");
    tick(
        () -> {
          throw new NoClassDefFoundError("gone");
        },
        this::restored);
    assertThat(told(id, "state")).isEqualTo("DONE");
    assertThat(said).singleElement().asString().contains("gone");
  }

  @Test
  void whatTheEndOfTheProcessCutOffHasNotFailed() {
    var id = order(tenant, "CONFIRMED");
    tick(
        () -> {},
        (of, to) -> {
          Thread.currentThread().interrupt();
          throw new FileLockInterruptionException();
        });
    assertThat(Thread.interrupted()).isTrue();
    assertThat(told(id, "state")).isEqualTo("RUNNING");
    tick(() -> {}, this::restored);
    assertThat(told(id, "state")).isEqualTo("DONE");
  }

  @Test
  void aRowThatTheDatabaseQuotesIsNotKeptWithTheFault() {
    var id = order(tenant, "CONFIRMED");
    tick(
        () -> {},
        (of, to) -> {
          throw new SQLException("Detail: Key (phone)=(13800138000)", "23505");
        });
    assertThat(told(id, "state")).isEqualTo("FAILED");
    assertThat(told(id, "fault")).isEqualTo("SQLSTATE 23505");
    assertThat(said).singleElement().asString().contains(tenant.value());
  }
}
