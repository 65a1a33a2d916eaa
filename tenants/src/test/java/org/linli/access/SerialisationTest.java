package org.linli.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;

/** SQLSTATE 40001, a real one of the database, is answered by running the business call again. */
class SerialisationTest {

  private final TestPlatform platform = TestPlatform.shared();

  @Test
  void bothOfTwoConflictingCallsTakeEffect() throws Exception {
    var tenant = platform.community("990122001001", OperationMode.GOVERNMENT);
    var before = version(tenant);
    var bothHaveRead = new CyclicBarrier(2);
    var runs = new AtomicInteger();
    Callable<Integer> readThenWrite =
        () ->
            platform
                .scopes()
                .asSystem(
                    "test",
                    () -> {
                      var read = version(tenant);
                      if (runs.incrementAndGet() <= 2) {
                        bothHaveRead.await(10, TimeUnit.SECONDS);
                      }
                      return platform
                          .jdbi()
                          .withHandle(
                              handle ->
                                  handle.execute(
                                      "update tenant set rights_version = ? where id = ?",
                                      read + 1,
                                      tenant.value()));
                    });
    try (var threads = Executors.newFixedThreadPool(2)) {
      var first = threads.submit(readThenWrite);
      var second = threads.submit(readThenWrite);
      assertThat(first.get(20, TimeUnit.SECONDS)).isEqualTo(1);
      assertThat(second.get(20, TimeUnit.SECONDS)).isEqualTo(1);
    }
    assertThat(version(tenant)).isEqualTo(before + 2);
    assertThat(runs).hasValueGreaterThan(2);
  }

  private long version(TenantId tenant) {
    return platform
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select rights_version from tenant where id = :id")
                    .bind("id", tenant)
                    .mapTo(Long.class)
                    .one());
  }
}
