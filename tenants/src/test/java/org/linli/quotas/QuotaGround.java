package org.linli.quotas;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.quotas.boundary.Meter;
import org.linli.quotas.boundary.QuotaRow;
import org.linli.quotas.boundary.Quotas;
import org.linli.quotas.boundary.QuotasChanged;
import org.linli.quotas.boundary.StoreRounds;
import org.linli.quotas.entity.Metered;
import org.linli.quotas.entity.Quota;
import org.linli.quotas.entity.QuotaKind;
import org.linli.quotas.entity.WantedQuota;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;

/** Two servers, two communities of one city, and a clock that is moved. */
final class QuotaGround implements InstantSource {

  final TestPlatform platform = TestPlatform.shared();
  final TenantId tenant = platform.community("995201001001", OperationMode.GOVERNMENT);
  final TenantId neighbour = platform.community("995201001002", OperationMode.PPP);
  final TenantId stranger = platform.community("995301001001", OperationMode.GOVERNMENT);
  final Meter here = new Meter(platform.jdbi(), platform.scopes(), this);
  final Meter elsewhere = new Meter(platform.jdbi(), platform.scopes(), this);
  final StoreRounds rounds = new StoreRounds(platform.jdbi(), platform.scopes(), this);
  final Quotas quotas = new Quotas(platform.jdbi(), platform.scopes(), this::tell, this);
  final Caller clerk = platform.caller(Tier.COMMUNITY, tenant.value(), tenant, null, "quotas:read");
  final Caller bureau =
      platform.caller(Tier.CITY, "9952", null, null, "quotas:read", "quotas:write");
  final Caller keeper =
      platform.caller(Tier.PLATFORM, null, null, null, "quotas:read", "quotas:write");

  /** Noon, so that the hours around it are of one day. */
  private Instant now =
      Instant.now()
          .atZone(CityTime.ZONE)
          .toLocalDate()
          .atTime(12, 0)
          .atZone(CityTime.ZONE)
          .toInstant();

  @Override
  public Instant instant() {
    return now;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  private void tell(Object event) {
    if (event instanceof QuotasChanged changed) {
      here.changed(changed);
    }
  }

  QuotaRow row(Caller caller, TenantId of, QuotaKind kind) {
    return platform.as(caller, () -> quotas.of(of)).stream()
        .filter(row -> row.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  void set(Caller caller, TenantId of, QuotaKind kind, long soft, long hard) {
    platform.as(
        caller,
        () -> {
          quotas.set(
              new WantedQuota(
                  new Metered(of, kind), new Quota(soft, hard), " agreed for a trial "));
          return null;
        });
  }

  void use(Meter meter, TenantId of, QuotaKind kind, long amount) {
    meter.count(of, kind, amount);
    meter.write();
  }

  /** Opens sessions of the screens in the community's name. */
  void open(TenantId of, int sessions) {
    var account = platform.member(Tier.COMMUNITY, of).accountId();
    platform
        .owner()
        .useHandle(
            handle -> {
              for (int i = 0; i < sessions; i++) {
                handle.execute(
                    "insert into log_in (id, account_id, opened_at, until, address) values (?, ?, ?, ?, '-')",
                    UUID.randomUUID(),
                    account,
                    now,
                    now.plus(Duration.ofMinutes(30)));
              }
            });
  }

  void closeAll() {
    platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "delete from log_in where account_id in (select id from account where tenant_id like '995%')"));
  }

  void forget() {
    closeAll();
    for (var city : List.of("9952", "9953")) {
      platform.as(
          platform.caller(Tier.CITY, city, null, null),
          () ->
              platform
                  .jdbi()
                  .withHandle(
                      handle ->
                          handle.execute("delete from tenant_use")
                              + handle.execute("delete from tenant_store")));
    }
    platform
        .owner()
        .useHandle(
            handle -> {
              handle.execute("delete from tenant_quota");
              handle.execute("delete from tenant_over");
              handle.execute("delete from store_due");
            });
  }
}
