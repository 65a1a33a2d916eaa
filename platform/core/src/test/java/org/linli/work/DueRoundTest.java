package org.linli.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;
import org.linli.work.boundary.DueWork;
import org.linli.work.boundary.DueWorker;
import org.linli.work.control.DueRound;

class DueRoundTest {

  private final TestPlatform platform = TestPlatform.shared();
  private final TenantId tenant = platform.community("990501001001", OperationMode.GOVERNMENT);
  private final DueWork work = new DueWork(platform.jdbi());
  private final List<UUID> done = Collections.synchronizedList(new ArrayList<>());
  private final Instant now = Instant.now();

  @BeforeEach
  void nothingIsDue() {
    platform.owner().useHandle(handle -> handle.execute("delete from due_work"));
  }

  private DueRound round(Runnable doing) {
    return new DueRound(
        platform.jdbi(),
        platform.scopes(),
        List.of(
            new DueWorker() {
              @Override
              public String kind() {
                return "test";
              }

              @Override
              public void perform(TenantId of, UUID subject) {
                assertThat(platform.scopes().requireTenant()).isEqualTo(tenant);
                doing.run();
                done.add(subject);
              }
            }));
  }

  private UUID scheduled(Instant at) {
    var subject = UUID.randomUUID();
    platform.scopes().asSystem("test", () -> schedule(subject, at));
    return subject;
  }

  private boolean schedule(UUID subject, Instant at) {
    work.schedule(tenant, "test", subject, at);
    return true;
  }

  private long waiting() {
    return platform
        .owner()
        .withHandle(
            handle -> handle.createQuery("select count(*) from due_work").mapTo(long.class).one());
  }

  @Test
  void whatIsDueIsDoneOnceInsideItsTenant() {
    var due = scheduled(now.minusSeconds(1));
    scheduled(now.plusSeconds(60));
    assertThat(round(() -> {}).run(now)).isEqualTo(1);
    assertThat(round(() -> {}).run(now)).isZero();
    assertThat(done).containsExactly(due);
    assertThat(waiting()).isEqualTo(1);
  }

  @Test
  void schedulingAgainMovesItAndCancellingRemovesIt() {
    var subject = scheduled(now.minusSeconds(1));
    platform.scopes().asSystem("test", () -> schedule(subject, now.plusSeconds(60)));
    assertThat(round(() -> {}).run(now)).isZero();
    platform
        .scopes()
        .asSystem(
            "test",
            () -> {
              work.ensure(tenant, "test", subject, now.minusSeconds(1));
              return true;
            });
    assertThat(round(() -> {}).run(now)).isZero();
    platform
        .scopes()
        .asSystem(
            "test",
            () -> {
              work.cancel("test", tenant, subject);
              return true;
            });
    assertThat(waiting()).isZero();
  }

  @Test
  void twoServersShareTheWorkAndDoNothingTwice() throws Exception {
    var subjects = Stream.generate(() -> scheduled(now.minusSeconds(1))).limit(150).toList();
    Callable<Integer> server = () -> round(() -> {}).run(now);
    try (var servers = Executors.newFixedThreadPool(2)) {
      int sum = 0;
      for (var finished : servers.invokeAll(List.of(server, server))) {
        sum += finished.get();
      }
      assertThat(sum).isEqualTo(150);
    }
    assertThat(done).containsExactlyInAnyOrderElementsOf(subjects);
  }

  @Test
  void whatFailsIsTriedLaterAndDoesNotStandInTheWay() {
    scheduled(now.minusSeconds(10));
    var fine = scheduled(now.minusSeconds(1));
    var tries = new int[1];
    Runnable failingFirst =
        () -> {
          if (tries[0]++ == 0) {
            throw new IllegalStateException("not now");
          }
        };
    assertThat(round(failingFirst).run(now)).isEqualTo(1);
    assertThat(done).containsExactly(fine);
    assertThat(waiting()).isEqualTo(1);
    assertThat(round(() -> {}).run(now.plus(Duration.ofMinutes(6)))).isEqualTo(1);
  }

  @Test
  void theWorkOfASuspendedCommunityWaits() {
    scheduled(now.minusSeconds(1));
    platform
        .owner()
        .useHandle(
            h -> h.execute("update tenant set state = 'SUSPENDED' where id = ?", tenant.value()));
    try {
      assertThat(round(() -> {}).run(now)).isZero();
      assertThat(waiting()).isEqualTo(1);
    } finally {
      platform
          .owner()
          .useHandle(
              h -> h.execute("update tenant set state = 'ACTIVE' where id = ?", tenant.value()));
    }
    assertThat(round(() -> {}).run(now.plus(Duration.ofMinutes(6)))).isEqualTo(1);
  }

  @Test
  void whatFellDueFirstIsDoneFirst() {
    var late = scheduled(now.minusSeconds(1));
    var later = scheduled(now);
    var latest = scheduled(now.minusSeconds(60));
    assertThat(round(() -> {}).run(now)).isEqualTo(3);
    assertThat(done).containsExactly(latest, late, later);
  }

  @Test
  void aRoundDoesMoreThanOneBatchOfWork() {
    for (int piece = 0; piece < 101; piece++) {
      scheduled(now.minusSeconds(1));
    }
    assertThat(round(() -> {}).run(now)).isEqualTo(101);
    assertThat(waiting()).isZero();
  }

  @Test
  void workThatOnlyANewerServerKnowsIsLeftToItAndNotMoved() {
    platform
        .scopes()
        .asSystem(
            "test",
            () -> {
              work.schedule(tenant, "unknown", UUID.randomUUID(), now.minusSeconds(1));
              return true;
            });
    assertThat(round(() -> {}).run(now)).isZero();
    assertThat(waiting()).isEqualTo(1);
    var due =
        platform
            .owner()
            .withHandle(
                handle ->
                    handle.createQuery("select due_at from due_work").mapTo(Instant.class).one());
    assertThat(due).as("as it was due").isBefore(now);
  }

  @Test
  void unknownWorkDoesNotStandInTheWayOfKnown() {
    platform
        .scopes()
        .asSystem(
            "test",
            () -> {
              for (int piece = 0; piece < 120; piece++) {
                work.schedule(tenant, "unknown", UUID.randomUUID(), now.minusSeconds(60));
              }
              return true;
            });
    var fine = scheduled(now.minusSeconds(1));
    assertThat(round(() -> {}).run(now)).isEqualTo(1);
    assertThat(done).containsExactly(fine);
  }

  @Test
  void workOfATransactionThatFailsIsNotWanted() {
    assertThatThrownBy(
            () ->
                platform
                    .scopes()
                    .asSystem(
                        "test",
                        () -> {
                          schedule(UUID.randomUUID(), now);
                          throw new IllegalStateException("broken off");
                        }))
        .hasMessage("broken off");
    assertThat(waiting()).isZero();
  }

  @Test
  void whatFailsLeavesNoHalfOfItsWork() {
    var subject = scheduled(now.minusSeconds(1));
    Runnable half =
        () -> {
          work.schedule(tenant, "test", UUID.randomUUID(), now.plusSeconds(1));
          throw new IllegalStateException("half done");
        };
    assertThat(round(half).run(now)).isZero();
    assertThat(waiting()).isEqualTo(1);
    assertThat(round(() -> {}).run(now.plus(Duration.ofMinutes(6)))).isEqualTo(1);
    assertThat(done).containsExactly(subject);
  }

  @Test
  void theSameSubjectIsAnotherForAnotherKindAndTenant() {
    var subject = scheduled(now.plusSeconds(60));
    var other = platform.community("990307001099", OperationMode.GOVERNMENT);
    platform
        .scopes()
        .asSystem(
            "test",
            () -> {
              work.ensure(tenant, "another", subject, now.plusSeconds(60));
              work.ensure(other, "test", subject, now.plusSeconds(60));
              work.cancel("test", other, subject);
              return true;
            });
    assertThat(waiting()).isEqualTo(2);
  }
}
