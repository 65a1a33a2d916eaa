package org.linli.whole.control;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jdbi.v3.core.Handle;
import org.linli.keys.boundary.KeyRing;
import org.linli.persistence.Sha256;
import org.linli.tenancy.boundary.TenantRow;
import org.linli.whole.entity.SealTerms;
import org.linli.whole.entity.TableSum;
import org.linli.whole.entity.WholeManifest;
import org.linli.whole.entity.WholeStep;

/** Writes a community's rows as one file, the manifest last: it tells what was written. */
public final class WholeWriter {

  static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          // A later form may say more; that it is another form is told by its name.
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(SerializationFeature.INDENT_OUTPUT);

  private final KeyRing keys;
  private final OpenedColumns opened;

  /**
   * @param opened what the key ring encrypted
   */
  public WholeWriter(KeyRing keys, OpenedColumns opened) {
    this.keys = keys;
    this.opened = opened;
  }

  /**
   * Writes, inside of the community's own transaction.
   *
   * @param told hears of each table that was written
   * @return what was written
   */
  public WholeManifest write(
      Handle handle,
      TenantRow tenant,
      char[] phrase,
      Instant now,
      OutputStream out,
      Consumer<WholeStep> told)
      throws IOException {
    var seal = PhraseSeal.fresh(phrase);
    var lines = new RowLines(handle, tenant.id(), opened);
    var sums = new ArrayList<TableSum>();
    // What is sealed does not become smaller.
    var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    zip.setLevel(0);
    var tables = WholeTables.of(handle, opened.names());
    var rows = 0L;
    for (var table : tables) {
      zip.putNextEntry(new ZipEntry(TableSum.part(table.name())));
      var sum = part(lines, table, seal, sums.size(), zip);
      zip.closeEntry();
      sums.add(sum);
      rows += sum.rows();
      told.accept(new WholeStep(sums.size(), tables.size(), table.name(), rows));
    }
    var manifest = manifest(tenant, now, seal.terms(), sums);
    var text = JSON.writeValueAsString(manifest) + "\n";
    put(zip, WholeManifest.PART, text);
    put(zip, WholeManifest.SIGNATURE, keys.sign(text.getBytes(StandardCharsets.UTF_8)));
    zip.finish();
    return manifest;
  }

  /** The tables that are written, by name. */
  public List<String> tables(Handle handle) {
    return WholeTables.of(handle, opened.names()).stream().map(WholeTable::name).toList();
  }

  /** The same sums of the rows as they are, without a file. */
  public List<TableSum> sums(Handle handle, TenantRow tenant) throws IOException {
    var lines = new RowLines(handle, tenant.id(), opened);
    var sums = new ArrayList<TableSum>();
    for (var table : WholeTables.of(handle, opened.names())) {
      var plain = new SumStream();
      sums.add(sum(table, lines.write(table, plain), plain, ""));
    }
    return sums;
  }

  private static TableSum part(
      RowLines lines, WholeTable table, PhraseSeal seal, int number, OutputStream zip)
      throws IOException {
    var stored = new DigestOutputStream(zip, Sha256.fresh());
    SumStream plain;
    long rows;
    try (var sealing = new SealingStream(seal, table.name(), number, stored)) {
      plain = new SumStream(sealing);
      rows = lines.write(table, plain);
    }
    return sum(table, rows, plain, HexFormat.of().formatHex(stored.getMessageDigest().digest()));
  }

  private static TableSum sum(WholeTable table, long rows, SumStream plain, String stored) {
    return new TableSum(
        table.name(),
        table.columns(),
        rows,
        plain.bytes(),
        plain.sha256Hex(),
        plain.sm3Hex(),
        stored);
  }

  private static WholeManifest manifest(
      TenantRow tenant, Instant now, SealTerms seal, List<TableSum> sums) {
    return new WholeManifest(
        WholeManifest.FORM,
        tenant.id().value(),
        tenant.code().value(),
        tenant.name(),
        tenant.mode().name(),
        now,
        seal,
        sums);
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
