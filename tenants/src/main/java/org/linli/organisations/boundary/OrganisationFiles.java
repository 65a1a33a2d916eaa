package org.linli.organisations.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Refusal;
import org.linli.access.boundary.Scopes;
import org.linli.audit.boundary.AuditTrail;
import org.linli.exports.entity.CellFault;
import org.linli.exports.entity.FilledRow;
import org.linli.exports.entity.LoadReport;
import org.linli.identity.boundary.OfficeRoles;
import org.linli.organisations.control.UnitDesk;
import org.linli.organisations.control.UnitPlace;
import org.linli.organisations.control.UnitTable;
import org.linli.organisations.control.UnitTypes;
import org.linli.organisations.control.UnitWorkbook;
import org.linli.organisations.entity.UnitState;

/**
 * Organisations out of an Excel file: whole or not at all, every fault told by its cell. Who stands
 * there by the number already is changed, so the same file twice changes nothing (004 S5, 000 §8.2
 * c).
 */
@Facade
public class OrganisationFiles {

  /** Which column a refusal is about, where it has another word for it. */
  private static final Map<String, String> COLUMNS =
      Map.of("division", "code", "unit-number", "number", "unit", "number");

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final OfficeRoles roles;
  private final AuditTrail trail;

  @Inject
  public OrganisationFiles(Jdbi jdbi, Scopes scopes, OfficeRoles roles, AuditTrail trail) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.roles = roles;
    this.trail = trail;
  }

  /** For the container's proxy alone. */
  protected OrganisationFiles() {
    this(null, null, null, null);
  }

  /** The columns that are understood, and the kinds that there are. */
  @Permit("organisations:read")
  public byte[] template(Locale locale) {
    return UnitWorkbook.template(UnitTypes.DELIVERED.all(), locale);
  }

  /**
   * @param dryRun to look for faults alone
   */
  @Permit("organisations:write")
  @Mutates("organisations.imported")
  public LoadReport load(byte[] file, boolean dryRun) {
    var faults = new ArrayList<CellFault>();
    var rows = UnitWorkbook.read(file, faults);
    return jdbi.withHandle(
        handle -> {
          handle.execute("savepoint organisations_file");
          var load = new Load(handle, faults);
          load.all(rows);
          if (dryRun || !faults.isEmpty()) {
            // What the rows before a fault wrote is taken back; rules were asked as they will be.
            handle.execute("rollback to savepoint organisations_file");
          } else {
            load.names.forEach((name, action) -> trail.record(action, name));
          }
          faults.sort(Comparator.comparingInt(CellFault::row));
          var written = dryRun || !faults.isEmpty() ? 0 : 1;
          return new LoadReport(
              rows.size(), load.made * written, load.changed * written, load.unchanged, faults);
        });
  }

  /** One file on its way in. */
  private final class Load {

    private final UnitDesk desk;
    private final Handle handle;
    private final List<CellFault> faults;
    private final Map<String, UUID> known = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private int made;
    private int changed;
    private int unchanged;

    Load(Handle handle, List<CellFault> faults) {
      this.handle = handle;
      this.faults = faults;
      this.desk =
          new UnitDesk(
              handle, scopes.caller(), roles, Instant.now().truncatedTo(ChronoUnit.MICROS));
    }

    /** Parents before their parts, in whatever order they stand in the file. */
    void all(List<FilledRow> rows) {
      var numbers = new HashSet<String>();
      var places = new HashMap<Integer, String>();
      rows.forEach(row -> places.put(row.row(), place(row)));
      var waiting = new ArrayList<FilledRow>();
      for (var row : rows) {
        if (numbers.add(places.get(row.row()) + " " + row.of("number"))) {
          waiting.add(row);
        } else {
          faults.add(new CellFault(row.row(), "number", "twice", row.of("number")));
        }
      }
      var before = -1;
      while (!waiting.isEmpty() && waiting.size() != before) {
        before = waiting.size();
        waiting.removeIf(
            row -> {
              var awaits =
                  waiting.stream()
                      .anyMatch(
                          other ->
                              other != row
                                  && !row.of("parent").isEmpty()
                                  && other.of("number").equals(row.of("parent"))
                                  && places.get(other.row()).equals(places.get(row.row())));
              if (!awaits) {
                one(row);
              }
              return !awaits;
            });
      }
      waiting.forEach(
          row -> faults.add(new CellFault(row.row(), "parent", "own-part", row.of("parent"))));
    }

    /** The own place stands with its code or without; what is no place here is told by its row. */
    private String place(FilledRow row) {
      try {
        return desk.place(row.orNull("code")).key();
      } catch (Refusal refusal) {
        return row.of("code");
      }
    }

    private void one(FilledRow row) {
      try {
        var place = desk.place(row.orNull("code"));
        var draft = UnitWorkbook.draft(row, parent(place, row));
        var standing = UnitTable.numbered(handle, place, draft.number(), desk.reader());
        if (standing.isEmpty()) {
          known.put(place.key() + " " + draft.number(), desk.make(place, draft));
          names.put(draft.auditName(), "organisation.made");
          made++;
          return;
        }
        changed(standing.get(), draft);
      } catch (Refusal refusal) {
        faults.add(fault(row, refusal));
      }
    }

    private void changed(UnitRow unit, UnitDraft draft) {
      if (unit.state() == UnitState.CLOSED) {
        throw new Invalid("number", "unit-closed");
      }
      if (!unit.type().equals(draft.type())) {
        throw new Invalid("type", "stays");
      }
      var moved = !Objects.equals(unit.parent().orElse(null), draft.parent());
      if (moved) {
        desk.move(unit, draft.parent());
      }
      if (desk.change(desk.get(unit.id()), draft) || moved) {
        names.put(draft.auditName(), "organisation.changed");
        changed++;
      } else {
        unchanged++;
      }
    }

    private UUID parent(UnitPlace place, FilledRow row) {
      var number = row.of("parent");
      if (number.isEmpty()) {
        return null;
      }
      var fresh = known.get(place.key() + " " + number);
      return fresh != null
          ? fresh
          : UnitTable.numbered(handle, place, number, desk.reader())
              .map(UnitRow::id)
              .orElseThrow(() -> new NotFound("parent"));
    }
  }

  private static CellFault fault(FilledRow row, Refusal refusal) {
    var fault = CellFault.of(row, refusal, COLUMNS);
    return "not-yours".equals(fault.rule()) ? fault.as(row, "code", fault.rule()) : fault;
  }
}
