package org.linli.nodes.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.linli.nodes.entity.Role;

/** This server beside the others. */
class NodeTest {

  @Test
  void withoutAWordOfTheConfigurationItDoesEverything() {
    var node = new Node(EnumSet.allOf(Role.class));
    assertThat(EnumSet.allOf(Role.class)).allMatch(node::does);
  }

  @Test
  void aServerOfScreensStoresNoReadings() {
    var node = new Node(EnumSet.of(Role.UI));
    assertThat(node.does(Role.UI)).isTrue();
    assertThat(node.does(Role.FEEDS)).isFalse();
  }
}
