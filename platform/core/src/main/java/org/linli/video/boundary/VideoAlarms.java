package org.linli.video.boundary;

import java.net.URL;
import java.util.List;
import java.util.Optional;
import org.linli.devices.boundary.DeviceModels;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;
import org.linli.video.entity.VideoAlarm;

/** The alarms of GB/T 28181 that are understood, as the pack has them. */
public final class VideoAlarms {

  private static final String FILE = "packs/video/alarms.yaml";

  private final List<VideoAlarm> alarms;
  private final DeviceModels models;

  /** The pack's form. */
  private record Pack(List<VideoAlarm> alarms) {}

  /**
   * @throws PackFault a line names a metric that no model has
   */
  public VideoAlarms(DeviceModels models) {
    this(VideoAlarms.class.getClassLoader().getResource(FILE), models);
  }

  VideoAlarms(URL pack, DeviceModels models) {
    this.models = models;
    this.alarms = Packs.read(pack, Pack.class).alarms();
    for (var alarm : alarms) {
      if (models.all().stream().noneMatch(model -> model.metrics().containsKey(alarm.metric()))) {
        throw new PackFault(FILE, 0, "no model has the metric " + alarm.metric());
      }
    }
  }

  /** What the alarm means for a device of the model; nothing when that has no word for it. */
  public Optional<VideoAlarm> find(String model, int method, Integer type) {
    return alarms.stream()
        .filter(alarm -> alarm.fits(method, type) && has(model, alarm.metric()))
        .findFirst();
  }

  public boolean has(String model, String metric) {
    return models.find(model).map(known -> known.metrics().containsKey(metric)).orElse(false);
  }
}
