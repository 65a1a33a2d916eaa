package org.linli.devices.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.access.boundary.NotFound;
import org.linli.devices.control.Bases;
import org.linli.devices.control.ModelPacks;
import org.linli.devices.entity.Basis;
import org.linli.devices.entity.DeviceModel;
import org.linli.devices.entity.Rule;
import org.linli.packs.PackFault;

/**
 * The device models of the packs, read and checked once, at the start: a wrong pack stops it, by
 * file and line.
 */
@ApplicationScoped
public class DeviceModels {

  private final Map<String, DeviceModel> models;

  public DeviceModels() {
    models = ModelPacks.all();
  }

  /** Reads the packs when the server starts, not with the first message. */
  void start(@Observes Startup event) {
    all();
  }

  /** In the order of their ids. */
  public List<DeviceModel> all() {
    return List.copyOf(models.values());
  }

  public Optional<DeviceModel> find(String model) {
    return Optional.ofNullable(models.get(model));
  }

  /**
   * @throws NotFound when there is no such model
   */
  public DeviceModel get(String model) {
    return find(model).orElseThrow(() -> new NotFound("device-model"));
  }

  /** By what devices are counted. */
  public static List<Basis> bases() {
    return Bases.delivered().all();
  }

  /**
   * @throws NotFound when there is no such basis
   */
  public static Basis basis(String id) {
    return Bases.delivered().find(id).orElseThrow(() -> new NotFound("basis"));
  }

  /**
   * Whether a rule could stand in the model's pack.
   *
   * @throws PackFault with the reason
   */
  public static void check(DeviceModel model, Rule rule) {
    ModelPacks.check(model, rule);
  }
}
