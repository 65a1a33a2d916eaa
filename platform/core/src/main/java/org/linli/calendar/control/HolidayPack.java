package org.linli.calendar.control;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;
import org.linli.packs.Text;

/** The official holidays, as the pack holds them. */
public final class HolidayPack {

  private static final String FILE = "packs/calendar/holidays.yaml";

  public static final HolidayPack DELIVERED =
      of(Packs.read(HolidayPack.class.getClassLoader().getResource(FILE), Pack.class));

  private static volatile HolidayPack inForce = DELIVERED;

  /** As the pack writes it. */
  record Pack(@JsonProperty(required = true) List<Year> years) {}

  /**
   * @param official announced by the State Council
   */
  public record Year(
      @JsonProperty(required = true) Integer year,
      @JsonProperty(required = true) Boolean official,
      @JsonProperty(required = true) String source,
      @JsonProperty(required = true) List<Holiday> holidays) {}

  /** A day that differs from the week. */
  public record Known(boolean working, Text name) {}

  private final Map<Integer, Year> years = new HashMap<>();
  private final Map<LocalDate, Known> days = new HashMap<>();

  /** The one that time limits are reckoned by. */
  public static HolidayPack inForce() {
    return inForce;
  }

  /** From now on time limits are reckoned by this one. */
  public static void inForce(HolidayPack pack) {
    inForce = pack;
  }

  static HolidayPack of(Pack pack) {
    return of(pack, FILE);
  }

  private static HolidayPack of(Pack pack, String file) {
    var read = new HolidayPack();
    for (var year : pack.years()) {
      if (read.years.put(year.year(), year) != null) {
        throw fault(file, year, "stands twice");
      }
      year.holidays().forEach(holiday -> read.add(file, year, holiday));
    }
    return read;
  }

  /**
   * This one with the years of another file, each in the place of the same year here.
   *
   * @param file how a fault shall name it
   * @throws PackFault with the file
   */
  public HolidayPack with(InputStream pack, String file) {
    var later = of(Packs.read(pack, file, Pack.class), file);
    var both = new HolidayPack();
    both.years.putAll(years);
    both.years.putAll(later.years);
    days.forEach(
        (day, known) -> {
          if (!later.years.containsKey(day.getYear())) {
            both.days.put(day, known);
          }
        });
    both.days.putAll(later.days);
    return both;
  }

  private void add(String file, Year year, Holiday holiday) {
    if (holiday.to().isBefore(holiday.from())
        || holiday.from().getYear() != year.year()
        || holiday.to().getYear() != year.year()) {
      throw fault(file, year, holiday.name().zh() + " ends before it begins, or in another year");
    }
    holiday
        .from()
        .datesUntil(holiday.to().plusDays(1))
        .forEach(day -> put(file, year, day, new Known(false, holiday.name())));
    for (var day : holiday.work()) {
      if (day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue()) {
        throw fault(file, year, day + " is worked anyway");
      }
      put(file, year, day, new Known(true, holiday.name()));
    }
  }

  private void put(String file, Year year, LocalDate day, Known known) {
    if (days.put(day, known) != null) {
      throw fault(file, year, day + " stands twice");
    }
  }

  private static PackFault fault(String file, Year year, String what) {
    return new PackFault(file, 0, year.year() + ": " + what);
  }

  Map<LocalDate, Known> days() {
    return days;
  }

  Optional<Year> year(int year) {
    return Optional.ofNullable(years.get(year));
  }
}
