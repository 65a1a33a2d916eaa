package org.linli.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.identity.boundary.NodeDemands;
import org.linli.identity.control.DemandRound;
import org.linli.identity.control.FactorDemand;
import org.linli.identity.entity.NodeDemand;
import org.linli.testing.TestPlatform;

/** Servers that demand a second factor of different people are found. */
class NodeDemandsTest {

  private final TestPlatform platform = TestPlatform.shared();
  private Instant now = Instant.parse("2026-11-23T08:00:00Z");
  private final NodeDemands demands = new NodeDemands(platform.jdbi(), () -> now);

  @AfterEach
  void forget() {
    platform.owner().useHandle(handle -> handle.execute("delete from node_demand"));
  }

  private void says(String node, String words) {
    platform
        .scopes()
        .asSystem(
            "test",
            () -> {
              DemandRound.say(platform.jdbi(), node, FactorDemand.named(words), now);
              return null;
            });
  }

  private List<NodeDemand> heard() {
    return platform.as(platform.caller(Tier.PLATFORM, null, null, null, "ops:read"), demands::list);
  }

  @Test
  void serversThatSayTheSameInOtherWordsDoNotDiffer() {
    says("one-1", "city,ops");
    says("two-1", "OPS city");
    assertThat(heard()).extracting(NodeDemand::node).containsExactly("one-1", "two-1");
    assertThat(NodeDemands.differ(heard())).isFalse();
  }

  @Test
  void aServerThatDemandsLessIsFoundUntilItIsGone() {
    says("one-1", "city");
    says("two-1", "");
    assertThat(NodeDemands.differ(heard())).isTrue();
    now = now.plus(Duration.ofMinutes(6));
    says("one-1", "city");
    assertThat(heard()).extracting(NodeDemand::node).containsExactly("one-1");
    assertThat(NodeDemands.differ(heard())).isFalse();
    now = now.plus(Duration.ofDays(2));
    says("one-1", "city");
    int kept =
        platform
            .owner()
            .withHandle(
                h -> h.createQuery("select count(*) from node_demand").mapTo(int.class).one());
    assertThat(kept).isEqualTo(1);
  }
}
