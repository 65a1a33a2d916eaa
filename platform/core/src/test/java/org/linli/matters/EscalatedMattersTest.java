package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;
import org.linli.matters.boundary.EscalatedMatters;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.EscalatedMatter;
import org.linli.matters.entity.EscalationTier;
import org.linli.matters.entity.Stage;
import org.linli.matters.entity.WorkItem;
import org.linli.testing.Requirement;

/** What street, district and city see of steps that missed their time. */
class EscalatedMattersTest {

  private static int next = 100;

  private final Ground ground = new Ground(new TestCommunity("990376" + street() + "001"));
  private final UUID event =
      ground
          .open(
              ground.clerk,
              "grid-event",
              Door.COUNTER,
              Map.of("what", "hole", "eventClass", "c-other"))
          .id();
  private final WorkItem verify = ground.task(ground.clerk, event, "verify").orElseThrow();

  private static int street() {
    return ++next;
  }

  private EscalatedMatters escalated() {
    var platform = ground.community.platform;
    return ground.wired.escalated(ground.gate(), platform, ground.community.tell);
  }

  private Caller officer(Tier tier, String code) {
    return ground.community.platform.caller(
        tier, code, null, null, "crosstier:read", "matters:oversee");
  }

  private Caller officer(Tier tier, int digits) {
    return officer(tier, ground.community.tenant.value().substring(0, digits));
  }

  private List<EscalatedMatter> seenBy(Caller caller) {
    return ground.as(caller, () -> escalated().list(PageRequest.first(200))).items().stream()
        .filter(row -> row.tenant().equals(ground.community.tenant))
        .toList();
  }

  private List<EscalatedMatter> seenBy(Tier tier, int digits) {
    return seenBy(officer(tier, digits));
  }

  private void tick(String time) {
    ground.tick(verify.openedAt().plus(Duration.parse(time)));
  }

  @Test
  @Requirement("000-10.1.2.1.c.1-3")
  void eachTierSeesWhatCameToItAndNotBefore() {
    tick("PT7H");
    assertThat(seenBy(Tier.STREET, 9)).isEmpty();
    tick("PT8H");
    assertThat(seenBy(Tier.STREET, 9))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.matter()).isEqualTo(event);
              assertThat(row.step()).isEqualTo("核实立案");
              assertThat(row.kindName()).isEqualTo("网格事件");
              assertThat(row.party()).isEqualTo(EscalationTier.STREET);
            });
    assertThat(seenBy(Tier.DISTRICT, 6)).isEmpty();
    tick("PT28H");
    assertThat(seenBy(Tier.STREET, 9)).as("the street still answers for it").hasSize(1);
    assertThat(seenBy(Tier.DISTRICT, 6)).hasSize(1);
    assertThat(seenBy(Tier.CITY, 4)).isEmpty();
    tick("PT52H");
    assertThat(seenBy(Tier.CITY, 4)).extracting(EscalatedMatter::matter).containsExactly(event);
  }

  @Test
  void whatIsDoneOrStandsStillIsNotThereAnyMore() {
    tick("PT8H");
    ground.run(ground.clerk, () -> ground.matters.suspend(event, "flood"));
    assertThat(seenBy(Tier.STREET, 9)).isEmpty();
    ground.run(ground.clerk, () -> ground.matters.resume(event));
    assertThat(seenBy(Tier.STREET, 9)).hasSize(1);
    ground.complete(ground.clerk, event, "verify", Map.of("valid", false));
    assertThat(seenBy(Tier.STREET, 9)).isEmpty();
  }

  @Test
  void anotherStreetSeesNothingOfItAndHasNothingToSay() {
    tick("PT8H");
    var other = officer(Tier.STREET, new Ground().community.tenant.value().substring(0, 9));
    assertThat(seenBy(other)).isEmpty();
    assertThatThrownBy(() -> ground.run(other, () -> escalated().urge(verify.task(), "hurry")))
        .isInstanceOf(NotFound.class);
  }

  @Test
  @Requirement("000-10.1.2.1.c.1-3")
  void whoItCameToUrgesTheCommunityAndTheHistorySaysSo() {
    var street = officer(Tier.STREET, 9);
    var district = officer(Tier.DISTRICT, 6);
    assertThatThrownBy(() -> ground.run(street, () -> escalated().urge(verify.task(), "too soon")))
        .isInstanceOf(NotFound.class);
    tick("PT8H");
    assertThatThrownBy(
            () -> ground.run(district, () -> escalated().urge(verify.task(), "not yet ours")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> ground.run(street, () -> escalated().urge(verify.task(), " ")))
        .isInstanceOf(Invalid.class);
    ground.run(street, () -> escalated().urge(verify.task(), "by tonight"));
    assertThat(ground.look(ground.clerk, event).stages())
        .filteredOn(stage -> stage.what().equals("OVERSEEN"))
        .singleElement()
        .satisfies(
            stage -> {
              assertThat(stage.note()).isEqualTo("by tonight");
              assertThat(stage.who()).isEqualTo(street.displayName());
              assertThat(stage.step()).isEqualTo("核实立案");
            });
    ground.complete(ground.clerk, event, "verify", Map.of("valid", false));
    assertThat(ground.look(ground.clerk, event).stages())
        .as("it stays written down")
        .extracting(Stage::what)
        .contains("OVERSEEN");
  }
}
