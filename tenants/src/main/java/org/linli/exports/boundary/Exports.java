package org.linli.exports.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Caller;
import org.linli.exports.control.BookWriter;
import org.linli.exports.control.ImprintTable;
import org.linli.exports.control.Mark;
import org.linli.exports.control.RowWriter;
import org.linli.exports.entity.ExportedFile;
import org.linli.exports.entity.FileForm;
import org.linli.exports.entity.ListPart;
import org.linli.exports.entity.Sheet;
import org.linli.keys.boundary.KeyRing;
import org.linli.messages.Messages;
import org.linli.quotas.boundary.Meter;
import org.linli.quotas.entity.QuotaKind;
import org.linli.tenancy.entity.CityTime;

/**
 * Lists as files: Excel and CSV in the caller's language, JSON for programs. What is in them is
 * what the list's own facade shows to the caller.
 */
@Facade
public class Exports {

  /** More rows than this nobody reads in a spreadsheet; the rest is told in the last line. */
  public static final int MOST_ROWS = 50_000;

  private static final DateTimeFormatter IN_NAME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmm").withZone(CityTime.ZONE);
  private static final DateTimeFormatter IN_LINE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(CityTime.ZONE);

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final ImprintTable imprints;
  private final InstantSource clock;
  private final Meter meter;

  @Inject
  public Exports(Jdbi jdbi, Scopes scopes, KeyRing keys, Meter meter) {
    this(jdbi, scopes, keys, meter, InstantSource.system());
  }

  /** With counts of its own. */
  public Exports(Jdbi jdbi, Scopes scopes, KeyRing keys) {
    this(jdbi, scopes, keys, InstantSource.system());
  }

  /** With counts of its own. */
  public Exports(Jdbi jdbi, Scopes scopes, KeyRing keys, InstantSource clock) {
    this(jdbi, scopes, keys, new Meter(jdbi, scopes), clock);
  }

  Exports(Jdbi jdbi, Scopes scopes, KeyRing keys, Meter meter, InstantSource clock) {
    this.meter = meter;
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.imprints = new ImprintTable(keys);
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected Exports() {
    this.jdbi = null;
    this.scopes = null;
    this.imprints = null;
    this.clock = null;
    this.meter = null;
  }

  /** The list as an Excel file. */
  @Permit("self:export")
  @Mutates("export.made")
  public <T> ExportedFile make(Sheet<T> sheet, Function<PageRequest, Page<T>> pages) {
    return written(FileForm.EXCEL, sheet, pages);
  }

  /**
   * The list as a file. Who took it, when, and how many rows is written down in the same
   * transaction: a file that cannot be found again is not handed out.
   *
   * @param pages the list's facade; it is asked until it has no more
   */
  @Permit("self:export")
  @Mutates("export.made")
  public <T> ExportedFile make(
      FileForm form, Sheet<T> sheet, Function<PageRequest, Page<T>> pages) {
    return written(form, sheet, pages);
  }

  /**
   * Lists that belong together as one Excel file, a sheet for each, under one mark.
   *
   * @param name what they are lists of, as the book of handed-out files calls it
   */
  @Permit("self:export")
  @Mutates("export.made")
  public ExportedFile book(String name, List<ListPart<?>> parts) {
    meter.pass(scopes.tenant(), QuotaKind.EXPORTS);
    var caller = scopes.caller();
    var mark = Mark.fresh();
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    try (var book = new BookWriter()) {
      var rows = parts.stream().mapToLong(part -> part(book, part, caller, now, mark)).sum();
      jdbi.useHandle(handle -> imprints.insert(handle, mark, now, caller, name, rows));
      counted();
      return new ExportedFile(
          name + "-" + IN_NAME.format(now) + "." + FileForm.EXCEL.ending(),
          FileForm.EXCEL,
          book.finish(),
          mark.shown(),
          rows);
    }
  }

  private static <T> long part(
      BookWriter book, ListPart<T> part, Caller caller, Instant now, Mark mark) {
    var writer = book.sheet(part.sheet(), caller.locale(), mark);
    part.rows().stream().limit(MOST_ROWS).forEach(writer::write);
    writer.end(lastLine(caller, now, mark, writer.rows(), part.rows().size()));
    return writer.rows();
  }

  private <T> ExportedFile written(
      FileForm form, Sheet<T> sheet, Function<PageRequest, Page<T>> pages) {
    meter.pass(scopes.tenant(), QuotaKind.EXPORTS);
    var caller = scopes.caller();
    var mark = Mark.fresh();
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    try (var writer = RowWriter.of(form, sheet, caller.locale(), mark)) {
      var total = fill(writer, pages);
      var rows = writer.rows();
      jdbi.useHandle(handle -> imprints.insert(handle, mark, now, caller, sheet.name(), rows));
      counted();
      return new ExportedFile(
          sheet.name() + "-" + IN_NAME.format(now) + "." + form.ending(),
          form,
          writer.finish(lastLine(caller, now, mark, rows, total)),
          mark.shown(),
          rows);
    }
  }

  /** Who is asked again by the database makes the file again, and it counts again. */
  private void counted() {
    scopes.tenant().ifPresent(tenant -> meter.count(tenant, QuotaKind.EXPORTS, 1));
  }

  private static <T> long fill(RowWriter<T> writer, Function<PageRequest, Page<T>> pages) {
    var seen = 0;
    Page<T> page;
    do {
      page = pages.apply(new PageRequest(seen, PageRequest.LONGEST, null));
      page.items().forEach(writer::write);
      seen += page.items().size();
    } while (!page.items().isEmpty() && seen < Math.min(page.total(), MOST_ROWS));
    return page.total();
  }

  static String lastLine(Caller caller, Instant now, Mark mark, long rows, long total) {
    return Messages.text(
        caller.locale(),
        rows < total ? "exports.line.cut" : "exports.line",
        caller.displayName(),
        caller.username(),
        IN_LINE.format(now),
        mark.shown(),
        String.valueOf(rows),
        String.valueOf(total));
  }
}
