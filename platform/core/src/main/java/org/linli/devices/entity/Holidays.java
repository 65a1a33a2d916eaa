package org.linli.devices.entity;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;
import org.linli.packs.Text;

/** The public holidays, as the State Council announces them year by year; a pack. */
public final class Holidays {

  private static final String FILE = "packs/alarms/holidays.yaml";
  private static final int LONGEST = 15;

  /** As the pack writes it: both days inclusive. */
  public record Holiday(Text name, LocalDate from, LocalDate until) {}

  /** The file. */
  public record Pack(int version, List<Holiday> holidays) {}

  private final Set<LocalDate> days = new HashSet<>();

  /** Refuses by a {@link PackFault} a holiday that ends before it begins, or never. */
  public Holidays(Pack pack) {
    for (var holiday : pack.holidays()) {
      if (holiday.name() == null
          || holiday.until().isBefore(holiday.from())
          || holiday.from().plusDays(LONGEST).isBefore(holiday.until())) {
        throw new PackFault(FILE, 0, "no holiday: " + holiday);
      }
      holiday.from().datesUntil(holiday.until().plusDays(1)).forEach(days::add);
    }
  }

  public static Holidays delivered() {
    return Delivered.HOLIDAYS;
  }

  public boolean isHoliday(LocalDate date) {
    return days.contains(date);
  }

  /** Read once, when the first rule asks. */
  private static final class Delivered {
    static final Holidays HOLIDAYS =
        new Holidays(Packs.read(Holidays.class.getClassLoader().getResource(FILE), Pack.class));
  }
}
