package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.GovernmentFigures;
import org.linli.matters.entity.ItemTime;
import org.linli.tenancy.entity.CityTime;
import org.linli.testing.Requirement;

/** Government affairs in figures: what came down, how fast, how quiet, how content. */
class GovernmentTest {

  private final Ground ground = new Ground();
  private final LocalDate today = LocalDate.now(CityTime.ZONE);

  private GovernmentFigures figures() {
    return figures(today.minusDays(9), today);
  }

  private GovernmentFigures figures(LocalDate from, LocalDate until) {
    return ground.as(ground.clerk, () -> ground.wired.government.figures(from, until));
  }

  /** Asked for so long ago and decided now. */
  private UUID approved(String item, Duration took) {
    var id =
        ground
            .open(
                ground.clerk,
                "approval",
                Door.COUNTER,
                Ground.values("item", item, "delivery", "counter", "materials", List.of("photo")))
            .id();
    begun(id, took);
    ground.complete(ground.clerk, id, "accept", Map.of("accepted", true));
    ground.complete(ground.clerk, id, "decide", Map.of("authority", "x", "decided", true));
    ground.complete(ground.clerk, id, "tell", Map.of("told", "x"));
    return id;
  }

  private void begun(UUID id, Duration ago) {
    ground.community.sql(
        "update matter set opened_at = opened_at - cast(? as interval) where id = ?",
        ago.toSeconds() + " seconds",
        id);
  }

  private UUID event(String kind, Duration ago, boolean closed) {
    var id =
        ground
            .open(
                ground.clerk,
                "grid-event",
                Door.COUNTER,
                Map.of("what", "x" + UUID.randomUUID(), "eventClass", kind))
            .id();
    begun(id, ago);
    if (closed) {
      ground.complete(ground.clerk, id, "verify", Map.of("valid", true));
      ground.complete(ground.worker, id, "handle", Map.of("doable", true, "result", "x"));
      ground.complete(ground.clerk, id, "check", Map.of("passed", true));
    }
    return id;
  }

  @Test
  @Requirement("003-I42")
  void theShareOfPowersThatCommunitiesReceiveIsOfTheCitysWholeList() {
    var figures = figures();
    assertThat(figures.handedDown()).isEqualTo(14);
    assertThat(figures.powers()).isEqualTo(47);
    assertThat(figures.handedDownRate()).isEqualTo(29.8).isGreaterThanOrEqualTo(10);
  }

  @Test
  @Requirement("003-I42.2")
  void meanTimesOfItemsAreHeldAgainstTheTimeOfTheLaw() {
    assertThat(figures().meanDays()).isNull();
    assertThat(figures().gain()).isNull();
    approved("elder-card", Duration.ofDays(2));
    approved("elder-card", Duration.ofDays(4));
    approved("social-security", Duration.ofHours(42));
    var figures = figures();
    assertThat(figures.items())
        .extracting(ItemTime::item)
        .containsExactly("elder-card", "social-security");
    var card = figures.items().getFirst();
    assertThat(card.ended()).isEqualTo(2);
    assertThat(card.meanDays()).isEqualTo(3.0);
    assertThat(card.legalDays()).isEqualTo(20);
    assertThat(card.gain()).as("3 of 28 days of the calendar").isEqualTo(89.3);
    assertThat(figures.items().getLast().gain()).as("1.75 of 4.2").isEqualTo(58.3);
    assertThat(figures.meanDays()).as("(3 + 3 + 1.75) / 3").isEqualTo(2.58);
    assertThat(figures.gain()).isEqualTo(79.0);
    assertThat(figures(today.plusDays(1), today.plusDays(1)).items()).isEmpty();
  }

  @Test
  @Requirement("003-I43.2")
  void eventsSolvedWithinADayAndTheChangeOfAccidentsAreCounted() {
    event("e-street", Duration.ofHours(20), true);
    event("e-street", Duration.ofHours(25), true);
    event("e-sudden", Duration.ofHours(2), false);
    event("e-sudden", Duration.ofDays(11), true);
    event("e-sudden", Duration.ofDays(12), true);
    event("e-sudden", Duration.ofDays(40), true);
    var none = event("e-other", Duration.ofHours(1), false);
    ground.complete(ground.clerk, none, "verify", Map.of("valid", false));
    var figures = figures();
    assertThat(figures.events()).as("what was no event is none").isEqualTo(3);
    assertThat(figures.solvedInADay()).isEqualTo(1);
    assertThat(figures.solvedRate()).isEqualTo(33.3);
    assertThat(figures.accidents()).isEqualTo(1);
    assertThat(figures.accidentsBefore()).isEqualTo(2);
    assertThat(figures.accidentChange()).isEqualTo(-50.0);
  }

  @Test
  @Requirement("000-10.1.2.1.e")
  void stabilityAndHappinessAreMeasuredForTheCommunity() {
    var quiet = figures();
    assertThat(quiet.accidentChange()).isNull();
    assertThat(quiet.satisfactionRate()).isNull();
    event("e-sudden", Duration.ofDays(11), true);
    for (var word : List.of("good", "poor")) {
      var id = ground.open(ground.clerk, "hotline", Door.HOTLINE, Map.of("what", "water")).id();
      ground.complete(ground.clerk, id, "classify", Map.of("callKind", "answered"));
      ground.complete(
          ground.clerk,
          id,
          "callBack",
          Map.of("responded", true, "solved", true, "satisfaction", word));
    }
    var figures = figures();
    assertThat(figures.accidentChange()).isEqualTo(-100.0);
    assertThat(figures.appraised()).isEqualTo(2);
    assertThat(figures.satisfactionRate()).isEqualTo(50.0);
    var other = new Ground();
    assertThat(
            other.as(other.clerk, () -> other.wired.government.figures(today, today)).appraised())
        .as("another community’s people said nothing")
        .isZero();
  }

  @Test
  void theDaysAreInOrderAndNotTooMany() {
    assertThatThrownBy(() -> figures(null, today)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> figures(today, null)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> figures(today, today.minusDays(1))).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> figures(today.minusYears(9), today)).isInstanceOf(Invalid.class);
  }
}
