package org.linli.exports.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Page;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.exports.entity.Column;
import org.linli.exports.entity.FileForm;
import org.linli.exports.entity.ListPart;
import org.linli.exports.entity.Sheet;
import org.linli.keys.control.RingForTests;
import org.linli.messages.Messages;
import org.linli.quotas.boundary.Meter;
import org.linli.quotas.boundary.QuotaReached;
import org.linli.quotas.boundary.QuotaRow;
import org.linli.quotas.boundary.Quotas;
import org.linli.quotas.boundary.QuotasChanged;
import org.linli.quotas.entity.Metered;
import org.linli.quotas.entity.Quota;
import org.linli.quotas.entity.QuotaKind;
import org.linli.quotas.entity.WantedQuota;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;

/** Files that are handed out are counted of the community, and held beyond its quota. */
class ExportsAgainstQuotaTest {

  private static final Sheet<String> SHEET =
      Sheet.of("tenants", Column.of("code", row -> row), Column.words("name", row -> row));

  private final TestPlatform platform = TestPlatform.shared();
  private final TenantId tenant = platform.community("997702001001", OperationMode.GOVERNMENT);
  private final TenantId neighbour = platform.community("997702001002", OperationMode.GOVERNMENT);
  private final Meter meter = new Meter(platform.jdbi(), platform.scopes());
  private final Exports exports =
      new Exports(
          platform.jdbi(),
          platform.scopes(),
          RingForTests.over(platform),
          meter,
          InstantSource.system());
  private final Quotas quotas =
      new Quotas(platform.jdbi(), platform.scopes(), told -> meter.changed((QuotasChanged) told));
  private final Caller clerk = clerk(tenant);

  private Caller clerk(TenantId of) {
    return platform.caller(Tier.COMMUNITY, of.value(), of, null, "self:*", "quotas:read");
  }

  @AfterEach
  void forget() {
    platform.as(
        platform.caller(Tier.CITY, "9977", null, null),
        () -> platform.jdbi().withHandle(handle -> handle.execute("delete from tenant_use")));
    platform
        .owner()
        .useHandle(
            handle -> {
              handle.execute("delete from tenant_quota");
              handle.execute("delete from tenant_over");
              handle.execute("delete from store_due");
            });
  }

  private void export(Caller caller) {
    platform.as(
        caller,
        () -> exports.make(FileForm.CSV, SHEET, request -> Page.of(List.of("a"), 1, request)));
  }

  private void book(Caller caller) {
    platform.as(
        caller, () -> exports.book("tenants", List.of(new ListPart<>(SHEET, List.of("a", "b")))));
  }

  private void quota(long hard) {
    platform.as(
        platform.caller(Tier.CITY, "9977", null, null, "quotas:write"),
        () -> {
          quotas.set(
              new WantedQuota(
                  new Metered(tenant, QuotaKind.EXPORTS), new Quota(1, hard), "a trial"));
          return null;
        });
  }

  private QuotaRow row() {
    meter.write();
    meter.changed(new QuotasChanged());
    return platform.as(clerk, () -> quotas.of(null)).get(QuotaKind.EXPORTS.ordinal());
  }

  @Test
  void everyFileCountsOnceWhateverItsForm() {
    export(clerk);
    platform.as(clerk, () -> exports.make(SHEET, request -> Page.of(List.of("a"), 1, request)));
    book(clerk);
    assertThat(row().used()).isEqualTo(3);
  }

  @Test
  void whatTheTiersAboveTakeIsNoCommunitysUse() {
    export(platform.caller(Tier.CITY, "9977", null, null, "self:*"));
    assertThat(row().used()).isZero();
  }

  @Test
  void aListThatCouldNotBeReadIsNoFileAndDoesNotCount() {
    assertThatThrownBy(
            () ->
                platform.as(
                    clerk,
                    () ->
                        exports.make(
                            FileForm.CSV,
                            SHEET,
                            request -> {
                              throw new IllegalStateException("as it happens");
                            })))
        .isInstanceOf(IllegalStateException.class);
    assertThat(row().used()).isZero();
  }

  @Test
  void beyondTheHardLimitThreeComeAtOnceAndThenARefusalWithItsReason() {
    quota(2);
    for (int i = 0; i < 3; i++) {
      export(clerk);
    }
    assertThat(row().used()).isEqualTo(3);
    for (int i = 0; i < 3; i++) {
      export(clerk);
    }
    assertThatThrownBy(() -> export(clerk))
        .isInstanceOfSatisfying(
            QuotaReached.class,
            refusal -> {
              assertThat(refusal.retryAfterSeconds()).isPositive();
              var problem = Messages.problem(refusal, clerk.locale());
              assertThat(problem.title()).isEqualTo("已达社区配额上限");
              assertThat(problem.detail()).contains("今日的导出文件", "秒后再试", "市级主管部门");
            });
    assertThatThrownBy(() -> book(clerk)).isInstanceOf(QuotaReached.class);
    assertThat(row().refused()).isEqualTo(2);
  }

  @Test
  void theNeighbourAndTheTiersAboveTakeTheirFilesAllTheSame() {
    quota(2);
    for (int i = 0; i < 3; i++) {
      export(clerk);
    }
    row();
    var next = clerk(neighbour);
    var officer = platform.caller(Tier.STREET, "997702001", null, null, "self:*");
    for (int i = 0; i < 10; i++) {
      export(next);
      export(officer);
    }
  }

  @Test
  void betweenTheLimitsACommunityIsToldAndTakesItsFiles() {
    quota(1_000);
    for (int i = 0; i < 5; i++) {
      export(clerk);
    }
    assertThat(row().level().name()).isEqualTo("SOFT");
    for (int i = 0; i < 20; i++) {
      export(clerk);
    }
    assertThat(row().refused()).isZero();
  }
}
