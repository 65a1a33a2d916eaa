package org.linli.whole.boundary;

import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.keys.boundary.KeyRing;
import org.linli.keys.boundary.Resealing;
import org.linli.tenancy.boundary.Tenants;
import org.linli.tenancy.entity.TenantId;
import org.linli.whole.control.DraftFolder;
import org.linli.whole.control.OpenedColumns;
import org.linli.whole.control.TakenTable;
import org.linli.whole.control.WholeWriter;
import org.linli.whole.entity.Phrase;
import org.linli.whole.entity.TableSum;
import org.linli.whole.entity.WholeFault;
import org.linli.whole.entity.WholeManifest;
import org.linli.whole.entity.WholeStep;

/** The community's own people take all of it along, and hold such a file against what stands. */
@Facade
public class WholeExport {

  private static final int BUFFER = 64 * 1024;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final KeyRing keys;
  private final Resealing resealing;
  private final Tenants tenants;
  private final DraftFolder drafts;

  @Inject
  public WholeExport(
      Jdbi jdbi,
      Scopes scopes,
      KeyRing keys,
      Resealing resealing,
      Tenants tenants,
      DraftFolder drafts) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.keys = keys;
    this.resealing = resealing;
    this.tenants = tenants;
    this.drafts = drafts;
  }

  /** For the container's proxy alone. */
  protected WholeExport() {
    this(null, null, null, null, null, null);
  }

  /** The tables whose rows go along, by name. */
  @Permit("whole:export")
  public List<String> tables() {
    return jdbi.withHandle(writer()::tables);
  }

  /**
   * Writes down, before anything is read, that the caller takes all of the own community along.
   *
   * @return by which it is read, once this is committed
   * @throws NotPermitted the caller's data permission does not reach everything: the file knows
   *     neither purposes nor masks
   */
  @Permit("whole:export")
  @Mutates("tenant.export-begun")
  public WholeBegun begin() {
    checkReach();
    var tenant = scopes.requireTenant();
    return new WholeBegun(tenant, (phrase, told) -> make(tenant, phrase, told));
  }

  private WholeFile make(TenantId tenant, Phrase phrase, Consumer<WholeStep> told) {
    checkReach();
    own(tenant);
    var draft = drafts.open();
    try {
      return new WholeFile(
          scopes.asSystem("whole", tenant, () -> read(tenant, phrase, draft, told)), draft);
    } catch (RuntimeException e) {
      closeQuietly(draft, e);
      throw e;
    }
  }

  private WholeManifest read(
      TenantId id, Phrase phrase, FileChannel draft, Consumer<WholeStep> told) {
    var tenant = tenants.get(id);
    var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    return jdbi.withHandle(
        handle -> {
          handle.execute("set transaction read only");
          try {
            draft.truncate(0);
            var out = new BufferedOutputStream(Channels.newOutputStream(draft), BUFFER);
            var manifest = writer().write(handle, tenant, phrase.letters(), now, out, told);
            out.flush();
            return manifest;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /**
   * Writes down that the file is taken; only then it can be sent.
   *
   * @throws NotFound it is of another community
   */
  @Permit("whole:export")
  @Mutates("tenant.exported")
  public WholeFile take(WholeFile file) {
    var tenant = new TenantId(file.manifest().tenant());
    own(tenant);
    jdbi.useHandle(
        handle -> TakenTable.note(handle, tenant, file.manifest(), scopes.caller().displayName()));
    file.taken();
    return file;
  }

  private void own(TenantId tenant) {
    if (!tenant.equals(scopes.requireTenant())) {
      throw new NotFound("tenant");
    }
  }

  private void checkReach() {
    if (!scopes.caller().reaches("*", "*", "*")) {
      throw new NotPermitted("data:*:*:*");
    }
  }

  private static void closeQuietly(FileChannel draft, RuntimeException cause) {
    try {
      draft.close();
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
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
    if (!tenant.id().value().equals(report.manifest().tenant())) {
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
