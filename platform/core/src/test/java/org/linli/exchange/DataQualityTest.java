package org.linli.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.community.TestCommunity;
import org.linli.exchange.boundary.DataQuality;
import org.linli.exchange.boundary.Delivery;
import org.linli.exchange.boundary.QualityDay;
import org.linli.exchange.boundary.QualityFaultRow;
import org.linli.exchange.entity.QualityRule;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Purpose;
import org.linli.testing.Requirement;

/** Rows that are not as they have to be do not leave, and are found by who answers for them. */
class DataQualityTest {

  private final Ground ground = new Ground("9903");
  private final TestCommunity place = new TestCommunity();
  private final DataQuality quality =
      new DataQuality(ground.platform.jdbi(), ground.platform.scopes(), Ground.READERS, ground);
  private Caller fire;
  private UUID sound;
  private UUID ahead;
  private UUID turned;

  @BeforeEach
  void threeAlarmsOfWhichTwoAreWrong() {
    fire = ground.consumer("quality-" + UUID.randomUUID());
    sound = place.alarm(place.room, "MAJOR", "FIRE").alarm();
    ahead = place.alarm(place.room, "MINOR", "FIRE").alarm();
    turned = place.alarm(place.room, "CRITICAL", "FIRE").alarm();
    mend("raised_at = raised_at + interval '9 days'", ahead);
    mend("cleared_at = raised_at - interval '1 hour', occurrences = 0", turned);
  }

  @Test
  @Requirement({"004-P3d", "003-3.2.3.3.0"})
  void whatIsWrongIsHeldBackAndTheRestLeaves() {
    var delivery = pull(Purpose.EMERGENCY);
    assertThat(alarms(delivery)).containsExactly(sound.toString());
    assertThat(delivery.withheld()).isEqualTo(2);
    assertThat(delivery.transfer().items()).isEqualTo(1);
    assertThat(faults(place.clerk))
        .extracting(row -> row.row() + " " + row.field() + " " + row.rule())
        .containsExactlyInAnyOrder(
            ahead + " raised AHEAD", turned + " cleared ORDER", turned + " occurrences RANGE");
    assertThat(faults(place.clerk))
        .allSatisfy(
            row -> {
              assertThat(row.asset()).isEqualTo("alarms");
              assertThat(row.responsible()).as("who answers for the asset").isNotNull();
              assertThat(row.settledAt()).isNull();
            });
  }

  @Test
  void aMaskDoesNotMakeTheWrongLookRight() {
    var delivery = pull(Purpose.GOVERNANCE);
    assertThat(delivery.transfer().outcome()).isEqualTo(Outcome.MASK);
    assertThat(alarms(delivery)).containsExactly(sound.toString());
    assertThat(delivery.withheld()).isEqualTo(2);
  }

  @Test
  @Requirement("003-3.2.3.3.0")
  void whatIsMendedLeavesWithTheNextLook() {
    var first = pull(Purpose.EMERGENCY);
    mend(
        "cleared_at = raised_at + interval '1 millisecond', occurrences = 1, changed_at = now()",
        turned);
    var question = question(Purpose.EMERGENCY).after(first.position());
    assertThat(alarms(ground.pull(fire, question))).contains(turned.toString());
    var open = faults(place.clerk).getFirst();
    settle(place.clerk, open.id(), "clock set");
    assertThat(
            ground.platform.as(
                place.clerk, () -> quality.faults(null, false, PageRequest.first(9)).items()))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.note()).isEqualTo("clock set");
              assertThat(row.settledBy()).isNotBlank();
            });
  }

  @Test
  void whatIsHeldBackOnceMoreIsOpenAgain() {
    pull(Purpose.EMERGENCY);
    var fault =
        faults(place.clerk).stream()
            .filter(row -> row.rule() == QualityRule.AHEAD)
            .findFirst()
            .orElseThrow();
    settle(place.clerk, fault.id(), "done");
    ground.wait(Duration.ofMinutes(1));
    pull(Purpose.EMERGENCY);
    assertThat(faults(place.clerk).stream().filter(row -> row.id().equals(fault.id())))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.settledAt()).isNull();
              assertThat(row.note()).as("told of the fault before").isNull();
              assertThat(row.times()).isEqualTo(2);
              assertThat(row.lastAt()).isAfter(row.firstAt());
            });
  }

  @Test
  @Requirement("004-P3d")
  void whoAnswersForTheAssetIsToldOfWhatWasHeldBack() {
    var notices =
        new org.linli.exchange.boundary.QualityNotices(
            ground.platform.jdbi(), ground.platform.scopes(), Ground.READERS, ground);
    pull(Purpose.EMERGENCY);
    assertThat(
            ground.platform.as(place.clerk, () -> notices.list(true, PageRequest.first(9)).items()))
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.asset()).isEqualTo("alarms");
              assertThat(notice.amount()).isEqualTo(2);
              assertThat(notice.supplier()).as("of what goes out").isEmpty();
              assertThat(notice.responsible()).isNotNull();
            });
  }

  @Test
  @Requirement("000-7.2.c.4")
  void theFiguresOfADayAreCountedByWhatAFaultTouches() {
    pull(Purpose.EMERGENCY);
    pull(Purpose.EMERGENCY);
    ground.quality.flush();
    assertThat(days(place.clerk))
        .singleElement()
        .satisfies(
            day -> {
              assertThat(day.asset()).isEqualTo("alarms");
              assertThat(day.checked()).isEqualTo(6);
              assertThat(day.withheld()).isEqualTo(4);
              assertThat(day.completeness()).isEqualTo(100);
              assertThat(day.uniqueness()).isEqualTo(100);
              assertThat(day.validity()).isEqualTo(100.0 * 4 / 6);
              assertThat(day.timeliness()).isEqualTo(100.0 * 4 / 6);
            });
    ground.quality.flush();
    assertThat(days(place.clerk).getFirst().checked()).as("counted once").isEqualTo(6);
    pull(Purpose.EMERGENCY);
    ground.quality.flush();
    assertThat(days(place.clerk).getFirst().checked()).isEqualTo(9);
  }

  @Test
  void anotherCommunitySeesNothingOfIt() {
    pull(Purpose.EMERGENCY);
    ground.quality.flush();
    var other = new TestCommunity().clerk;
    assertThat(faults(other)).isEmpty();
    assertThat(days(other)).isEmpty();
    var id = faults(place.clerk).getFirst().id();
    assertThatThrownBy(() -> settle(other, id, "x")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> settle(place.clerk, id, " ")).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> settle(place.clerk, id, "x".repeat(401))).isInstanceOf(Invalid.class);
    assertThatThrownBy(
            () ->
                ground.platform.as(
                    place.clerk, () -> quality.days(null, null, 0, PageRequest.first(5))))
        .isInstanceOf(Invalid.class);
    assertThat(faults(ground.bureau)).isNotEmpty();
  }

  private org.linli.exchange.boundary.Pull question(Purpose purpose) {
    return Ground.pull("alarms", place.tenant, purpose);
  }

  private Delivery pull(Purpose purpose) {
    return ground.pull(fire, question(purpose));
  }

  private void mend(String change, UUID alarm) {
    ground
        .platform
        .scopes()
        .asSystem(
            "test",
            place.tenant,
            () ->
                ground
                    .platform
                    .jdbi()
                    .withHandle(
                        handle ->
                            handle.execute("update alarm set " + change + " where id = ?", alarm)));
  }

  private List<QualityFaultRow> faults(Caller caller) {
    return ground.platform.as(
        caller, () -> quality.faults("alarms", true, PageRequest.first(50)).items());
  }

  private List<QualityDay> days(Caller caller) {
    return ground.platform.as(
        caller, () -> quality.days("alarms", null, 2, PageRequest.first(50)).items());
  }

  private void settle(Caller caller, UUID id, String note) {
    ground.run(caller, () -> quality.settle(id, note));
  }

  private static List<String> alarms(Delivery delivery) {
    try {
      return new ObjectMapper()
          .readTree(delivery.content())
          .path("rows")
          .valueStream()
          .map((JsonNode row) -> row.path("alarm").asText())
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
