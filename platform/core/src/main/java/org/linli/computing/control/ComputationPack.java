package org.linli.computing.control;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.computing.entity.Computation;
import org.linli.computing.entity.Operation;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.MetricType;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;

/** The declared computations, checked against the device models. */
public record ComputationPack(
    @JsonProperty(required = true) int version,
    @JsonProperty(required = true) List<Computation> computations) {

  private static final String FILE = "packs/computing/computations.yaml";
  private static final int MOST_PARTS = 8;

  public ComputationPack {
    computations = List.copyOf(computations);
  }

  public static Map<String, Computation> delivered(DeviceModels models) {
    var stream = ComputationPack.class.getClassLoader().getResourceAsStream(FILE);
    return checked(Packs.read(stream, FILE, ComputationPack.class), models);
  }

  /**
   * By their ids, in the order of the pack.
   *
   * @throws PackFault for what no device measures, or a distribution without parts
   */
  static Map<String, Computation> checked(ComputationPack pack, DeviceModels models) {
    var all = new LinkedHashMap<String, Computation>();
    for (var one : pack.computations()) {
      require(all.put(one.id(), one) == null, "two named " + one.id());
      var model = models.find(one.model());
      require(model.isPresent(), one.id() + ": unknown model " + one.model());
      var metric = model.get().metrics().get(one.metric());
      require(metric != null, one.id() + ": unknown metric " + one.metric());
      require(
          metric.type() == MetricType.NUMBER, one.id() + ": " + one.metric() + " is no measure");
      var parted = one.operation() == Operation.DISTRIBUTION;
      require(parted == !one.bounds().isEmpty(), one.id() + ": bounds go with DISTRIBUTION");
      require(one.parts() <= MOST_PARTS, one.id() + ": more than " + MOST_PARTS + " parts");
      require(
          one.bounds().stream().sorted().toList().equals(one.bounds())
              && new HashSet<>(one.bounds()).size() == one.bounds().size(),
          one.id() + ": bounds do not rise");
    }
    return all;
  }

  private static void require(boolean holds, String reason) {
    if (!holds) {
      throw new PackFault(FILE, 0, reason);
    }
  }
}
