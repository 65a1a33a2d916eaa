package org.linli.video.control;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jdbi.v3.core.Jdbi;
import org.linli.devices.entity.DeviceState;
import org.linli.exports.entity.FilledRow;
import org.linli.keys.boundary.KeyRing;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;
import org.linli.video.entity.GbId;
import org.linli.video.entity.IssuedNumber;

/** Numbers written many at a time. */
public final class EnrolmentBatch {

  private static final int PORTION = 5_000;

  private final Jdbi jdbi;
  private final EnrolmentTable table;

  /** A device of the ledger. */
  record Known(UUID id, String model, boolean letIn) {}

  /** Who has a number. */
  record Holder(UUID device, String sealed) {}

  /**
   * What a file is held against.
   *
   * @param devices by code
   * @param holders by number; those out of use have left theirs
   * @param proof whether what is sealed was made of a text
   */
  public record Ground(
      DivisionCode community,
      Map<String, Known> devices,
      Map<String, Holder> holders,
      String domain,
      BiPredicate<Holder, String> proof) {

    /** Whether it is the password that the device has. */
    boolean fits(Holder holder, GbId gbId, String password) {
      return proof.test(holder, SipPassword.proof(gbId, domain, password).sha256());
    }
  }

  public EnrolmentBatch(Jdbi jdbi, KeyRing keys) {
    this.jdbi = jdbi;
    this.table = new EnrolmentTable(jdbi, keys);
  }

  /** The same of a file whose rows name these numbers. */
  public Ground ground(TenantId tenant, List<FilledRow> lines, String domain) {
    var numbers = lines.stream().map(line -> line.of("gb-number")).distinct().toList();
    return new Ground(
        table.community(tenant),
        devices(tenant),
        holders(numbers),
        domain,
        (holder, proof) -> proof.equals(table.open(holder.sealed(), holder.device())));
  }

  private Map<String, Known> devices(TenantId tenant) {
    var found = new HashMap<String, Known>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("select code, id, model, state from device where tenant_id = :tenant")
                .bind("tenant", tenant)
                .map(
                    (row, context) ->
                        Map.entry(
                            row.getString("code"),
                            new Known(
                                row.getObject("id", UUID.class),
                                row.getString("model"),
                                DeviceState.valueOf(row.getString("state")).isLetIn())))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue())));
    return found;
  }

  private Map<String, Holder> holders(List<String> numbers) {
    var found = new HashMap<String, Holder>();
    for (var portion : portions(numbers)) {
      jdbi.useHandle(
          handle ->
              handle
                  .createQuery(
                      """
                      select g.gb_id, g.device_id, g.proof_sha256 from gb_device g
                      where g.gb_id = any(:numbers) and exists (select 1 from device_credential c
                        where c.device_id = g.device_id and c.enabled)\
                      """)
                  .bindArray("numbers", String.class, portion)
                  .map(
                      (row, context) ->
                          Map.entry(
                              row.getString(1),
                              new Holder(row.getObject(2, UUID.class), row.getString(3))))
                  .forEach(entry -> found.put(entry.getKey(), entry.getValue())));
    }
    return found;
  }

  /**
   * Gives each its number, and its password where it has none.
   *
   * @return the same, each with its password
   */
  public List<IssuedNumber> write(
      TenantId tenant, List<IssuedNumber> wanted, String domain, Instant now) {
    var made = new ArrayList<IssuedNumber>();
    for (var portion : portions(wanted)) {
      leave(portion);
      made.addAll(enrol(tenant, portion, domain, now));
    }
    return made;
  }

  /** Devices that are gone leave their numbers to those in their place. */
  private void leave(List<IssuedNumber> portion) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    delete from gb_device where gb_id = any(:numbers) and not exists (
                      select 1 from device_credential c
                      where c.device_id = gb_device.device_id and c.enabled)\
                    """)
                .bindArray(
                    "numbers",
                    String.class,
                    portion.stream().map(one -> one.gbId().value()).toList())
                .execute());
  }

  private List<IssuedNumber> enrol(
      TenantId tenant, List<IssuedNumber> portion, String domain, Instant now) {
    var made = new ArrayList<IssuedNumber>();
    jdbi.useHandle(
        handle -> {
          var batch = handle.prepareBatch(EnrolmentTable.WRITE);
          for (var one : portion) {
            var password = one.password() == null ? SipPassword.fresh() : one.password();
            var proof = SipPassword.proof(one.gbId(), domain, password);
            var device = one.device().value();
            batch
                .bind("device", device)
                .bind("tenant", tenant)
                .bind("gbId", one.gbId().value())
                .bind("md5", table.seal(proof.md5(), device))
                .bind("sha256", table.seal(proof.sha256(), device))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .add();
            made.add(new IssuedNumber(one.device(), one.code(), one.gbId(), password));
          }
          batch.execute();
        });
    return made;
  }

  private static <T> List<List<T>> portions(List<T> all) {
    var found = new ArrayList<List<T>>();
    for (int from = 0; from < all.size(); from += PORTION) {
      found.add(all.subList(from, Math.min(all.size(), from + PORTION)));
    }
    return found;
  }
}
