package org.linli.local.simulator;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.linli.packs.Packs;

/** Of the device models, what a device itself knows: its metrics and how often it sends. */
final class Models {

  private final Map<String, Model> read = new HashMap<>();

  Model of(String model) {
    return read.computeIfAbsent(model, Models::read);
  }

  private static Model read(String model) {
    var pack =
        Packs.read(Models.class.getResource("/packs/device-models/" + model + ".yaml"), Map.class);
    var shapes = new LinkedHashMap<String, Normal.Shape>();
    ((Map<?, ?>) pack.get("metrics"))
        .forEach((metric, keys) -> shapes.put((String) metric, shape((Map<?, ?>) keys)));
    return new Model(((Number) pack.get("intervalSeconds")).intValue(), shapes);
  }

  private static Normal.Shape shape(Map<?, ?> keys) {
    return new Normal.Shape(
        "counter".equals(keys.get("type")),
        number(keys, "min", 0),
        number(keys, "max", 1),
        (int) number(keys, "precision", 0));
  }

  private static double number(Map<?, ?> keys, String key, double otherwise) {
    return keys.get(key) instanceof Number number ? number.doubleValue() : otherwise;
  }

  /** One model. */
  record Model(int intervalSeconds, Map<String, Normal.Shape> metrics) {}
}
