package org.linli.cityfolder.control;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.linli.calendar.boundary.OfficialDays;
import org.linli.cityfolder.entity.CityFault;
import org.linli.cityfolder.entity.CityInForce;
import org.linli.cityfolder.entity.CityStanding;
import org.linli.messages.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder as it holds. Whoever asks looks at it again twice a minute at most: a changed one that
 * has no fault takes the place of the former, and one that has any is told and not taken.
 */
public final class HeldFolder {

  static final Duration PAUSE = Duration.ofSeconds(30);

  private static final Logger LOG = LoggerFactory.getLogger(HeldFolder.class);

  private final String setting;
  private final String copies;
  private final InstantSource clock;
  private CityInForce city;
  private List<CityFault> faults = List.of();
  private String mark = "";
  private Instant lookedAt = Instant.MIN;

  /**
   * @param setting the folder; empty for none
   * @param copies where the installation is told to put copies, by commas
   */
  public HeldFolder(String setting, String copies, InstantSource clock) {
    this.setting = setting.strip();
    this.copies = copies;
    this.clock = clock;
  }

  /** The city's own; empty for the look that is delivered. */
  public synchronized Optional<CityInForce> inForce() {
    look();
    return Optional.ofNullable(city);
  }

  /** How it stands. */
  public synchronized CityStanding standing() {
    look();
    return new CityStanding(setting, Optional.ofNullable(city), faults);
  }

  /** What is wrong with a folder, without taking it. */
  public static List<CityFault> faults(Path folder, String copies) {
    return FolderReader.read(folder, copies, Instant.now()).faults();
  }

  private void look() {
    var now = clock.instant();
    if (setting.isEmpty() || now.isBefore(lookedAt.plus(PAUSE))) {
      return;
    }
    lookedAt = now;
    var folder = Path.of(setting);
    var seen = FolderReader.mark(folder);
    if (seen.equals(mark)) {
      return;
    }
    mark = seen;
    var read = FolderReader.read(folder, copies, now);
    faults = read.faults();
    faults.forEach(fault -> LOG.error("the city's folder: {}", fault.words(Locale.ENGLISH)));
    read.city().ifPresent(fresh -> take(fresh, read.days()));
  }

  private void take(CityInForce fresh, OfficialDays days) {
    city = fresh;
    days.hold();
    Messages.otherwise(Map.copyOf(fresh.texts()));
    LOG.info("the city's folder is in force: {}", fresh.source());
  }
}
