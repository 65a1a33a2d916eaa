package org.linli.whole.boundary;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.keys.boundary.KeyRing;
import org.linli.keys.boundary.Resealing;
import org.linli.tenancy.boundary.Tenants;
import org.linli.whole.control.OpenedColumns;
import org.linli.whole.control.TakenTable;
import org.linli.whole.control.WholeWriter;
import org.linli.whole.entity.Phrase;
import org.linli.whole.entity.TableSum;
import org.linli.whole.entity.WholeFault;
import org.linli.whole.entity.WholeManifest;

/** The community's own people take all of it along, and hold such a file against what stands. */
@Facade
public class WholeExport {

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final KeyRing keys;
  private final Resealing resealing;
  private final Tenants tenants;

  @Inject
  public WholeExport(Jdbi jdbi, Scopes scopes, KeyRing keys, Resealing resealing, Tenants tenants) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.keys = keys;
    this.resealing = resealing;
    this.tenants = tenants;
  }

  /** For the container's proxy alone. */
  protected WholeExport() {
    this(null, null, null, null, null);
  }

  /** The tables whose rows go along, by name. */
  @Permit("whole:export")
  public List<String> tables() {
    return jdbi.withHandle(writer()::tables);
  }

  /**
   * Writes all of the caller's community as it stands at this moment.
   *
   * @param out is written to as rows are read, and stays open
   * @throws Conflict the database wants it done again, after something was written
   */
  @Permit("whole:export")
  @Mutates("tenant.exported")
  public WholeManifest write(WholeOutput out, Phrase phrase) {
    out.begin();
    var tenant = tenants.get(scopes.requireTenant());
    var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    return jdbi.withHandle(
        handle -> {
          try {
            var manifest = writer().write(handle, tenant, phrase.letters(), now, out, out::told);
            TakenTable.note(handle, tenant.id(), manifest, scopes.caller().displayName());
            return manifest;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /**
   * Reads a file back: what is wrong with it, and, where nothing is, which tables of the community
   * hold other rows by now.
   *
   * @param phrase null to look at signature and sealed parts alone, and at the rows as they are
   */
  @Permit("whole:export")
  public List<WholeFault> differences(Path file, Phrase phrase) {
    var report = new WholeCheck(keys).read(file, phrase);
    if (!report.isWhole()) {
      return report.faults();
    }
    var tenant = tenants.get(scopes.requireTenant());
    if (!report.manifest().tenant().equals(tenant.id().value())) {
      throw new NotFound("tenant");
    }
    var now =
        jdbi.withHandle(
            handle -> {
              try {
                return writer().sums(handle, tenant);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    return differing(report.manifest().tables(), now);
  }

  private static List<WholeFault> differing(List<TableSum> then, List<TableSum> now) {
    var left = new HashMap<String, TableSum>();
    now.forEach(sum -> left.put(sum.table(), sum));
    var faults = new ArrayList<WholeFault>();
    for (var sum : then) {
      var today = left.remove(sum.table());
      if (today == null || !today.sameRows(sum)) {
        faults.add(new WholeFault(WholeFault.Kind.DIFFERS, sum.table()));
      }
    }
    left.keySet().forEach(table -> faults.add(new WholeFault(WholeFault.Kind.DIFFERS, table)));
    return faults;
  }

  private WholeWriter writer() {
    return new WholeWriter(keys, new OpenedColumns(keys, resealing.columns()));
  }
}
