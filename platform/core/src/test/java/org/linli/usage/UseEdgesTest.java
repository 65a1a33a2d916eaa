package org.linli.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.exports.boundary.Exports;
import org.linli.exports.entity.FileForm;
import org.linli.keys.control.RingForTests;
import org.linli.quotas.boundary.Meter;
import org.linli.quotas.boundary.StoreRounds;
import org.linli.quotas.entity.QuotaKind;
import org.linli.tenancy.entity.DivisionLevel;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;
import org.linli.usage.boundary.UseByTier;
import org.linli.usage.boundary.UseSheet;
import org.linli.usage.entity.UseQuery;
import org.linli.usage.entity.UseRow;

/** Spans, stores, empty answers, eleven noisy communities, other forms of the file. */
class UseEdgesTest {

  private static final PageRequest ALL = new PageRequest(0, 100, null);

  private final TestPlatform platform = TestPlatform.shared();
  private final List<TenantId> many =
      IntStream.rangeClosed(1, 12)
          .mapToObj(
              one -> platform.community("995901001%03d".formatted(one), OperationMode.GOVERNMENT))
          .toList();
  private final Instant now = Instant.now();
  private final UseByTier use = new UseByTier(platform.jdbi(), platform.scopes());
  private final Caller bureau =
      platform.caller(Tier.CITY, "9959", null, null, "quotas:read", "self:export");

  @AfterEach
  void forget() {
    platform.as(
        bureau,
        () ->
            platform
                .jdbi()
                .withHandle(
                    handle ->
                        handle.execute("delete from tenant_use")
                            + handle.execute("delete from tenant_store")));
    platform
        .owner()
        .useHandle(
            handle -> {
              handle.execute("delete from tenant_over");
              handle.execute("delete from store_due");
            });
  }

  private void use(TenantId tenant, QuotaKind kind, long amount, Duration ago) {
    var meter = new Meter(platform.jdbi(), platform.scopes(), () -> now.minus(ago));
    meter.count(tenant, kind, amount);
    meter.write();
  }

  private List<UseRow> rows(Caller caller, UseQuery query) {
    return platform.as(caller, () -> use.list(query, ALL)).items();
  }

  private UseQuery back(Duration span) {
    return UseQuery.last(DivisionLevel.COMMUNITY, null, span, now.plusSeconds(1));
  }

  @Test
  void onlyTenAreTheNoisiestAndThoseWhoDidNothingAreNone() {
    for (int i = 0; i < 11; i++) {
      use(many.get(i), QuotaKind.MESSAGES, 10_000L * (i + 1), Duration.ZERO);
    }
    var noisiest = platform.as(bureau, () -> use.noisiest(back(Duration.ofDays(1))));
    assertThat(noisiest)
        .extracting(row -> row.code().value())
        .hasSize(10)
        .startsWith("995901001011", "995901001010")
        .doesNotContain("995901001001", "995901001012");
  }

  @Test
  void ofTwoThatCostTheSameTheSmallerCodeStandsFirst() {
    use(many.get(4), QuotaKind.JOBS, 5, Duration.ZERO);
    use(many.get(2), QuotaKind.EXPORTS, 20, Duration.ZERO);
    assertThat(rows(bureau, back(Duration.ofDays(1))))
        .extracting(row -> row.code().value())
        .startsWith("995901001003", "995901001005", "995901001001");
  }

  @Test
  void whatWasUsedBeforeTheSpanIsNotInIt() {
    use(many.get(0), QuotaKind.MESSAGES, 7, Duration.ofDays(3));
    use(many.get(0), QuotaKind.MESSAGES, 5, Duration.ZERO);
    assertThat(rows(bureau, back(Duration.ofDays(1))).getFirst().messages()).isEqualTo(5);
    assertThat(rows(bureau, back(Duration.ofDays(5))).getFirst().messages()).isEqualTo(12);
    var past =
        new UseQuery(
            DivisionLevel.COMMUNITY,
            null,
            now.minus(Duration.ofDays(4)),
            now.truncatedTo(ChronoUnit.HOURS));
    assertThat(rows(bureau, past).getFirst().messages()).as("the end is not in it").isEqualTo(7);
  }

  @Test
  void aStoreCostsForEachDayThatItLies() {
    use(many.get(0), QuotaKind.MESSAGES, 1, Duration.ZERO);
    new StoreRounds(platform.jdbi(), platform.scopes()).weigh();
    var day = rows(bureau, back(Duration.ofDays(1))).getFirst();
    var month = rows(bureau, back(Duration.ofDays(30))).getFirst();
    assertThat(day.storedBytes()).isPositive().isEqualTo(month.storedBytes());
    var message = 1 / 10_000.0;
    assertThat((month.units() - message) / (day.units() - message)).isBetween(29.9, 30.1);
  }

  @Test
  void whoHasNoDivisionAndKeepsNothingSeesNothing() {
    var operator = platform.caller(Tier.OPERATOR, null, null, "91510100MA00000002", "quotas:read");
    use(many.get(0), QuotaKind.MESSAGES, 1, Duration.ZERO);
    assertThat(rows(operator, back(Duration.ofDays(1)))).isEmpty();
    assertThat(platform.as(operator, () -> use.total(back(Duration.ofDays(1))))).isNull();
    assertThat(platform.as(operator, () -> use.noisiest(back(Duration.ofDays(1))))).isEmpty();
  }

  @Test
  void aCommunitySeesItselfAlone() {
    use(many.get(0), QuotaKind.MESSAGES, 1, Duration.ZERO);
    use(many.get(1), QuotaKind.MESSAGES, 9, Duration.ZERO);
    var clerk =
        platform.caller(Tier.COMMUNITY, many.get(0).value(), many.get(0), null, "quotas:read");
    assertThat(rows(clerk, back(Duration.ofDays(1))))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.code().value()).isEqualTo(many.get(0).value());
              assertThat(row.messages()).isEqualTo(1);
            });
  }

  @Test
  void everyKindHasItsOwnColumnAndItsOwnPrice() {
    use(many.get(0), QuotaKind.MESSAGES, 10_000, Duration.ZERO);
    use(many.get(0), QuotaKind.API_CALLS, 5_000, Duration.ZERO);
    use(many.get(0), QuotaKind.EXPORTS, 20, Duration.ZERO);
    use(many.get(0), QuotaKind.JOBS, 5, Duration.ZERO);
    var row = rows(bureau, back(Duration.ofDays(1))).getFirst();
    assertThat(row.messages()).isEqualTo(10_000);
    assertThat(row.calls()).isEqualTo(5_000);
    assertThat(row.exports()).isEqualTo(20);
    assertThat(row.jobs()).isEqualTo(5);
    assertThat(row.units()).isEqualTo(4);
  }

  @Test
  void theSumOfTwoIsUnderTheFirstOnesName() {
    use(many.get(0), QuotaKind.JOBS, 5, Duration.ZERO);
    use(many.get(1), QuotaKind.JOBS, 10, Duration.ZERO);
    var rows = rows(bureau, back(Duration.ofDays(1)));
    var sum = rows.get(0).plus(rows.get(1));
    assertThat(sum.name()).isEqualTo(rows.getFirst().name());
    assertThat(sum.jobs()).isEqualTo(15);
    assertThat(sum.communities()).isEqualTo(2);
    assertThat(sum.units()).isEqualTo(3);
  }

  @Test
  void theFileHasEveryPageAndTheSameNumbers() {
    use(many.get(3), QuotaKind.EXPORTS, 77, Duration.ZERO);
    var exports = new Exports(platform.jdbi(), platform.scopes(), RingForTests.over(platform));
    var query = back(Duration.ofDays(1));
    var file =
        platform.as(
            bureau,
            () -> exports.make(FileForm.CSV, UseSheet.SHEET, page -> use.list(query, page)));
    var lines = new String(file.content(), StandardCharsets.UTF_8).lines().toList();
    assertThat(file.rows()).isEqualTo(12);
    assertThat(lines.get(1)).contains("995901001004").contains("77");
    assertThat(lines.getFirst().split(",")).hasSize(14);
  }
}
