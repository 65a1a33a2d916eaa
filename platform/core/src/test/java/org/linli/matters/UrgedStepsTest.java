package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;
import org.linli.matters.boundary.EscalatedMatters;
import org.linli.matters.boundary.UrgedSteps;
import org.linli.matters.control.MattersForTests;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.UrgedStep;
import org.linli.matters.entity.WorkItem;
import org.linli.testing.Requirement;

/** A community takes tasks from the tiers above and answers them. */
class UrgedStepsTest {

  private static int street = 100;

  private final Ground ground = new Ground(new TestCommunity("990313" + ++street + "001"));
  private final UUID event =
      ground
          .open(
              ground.clerk,
              "grid-event",
              Door.COUNTER,
              Map.of("what", "hole", "eventClass", "c-other"))
          .id();
  private final WorkItem verify = ground.task(ground.clerk, event, "verify").orElseThrow();
  private final UrgedSteps urged =
      MattersForTests.urged(ground.community.jdbi, ground.community.platform.scopes());

  private EscalatedMatters escalated() {
    var platform = ground.community.platform;
    return ground.wired.escalated(ground.gate(), platform, ground.community.tell);
  }

  private Caller city() {
    return ground.community.platform.caller(
        Tier.CITY,
        ground.community.tenant.value().substring(0, 4),
        null,
        null,
        "crosstier:read",
        "matters:oversee");
  }

  private List<UrgedStep> seen(Caller by) {
    return ground.as(by, () -> urged.list(PageRequest.first(50))).items();
  }

  @Test
  @Requirement("004-3.0.2")
  void whatTheCityGivesToDoIsSeenByTheCommunityAndDoingItIsTheAnswer() {
    assertThat(seen(ground.clerk)).isEmpty();
    ground.tick(verify.openedAt().plus(Duration.ofHours(52)));
    var city = city();
    ground.run(city, () -> escalated().urge(verify.task(), "by tonight"));
    assertThat(seen(ground.clerk))
        .singleElement()
        .satisfies(
            step -> {
              assertThat(step.matter()).isEqualTo(event);
              assertThat(step.step()).isEqualTo("核实立案");
              assertThat(step.kindName()).isEqualTo("网格事件");
              assertThat(step.note()).isEqualTo("by tonight");
              assertThat(step.by()).isEqualTo(city.displayName());
              assertThat(step.isAnswered()).isFalse();
            });
    ground.complete(ground.clerk, event, "verify", Map.of("valid", false));
    assertThat(seen(ground.clerk)).singleElement().matches(UrgedStep::isAnswered);
    assertThat(ground.as(city, () -> escalated().list(PageRequest.first(200))).items())
        .as("the city sees that it is done")
        .noneMatch(row -> row.matter().equals(event));
  }

  @Test
  void anotherCommunitySeesNothingOfItAndTheCityHasNoneOfItsOwn() {
    ground.tick(verify.openedAt().plus(Duration.ofHours(52)));
    ground.run(city(), () -> escalated().urge(verify.task(), "by tonight"));
    var other = new TestCommunity("990313" + ++street + "001");
    assertThat(ground.as(other.clerk, () -> urged.list(PageRequest.first(50))).items()).isEmpty();
    assertThatThrownBy(() -> seen(city())).isInstanceOf(NotFound.class);
  }
}
