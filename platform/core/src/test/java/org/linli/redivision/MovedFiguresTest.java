package org.linli.redivision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.analytics.boundary.AnalysisBoard;
import org.linli.analytics.control.MonthCounts;
import org.linli.analytics.entity.AnalysisCounts;
import org.linli.city.boundary.CityBoard;
import org.linli.city.boundary.FiguresFeed;
import org.linli.city.entity.Delta;
import org.linli.city.entity.FiguresHour;
import org.linli.quotas.boundary.Meter;
import org.linli.quotas.entity.QuotaKind;
import org.linli.redivision.control.DueMoves;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.DivisionLevel;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;
import org.linli.usage.boundary.UseByTier;
import org.linli.usage.entity.UseQuery;
import org.linli.usage.entity.UseRow;
import org.linli.work.boundary.DueWork;

/** What was told of days that are over stays with the old street, also where it comes in late. */
class MovedFiguresTest {

  private static final DivisionCode CITY = new DivisionCode("9903");
  private static final DivisionCode OLD = new DivisionCode("990330001");
  private static final DivisionCode NEW = new DivisionCode("990331001");
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  /** Alone: the city lists no more communities than fit one page. */
  private static final TestPlatform ALONE = TestPlatform.fresh();

  private final TestPlatform platform = ALONE;
  private final int number = NUMBERS.incrementAndGet();
  private final DivisionCode from = new DivisionCode("%s%03d".formatted(OLD, number));
  private final DivisionCode to = new DivisionCode("%s%03d".formatted(NEW, 500 + number));
  private final TenantId tenant = platform.community(from.value(), OperationMode.GOVERNMENT);
  private final FiguresFeed feed = new FiguresFeed(platform.jdbi(), new DueWork(platform.jdbi()));
  private final CityBoard board = new CityBoard(platform.jdbi(), platform.scopes());
  private final UseByTier use = new UseByTier(platform.jdbi(), platform.scopes());
  private final LocalDate day = LocalDate.now(CityTime.ZONE).plusDays(1);

  private Caller who(Tier tier, DivisionCode scope) {
    return platform.caller(
        tier,
        scope.value(),
        tier == Tier.COMMUNITY ? tenant : null,
        null,
        "figures:read",
        "quotas:read");
  }

  /** With the coming midnight: all that is now is over then. */
  private void move() {
    platform.community(NEW + "001", OperationMode.GOVERNMENT);
    var id = UUID.randomUUID();
    platform
        .owner()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into tenant_move (id, community, from_code, to_code, day, document, state,
                          proposed_by, proposed_name, proposed_at)
                        values (:id, :tenant, :from, :to, :day, 'd', 'CONFIRMED', :id, 'p', now())""")
                    .bind("id", id)
                    .bind("tenant", tenant)
                    .bind("from", from)
                    .bind("to", to)
                    .bind("day", day)
                    .execute());
    var midnight = day.atStartOfDay(CityTime.ZONE).plusSeconds(20).toInstant();
    new DueMoves(platform.jdbi(), platform.scopes(), event -> {}, () -> midnight).carryOut(CITY);
  }

  private void raised() {
    platform
        .scopes()
        .asSystem(
            "test",
            tenant,
            () -> {
              feed.add(tenant, Delta.alarmRaised(false));
              return null;
            });
  }

  private long raisedInTheEyesOf(Tier tier, DivisionCode scope) {
    return platform.as(who(tier, scope), () -> board.trend(scope, 4)).stream()
        .mapToLong(FiguresHour::alarmsRaised)
        .sum();
  }

  @Test
  void anHourThatIsOverStaysWithTheOldStreetAndIsAddedToThere() {
    raised();
    move();
    raised();
    assertThat(raisedInTheEyesOf(Tier.STREET, OLD)).isEqualTo(2);
    assertThat(raisedInTheEyesOf(Tier.STREET, NEW)).isZero();
    assertThat(raisedInTheEyesOf(Tier.COMMUNITY, to)).as("its own past").isEqualTo(2);
    forget();
  }

  /** Nothing stood there yet for the hour when it comes in. */
  @Test
  void whatComesInLateOfAnHourBeforeIsOfTheStreetOfThatHour() {
    move();
    raised();
    assertThat(raisedInTheEyesOf(Tier.STREET, OLD)).isEqualTo(1);
    assertThat(raisedInTheEyesOf(Tier.STREET, NEW)).isZero();
    forget();
  }

  /** Hours are of the whole street: each test leaves it as it was. */
  private void forget() {
    platform.as(
        who(Tier.CITY, CITY),
        () ->
            platform
                .jdbi()
                .withHandle(
                    handle ->
                        handle.execute(
                            "delete from figures_hour where tenant_id = ?", tenant.value())));
  }

  private UseRow row(Tier tier, DivisionCode scope, DivisionLevel level, DivisionCode code) {
    var query = UseQuery.last(level, null, Duration.ofHours(3), Instant.now().plusSeconds(1));
    return platform
        .as(who(tier, scope), () -> use.list(query, new PageRequest(0, 200, null)))
        .items()
        .stream()
        .filter(row -> row.code().equals(code))
        .findFirst()
        .orElse(null);
  }

  @Test
  void useOfBeforeIsToldUnderTheCodeThatTheCommunityHadThen() {
    var meter = new Meter(platform.jdbi(), platform.scopes());
    meter.count(tenant, QuotaKind.MESSAGES, 7);
    meter.write();
    move();
    assertThat(row(Tier.STREET, OLD, DivisionLevel.COMMUNITY, from).messages()).isEqualTo(7);
    assertThat(row(Tier.STREET, OLD, DivisionLevel.COMMUNITY, from).devices()).isZero();
    assertThat(row(Tier.STREET, NEW, DivisionLevel.COMMUNITY, to).messages()).isZero();
    assertThat(row(Tier.CITY, CITY, DivisionLevel.COMMUNITY, from).messages()).isEqualTo(7);
    assertThat(row(Tier.CITY, CITY, DivisionLevel.COMMUNITY, to).messages()).isZero();
    assertThat(row(Tier.COMMUNITY, to, DivisionLevel.COMMUNITY, from).messages()).isEqualTo(7);
  }

  private void found(LocalDate when) {
    platform
        .scopes()
        .asSystem(
            "test",
            tenant,
            () ->
                platform
                    .jdbi()
                    .withHandle(
                        handle -> {
                          new MonthCounts(handle, tenant)
                              .add(when, "moved-" + number, new AnalysisCounts(1, 0, 0));
                          return null;
                        }));
  }

  private long foundInTheEyesOf(Tier tier, DivisionCode scope) {
    var analyses = new AnalysisBoard(platform.jdbi(), platform.scopes());
    var month = YearMonth.from(day);
    return platform
        .as(who(tier, scope), () -> analyses.of(scope, month.minusMonths(1), month))
        .stream()
        .filter(row -> row.analysis().equals("moved-" + number))
        .mapToLong(row -> row.counts().found())
        .sum();
  }

  @Test
  void aMonthThatWasOverIsNotRewrittenByAWordThatComesLater() {
    found(day.minusMonths(1));
    move();
    found(day.minusMonths(1));
    assertThat(foundInTheEyesOf(Tier.STREET, OLD)).isEqualTo(2);
    assertThat(foundInTheEyesOf(Tier.STREET, NEW)).isZero();
    found(day);
    assertThat(foundInTheEyesOf(Tier.STREET, OLD)).isEqualTo(2);
    assertThat(foundInTheEyesOf(Tier.STREET, NEW)).isEqualTo(1);
    assertThat(foundInTheEyesOf(Tier.COMMUNITY, to)).isEqualTo(3);
  }
}
