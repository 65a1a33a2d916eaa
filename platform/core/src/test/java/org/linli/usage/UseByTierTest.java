package org.linli.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.exports.boundary.Exports;
import org.linli.keys.control.RingForTests;
import org.linli.quotas.boundary.Meter;
import org.linli.quotas.boundary.Quotas;
import org.linli.quotas.entity.Metered;
import org.linli.quotas.entity.Quota;
import org.linli.quotas.entity.QuotaKind;
import org.linli.quotas.entity.WantedQuota;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.DivisionLevel;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;
import org.linli.usage.boundary.UseByTier;
import org.linli.usage.boundary.UseSheet;
import org.linli.usage.entity.UseQuery;
import org.linli.usage.entity.UseRow;

class UseByTierTest {

  private static final PageRequest ALL = new PageRequest(0, 100, null);

  private final TestPlatform platform = TestPlatform.shared();
  private final TenantId quiet = platform.community("995401001001", OperationMode.GOVERNMENT);
  private final TenantId loud = platform.community("995401001002", OperationMode.GOVERNMENT);
  private final TenantId elsewhere = platform.community("995401002001", OperationMode.GOVERNMENT);
  private final TenantId far = platform.community("995402001001", OperationMode.GOVERNMENT);
  private final Meter meter = new Meter(platform.jdbi(), platform.scopes());
  private final UseByTier use = new UseByTier(platform.jdbi(), platform.scopes());
  private final Quotas quotas = new Quotas(platform.jdbi(), platform.scopes(), told -> {});
  private final Caller bureau =
      platform.caller(Tier.CITY, "9954", null, null, "quotas:read", "quotas:write", "self:export");
  private final Caller street =
      platform.caller(Tier.STREET, "995401001", null, null, "quotas:read");
  private final Caller keeper = platform.caller(Tier.PLATFORM, null, null, null, "quotas:read");

  @BeforeEach
  void use() {
    meter.count(quiet, QuotaKind.MESSAGES, 10_000);
    meter.count(loud, QuotaKind.MESSAGES, 50_000);
    meter.count(loud, QuotaKind.API_CALLS, 5_000);
    meter.count(elsewhere, QuotaKind.EXPORTS, 20);
    meter.count(far, QuotaKind.JOBS, 10);
    meter.write();
  }

  @AfterEach
  void forget() {
    platform.as(
        bureau,
        () -> platform.jdbi().withHandle(handle -> handle.execute("delete from tenant_use")));
    platform
        .owner()
        .useHandle(
            handle -> {
              handle.execute("delete from tenant_over");
              handle.execute("delete from tenant_quota");
              handle.execute("delete from store_due");
            });
  }

  private static UseQuery today(DivisionLevel level, String within) {
    return UseQuery.last(
        level,
        within == null ? null : new DivisionCode(within),
        Duration.ofDays(1),
        Instant.now().plusSeconds(1));
  }

  private List<UseRow> rows(Caller caller, DivisionLevel level, String within) {
    return platform.as(caller, () -> use.list(today(level, within), ALL)).items();
  }

  private static UseRow of(List<UseRow> rows, String code) {
    return rows.stream().filter(row -> row.code().value().equals(code)).findFirst().orElseThrow();
  }

  @Test
  void communitiesStandByWhatTheyCostTheDearestFirst() {
    var rows = rows(bureau, DivisionLevel.COMMUNITY, null);
    assertThat(rows)
        .extracting(row -> row.code().value())
        .containsExactly(loud.value(), far.value(), quiet.value(), elsewhere.value());
    assertThat(rows.getFirst().units()).isEqualTo(6);
    assertThat(rows.getFirst().messages()).isEqualTo(50_000);
  }

  @Test
  void eachTierIsTheSumOfWhatLiesBelow() {
    var streets = rows(bureau, DivisionLevel.STREET, null);
    assertThat(of(streets, "995401001").communities()).isEqualTo(2);
    assertThat(of(streets, "995401001").messages()).isEqualTo(60_000);
    var city = rows(bureau, DivisionLevel.CITY, null);
    assertThat(city).singleElement().extracting(UseRow::jobs).isEqualTo(10L);
    assertThat(city.getFirst().name()).isEqualTo("CITY 9954");
    assertThat(of(rows(bureau, DivisionLevel.DISTRICT, "995402"), "995402").communities())
        .isEqualTo(1);
  }

  @Test
  void nobodySeesBesideTheOwnDivision() {
    assertThat(rows(street, DivisionLevel.COMMUNITY, null))
        .extracting(row -> row.code().value())
        .containsExactly(loud.value(), quiet.value());
    assertThat(rows(street, DivisionLevel.COMMUNITY, "995402")).isEmpty();
    assertThat(rows(street, DivisionLevel.COMMUNITY, "9954"))
        .as("more than is the own is the own")
        .hasSize(2);
  }

  @Test
  void whoKeepsThePlatformSeesAllCities() {
    assertThat(of(rows(keeper, DivisionLevel.CITY, null), "9954").messages()).isEqualTo(60_000);
    assertThat(rows(keeper, DivisionLevel.COMMUNITY, "9954")).hasSize(4);
  }

  @Test
  void theNoisiestAreCommunitiesAndWhoDidNothingIsNotAmongThem() {
    var noisiest = platform.as(bureau, () -> use.noisiest(today(DivisionLevel.DISTRICT, "995401")));
    assertThat(noisiest)
        .extracting(row -> row.code().value())
        .containsExactly(loud.value(), quiet.value(), elsewhere.value());
    meter.count(quiet, QuotaKind.MESSAGES, 900_000);
    meter.write();
    assertThat(platform.as(bureau, () -> use.noisiest(today(DivisionLevel.CITY, null))))
        .first()
        .extracting(row -> row.code().value())
        .isEqualTo(quiet.value());
  }

  @Test
  void whoIsBeyondAQuotaIsCountedWithItsDivision() {
    platform.as(
        bureau,
        () -> {
          quotas.set(
              new WantedQuota(new Metered(loud, QuotaKind.MESSAGES), new Quota(1, 2), "a trial"));
          quotas.set(
              new WantedQuota(
                  new Metered(quiet, QuotaKind.MESSAGES), new Quota(1, 1_000_000), "a trial"));
          return null;
        });
    var district = of(rows(bureau, DivisionLevel.DISTRICT, null), "995401");
    assertThat(district.soft()).isEqualTo(1);
    assertThat(district.hard()).isEqualTo(1);
  }

  @Test
  void usersAndDevicesOfACommunityStandBesideItsUse() {
    var before = of(rows(bureau, DivisionLevel.COMMUNITY, null), quiet.value()).users();
    platform.member(Tier.RESIDENT, quiet);
    assertThat(of(rows(bureau, DivisionLevel.COMMUNITY, null), quiet.value()).users())
        .isEqualTo(before + 1);
  }

  @Test
  void aListIsSoughtAndPaged() {
    var found =
        platform.as(
            bureau,
            () ->
                use.list(today(DivisionLevel.COMMUNITY, null), new PageRequest(0, 1, "995401001")));
    assertThat(found.total()).isEqualTo(2);
    assertThat(found.items()).hasSize(1);
    assertThat(
            platform.as(bureau, () -> use.total(today(DivisionLevel.COMMUNITY, null))).messages())
        .isEqualTo(60_000);
  }

  @Test
  void useIsHandedOutAsExcel() throws IOException {
    var exports = new Exports(platform.jdbi(), platform.scopes(), RingForTests.over(platform));
    var query = today(DivisionLevel.COMMUNITY, null);
    var file =
        platform.as(bureau, () -> exports.make(UseSheet.SHEET, page -> use.list(query, page)));
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file.content()))) {
      var rows = workbook.getFirstSheet().read();
      assertThat(rows.getFirst().getCellText(0)).isEqualTo("区划代码");
      assertThat(rows.get(1).getCellText(0)).isEqualTo(loud.value());
    }
  }

  @Test
  void aSpanHasABeginningAndAnEnd() {
    var now = Instant.now();
    assertThatThrownBy(() -> new UseQuery(DivisionLevel.CITY, null, now, now))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> UseQuery.last(DivisionLevel.CITY, null, Duration.ofDays(500), now))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> UseQuery.last(null, null, Duration.ofDays(5), now))
        .isInstanceOf(Invalid.class);
  }
}
