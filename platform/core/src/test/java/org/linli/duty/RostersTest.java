package org.linli.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;
import org.linli.duty.boundary.OnDuty;
import org.linli.duty.boundary.RosterFiles;
import org.linli.duty.boundary.RosterSheets;
import org.linli.duty.boundary.Rosters;
import org.linli.duty.entity.DutyQuery;
import org.linli.duty.entity.ShiftDraft;
import org.linli.duty.entity.ShiftRow;
import org.linli.duty.entity.Substitution;
import org.linli.exports.boundary.Exports;
import org.linli.keys.control.RingForTests;
import org.linli.tenancy.entity.CityTime;
import org.linli.testing.Requirement;

class RostersTest {

  private final TestCommunity community = new TestCommunity();
  private final Rosters rosters =
      new Rosters(community.platform.jdbi(), community.platform.scopes());
  private final OnDuty onDuty = new OnDuty(community.platform.jdbi());
  private final RosterFiles files =
      new RosterFiles(community.platform.jdbi(), community.platform.scopes(), rosters);
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
  private final UUID wang = person();
  private final UUID li = person();

  private UUID person() {
    return community.platform.member(Tier.COMMUNITY, community.tenant, "cases:read").accountId();
  }

  private <T> T as(java.util.concurrent.Callable<T> work) {
    return community.as(community.clerk, work);
  }

  private UUID plan(String post, UUID place, int from, int until, UUID account) {
    return as(
        () ->
            rosters.plan(
                new ShiftDraft(
                    post,
                    place,
                    now.plus(from, ChronoUnit.HOURS),
                    now.plus(until, ChronoUnit.HOURS),
                    account)));
  }

  private List<UUID> present(int hour, String post, UUID place) {
    return as(() -> onDuty.at(community.tenant, now.plus(hour, ChronoUnit.HOURS), post, place))
        .stream()
        .map(ShiftRow::present)
        .toList();
  }

  /** 001 §4.2.4: the centre's duty staff and their shifts. */
  @Test
  @Requirement({"001-4.2.4.E-2", "001-6.1.4"})
  void whoIsRosteredIsOnDutyInThatTimeAndTheShiftStaysWrittenDown() {
    plan("运营中心", null, -1, 7, wang);
    plan("运营中心", null, 7, 15, li);
    assertThat(present(0, "运营中心", null)).containsExactly(wang);
    assertThat(present(7, "运营中心", null)).as("the end belongs to the next").containsExactly(li);
    assertThat(present(15, null, null)).isEmpty();
    assertThat(present(0, "调解", null)).isEmpty();
    assertThat(as(() -> rosters.now(null, null)))
        .extracting(ShiftRow::account)
        .containsExactly(wang);
    var today = LocalDate.ofInstant(now, CityTime.ZONE);
    var week = new DutyQuery(today.minusDays(1), today.plusDays(2), null, null);
    assertThat(as(() -> rosters.list(week, PageRequest.first(50))).items())
        .extracting(ShiftRow::account)
        .containsExactly(wang, li);
    var his = new DutyQuery(null, null, "运营中心", li);
    assertThat(as(() -> rosters.list(his, PageRequest.first(50))).total()).isEqualTo(1);
  }

  @Test
  void whoStandsInIsOnDutyInsteadUntilItIsGivenBack() {
    var id = plan("值班室", null, -1, 7, wang);
    var changed = as(() -> rosters.substitute(id, new Substitution(li, "病假")));
    assertThat(changed.present()).isEqualTo(li);
    assertThat(changed.reason()).isEqualTo("病假");
    assertThat(present(0, null, null)).containsExactly(li);
    assertThatThrownBy(() -> as(() -> rosters.substitute(id, new Substitution(wang, "x"))))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> as(() -> rosters.substitute(id, new Substitution(li, " "))))
        .isInstanceOf(Invalid.class);
    as(() -> rosters.substitute(id, new Substitution(null, null)));
    assertThat(present(0, null, null)).containsExactly(wang);
  }

  @Test
  void nobodyIsInTwoPlacesAtOnce() {
    plan("值班室", null, 1, 5, wang);
    assertThatThrownBy(() -> plan("巡逻", null, 4, 8, wang)).isInstanceOf(Conflict.class);
    plan("巡逻", null, 5, 8, wang);
    var other = plan("调解", null, 2, 4, li);
    assertThatThrownBy(() -> as(() -> rosters.substitute(other, new Substitution(wang, "x"))))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void aShiftForAPlaceCountsForAllBelowItAndTheNearestComesFirst() {
    plan("巡逻", null, -1, 7, person());
    plan("巡逻", community.building, -1, 7, wang);
    plan("巡逻", community.otherBuilding, -1, 7, li);
    assertThat(present(0, "巡逻", community.room)).hasSize(2).first().isEqualTo(wang);
    assertThat(present(0, "巡逻", community.otherBuilding)).contains(li).doesNotContain(wang);
    assertThat(present(0, "巡逻", null)).as("nowhere in particular").hasSize(1);
    var inGrid = person();
    plan("网格", community.grid, -1, 7, inGrid);
    assertThat(present(0, "网格", community.room))
        .as("by its building's grid")
        .containsExactly(inGrid);
  }

  @Test
  void whoIsAbleIsFoundAmongThoseOnDuty() {
    plan("值班室", null, -1, 7, wang);
    plan("值班室", null, -1, 7, li);
    as(
        () -> {
          rosters.skills(li, List.of("急救", "手语", "急救"));
          return null;
        });
    assertThat(as(() -> onDuty.able(community.tenant, now, null, null, "急救")))
        .extracting(ShiftRow::account)
        .containsExactly(li);
    assertThat(as(rosters::people))
        .anyMatch(person -> person.skills().containsAll(List.of("急救", "手语")));
    assertThatThrownBy(
            () ->
                as(
                    () -> {
                      rosters.skills(li, List.of("two words"));
                      return null;
                    }))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void theLoadOfEachIsTheTimeThatWasReallyHad() {
    plan("值班室", null, -30, -22, wang);
    var second = plan("值班室", null, -20, -16, wang);
    as(() -> rosters.substitute(second, new Substitution(li, "换班")));
    var today = LocalDate.ofInstant(now, CityTime.ZONE);
    var loads = as(() -> rosters.loads(today.minusDays(3), today.plusDays(1)));
    assertThat(loads).hasSize(2);
    assertThat(loads.getFirst().account()).isEqualTo(wang);
    assertThat(loads.getFirst().hours()).isCloseTo(8, within(0.01));
    assertThat(loads.getLast().stoodIn()).isEqualTo(1);
    assertThat(loads.getLast().hours()).isCloseTo(4, within(0.01));
    assertThatThrownBy(() -> as(() -> rosters.loads(today, today.minusDays(1))))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void whatIsNoShiftIsRefused() {
    assertThatThrownBy(() -> plan(" ", null, 1, 2, wang)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> plan("甲", null, 2, 1, wang)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> plan("甲", null, 1, 26, wang)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> plan("甲", null, 1, 2, null)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> plan("甲", null, 1, 2, UUID.randomUUID())).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> plan("甲", UUID.randomUUID(), 1, 2, wang)).isInstanceOf(NotFound.class);
    var begun = plan("甲", null, -1, 2, wang);
    assertThatThrownBy(() -> remove(begun)).isInstanceOf(Conflict.class);
    remove(plan("甲", null, 3, 4, wang));
    assertThat(present(3, "甲", null)).isEmpty();
  }

  private void remove(UUID id) {
    as(
        () -> {
          rosters.remove(id);
          return null;
        });
  }

  @Test
  void anotherCommunitySeesNobody() {
    var id = plan("值班室", null, -1, 7, wang);
    var other = new TestCommunity();
    Caller clerk = other.clerk;
    assertThat(other.as(clerk, () -> rosters.now(null, null))).isEmpty();
    assertThatThrownBy(
            () -> other.as(clerk, () -> rosters.substitute(id, new Substitution(null, null))))
        .isInstanceOf(NotFound.class);
    var draft = new ShiftDraft("甲", null, now, now.plusSeconds(60), wang);
    assertThatThrownBy(() -> other.as(clerk, () -> rosters.plan(draft)))
        .as("nobody of the other community is rostered here")
        .isInstanceOf(NotFound.class);
  }

  private byte[] book(String... cells) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "test", "1.0")) {
      var sheet = book.newWorksheet("1");
      sheet.value(0, 0, "head");
      for (int at = 0; at < cells.length; at++) {
        sheet.value(1 + at / 5, at % 5, cells[at]);
      }
    }
    return out.toByteArray();
  }

  @Test
  void aRosterComesOutOfASpreadsheetAndGoesIntoOne() throws IOException {
    var day = LocalDate.ofInstant(now, CityTime.ZONE).plusDays(2).toString();
    var file =
        book(
            "值班室",
            day,
            "08:00",
            "16:00",
            wang.toString(),
            "值班室",
            day,
            "16:00",
            "8:00",
            li.toString());
    var report = as(() -> files.load(file, false));
    assertThat(report.faults()).isEmpty();
    assertThat(report.made()).isEqualTo(2);
    var all = new DutyQuery(null, null, null, null);
    var shifts = as(() -> rosters.list(all, PageRequest.first(10))).items();
    assertThat(shifts.getLast().ends())
        .as("into the next morning")
        .isEqualTo(shifts.getFirst().ends().plus(16, ChronoUnit.HOURS));
    var exports =
        new Exports(
            community.platform.jdbi(),
            community.platform.scopes(),
            RingForTests.over(community.platform));
    var made =
        as(() -> exports.make(RosterSheets.SHIFTS, page -> rosters.list(all, page))).content();
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(made))) {
      assertThat(book.getFirstSheet().read().get(1).getCellText(2)).isEqualTo("08:00");
    }
    assertThat(as(() -> files.template(java.util.Locale.ENGLISH))).isNotEmpty();
  }

  @Test
  void aFaultIsToldByItsCellAndThenNothingIsTaken() throws IOException {
    var day = LocalDate.ofInstant(now, CityTime.ZONE).plusDays(2).toString();
    var file =
        book(
            "值班室",
            day,
            "08:00",
            "16:00",
            wang.toString(), // good
            "值班室",
            day,
            "15:00",
            "17:00",
            wang.toString(), // the same person
            "值班室",
            "2026-02-30",
            "08:00",
            "16:00",
            li.toString(),
            "值班室",
            day,
            "late",
            "16:00",
            li.toString(),
            "值班室",
            day,
            "08:00",
            "16:00",
            "nobody");
    var report = as(() -> files.load(file, false));
    assertThat(report.faults())
        .extracting("column")
        .containsExactly("person", "day", "starts", "person");
    assertThat(report.faults())
        .extracting("rule")
        .containsExactly("taken", "no-day", "no-time", "not-there");
    assertThat(report.made()).isZero();
    var all = new DutyQuery(null, null, null, null);
    assertThat(as(() -> rosters.list(all, PageRequest.first(10))).total()).isZero();
  }
}
