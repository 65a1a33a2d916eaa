package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.access.boundary.Invalid;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.FieldFault;
import org.linli.matters.entity.Followed;
import org.linli.matters.entity.KindDetail;
import org.linli.matters.entity.MatterDraft;
import org.linli.matters.entity.MatterState;
import org.linli.matters.entity.Spared;
import org.linli.tenancy.entity.CityTime;
import org.linli.testing.Requirement;

/** What residents have done without leaving home, item by item. */
class OnlineMattersTest {

  private final Ground ground = new Ground();

  private UUID ask(String kind, Map<String, Object> values) {
    var draft = new MatterDraft(kind, null, null, null, null, false, null, values);
    return ground.as(ground.resident, () -> ground.own.open(draft)).id();
  }

  private KindDetail.ItemView item(String id) {
    return ground.as(ground.resident, () -> ground.own.get("approval")).items().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no item " + id));
  }

  @Test
  @Requirement("001-5.3.2.E")
  void eachOfTheNamedMattersIsHandledOnlineToItsEnd() {
    for (var id :
        List.of(
            "medical-insurance",
            "elder-allowance",
            "pension",
            "birth-registration",
            "home-care",
            "birth-permit",
            "disability-card")) {
      var item = item(id);
      assertThat(item.guide()).as(id).isNotBlank();
      assertThat(item.limitHours()).as(id).isPositive();
      var brought =
          item.materials().stream()
              .filter(paper -> paper.required() && !paper.held())
              .map(KindDetail.MaterialView::id)
              .toList();
      var matter =
          ask("approval", Ground.values("item", id, "delivery", "online", "materials", brought));
      ground.complete(ground.clerk, matter, "accept", Map.of("accepted", true));
      ground.complete(
          ground.clerk, matter, "decide", Map.of("authority", item.authority(), "decided", true));
      ground.complete(ground.clerk, matter, "tell", Map.of("told", "online"));
      var seen = ground.as(ground.resident, () -> ground.own.get(matter));
      assertThat(seen.row().state()).as(id).isEqualTo(MatterState.ENDED);
      assertThat(seen.row().outcome()).as(id).isEqualTo("准予");
      assertThat(seen.row().title()).isEqualTo(item.name());
    }
    var complaint = ask("complaint", Map.of("what", "noise", "about", "noise"));
    ground.complete(
        ground.clerk, complaint, "accept", Map.of("accepted", false, "responsible", "x"));
    assertThat(ground.as(ground.resident, () -> ground.own.get(complaint)).row().state())
        .isEqualTo(MatterState.ENDED);
  }

  @Test
  @Requirement("001-3.0.1.E")
  void whatIsHeldIsNotBroughtAndWaysAndPapersThatWereSparedAreCounted() {
    var today = LocalDate.now(CityTime.ZONE);
    assertThat(spared(today)).isEqualTo(new Spared(0, 0, 0));
    var online = ask("approval", Ground.values("item", "social-security", "delivery", "online"));
    ask(
        "approval",
        Ground.values("item", "medical-insurance", "delivery", "post", "post", "A1-1-101"));
    ground.open(
        ground.clerk,
        "approval",
        Door.COUNTER,
        Ground.values("item", "social-security", "delivery", "counter"));
    ask("complaint", Map.of("what", "noise", "about", "noise"));
    assertThat(spared(today))
        .as("1 + 2 + 1 papers, two online and not fetched")
        .isEqualTo(new Spared(3, 4, 4));
    ground.run(ground.resident, () -> ground.own.withdraw(online, "mistake"));
    assertThat(spared(today)).isEqualTo(new Spared(2, 3, 2));
    assertThat(spared(today.plusDays(1))).isEqualTo(new Spared(0, 0, 0));
    assertThatThrownBy(
            () -> ground.as(ground.clerk, () -> ground.matters.spared(today, today.minusDays(1))))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> ground.as(ground.clerk, () -> ground.matters.spared(null, today)))
        .isInstanceOf(Invalid.class);
  }

  @ParameterizedTest
  @CsvSource({"elder-card, photo, ", "trader-registration, premises, 张记小面"})
  @Requirement("000-9.2.3.d-3")
  void elderlyPeopleAndFirmsAskOnlineAreLookedThroughAndFollowIt(
      String item, String paper, String firm) {
    var values = Ground.values("item", item, "delivery", "online", "firm", firm);
    var poor = new MatterDraft("approval", null, null, null, null, false, null, values);
    assertThat(ground.as(ground.resident, () -> ground.own.faults(poor)))
        .as("looked through before")
        .extracting(FieldFault::rule)
        .containsExactly("material");
    values.put("materials", List.of(paper));
    var draft = new MatterDraft("approval", null, null, null, null, false, null, values);
    assertThat(ground.as(ground.resident, () -> ground.own.faults(draft))).isEmpty();
    var opened = ground.as(ground.resident, () -> ground.own.open(draft));
    var asked = new Followed(opened.number(), opened.code(), "203.0.113." + item.length());
    var progress = ground.as(ground.resident, () -> ground.wired.progress.of(asked, Locale.CHINA));
    assertThat(progress.now()).containsExactly("窗口受理");
  }

  private Spared spared(LocalDate day) {
    return ground.as(ground.clerk, () -> ground.matters.spared(day, day));
  }

  @Test
  @Requirement("000-9.2.3.b-3")
  void aResidentAppliesOnlineForTheMediationOfADispute() {
    var matter =
        ask(
            "mediation",
            Map.of("what", "the hedge", "disputeKind", "neighbour", "otherParty", "李四"));
    assertThat(ground.task(ground.clerk, matter, "accept")).isPresent();
    var seen = ground.as(ground.resident, () -> ground.own.get(matter));
    assertThat(seen.row().state()).isEqualTo(MatterState.RUNNING);
    assertThat(seen.now()).isNotEmpty();
  }
}
