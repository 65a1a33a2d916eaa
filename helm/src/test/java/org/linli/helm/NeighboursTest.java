package org.linli.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.linli.testing.Requirement;

/** The neighbours keep several copies of everything, so that one of their nodes may fail. */
class NeighboursTest {

  private static JsonNode values(String name) {
    try {
      return Chart.YAML.readTree(Path.of("neighbours", name).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  @Requirement({"000-7.2.b.5", "004-P2d"})
  void theDatabaseHasThreeCopiesOnThreeMachinesAndLosesOneAtATime() {
    var database = values("cockroachdb.yaml");
    assertThat(database.at("/conf/single-node").asBoolean(true)).isFalse();
    assertThat(database.at("/statefulset/replicas").asInt()).isGreaterThanOrEqualTo(3);
    assertThat(database.at("/statefulset/budget/maxUnavailable").asInt()).isEqualTo(1);
    assertThat(database.at("/statefulset/podAntiAffinity/type").asText()).isEqualTo("hard");
    assertThat(database.at("/statefulset/podAntiAffinity/topologyKey").asText())
        .isEqualTo("kubernetes.io/hostname");
    assertThat(database.at("/storage/persistentVolume/enabled").asBoolean()).isTrue();
  }

  @Test
  @Requirement({"000-7.2.b.5", "004-P2d"})
  void whatTheBrokerAcknowledgedLiesOnTwoDisksAndAThirdMayFail() {
    var broker = values("pulsar.yaml");
    assertThat(broker.at("/volumes/persistence").asBoolean()).isTrue();
    assertThat(broker.at("/affinity/anti_affinity").asBoolean()).isTrue();
    assertThat(broker.at("/bookkeeper/replicaCount").asInt()).isGreaterThanOrEqualTo(3);
    assertThat(broker.at("/zookeeper/replicaCount").asInt()).isGreaterThanOrEqualTo(3);
    assertThat(broker.at("/broker/replicaCount").asInt()).isGreaterThanOrEqualTo(2);
    assertThat(broker.at("/broker/configData/managedLedgerDefaultWriteQuorum").asInt())
        .isGreaterThanOrEqualTo(3);
    assertThat(broker.at("/broker/configData/managedLedgerDefaultAckQuorum").asInt())
        .isGreaterThanOrEqualTo(2);
  }
}
