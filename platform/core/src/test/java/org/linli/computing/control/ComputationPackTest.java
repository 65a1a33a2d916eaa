package org.linli.computing.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linli.computing.entity.Computation;
import org.linli.computing.entity.Operation;
import org.linli.devices.boundary.DeviceModels;
import org.linli.packs.PackFault;
import org.linli.packs.Text;

class ComputationPackTest {

  private static final Text NAME = new Text("名", "name");

  private final DeviceModels models = new DeviceModels();

  @Test
  void everyOperationIsDeclaredAndTheJoinWithAnOwnListToo() {
    var delivered = ComputationPack.delivered(models).values();
    assertThat(delivered.stream().map(Computation::operation).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(Operation.values());
    assertThat(delivered).anyMatch(Computation::joined);
  }

  @Test
  void whatNoDeviceMeasuresIsRefused() {
    refused(one(Operation.MEAN, "no-such", "temperature"), "unknown model");
    refused(one(Operation.MEAN, "home-climate", "smell"), "unknown metric");
    refused(one(Operation.MEAN, "electricity-meter", "energy"), "is no measure");
  }

  @Test
  void boundsGoWithDistributionsAndRise() {
    refused(one(Operation.DISTRIBUTION, "home-climate", "temperature"), "bounds go with");
    refused(one(Operation.MEAN, "home-climate", "temperature", 1.0), "bounds go with");
    refused(one(Operation.DISTRIBUTION, "home-climate", "temperature", 2.0, 1.0), "do not rise");
    refused(one(Operation.DISTRIBUTION, "home-climate", "temperature", 1.0, 1.0), "do not rise");
    refused(
        one(Operation.DISTRIBUTION, "home-climate", "temperature", 1d, 2d, 3d, 4d, 5d, 6d, 7d, 8d),
        "more than 8 parts");
    var good = one(Operation.MEAN, "home-climate", "temperature");
    assertThatThrownBy(
            () -> ComputationPack.checked(new ComputationPack(1, List.of(good, good)), models))
        .isInstanceOf(PackFault.class)
        .hasMessageContaining("two named");
  }

  @Test
  void aValueLiesInOnePart() {
    var parted = one(Operation.DISTRIBUTION, "home-climate", "temperature", 16.0, 18.0);
    assertThat(List.of(-5.0, 15.9, 16.0, 17.9, 18.0, 40.0).stream().map(parted::part).toList())
        .isEqualTo(List.of(0, 0, 1, 1, 2, 2));
    assertThat(parted.parts()).isEqualTo(3);
  }

  private void refused(Computation computation, String reason) {
    assertThatThrownBy(
            () -> ComputationPack.checked(new ComputationPack(1, List.of(computation)), models))
        .isInstanceOf(PackFault.class)
        .hasMessageContaining(reason);
  }

  private static Computation one(
      Operation operation, String model, String metric, Double... bounds) {
    return new Computation(
        "x", operation, model, metric, false, new ArrayList<>(List.of(bounds)), NAME);
  }
}
