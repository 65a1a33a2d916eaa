package org.linli.calendar.boundary;

import java.io.InputStream;
import org.linli.calendar.control.HolidayPack;

/**
 * The official holidays that a city's time limits are reckoned by: those that are delivered, with
 * years that an installation brings itself. What a bureau enters day by day stands before both.
 */
public final class OfficialDays {

  private final HolidayPack pack;

  private OfficialDays(HolidayPack pack) {
    this.pack = pack;
  }

  public static OfficialDays delivered() {
    return new OfficialDays(HolidayPack.DELIVERED);
  }

  /**
   * These with the years of a file in the form of {@code packs/calendar/holidays.yaml}, each in the
   * place of the same year here.
   *
   * @throws org.linli.packs.PackFault where the file is not in that form, or contradicts itself
   */
  public OfficialDays with(InputStream file, String name) {
    return new OfficialDays(pack.with(file, name));
  }

  /** From now on they hold on this server. */
  public void hold() {
    HolidayPack.inForce(pack);
  }
}
