package org.linli.collection.control;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.linli.catalogue.boundary.PlatformAssets;
import org.linli.catalogue.entity.Retention.Disposal;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.DeviceModel;
import org.linli.packs.PackFault;
import org.linli.tenancy.entity.CityTime;

/**
 * How long what devices gather stays, out of the assets' packs; and that the log of it stays longer
 * (000 §7.2 a 7: 30 days at least, and never shorter than the data).
 */
public final class RetentionTerms {

  public static final String LOG = "collection-log";
  public static final String REJECTED = "rejected-messages";

  /** Where people on duty were. */
  public static final String TRACKS = "duty-tracks";

  private static final int SHORTEST_LOG = 30;

  private final Map<String, Gathered> gathered;
  private final int log;
  private final int rejected;
  private final int tracks;

  /**
   * An asset that devices gather.
   *
   * @param days of its hourly figures
   * @param readings days of its single readings
   */
  record Gathered(String asset, int days, int readings, Collection<String> models) {

    Instant readingsBefore(Instant now) {
      return RetentionTerms.before(now, readings);
    }

    Instant before(Instant now) {
      return RetentionTerms.before(now, days);
    }
  }

  private RetentionTerms(Map<String, Gathered> gathered, int log, int rejected, int tracks) {
    this.gathered = gathered;
    this.log = log;
    this.rejected = rejected;
    this.tracks = tracks;
  }

  /**
   * @throws PackFault when the log would go before the data it tells of, or an asset's pack says
   *     that nobody deletes it
   */
  public static RetentionTerms of(PlatformAssets assets, DeviceModels models) {
    var byAsset = new TreeMap<String, TreeSet<String>>();
    for (DeviceModel model : models.all()) {
      byAsset.computeIfAbsent(model.asset(), asset -> new TreeSet<>()).add(model.model());
    }
    var gathered = new TreeMap<String, Gathered>();
    byAsset.forEach((asset, all) -> gathered.put(asset, gathered(assets, asset, all)));
    return checked(gathered, days(assets, LOG), days(assets, REJECTED), days(assets, TRACKS));
  }

  private static Gathered gathered(PlatformAssets assets, String asset, Collection<String> models) {
    var days = days(assets, asset);
    var readings = assets.find(asset).orElseThrow().retention().readings();
    return new Gathered(asset, days, readings == null ? days : readings, models);
  }

  static RetentionTerms checked(Map<String, Gathered> gathered, int log, int rejected, int tracks) {
    require(LOG, log >= SHORTEST_LOG, "kept for " + log + " days, fewer than " + SHORTEST_LOG);
    for (var one : gathered.values()) {
      require(LOG, log >= one.days(), "kept shorter than " + one.asset());
    }
    require(LOG, log >= rejected, "kept shorter than " + REJECTED);
    return new RetentionTerms(Map.copyOf(gathered), log, rejected, tracks);
  }

  private static int days(PlatformAssets assets, String asset) {
    var sheet = assets.find(asset).orElseThrow(() -> new PackFault(file(asset), 0, "missing"));
    require(
        asset,
        sheet.retention().disposal() == Disposal.AUTOMATIC,
        "the platform deletes it: AUTOMATIC");
    return sheet.retention().days();
  }

  private static void require(String asset, boolean holds, String reason) {
    if (!holds) {
      throw new PackFault(file(asset), 0, reason);
    }
  }

  private static String file(String asset) {
    return "packs/assets/" + asset + ".yaml";
  }

  List<Gathered> gathered() {
    return gathered.values().stream()
        .sorted((left, right) -> left.asset().compareTo(right.asset()))
        .toList();
  }

  int logDays() {
    return log;
  }

  int rejectedDays() {
    return rejected;
  }

  int trackDays() {
    return tracks;
  }

  /** Whole days alone: a day of the log and its blocks of readings go wholly or not at all. */
  static Instant before(Instant now, int days) {
    return now.minus(Duration.ofDays(days))
        .atZone(CityTime.ZONE)
        .truncatedTo(ChronoUnit.DAYS)
        .toInstant();
  }
}
