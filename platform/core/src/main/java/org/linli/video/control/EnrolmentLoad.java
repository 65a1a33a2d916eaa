package org.linli.video.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.linli.access.boundary.Invalid;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.DeviceModel;
import org.linli.devices.entity.MetricType;
import org.linli.exports.entity.CellFault;
import org.linli.exports.entity.FilledRow;
import org.linli.video.entity.GbId;
import org.linli.video.entity.IssuedNumber;

/** Numbers of one file on their way in: each row is held to the rules before any is written. */
public final class EnrolmentLoad {

  /** Whoever has so many to mend reads no more of them. */
  private static final int MOST_FAULTS = 500;

  private static final String NUMBER = "gb-number";

  /** What cameras have keys for; letters and figures both, so that it is no date. */
  private static final String PASSWORD = "(?=.*[A-Za-z])(?=.*[0-9])[\\x21-\\x7e]{8,64}";

  /**
   * A number that a device is to have.
   *
   * @param device null for one that comes with this file
   * @param password null for one that is to be made
   */
  public record Wanted(String code, DeviceId device, GbId gbId, String password) {}

  private final EnrolmentBatch.Ground ground;
  private final Map<String, String> videos = new HashMap<>();
  private final List<CellFault> faults;
  private final List<Wanted> wanted = new ArrayList<>();
  private final Set<String> brought = new HashSet<>();
  private int unchanged;

  public EnrolmentLoad(EnrolmentBatch.Ground ground, DeviceModels models, List<CellFault> faults) {
    this.ground = ground;
    this.faults = faults;
    videos(models).forEach(this::learn);
  }

  /** The models that can come to the SIP door. */
  public static List<DeviceModel> videos(DeviceModels models) {
    return models.all().stream().filter(EnrolmentLoad::isVideo).toList();
  }

  /** What tells a camera or a recorder from all other devices: whether its video is there. */
  public static boolean isVideo(DeviceModel model) {
    var online = model.metrics().get("online");
    return online != null && online.type() == MetricType.FLAG;
  }

  private void learn(DeviceModel model) {
    videos.put(model.name().zh().toLowerCase(Locale.ROOT), model.model());
    videos.put(model.name().en().toLowerCase(Locale.ROOT), model.model());
    videos.put(model.model().toLowerCase(Locale.ROOT), model.model());
  }

  public void all(List<FilledRow> lines) {
    var numbers = new HashSet<String>();
    for (var line : lines) {
      if (faults.size() >= MOST_FAULTS) {
        faults.add(new CellFault(line.row(), "code", "and-more", ""));
        return;
      }
      try {
        one(line);
        if (!numbers.add(line.of(NUMBER))) {
          throw new Invalid(NUMBER, "twice");
        }
      } catch (Invalid invalid) {
        var column = String.valueOf(invalid.arguments().getFirst());
        var told = "gbId".equals(column) ? NUMBER : column;
        var found = "password".equals(told) ? "" : line.of(told);
        faults.add(
            new CellFault(line.row(), told, String.valueOf(invalid.arguments().get(1)), found));
      }
    }
  }

  private void one(FilledRow line) {
    if (line.of(NUMBER).isEmpty()) {
      throw new Invalid(NUMBER, "missing");
    }
    var gbId = new GbId(line.of(NUMBER));
    if (!gbId.kind().registers()) {
      throw new Invalid(NUMBER, "gb-id-kind");
    }
    if (!gbId.liesIn(ground.community())) {
      throw new Invalid(NUMBER, "gb-id-division");
    }
    var password = line.orNull("password");
    if (password != null && !password.matches(PASSWORD)) {
      throw new Invalid("password", "sip-password-form");
    }
    var there = ground.devices().get(line.of("code"));
    var model = there == null ? line.of("model").toLowerCase(Locale.ROOT) : there.model();
    if (!model.isEmpty() && !videos.containsKey(model.toLowerCase(Locale.ROOT))) {
      throw new Invalid("model", "no-video");
    }
    if (there != null && !there.letIn()) {
      throw new Invalid("code", "out-of-use");
    }
    var holder = ground.holders().get(gbId.value());
    if (holder != null && (there == null || !holder.device().equals(there.id()))) {
      throw new Invalid(NUMBER, "taken");
    }
    if (holder != null && (password == null || ground.fits(holder, gbId, password))) {
      unchanged++;
      return;
    }
    if (password != null) {
      brought.add(gbId.value());
    }
    var id = there == null ? null : new DeviceId(there.id());
    wanted.add(new Wanted(line.of("code"), id, gbId, password));
  }

  public List<Wanted> wanted() {
    return wanted;
  }

  public int unchanged() {
    return unchanged;
  }

  /** Without the passwords that somebody knows already. */
  public List<IssuedNumber> withoutBrought(List<IssuedNumber> made) {
    return made.stream()
        .map(
            one ->
                brought.contains(one.gbId().value())
                    ? new IssuedNumber(one.device(), one.code(), one.gbId(), null)
                    : one)
        .toList();
  }
}
