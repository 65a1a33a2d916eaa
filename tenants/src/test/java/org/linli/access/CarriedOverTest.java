package org.linli.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.audit.boundary.AuditTrail;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;

/** Nothing of one tenant is left on a connection or a thread for the next. */
class CarriedOverTest {

  private static final String OWN_ENTRIES =
      "select tenant_id from audit_entry where action = 'probe'";

  private final TestPlatform platform = TestPlatform.pooled(1);
  private final TenantId one = platform.community("990120001001", OperationMode.GOVERNMENT);
  private final TenantId other = platform.community("990121001001", OperationMode.GOVERNMENT);
  private final Caller clerkOfOne = clerkWithARow(one);
  private final Caller clerkOfOther = clerkWithARow(other);

  @Test
  void theTenantOfARolledBackTransactionIsForgotten() {
    assertThatThrownBy(
            () ->
                platform.as(
                    clerkOfOne,
                    () -> {
                      assertThat(names()).isNotEmpty();
                      throw new IllegalStateException("rolled back");
                    }))
        .hasMessage("rolled back");
    // The same connection once more, and no opening statement that would set anything anew.
    assertThat(names()).isEmpty();
    String left =
        platform
            .jdbi()
            .withHandle(
                h ->
                    h.createQuery("select current_setting('app.tenant', true)")
                        .mapTo(String.class)
                        .one());
    assertThat(left).isIn(null, "");
    assertThat(platform.scopes().asSystem("test", this::names)).isEmpty();
  }

  @Test
  void onePreparedStatementServesTwoTenantsInTurn() {
    for (int turn = 0; turn < 20; turn++) {
      assertThat(platform.as(clerkOfOne, this::names)).containsOnly(one.value());
      assertThat(platform.as(clerkOfOther, this::names)).containsOnly(other.value());
    }
  }

  @Test
  void twoHundredVirtualThreadsOnOneConnectionSeeTheirOwnTenantAlone() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      seeTheirOwn(threads::submit);
    }
  }

  @Test
  void twoHundredPooledThreadsOnOneConnectionSeeTheirOwnTenantAlone() throws Exception {
    try (var threads = Executors.newFixedThreadPool(200)) {
      seeTheirOwn(threads::submit);
    }
  }

  @Test
  void withoutATenantThereAreNoRows() {
    assertThat(platform.scopes().asSystem("test", this::names)).isEmpty();
  }

  private void seeTheirOwn(Submission threads) throws Exception {
    var seen = new ArrayList<Future<List<String>>>();
    for (int thread = 0; thread < 200; thread++) {
      var clerk = thread % 2 == 0 ? clerkOfOne : clerkOfOther;
      seen.add(threads.submit(() -> platform.as(clerk, this::names)));
    }
    for (int thread = 0; thread < 200; thread++) {
      assertThat(seen.get(thread).get())
          .isNotEmpty()
          .containsOnly((thread % 2 == 0 ? one : other).value());
    }
  }

  private List<String> names() {
    return platform
        .jdbi()
        .withHandle(handle -> handle.createQuery(OWN_ENTRIES).mapTo(String.class).list());
  }

  private Caller clerkWithARow(TenantId tenant) {
    var clerk = platform.caller(Tier.COMMUNITY, tenant.value(), tenant, null, "*");
    var trail = new AuditTrail(platform.jdbi(), platform.scopes());
    platform.as(
        clerk,
        () -> {
          trail.record("probe", "x");
          return null;
        });
    return clerk;
  }

  @FunctionalInterface
  private interface Submission {
    Future<List<String>> submit(Callable<List<String>> work);
  }
}
