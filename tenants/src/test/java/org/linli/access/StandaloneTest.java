package org.linli.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Standalone;
import org.linli.access.boundary.TenantSuspended;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestDatabase;
import org.linli.testing.TestPlatform;

/** A process without an application server is held by the same rules. */
class StandaloneTest {

  private final TestPlatform platform = TestPlatform.shared();
  private final TenantId tenant = platform.community("995799001001", OperationMode.GOVERNMENT);
  private final Standalone own = Standalone.over(TestDatabase.shared().app());

  private String setting() {
    return own.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select current_setting('app.tenant', true)")
                    .mapTo(String.class)
                    .one());
  }

  @Test
  void withoutATransactionNothingIsAsked() {
    assertThatThrownBy(this::setting).hasMessageContaining("no transaction");
  }

  @Test
  void theDatabaseKnowsWhoseRowsMayBeShown() {
    assertThat(own.scopes().asSystem("door", this::setting)).isEmpty();
    assertThat(own.scopes().asSystem("door", tenant, this::setting)).isEqualTo(tenant.value());
    assertThat(own.scopes().asSystem("door", this::setting)).as("nothing stays behind").isEmpty();
  }

  @Test
  void aWalkTurnsFromTenantToTenant() {
    var seen =
        own.scopes()
            .asSystemAcross(
                "door",
                walk -> {
                  Set<String> found = ConcurrentHashMap.newKeySet();
                  walk.enter(tenant, () -> found.add(setting()));
                  return found;
                });
    assertThat(seen).containsExactly(tenant.value());
  }

  @Test
  void whatFailsIsUndoneAndItsConnectionIsNotUsedAgain() {
    assertThatThrownBy(
            () ->
                own.scopes()
                    .asSystem(
                        "door",
                        tenant,
                        () -> {
                          own.jdbi().useHandle(handle -> handle.execute("select 1 / 0"));
                          return null;
                        }))
        .hasMessageContaining("division by zero");
    assertThat(own.scopes().asSystem("door", tenant, this::setting)).isEqualTo(tenant.value());
  }

  @Test
  void aSuspendedTenantIsNotEntered() {
    var unknown = new TenantId("995799001999");
    assertThatThrownBy(() -> own.scopes().asSystem("door", unknown, this::setting))
        .isInstanceOf(TenantSuspended.class);
  }
}
