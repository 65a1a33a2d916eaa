package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.matters.boundary.AppointmentRefused;
import org.linli.matters.control.MattersForTests;
import org.linli.matters.entity.Appointment;
import org.linli.matters.entity.AppointmentDraft;
import org.linli.matters.entity.MatterDraft;
import org.linli.matters.entity.MatterState;
import org.linli.matters.entity.Slot;
import org.linli.testing.Requirement;

/** Half hours at the counter. */
class AppointmentsTest {

  /** The Tuesday after the Monday that it is here; ten in the morning. */
  private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 3);

  private static final Instant TEN = Instant.parse("2026-03-03T02:00:00Z");
  private static final Instant NOW = Instant.parse(MattersForTests.NOW);

  private final Ground ground = new Ground();

  private List<Slot> free(LocalDate day) {
    return ground.as(ground.resident, () -> ground.wired.appointments.free(day));
  }

  private static AppointmentDraft at(Instant starts) {
    return new AppointmentDraft("approval", "elder-card", starts, "13812345678");
  }

  private UUID book(Caller by, Instant starts) {
    return ground.as(by, () -> ground.wired.appointments.book(at(starts)));
  }

  private List<Appointment> own(Caller by) {
    return ground.as(by, ground.wired.appointments::own);
  }

  private Caller neighbour() {
    return ground.community.platform.member(
        Tier.RESIDENT, ground.community.tenant, "matters:apply");
  }

  private void refused(Caller by, Instant starts, String why) {
    assertThatThrownBy(() -> book(by, starts))
        .isInstanceOfSatisfying(
            AppointmentRefused.class,
            refusal -> assertThat(refusal.arguments()).containsExactly("appointment-" + why));
  }

  @Test
  void halfHoursOfOpenOfficesAreToBeHadAndNoOthers() {
    assertThat(TUESDAY.getDayOfWeek()).isEqualTo(DayOfWeek.TUESDAY);
    var free = free(TUESDAY);
    assertThat(free).extracting(Slot::starts).contains(TEN).isSorted();
    assertThat(free).extracting(Slot::left).containsOnly(4);
    assertThat(free)
        .extracting(Slot::starts)
        .doesNotContain(
            Instant.parse("2026-03-03T04:30:00Z"), Instant.parse("2026-03-02T20:00:00Z"));
    assertThat(free(LocalDate.of(2026, 3, 7))).as("a Saturday").isEmpty();
    assertThat(free(LocalDate.of(2026, 3, 1))).as("gone by").isEmpty();
    assertThat(free(LocalDate.of(2026, 5, 12))).as("too far ahead").isEmpty();
    assertThat(free(LocalDate.of(2026, 3, 2)))
        .extracting(Slot::starts)
        .as("an hour ahead at least")
        .allSatisfy(starts -> assertThat(starts).isAfterOrEqualTo(NOW.plusSeconds(3600)));
    assertThatThrownBy(() -> free(null)).isInstanceOf(Invalid.class);
  }

  @Test
  void fourComeInAHalfHourAndTheFifthDoesNot() {
    for (int at = 0; at < 4; at++) {
      book(neighbour(), TEN);
    }
    assertThat(free(TUESDAY)).extracting(Slot::starts).doesNotContain(TEN);
    refused(ground.resident, TEN, "gone");
    var day =
        ground.as(ground.clerk, () -> ground.wired.appointments.of(TUESDAY, PageRequest.first(10)));
    assertThat(day.total()).isEqualTo(4);
    assertThat(day.items()).extracting(Appointment::about).containsOnly("老年人优待证");
  }

  @Test
  void onePersonBooksThreeAndNoneTwice() {
    book(ground.resident, TEN);
    refused(ground.resident, TEN, "twice");
    book(ground.resident, TEN.plusSeconds(86_400));
    book(ground.resident, TEN.plusSeconds(2 * 86_400));
    refused(ground.resident, TEN.plusSeconds(1_800), "many");
    assertThat(own(ground.resident)).extracting(Appointment::starts).hasSize(3).isSorted();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-03T02:10:00Z",
        "2026-03-03T16:00:00Z",
        "2026-03-02T00:30:00Z",
        "2026-02-02T02:00:00Z",
        "2026-05-12T02:00:00Z"
      })
  void whatIsNoFreeHalfHourIsRefused(String starts) {
    refused(ground.resident, Instant.parse(starts), "gone");
    assertThat(own(ground.resident)).isEmpty();
  }

  @Test
  void whatIsGivenBackIsFreeAgain() {
    var id = book(ground.resident, TEN);
    assertThat(free(TUESDAY))
        .filteredOn(slot -> slot.starts().equals(TEN))
        .extracting("left")
        .containsExactly(3);
    var other = neighbour();
    assertThatThrownBy(() -> ground.run(other, () -> ground.wired.appointments.cancel(id)))
        .isInstanceOf(NotFound.class);
    ground.run(ground.resident, () -> ground.wired.appointments.cancel(id));
    assertThat(own(ground.resident)).isEmpty();
    assertThat(free(TUESDAY)).extracting(Slot::left).containsOnly(4);
    assertThatThrownBy(
            () -> ground.run(ground.resident, () -> ground.wired.appointments.cancel(id)))
        .isInstanceOf(NotFound.class);
    assertThat(
            ground
                .as(ground.clerk, () -> ground.wired.appointments.of(TUESDAY, PageRequest.first(5)))
                .total())
        .isZero();
  }

  @Test
  void itIsForAKindAndAnItemThatResidentsMayAskFor() {
    for (var draft :
        List.of(
            new AppointmentDraft(null, null, TEN, null),
            new AppointmentDraft("approval", null, TEN, null),
            new AppointmentDraft("approval", "no-such-item", TEN, null),
            new AppointmentDraft("complaint", "elder-card", TEN, null),
            new AppointmentDraft("complaint", null, null, null),
            new AppointmentDraft("complaint", null, TEN, "1".repeat(41)))) {
      assertThatThrownBy(
              () -> ground.as(ground.resident, () -> ground.wired.appointments.book(draft)))
          .as(draft.toString())
          .isInstanceOf(Invalid.class);
    }
    for (var kind : List.of("hotline", "no-such-kind")) {
      var draft = new AppointmentDraft(kind, null, TEN, null);
      assertThatThrownBy(
              () -> ground.as(ground.resident, () -> ground.wired.appointments.book(draft)))
          .isInstanceOf(NotFound.class);
    }
  }

  @Test
  void whoComesAndTheirTelephonesAreForWhoeverSteersTheWork() {
    book(ground.resident, TEN);
    assertThat(comes(ground.clerk).phone()).isEqualTo("13812345678");
    assertThat(comes(ground.clerk).person()).isEqualTo(ground.resident.displayName());
    assertThat(comes(ground.property).phone()).isEqualTo("138****5678");
    assertThat(comes(ground.property).person()).doesNotContain(ground.resident.displayName());
  }

  private Appointment comes(Caller who) {
    return ground
        .as(who, () -> ground.wired.appointments.of(TUESDAY, PageRequest.first(1)))
        .items()
        .getFirst();
  }

  @Test
  void daysOutOfAnyCalendarHaveNoHalfHours() {
    assertThat(free(LocalDate.MAX)).isEmpty();
    assertThat(free(LocalDate.MIN)).isEmpty();
    refused(ground.resident, Instant.MAX, "gone");
  }

  @Test
  void anotherCommunitySeesNothingOfIt() {
    book(ground.resident, TEN);
    var other = new Ground();
    assertThat(
            other
                .as(other.clerk, () -> other.wired.appointments.of(TUESDAY, PageRequest.first(5)))
                .total())
        .isZero();
    assertThat(other.as(other.resident, () -> other.wired.appointments.free(TUESDAY)))
        .extracting(Slot::left)
        .containsOnly(4);
  }

  @Test
  @Requirement("000-9.2.3.a-4")
  void aMatterIsBookedItsProgressQueriedAndItsResultSentByPost() {
    book(ground.resident, TEN);
    assertThat(own(ground.resident).getFirst().about()).isEqualTo("老年人优待证");
    var values =
        Map.<String, Object>of(
            "item",
            "elder-card",
            "delivery",
            "post",
            "post",
            "A1-1-101",
            "materials",
            List.of("photo"));
    var draft = new MatterDraft("approval", null, null, null, null, false, null, values);
    var opened = ground.as(ground.resident, () -> ground.own.open(draft));
    ground.complete(ground.clerk, opened.id(), "accept", Map.of("accepted", true));
    var told =
        ground
            .community
            .platform
            .scopes()
            .asSystem(
                "anonymous",
                () ->
                    ground.wired.progress.of(
                        new org.linli.matters.entity.Followed(
                            opened.number(), opened.code(), "post"),
                        java.util.Locale.CHINA));
    assertThat(told.now()).containsExactly("原部门审批");
    ground.complete(ground.clerk, opened.id(), "decide", Map.of("authority", "x", "decided", true));
    ground.complete(ground.clerk, opened.id(), "tell", Map.of("told", "EMS 1234567890123"));
    var seen = ground.as(ground.resident, () -> ground.own.get(opened.id()));
    assertThat(seen.row().state()).isEqualTo(MatterState.ENDED);
    assertThat(seen.form().fields())
        .filteredOn(field -> field.id().equals("told"))
        .extracting("value")
        .containsExactly("EMS 1234567890123");
    assertThat(seen.form().fields())
        .filteredOn(field -> field.id().equals("delivery"))
        .extracting("value")
        .containsExactly("post");
  }
}
