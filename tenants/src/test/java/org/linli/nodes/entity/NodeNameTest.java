package org.linli.nodes.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** How servers are told apart. */
class NodeNameTest {

  @Test
  void twoPodsWhoseProcessIsNumberOneHaveTwoNames() {
    assertThat(NodeName.of(Map.of("LINLI_NODE", "linli-feeds-7d-abcde"), 1))
        .isEqualTo("linli-feeds-7d-abcde-1")
        .isNotEqualTo(NodeName.of(Map.of("LINLI_NODE", "linli-feeds-7d-fghij"), 1));
  }

  @Test
  void twoServersOfOneMachineHaveTwoNames() {
    var machine = Map.of("HOSTNAME", "box", "LINLI_NODE", " ");
    assertThat(NodeName.of(machine, 17)).isEqualTo("box-17").isNotEqualTo(NodeName.of(machine, 18));
  }

  @Test
  void whatABrokerCouldMisreadIsLeftAway() {
    assertThat(NodeName.of(Map.of("HOSTNAME", "a b/../c:d"), 2)).isEqualTo("ab..cd-2");
    assertThat(NodeName.of(Map.of(), 3)).isEqualTo("node-3");
  }

  @Test
  void aProcessKeepsItsName() {
    assertThat(NodeName.here())
        .isEqualTo(NodeName.here())
        .endsWith("-" + ProcessHandle.current().pid());
  }
}
