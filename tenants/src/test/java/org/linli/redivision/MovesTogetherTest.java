package org.linli.redivision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.redivision.control.DueMoves;
import org.linli.redivision.entity.MoveState;
import org.linli.tenancy.entity.CityTime;

/** Several servers, writers that go on, and a move that breaks off in its middle. */
class MovesTogetherTest {

  private static final int SERVERS = 4;
  private static final int WRITERS = 2;

  private final MoveGround ground = new MoveGround();

  private DueMoves server() {
    return new DueMoves(
        ground.platform.jdbi(), ground.platform.scopes(), event -> {}, () -> ground.now);
  }

  private long rows(String table, String where) {
    return ground.seen(ground.officer(Tier.CITY, MoveGround.CITY), table, where);
  }

  @Test
  void ofManyServersOneCarriesItOut() throws Exception {
    var id = ground.confirmed(MoveGround.NEW, ground.today());
    var together = new CountDownLatch(SERVERS);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<java.util.concurrent.Future<?>>();
      for (int server = 0; server < SERVERS; server++) {
        running.add(
            threads.submit(
                () -> {
                  together.countDown();
                  together.await();
                  server().carryOut(MoveGround.CITY);
                  return null;
                }));
      }
      for (var one : running) {
        one.get();
      }
    }
    assertThat(ground.get(id).state()).isEqualTo(MoveState.DONE);
    assertThat(ground.get(id).fault()).isNull();
    assertThat(
            rows(
                "audit_entry",
                "tenant_id = '%s' and action = 'move.done'".formatted(ground.tenant)))
        .isEqualTo(2);
    assertThat(rows("division_former", "community = '%s'".formatted(ground.tenant))).isEqualTo(1);
  }

  @Test
  void whatBreaksOffInTheMiddleLeavesNothingHalfDone() {
    var id = ground.confirmed(MoveGround.NEW, ground.today());
    var to = ground.get(id).to();
    // The last thing before the end of the transaction.
    new DueMoves(
            ground.platform.jdbi(),
            ground.platform.scopes(),
            event -> {
              throw new IllegalStateException("the server dies");
            },
            () -> ground.now)
        .carryOut(MoveGround.CITY);
    assertThat(ground.get(id).state()).isEqualTo(MoveState.CONFIRMED);
    assertThat(ground.get(id).fault()).isEqualTo("broke-off");
    assertThat(rows("division", "code = '%s'".formatted(to))).isZero();
    assertThat(rows("tenant", "id = '%s' and code = '%s'".formatted(ground.tenant, ground.from)))
        .isEqualTo(1);
    assertThat(
            rows(
                "audit_entry",
                "tenant_id = '%s' and action = 'move.done'".formatted(ground.tenant)))
        .isZero();
    server().carryOut(MoveGround.CITY);
    assertThat(ground.get(id).state()).isEqualTo(MoveState.DONE);
    assertThat(rows("tenant", "id = '%s' and code = '%s'".formatted(ground.tenant, to)))
        .isEqualTo(1);
  }

  private void count() {
    var midnight = ground.today().atStartOfDay(CityTime.ZONE).toOffsetDateTime();
    ground
        .platform
        .scopes()
        .asSystem(
            "test",
            ground.tenant,
            () ->
                ground
                    .platform
                    .jdbi()
                    .withHandle(
                        handle ->
                            handle
                                .createUpdate(
                                    """
                                    insert into tenant_use as u (tenant_id, hour, kind, code, amount, refused)
                                    select id, :hour, 'MESSAGES', code, 1, 0 from tenant where id = :tenant
                                    on conflict (tenant_id, hour, kind) do update set amount = u.amount + 1""")
                                .bind("hour", midnight)
                                .bind("tenant", ground.tenant)
                                .execute()));
  }

  @Test
  void writersGoOnAndNothingOfTheirsIsLostOrLeftBehind() throws Exception {
    var id = ground.confirmed(MoveGround.NEW, ground.today());
    var over = new AtomicBoolean();
    var written = new AtomicLong();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<java.util.concurrent.Future<?>>();
      for (int writer = 0; writer < WRITERS; writer++) {
        running.add(
            threads.submit(
                () -> {
                  while (!over.get()) {
                    count();
                    written.incrementAndGet();
                    Thread.sleep(100);
                  }
                  return null;
                }));
      }
      while (written.get() < 10) {
        Thread.sleep(5);
      }
      // As the clock does, minute by minute, where it found no order.
      for (int round = 0; round < 5 && ground.get(id).state() != MoveState.DONE; round++) {
        server().carryOut(MoveGround.CITY);
      }
      var then = written.get();
      while (written.get() < then + 10) {
        Thread.sleep(5);
      }
      over.set(true);
      for (var one : running) {
        one.get();
      }
    }
    assertThat(ground.get(id).state()).isEqualTo(MoveState.DONE);
    assertThat(
            rows(
                "tenant_use",
                "tenant_id = '%s' and amount = %d and code = '%s'"
                    .formatted(ground.tenant, written.get(), ground.get(id).to())))
        .isEqualTo(1);
  }

  /** Another server held the old code in memory when it wrote. */
  @Test
  void whatComesInUnderTheOldCodeJustAfterwardsIsBroughtAlong() {
    var id = ground.confirmed(MoveGround.NEW, ground.today());
    server().carryOut(MoveGround.CITY);
    ground.by(
        ground.officer(Tier.CITY, MoveGround.CITY),
        () ->
            ground
                .platform
                .jdbi()
                .useHandle(
                    handle ->
                        handle.execute(
                            "insert into tenant_use (tenant_id, hour, kind, code, amount, refused) values (?, ?, 'JOBS', ?, 1, 0)",
                            ground.tenant.value(),
                            ground.today().atStartOfDay(CityTime.ZONE).toOffsetDateTime(),
                            ground.from.value())));
    server().carryOut(MoveGround.CITY);
    assertThat(
            rows(
                "tenant_use",
                "tenant_id = '%s' and code = '%s'".formatted(ground.tenant, ground.get(id).to())))
        .isEqualTo(1);
  }
}
