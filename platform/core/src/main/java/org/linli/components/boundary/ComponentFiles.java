package org.linli.components.boundary;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Refusal;
import org.linli.access.boundary.Scopes;
import org.linli.components.control.ComponentPacks;
import org.linli.components.control.ComponentTable;
import org.linli.components.control.ComponentWorkbook;
import org.linli.contracts.boundary.OperationPacks;
import org.linli.exports.entity.CellFault;
import org.linli.exports.entity.FilledRow;
import org.linli.exports.entity.LoadReport;

/**
 * Components out of an Excel file: whole or not at all, every fault told by its cell. Each is
 * proposed as by hand; who stands there by owner and name already is given the version, and the
 * same file twice changes nothing (000 §8.2 c, g).
 */
@Facade
public class ComponentFiles {

  /** Which column a refusal is about, where it has another word for it. */
  private static final Map<String, String> COLUMNS =
      Map.of(
          "contact-phone",
          "phone",
          "version",
          "number",
          "endpoint",
          "address",
          "component-version",
          "number");

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Components components;
  private final ComponentPacks packs;
  private final OperationPacks scenarios;

  @Inject
  public ComponentFiles(
      Jdbi jdbi,
      Scopes scopes,
      Components components,
      ComponentPacks packs,
      OperationPacks scenarios) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.components = components;
    this.packs = packs;
    this.scenarios = scenarios;
  }

  /** For the container's proxy alone. */
  protected ComponentFiles() {
    this(null, null, null, null, null);
  }

  /** The columns that are understood, the types, the scenarios and what can be read. */
  @Permit("components:read")
  public byte[] template(Locale locale) {
    return ComponentWorkbook.template(packs, scenarios, locale);
  }

  /**
   * @param dryRun to look for faults alone
   */
  @Permit("components:write")
  @Mutates("components.imported")
  public LoadReport load(byte[] file, boolean dryRun) {
    var faults = new ArrayList<CellFault>();
    var rows = ComponentWorkbook.read(file, faults);
    return jdbi.withHandle(
        handle -> {
          handle.execute("savepoint components_file");
          var load = new Load(handle, faults);
          rows.forEach(load::one);
          var taken = !dryRun && faults.isEmpty();
          if (!taken) {
            // What the rows before a fault wrote is taken back; rules were asked as they will be.
            handle.execute("rollback to savepoint components_file");
          }
          return new LoadReport(
              rows.size(), taken ? load.made : 0, taken ? load.changed : 0, load.unchanged, faults);
        });
  }

  /** One file on its way in. */
  private final class Load {

    private final Handle handle;
    private final List<CellFault> faults;
    private final HashSet<List<String>> seen = new HashSet<>();
    private int made;
    private int changed;
    private int unchanged;

    Load(Handle handle, List<CellFault> faults) {
      this.handle = handle;
      this.faults = faults;
    }

    void one(FilledRow row) {
      try {
        var draft = ComponentWorkbook.draft(row, packs);
        var owner = scopes.caller().organisation().orElse(draft.organisation());
        if (!seen.add(List.of(String.valueOf(owner), draft.name(), draft.version().number()))) {
          throw new Invalid("number", "twice");
        }
        var standing = ComponentTable.named(handle, scopes.caller(), owner, draft.name());
        if (standing.isEmpty()) {
          components.propose(draft);
          made++;
        } else {
          given(standing.get(), draft);
        }
      } catch (Refusal refusal) {
        faults.add(fault(row, refusal));
      }
    }

    private void given(UUID component, ComponentDraft draft) {
      var detail = components.get(component);
      if (!detail.row().type().equals(draft.type())) {
        throw new Invalid("type", "stays");
      }
      var version = version(detail, draft.version().number());
      if (version.isEmpty()) {
        components.revise(component, draft.version());
        changed++;
      } else if (isSame(component, version.get(), draft.version())) {
        unchanged++;
      } else {
        throw new Invalid("number", "stands-otherwise");
      }
    }

    private boolean isSame(UUID component, VersionRow row, VersionDraft draft) {
      return row.form().equals(draft.form())
          && row.address().equals(draft.address())
          && row.healthPath().equals(draft.healthPath())
          && row.authentication() == draft.authentication()
          && List.copyOf(row.scenarios()).equals(draft.scenarios())
          && List.copyOf(row.communities()).equals(draft.communities())
          && row.reads().equals(draft.reads())
          && row.level().equals(draft.level())
          && components.document(component, row.number()).equals(draft.document());
    }
  }

  private static Optional<VersionRow> version(ComponentDetail detail, String number) {
    return detail.versions().stream().filter(row -> row.number().equals(number)).findFirst();
  }

  private static CellFault fault(FilledRow row, Refusal refusal) {
    if (refusal instanceof FaultyContract contract) {
      var first = contract.faults().getFirst();
      return new CellFault(
          row.row(), "document", "faulty-contract", first.at() + ": " + first.text());
    }
    var fault = CellFault.of(row, refusal, COLUMNS);
    // A secret is told to nobody, not even to whoever mistyped it.
    return "secret".equals(fault.column())
        ? new CellFault(fault.row(), fault.column(), fault.rule(), "")
        : fault;
  }
}
