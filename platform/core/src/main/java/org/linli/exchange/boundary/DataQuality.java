package org.linli.exchange.boundary;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.exchange.control.QualityTable;
import org.linli.exchange.control.Readers;
import org.linli.tenancy.entity.CityTime;

/**
 * Quality of data at the boundary 数据质量 (000 §7.2 c 4): how good what was to leave and what came in
 * has been, day by day, and which rows were held back until somebody mends them. A division sees
 * its communities'.
 */
@Facade
public class DataQuality {

  private static final int LONGEST_NOTE = 400;
  private static final int MOST_DAYS = 366;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Readers readers;
  private final InstantSource clock;

  @Inject
  public DataQuality(Jdbi jdbi, Scopes scopes, Readers readers) {
    this(jdbi, scopes, readers, InstantSource.system());
  }

  public DataQuality(Jdbi jdbi, Scopes scopes, Readers readers, InstantSource clock) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.readers = readers;
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected DataQuality() {
    this(null, null, null, null);
  }

  /**
   * Day by day, the newest first, over all communities of the caller's division.
   *
   * @param asset null for each
   * @param supplier an organisation; empty for what goes out, null for any
   * @param days how many, with today
   */
  @Permit("quality:read")
  public Page<QualityDay> days(String asset, String supplier, int days, PageRequest page) {
    if (days < 1 || days > MOST_DAYS) {
      throw new Invalid("days", "form");
    }
    var since = LocalDate.ofInstant(clock.instant(), CityTime.ZONE).minusDays(days - 1L);
    return QualityTable.days(jdbi, readers, asset, supplier, since, page);
  }

  /**
   * Rows that were held back, the newest first.
   *
   * @param open null for all, true for those that nobody has mended
   */
  @Permit("quality:read")
  public Page<QualityFaultRow> faults(String asset, Boolean open, PageRequest page) {
    return QualityTable.faults(jdbi, readers, asset, open, page);
  }

  /** It is mended; should the row be held back again, it is open again. */
  @Permit("quality:write")
  @Mutates("quality.settled")
  public void settle(UUID id, String note) {
    if (note == null || note.isBlank()) {
      throw new Invalid("note", "required");
    }
    if (note.length() > LONGEST_NOTE) {
      throw new Invalid("note", "too-long");
    }
    var by = scopes.caller().displayName();
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (!jdbi.withHandle(handle -> QualityTable.settle(handle, id, by, note.strip(), now))) {
      throw new NotFound("quality-fault");
    }
  }
}
