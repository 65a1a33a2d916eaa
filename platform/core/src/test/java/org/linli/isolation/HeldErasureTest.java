package org.linli.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.erasure.boundary.Erasing;
import org.linli.erasure.entity.ErasureHeld;
import org.linli.keys.control.RingForTests;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestDatabase;
import org.linli.testing.TestPlatform;

/** What the bureau ordered to keep is not erased, whatever the terms say. */
class HeldErasureTest {

  private static final Duration LONG_AGO = Duration.ofDays(5000);

  private final TestPlatform platform = TestPlatform.shared();
  private final TenantId tenant = platform.community("990194001001", OperationMode.GOVERNMENT);
  private final Instant now = Instant.now();
  private final UUID erasure = UUID.randomUUID();

  @BeforeEach
  void agreed() {
    platform
        .owner()
        .useTransaction(
            handle -> {
              handle
                  .createUpdate(
                      "update tenant set state = 'SUSPENDED', state_since = :since where id = :id")
                  .bind("since", now.minus(LONG_AGO))
                  .bind("id", tenant)
                  .execute();
              handle
                  .createUpdate(
                      """
                      insert into whole_taken (tenant_id, at, row_count, by_name)
                      values (:id, :since, 1, 'clerk') on conflict do nothing""")
                  .bind("since", now.minus(LONG_AGO))
                  .bind("id", tenant)
                  .execute();
              handle.execute("delete from tenant_erasure where tenant_id = ?", tenant.value());
              handle
                  .createUpdate(
                      """
                      insert into tenant_erasure (id, tenant_id, reason, state, proposed_by, proposed_name,
                        proposed_at, decided_by, decided_name, decided_at)
                      values (:erasure, :id, 'left', 'CONFIRMED', :erasure, 'keeper', :now, :erasure, 'bureau', :now)""")
                  .bind("erasure", erasure)
                  .bind("id", tenant)
                  .bind("now", now)
                  .execute();
              seen(handle);
              handle.execute("delete from retention_hold where code = ?", tenant.value());
            });
  }

  /** Shows the transaction what concerns the community. */
  private void seen(Handle handle) {
    handle
        .createQuery("select set_config('app.scope', :scope, true)")
        .bind("scope", tenant)
        .mapTo(String.class)
        .one();
  }

  private void held(Instant until, Instant lifted) {
    platform
        .owner()
        .useTransaction(
            handle -> {
              seen(handle);
              handle
                  .createUpdate(
                      """
                      insert into retention_hold (id, code, reason, placed_by, placed_scope, placed_at, until, lifted_at)
                      values (:id, :code, '诉讼取证', 'bureau', '9901', :now, :until, :lifted)""")
                  .bind("id", UUID.randomUUID())
                  .bind("code", tenant)
                  .bind("now", now)
                  .bind("until", until)
                  .bind("lifted", lifted)
                  .execute();
            });
  }

  private void erase() {
    new Erasing(TestDatabase.shared().owner(), RingForTests.over(platform), () -> now)
        .run(erasure, tenant, table -> {});
  }

  private String state() {
    return platform
        .owner()
        .withHandle(
            handle ->
                handle
                    .createQuery("select state from tenant_erasure where id = :id")
                    .bind("id", erasure)
                    .mapTo(String.class)
                    .one());
  }

  @Test
  void anOrderThatStandsHoldsAllOfIt() {
    held(null, null);
    assertThatThrownBy(this::erase).isInstanceOf(ErasureHeld.class).hasMessageContaining("诉讼取证");
    assertThat(state()).isEqualTo("CONFIRMED");
  }

  @Test
  void anOrderThatEndedOrWasLiftedHoldsNothing() {
    held(now.minusSeconds(1), null);
    held(null, now);
    erase();
    assertThat(state()).isEqualTo("DONE");
  }
}
