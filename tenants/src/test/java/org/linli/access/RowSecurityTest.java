package org.linli.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotSignedIn;
import org.linli.access.boundary.TenantSuspended;
import org.linli.access.entity.Tier;
import org.linli.tenancy.entity.OperationMode;
import org.linli.testing.TestPlatform;

class RowSecurityTest {

  private final TestPlatform platform = TestPlatform.shared();

  @Test
  void aSuspendedTenantRefusesWorkThatSecond() {
    var tenant = platform.community("990101001001", OperationMode.GOVERNMENT);
    var clerk = platform.clerk(tenant);
    assertThat(platform.as(clerk, this::tenantSetting)).isEqualTo(tenant.value());
    platform
        .owner()
        .useHandle(
            h -> h.execute("update tenant set state = 'SUSPENDED' where id = ?", tenant.value()));
    assertThatThrownBy(() -> platform.as(clerk, this::tenantSetting))
        .isInstanceOf(TenantSuspended.class);
  }

  @Test
  void aChangedAccountIsSignedOutThatSecond() {
    var tenant = platform.community("990101001002", OperationMode.GOVERNMENT);
    var clerk = platform.clerk(tenant);
    platform
        .owner()
        .useHandle(
            h -> h.execute("update account set stamp = stamp + 1 where id = ?", clerk.accountId()));
    assertThatThrownBy(() -> platform.as(clerk, this::tenantSetting))
        .isInstanceOf(NotSignedIn.class);
  }

  @Test
  void aCallerAboveTheCommunityHasNoTenantSet() {
    platform.community("990101001003", OperationMode.GOVERNMENT);
    var bureau = platform.caller(Tier.CITY, "9901", null, null, "*");
    assertThat(platform.as(bureau, this::tenantSetting)).isEmpty();
  }

  private String tenantSetting() {
    return platform.jdbi().withHandle(this::read);
  }

  private String read(Handle handle) {
    return handle
        .createQuery("select current_setting('app.tenant', true)")
        .mapTo(String.class)
        .one();
  }
}
