package org.linli.volumes.boundary;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Permit;
import org.linli.tenancy.entity.CityTime;
import org.linli.volumes.control.VolumeLook;
import org.linli.volumes.control.VolumeRound;
import org.linli.volumes.entity.DayVolume;
import org.linli.volumes.entity.TableGrowth;
import org.linli.volumes.entity.VolumeFigures;

/** Volume, daily growth and trend of the tables, for those who keep the platform running. */
@Facade
public class Volumes {

  private static final int LONGEST_NAME = 63;

  private final Jdbi jdbi;
  private final VolumeSums sums;
  private final InstantSource clock;

  @Inject
  public Volumes(Jdbi jdbi, VolumeSums sums) {
    this(jdbi, sums, InstantSource.system());
  }

  public Volumes(Jdbi jdbi, VolumeSums sums, InstantSource clock) {
    this.jdbi = jdbi;
    this.sums = sums;
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected Volumes() {
    this(null, null, null);
  }

  /** All tables together. */
  @Permit("ops:read")
  public VolumeFigures figures() {
    return sums.figures();
  }

  /** Every table, the largest first. */
  @Permit("ops:read")
  public List<TableGrowth> tables() {
    return jdbi.withHandle(VolumeLook::tables);
  }

  /**
   * Day by day, the oldest first.
   *
   * @param name of one table; null for all together
   * @param days how far back, 1 to 400
   * @throws Invalid the name is none, or the number is out of range
   */
  @Permit("ops:read")
  public List<DayVolume> days(String name, int days) {
    if (days < 1 || days > VolumeRound.KEPT_DAYS) {
      throw new Invalid("days", "volume-days");
    }
    if (name != null && (name.isBlank() || name.length() > LONGEST_NAME || isNul(name))) {
      throw new Invalid("name", "no-such-name");
    }
    var today = LocalDate.ofInstant(clock.instant(), CityTime.ZONE);
    return jdbi.withHandle(handle -> VolumeLook.days(handle, name, today.minusDays(days - 1L)));
  }

  private static boolean isNul(String text) {
    return text.indexOf('\0') >= 0;
  }
}
