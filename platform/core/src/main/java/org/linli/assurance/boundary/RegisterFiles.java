package org.linli.assurance.boundary;

import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Refusal;
import org.linli.access.boundary.Scopes;
import org.linli.assurance.control.Place;
import org.linli.assurance.control.RecordTable;
import org.linli.assurance.control.WrittenAnswers;
import org.linli.assurance.entity.NotReady;
import org.linli.assurance.entity.RecordDraft;
import org.linli.assurance.entity.RegisterKind;
import org.linli.exports.boundary.FilledBook;
import org.linli.exports.entity.CellFault;
import org.linli.exports.entity.FilledRow;
import org.linli.exports.entity.LoadReport;
import org.linli.exports.entity.Words;
import org.linli.packs.Text;
import org.linli.tenancy.entity.CityTime;

/**
 * Entries out of an Excel file: whole or not at all, every fault told by its cell. What stands
 * there already, of the same kind, subject and day, is left as it is.
 */
@Facade
public class RegisterFiles {

  private static final List<String> COLUMNS =
      List.of("kind", "subject", "responsible", "happened", "due", "organisation", "answers");
  private static final int MOST_ROWS = 500;
  private static final FilledBook BOOK = new FilledBook("security-register", COLUMNS, MOST_ROWS);

  /** Which column a refusal is about, where it has another word for it. */
  private static final Map<String, String> WORDS =
      Map.of("happenedOn", "happened", "dueOn", "due", "register-kind", "kind");

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final SecurityRegister register;

  @Inject
  public RegisterFiles(Jdbi jdbi, Scopes scopes, SecurityRegister register) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.register = register;
  }

  /** For the container's proxy alone. */
  protected RegisterFiles() {
    this(null, null, null);
  }

  /** An empty one, with the kinds that are kept here and their fields on a second sheet. */
  @Permit("assurance:read")
  public byte[] template(Locale locale) {
    var lines = new ArrayList<List<String>>();
    for (var kind : register.kinds()) {
      for (var field : kind.fields()) {
        var takes =
            field.choices().isEmpty()
                ? field.unit() == null ? Words.of(locale, field.type()) : field.unit()
                : String.join(
                    " / ", field.choices().stream().map(one -> one.name().in(locale)).toList());
        lines.add(List.of(kind.name().in(locale), field.name().in(locale), takes));
      }
    }
    return BOOK.template(
        locale, new FilledBook.Hints("fields", List.of("kind", "field", "takes"), lines));
  }

  /**
   * Takes entries; each that has all its kind asks for counts at once, the others are drafts.
   *
   * @param dryRun to look for faults alone
   */
  @Permit("assurance:write")
  @Mutates("security-record.imported")
  public LoadReport load(byte[] file, boolean dryRun) {
    var faults = new ArrayList<CellFault>();
    var rows = BOOK.read(file, faults);
    var kinds = register.kinds();
    return jdbi.withHandle(
        handle -> {
          handle.execute("savepoint register_file");
          var place = Place.of(handle, scopes.caller());
          int made = 0;
          int stood = 0;
          for (var row : rows) {
            try {
              if (taken(handle, place, draft(row, kinds))) {
                made++;
              } else {
                stood++;
              }
            } catch (Refusal refusal) {
              faults.add(fault(row, refusal));
            }
          }
          var kept = !dryRun && faults.isEmpty();
          if (!kept) {
            handle.execute("rollback to savepoint register_file");
          }
          return new LoadReport(rows.size(), kept ? made : 0, 0, kept ? stood : 0, faults);
        });
  }

  private boolean taken(Handle handle, Place place, RecordDraft draft) {
    var subject = draft.subject() == null ? "" : draft.subject();
    if (RecordTable.stands(handle, place, draft.kind(), subject, draft.happenedOn())) {
      return false;
    }
    var id = register.add(draft);
    try {
      register.putInForce(id);
    } catch (NotReady notYet) {
      return true; // It waits as a draft for what is missing.
    }
    return true;
  }

  /** An answer's own fault is shown where answers are written. */
  private static CellFault fault(FilledRow row, Refusal refusal) {
    var told = CellFault.of(row, refusal, WORDS);
    return COLUMNS.contains(told.column()) ? told : told.as(row, "answers", told.rule());
  }

  private static RecordDraft draft(FilledRow row, List<RegisterKind> kinds) {
    var kind = kind(row.of("kind"), kinds);
    var happened = day(row, "happened");
    return new RecordDraft(
        kind.id(),
        row.orNull("subject"),
        row.orNull("responsible"),
        happened == null
            ? LocalDate.ofInstant(InstantSource.system().instant(), CityTime.ZONE)
            : happened,
        day(row, "due"),
        row.orNull("organisation"),
        null,
        WrittenAnswers.of(kind, row.of("answers")),
        null);
  }

  private static LocalDate day(FilledRow row, String column) {
    try {
      return row.day(column);
    } catch (DateTimeException e) {
      throw new Invalid(column, "no-day");
    }
  }

  /** By its id or its name in either language. */
  private static RegisterKind kind(String written, List<RegisterKind> kinds) {
    var byWord = new HashMap<String, RegisterKind>();
    for (var kind : kinds) {
      words(kind.id(), kind.name()).forEach(word -> byWord.put(word, kind));
    }
    var found = byWord.get(written);
    if (found == null) {
      throw new NotFound("register-kind");
    }
    return found;
  }

  private static List<String> words(String id, Text name) {
    return List.of(id, name.zh(), name.en());
  }
}
