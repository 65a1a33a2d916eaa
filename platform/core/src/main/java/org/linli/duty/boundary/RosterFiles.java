package org.linli.duty.boundary;

import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Refusal;
import org.linli.access.boundary.Scopes;
import org.linli.duty.control.PersonTable;
import org.linli.duty.entity.DutyPerson;
import org.linli.duty.entity.ShiftDraft;
import org.linli.exports.boundary.FilledBook;
import org.linli.exports.entity.CellFault;
import org.linli.exports.entity.FilledRow;
import org.linli.exports.entity.LoadReport;
import org.linli.tenancy.entity.CityTime;

/** A roster out of an Excel file: whole or not at all, every fault told by its cell. */
@Facade
public class RosterFiles {

  private static final List<String> COLUMNS = List.of("post", "day", "starts", "ends", "person");
  private static final int MOST_ROWS = 500;
  private static final FilledBook BOOK = new FilledBook("rosters", COLUMNS, MOST_ROWS);
  private static final int DAY_MINUTES = 24 * 60;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Rosters rosters;

  @Inject
  public RosterFiles(Jdbi jdbi, Scopes scopes, Rosters rosters) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.rosters = rosters;
  }

  /** For the container's proxy alone. */
  protected RosterFiles() {
    this(null, null, null);
  }

  /** An empty one, with those who can be on duty on a second sheet. */
  @Permit("rosters:read")
  public byte[] template(Locale locale) {
    var people =
        people().stream().map(person -> List.of(person.username(), person.name())).toList();
    return BOOK.template(
        locale, new FilledBook.Hints("people", List.of("username", "person"), people));
  }

  /**
   * @param dryRun to look for faults alone
   */
  @Permit("rosters:write")
  @Mutates("duty.imported")
  public LoadReport load(byte[] file, boolean dryRun) {
    var faults = new ArrayList<CellFault>();
    var rows = BOOK.read(file, faults);
    var people = people();
    return jdbi.withHandle(
        handle -> {
          handle.execute("savepoint rosters_file");
          int made = 0;
          for (var row : rows) {
            try {
              rosters.plan(draft(row, people));
              made++;
            } catch (Refusal refusal) {
              faults.add(CellFault.of(row, refusal, Map.of("account", "person")));
            }
          }
          var kept = !dryRun && faults.isEmpty();
          if (!kept) {
            handle.execute("rollback to savepoint rosters_file");
          }
          return new LoadReport(rows.size(), kept ? made : 0, 0, 0, faults);
        });
  }

  private List<DutyPerson> people() {
    return jdbi.withHandle(handle -> PersonTable.all(handle, scopes.requireTenant()));
  }

  /** One that ends before it begins goes on into the next day. */
  private static ShiftDraft draft(FilledRow row, List<DutyPerson> people) {
    try {
      var day = row.day("day");
      if (day == null) {
        throw new Invalid("day", "required");
      }
      var starts = day.atTime(time(row, "starts"));
      var ends = day.atTime(time(row, "ends"));
      if (!ends.isAfter(starts)) {
        ends = ends.plusDays(1);
      }
      return new ShiftDraft(
          row.of("post"),
          null,
          starts.atZone(CityTime.ZONE).toInstant(),
          ends.atZone(CityTime.ZONE).toInstant(),
          person(row.of("person"), people));
    } catch (DateTimeException e) {
      throw new Invalid("day", "no-day");
    }
  }

  /** By user name, or by a name that only one has. */
  private static UUID person(String written, List<DutyPerson> people) {
    var found =
        people.stream()
            .filter(each -> each.username().equals(written) || each.name().equals(written))
            .map(DutyPerson::account)
            .distinct()
            .toList();
    if (found.size() > 1) {
      throw new Invalid("person", "name-of-several");
    }
    return found.stream().findFirst().orElseThrow(() -> new NotFound("person"));
  }

  /** {@code 08:00}, or the part of a day by which a spreadsheet keeps a time. */
  private static LocalTime time(FilledRow row, String column) {
    var text = row.of(column);
    try {
      return text.contains(":")
          ? LocalTime.parse(text.length() == 4 ? "0" + text : text)
          : part(Double.parseDouble(text));
    } catch (DateTimeException | NumberFormatException e) {
      throw new Invalid(column, "no-time");
    }
  }

  /** A whole number is no part of a day: whoever wrote 8 meant the hour, and not midnight. */
  private static LocalTime part(double day) {
    if (!(day >= 0 && day < 1)) {
      throw new DateTimeException("no part of a day: " + day);
    }
    return LocalTime.ofSecondOfDay(Math.round(day * DAY_MINUTES) % DAY_MINUTES * 60);
  }
}
