package org.linli.it.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.it.home.AtLength;
import org.linli.it.home.Installation;
import org.linli.it.home.Rows;

/** What a cluster does with an upgrade: no new calls, then the end, then a successor. */
@AtLength
class ReplacedNodeIT {

  private static final String COMMUNITY = "510104026017";
  private static final int SENDERS = 6;
  private static final Duration BEFORE = Duration.ofSeconds(6);

  /** Until every proxy has heard that a server goes. */
  private static final Duration ROUND_OF_PROXIES = Duration.ofSeconds(1);

  private final Installation installation = Installation.shared();

  @Test
  void aServerThatIsReplacedInOrderCostsNoCall() throws Exception {
    var first = OtherServer.start(installation, "c", "");
    var balancer = new Balancer(List.of(installation.http(), first.http()));
    var load = Load.begin(balancer, Load.devices(installation, COMMUNITY, SENDERS));
    Thread.sleep(BEFORE);
    balancer.leaves(first.http());
    Thread.sleep(ROUND_OF_PROXIES);
    first.close();
    try (var successor = OtherServer.start(installation, "d", "")) {
      balancer.enters(successor.http());
      Thread.sleep(BEFORE);
      var sent = load.end();
      var missing = Load.missing(new Rows(installation, COMMUNITY), sent);
      System.out.printf(
          "one of two servers replaced in order: %d calls, %d failed, %d lost or doubled%n",
          sent.size(), sent.stream().filter(Load.Sent::failed).count(), missing);
      assertThat(sent).hasSizeGreaterThan(500).noneMatch(Load.Sent::failed);
      assertThat(missing).as("acknowledged, but not in the rows").isZero();
    }
  }
}
