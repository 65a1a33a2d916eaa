package org.linli.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Writing;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.audit.boundary.AuditLedger;
import org.linli.community.TestCommunity;
import org.linli.duty.boundary.OnDuty;
import org.linli.duty.boundary.Rosters;
import org.linli.duty.entity.ShiftDraft;
import org.linli.duty.entity.Substitution;
import org.linli.field.boundary.Tracks;
import org.linli.field.entity.Fix;
import org.linli.field.entity.LastSeen;
import org.linli.field.entity.TrackPoint;
import org.linli.field.entity.TrackReceipt;
import org.linli.field.entity.TrackReport;
import org.linli.tenancy.entity.CityTime;
import org.linli.testing.Requirement;

/** Where those on duty are is told by their phones, within their shifts alone. */
class TracksTest {

  private final TestCommunity community = new TestCommunity();
  private final Writing writing = new Writing();
  private final Tracks tracks =
      new Tracks(
          community.jdbi,
          community.platform.scopes(),
          new OnDuty(community.platform.jdbi()),
          writing);
  private final Rosters rosters =
      new Rosters(community.platform.jdbi(), community.platform.scopes());
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private final Caller worker = member(community);
  private final Caller leader =
      community.platform.member(Tier.COMMUNITY, community.tenant, "tracks:read");

  private static Caller member(TestCommunity community) {
    return community.platform.member(Tier.COMMUNITY, community.tenant, "matters:handle");
  }

  /** What a program's key is to the rooms: somebody without an account. */
  private static Caller keyOf(Caller who) {
    return new Caller(
        null,
        "key",
        "key",
        who.tier(),
        who.roles(),
        who.permissions(),
        who.scope(),
        who.tenant(),
        who.organisation(),
        who.address(),
        who.locale(),
        who.stamp(),
        false,
        who.credential());
  }

  /**
   * @param from minutes from now
   */
  private void duty(Caller who, int from, int until) {
    var draft =
        new ShiftDraft(
            "Round",
            community.building,
            now.plus(from, ChronoUnit.MINUTES),
            now.plus(until, ChronoUnit.MINUTES),
            who.accountId());
    community.as(community.clerk, () -> rosters.plan(draft));
  }

  /**
   * @param minutes before now
   */
  private Fix fix(int minutes) {
    return new Fix(104.08 + minutes / 10_000.0, 30.65, 9, now.minus(minutes, ChronoUnit.MINUTES));
  }

  private TrackReceipt tell(Caller who, Fix... fixes) {
    return community.as(who, () -> tracks.report(new TrackReport(now, List.of(fixes))));
  }

  private List<LastSeen> seen(Caller by) {
    return community.as(by, tracks::now);
  }

  private List<TrackPoint> own(Caller who) {
    return community.as(who, () -> tracks.getOwnDay(LocalDate.now(CityTime.ZONE)));
  }

  @Test
  @Requirement("000-9.2.3.b-1")
  void whoIsOnDutyIsSeenWhereThePhoneWasLast() {
    duty(worker, -60, 60);
    var silent = member(community);
    duty(silent, -60, 60);
    assertThat(tell(worker, fix(3), fix(1), fix(2))).isEqualTo(new TrackReceipt(3, 0));
    assertThat(seen(leader))
        .filteredOn(one -> one.account().equals(worker.accountId()))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.name()).isEqualTo(worker.displayName());
              assertThat(one.post()).isEqualTo("Round");
              assertThat(one.point().longitude()).isEqualTo(fix(1).longitude());
              assertThat(one.point().accuracy()).isEqualTo(9);
              assertThat(Duration.between(one.point().at(), Instant.now()))
                  .isBetween(Duration.ofSeconds(59), Duration.ofMinutes(2));
            });
    assertThat(seen(leader))
        .filteredOn(one -> one.account().equals(silent.accountId()))
        .singleElement()
        .satisfies(one -> assertThat(one.point()).isNull());
  }

  @Test
  void outsideOfTheShiftNothingIsTaken() {
    duty(worker, -10, -5);
    assertThat(tell(worker, fix(20), fix(7), fix(1))).isEqualTo(new TrackReceipt(1, 2));
    assertThat(community.as(worker, tracks::getOwn)).isEmpty();
    var other = member(community);
    assertThat(tell(other, fix(1))).isEqualTo(new TrackReceipt(0, 1));
    assertThat(own(other)).isEmpty();
    assertThat(seen(leader)).isEmpty();
  }

  @Test
  void aProgramsKeyHasNoDutyAndSeesNobodys() {
    duty(worker, -60, 60);
    tell(worker, fix(1));
    var key = keyOf(worker);
    assertThat(community.as(key, tracks::getOwn)).isEmpty();
    assertThat(tell(key, fix(1))).isEqualTo(new TrackReceipt(0, 1));
    assertThat(own(key)).isEmpty();
  }

  @Test
  void whatIsSentTwiceStandsThereOnce() {
    duty(worker, -60, 60);
    tell(worker, fix(2), fix(1));
    tell(worker, fix(2), fix(1));
    assertThat(community.count("select count(*) from duty_track")).isEqualTo(2);
  }

  @Test
  void whoeverStandsInTellsAndTheOtherNot() {
    duty(worker, -60, 60);
    var standIn = member(community);
    community.as(
        community.clerk,
        () -> {
          var shift = rosters.now(null, community.building).getFirst();
          return rosters.substitute(shift.id(), new Substitution(standIn.accountId(), "ill"));
        });
    assertThat(tell(worker, fix(1))).isEqualTo(new TrackReceipt(0, 1));
    assertThat(tell(standIn, fix(1))).isEqualTo(new TrackReceipt(1, 0));
    assertThat(community.as(standIn, tracks::getOwn))
        .get()
        .satisfies(duty -> assertThat(duty.everySeconds()).isEqualTo(60));
  }

  @ParameterizedTest
  @CsvSource({"181,30,5", "104,91,5", "104,30,-1"})
  void whatCannotBeIsRefusedWhole(double east, double north, double accuracy) {
    duty(worker, -60, 60);
    var wrong = new Fix(east, north, accuracy, now.minus(2, ChronoUnit.MINUTES));
    assertThatThrownBy(() -> tell(worker, fix(1), wrong)).isInstanceOf(Invalid.class);
    assertThat(own(worker)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {-10, 1_500})
  void whereThePhonesClockWasSetTheOthersAreTakenAllTheSame(int minutes) {
    duty(worker, -60, 60);
    assertThat(tell(worker, fix(minutes), fix(1))).isEqualTo(new TrackReceipt(1, 1));
  }

  @Test
  void oneOfEachMinuteIsKept() {
    duty(worker, -60, 60);
    var minute = now.minus(5, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.MINUTES);
    tell(
        worker,
        new Fix(104, 30, 5, minute),
        new Fix(104, 30, 5, minute.plusMillis(1)),
        new Fix(104, 30, 5, minute.plusSeconds(59)));
    assertThat(own(worker)).hasSize(1);
  }

  @Test
  void whileNothingMayBeChangedNothingIsTaken() {
    duty(worker, -60, 60);
    writing.guardedBy(() -> Optional.of(new NotFound("changes")));
    assertThatThrownBy(() -> tell(worker, fix(1))).isInstanceOf(NotFound.class);
    assertThat(own(worker)).isEmpty();
  }

  @Test
  void aReportIsBounded() {
    var many = Collections.nCopies(241, fix(1)).toArray(Fix[]::new);
    assertThatThrownBy(() -> tell(worker, many))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("too-many");
    assertThatThrownBy(
            () -> community.as(worker, () -> tracks.report(new TrackReport(null, List.of()))))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> community.as(worker, () -> tracks.report(new TrackReport(now, null))))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void whoLooksAtADayStandsInTheAuditLogAndSeesNoOtherCommunity() {
    duty(worker, -60, 60);
    tell(worker, fix(2), fix(1));
    var day = LocalDate.ofInstant(now.minusSeconds(120), CityTime.ZONE);
    assertThat(community.as(leader, () -> tracks.day(worker.accountId(), day))).isNotEmpty();
    var audit = new AuditLedger(community.jdbi);
    assertThat(
            community.as(
                community.clerk,
                () ->
                    audit
                        .list(now.minusSeconds(60), now.plusSeconds(3_600), PageRequest.first(100))
                        .items()))
        .anySatisfy(
            row -> {
              assertThat(row.action()).isEqualTo("track.read");
              assertThat(row.target()).contains(worker.accountId().toString());
            });
    var elsewhere = new TestCommunity();
    var theirs = elsewhere.platform.member(Tier.COMMUNITY, elsewhere.tenant, "tracks:read");
    assertThatThrownBy(() -> elsewhere.as(theirs, () -> tracks.day(worker.accountId(), day)))
        .isInstanceOf(NotFound.class);
    assertThat(elsewhere.as(theirs, tracks::now)).isEmpty();
  }
}
