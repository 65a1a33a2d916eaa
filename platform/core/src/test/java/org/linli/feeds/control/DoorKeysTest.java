package org.linli.feeds.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.linli.community.TestCommunity;

class DoorKeysTest {

  private final TestCommunity community = new TestCommunity();
  private final Ticks clock = new Ticks();
  private final DoorKeys keys = new DoorKeys(community.jdbi, community.platform.scopes(), clock);

  /** A clock that lets somebody in whenever it is read. */
  private static final class Ticks extends Clock {

    private Instant now = Instant.parse("2026-11-21T08:00:00Z");
    private final AtomicReference<Runnable> atTheNextRead = new AtomicReference<>();

    @Override
    public Instant instant() {
      var guest = atTheNextRead.getAndSet(null);
      if (guest != null) {
        guest.run();
      }
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @Test
  void aSuspendedTenantIsKnownAtTheNextMessage() {
    keys.find(UUID.randomUUID());
    assertThat(keys.isSuspended(community.tenant)).isFalse();
    suspend();
    keys.doubt();
    keys.find(UUID.randomUUID());
    assertThat(keys.isSuspended(community.tenant)).isTrue();
  }

  @Test
  void whatAnotherServerSuspendedIsKnownWhenBeliefEnds() {
    keys.find(UUID.randomUUID());
    suspend();
    keys.find(UUID.randomUUID());
    assertThat(keys.isSuspended(community.tenant)).isFalse();
    clock.now = clock.now.plusSeconds(6);
    keys.find(UUID.randomUUID());
    assertThat(keys.isSuspended(community.tenant)).isTrue();
  }

  @Test
  void ofAChangedKeyIsToldOnceHoweverOftenItIsFound() {
    clock.now = Instant.now();
    var told = new ArrayList<UUID>();
    var here = new DoorKeys(community.jdbi, community.platform.scopes(), clock, told::add);
    here.refresh();
    var device = UUID.randomUUID();
    change(device, clock.now);
    here.refresh();
    here.refresh();
    assertThat(told.stream().filter(device::equals)).hasSize(1);
    change(device, clock.now.plusSeconds(1));
    here.refresh();
    assertThat(told.stream().filter(device::equals)).hasSize(2);
  }

  private void change(UUID device, Instant at) {
    community
        .platform
        .owner()
        .useHandle(
            handle -> {
              handle.execute(
                  """
                  insert into device_credential (device_id, tenant_id, model, secret_hash, enabled, in_service, changed_at)
                  values ('%s', '%s', 'smoke', 'ab', true, true, '%s')
                  on conflict (device_id) do update set changed_at = excluded.changed_at\
                  """
                      .formatted(device, community.tenant.value(), at));
            });
  }

  @Test
  void aMessageWaitsWhileAnotherAsks() {
    keys.find(UUID.randomUUID());
    suspend();
    keys.doubt();
    var second = new CompletableFuture<Boolean>();
    var early = new AtomicReference<Boolean>();
    // The keeper asks; while it does, and before it has the answer, a message comes.
    clock.atTheNextRead.set(
        () -> {
          Thread.startVirtualThread(
              () -> {
                keys.find(UUID.randomUUID());
                second.complete(keys.isSuspended(community.tenant));
              });
          early.set(within(second));
        });
    keys.refresh();
    assertThat(early.get()).as("passed on the old answer").isNull();
    assertThat(second.join()).isTrue();
  }

  @Test
  void aDoubtThatRisesWhileTheAnswerComesIsNotForgotten() {
    keys.find(UUID.randomUUID());
    clock.atTheNextRead.set(keys::doubt);
    keys.refresh();
    suspend();
    keys.doubt();
    keys.find(UUID.randomUUID());
    assertThat(keys.isSuspended(community.tenant)).isTrue();
  }

  private static Boolean within(CompletableFuture<Boolean> answer) {
    try {
      return answer.get(200, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return null;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void suspend() {
    community
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "update tenant set state = 'SUSPENDED' where id = ?",
                    community.tenant.value()));
  }
}
