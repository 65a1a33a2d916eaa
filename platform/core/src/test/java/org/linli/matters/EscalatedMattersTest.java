package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.EscalatedMatter;
import org.linli.matters.entity.EscalationTier;
import org.linli.matters.entity.WorkItem;
import org.linli.rights.boundary.Gate;
import org.linli.rights.control.Matrices;
import org.linli.rights.control.Seal;
import org.linli.rights.control.Snapshots;

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

  private List<EscalatedMatter> seenBy(Tier tier, int digits) {
    var platform = ground.community.platform;
    var gate =
        new Gate(
            ground.community.jdbi,
            platform.scopes(),
            new Matrices(),
            new Snapshots(ground.community.jdbi, platform.scopes()),
            new Seal(new byte[32]));
    var code = ground.community.tenant.value().substring(0, digits);
    var caller = platform.caller(tier, code, null, null, "crosstier:read");
    return ground
        .as(caller, () -> ground.wired.escalated(gate, platform).list(PageRequest.first(200)))
        .items()
        .stream()
        .filter(row -> row.tenant().equals(ground.community.tenant))
        .toList();
  }

  private void tick(String time) {
    ground.tick(verify.openedAt().plus(Duration.parse(time)));
  }

  @Test
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
  void anotherStreetSeesNothingOfIt() {
    tick("PT8H");
    var other = new Ground();
    var platform = ground.community.platform;
    var caller =
        platform.caller(
            Tier.STREET,
            other.community.tenant.value().substring(0, 9),
            null,
            null,
            "crosstier:read");
    var gate =
        new Gate(
            ground.community.jdbi,
            platform.scopes(),
            new Matrices(),
            new Snapshots(ground.community.jdbi, platform.scopes()),
            new Seal(new byte[32]));
    assertThat(
            ground
                .as(
                    caller,
                    () -> ground.wired.escalated(gate, platform).list(PageRequest.first(200)))
                .items())
        .extracting(EscalatedMatter::matter)
        .doesNotContain(event);
  }
}
