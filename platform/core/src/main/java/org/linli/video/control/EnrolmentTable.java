package org.linli.video.control;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.devices.entity.DeviceId;
import org.linli.keys.boundary.KeyRing;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;
import org.linli.video.entity.GbId;
import org.linli.video.entity.KnownVideo;
import org.linli.video.entity.PasswordProof;

/** Who comes under which number, read at the door before any tenant is known. */
public final class EnrolmentTable {

  static final String WRITE =
      """
      insert into gb_device (device_id, tenant_id, gb_id, proof_md5, proof_sha256, changed_at)
      values (:device, :tenant, :gbId, :md5, :sha256, :now)
      on conflict (device_id) do update set gb_id = excluded.gb_id, proof_md5 = excluded.proof_md5,
        proof_sha256 = excluded.proof_sha256, changed_at = excluded.changed_at\
      """;

  private final Jdbi jdbi;
  private final KeyRing keys;

  /** A number and since when it has its password. */
  public record Row(GbId gbId, Instant since) {}

  public EnrolmentTable(Jdbi jdbi, KeyRing keys) {
    this.jdbi = jdbi;
    this.keys = keys;
  }

  /** The community's own division, in which its devices' numbers lie. */
  public DivisionCode community(TenantId tenant) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select code from tenant where id = :tenant")
                .bind("tenant", tenant)
                .mapTo(String.class)
                .map(DivisionCode::new)
                .one());
  }

  /** Gives the device its number and password, in place of those it had. */
  public String write(TenantId tenant, UUID device, GbId gbId, String domain, Instant now) {
    var password = SipPassword.fresh();
    var proof = SipPassword.proof(gbId, domain, password);
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(WRITE)
                .bind("device", device)
                .bind("tenant", tenant)
                .bind("gbId", gbId.value())
                .bind("md5", seal(proof.md5(), device))
                .bind("sha256", seal(proof.sha256(), device))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute());
    return password;
  }

  public boolean remove(TenantId tenant, UUID device) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        "delete from gb_device where device_id = :device and tenant_id = :tenant")
                    .bind("device", device)
                    .bind("tenant", tenant)
                    .execute())
        > 0;
  }

  /** A device that is gone leaves its number to the one in its place. */
  public void leave(GbId gbId) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    delete from gb_device where gb_id = :gbId and not exists (select 1 from device_credential c
                      where c.device_id = gb_device.device_id and c.enabled)\
                    """)
                .bind("gbId", gbId.value())
                .execute());
  }

  /** Whether another device has the number. */
  public boolean isTaken(GbId gbId, UUID device) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select 1 from gb_device where gb_id = :gbId and device_id <> :device")
                .bind("gbId", gbId.value())
                .bind("device", device)
                .mapTo(Integer.class)
                .findFirst()
                .isPresent());
  }

  public Optional<Row> of(TenantId tenant, UUID device) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select gb_id, changed_at from gb_device
                    where device_id = :device and tenant_id = :tenant\
                    """)
                .bind("device", device)
                .bind("tenant", tenant)
                .map((row, context) -> new Row(new GbId(row.getString(1)), instant(row, 2)))
                .findOne());
  }

  /** Who may come under the number; nobody when its device is out of use. */
  public Optional<KnownVideo> find(String gbId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select g.gb_id, g.device_id, g.tenant_id, t.code, c.model, g.changed_at, g.proof_md5, g.proof_sha256
                    from gb_device g join device_credential c on c.device_id = g.device_id
                    join tenant t on t.id = g.tenant_id
                    where g.gb_id = :gbId and c.enabled and t.state = 'ACTIVE'\
                    """)
                .bind("gbId", gbId)
                .map((row, context) -> known(row))
                .findOne());
  }

  /** Of these devices, those that may stay, each with the time of its password. */
  public Map<UUID, Instant> standing(Collection<UUID> devices) {
    return jdbi.withHandle(
        handle -> {
          var found = new HashMap<UUID, Instant>();
          handle
              .createQuery(
                  """
                  select g.device_id, g.changed_at
                  from gb_device g join device_credential c on c.device_id = g.device_id
                  join tenant t on t.id = g.tenant_id
                  where g.device_id = any(:devices) and c.enabled and t.state = 'ACTIVE'\
                  """)
              .bindArray("devices", UUID.class, List.copyOf(devices))
              .map((row, context) -> Map.entry(row.getObject(1, UUID.class), instant(row, 2)))
              .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
          return found;
        });
  }

  private KnownVideo known(ResultSet row) throws SQLException {
    var device = row.getObject("device_id", UUID.class);
    return new KnownVideo(
        new GbId(row.getString("gb_id")),
        new DeviceId(device),
        new TenantId(row.getString("tenant_id")),
        new DivisionCode(row.getString("code")),
        row.getString("model"),
        instant(row, 6),
        new PasswordProof(
            open(row.getString("proof_md5"), device), open(row.getString("proof_sha256"), device)));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** What a sealed proof is bound to. */
  static String about(UUID device) {
    return "gb_device/" + device;
  }

  String seal(String proof, UUID device) {
    return keys.encrypt(proof.getBytes(StandardCharsets.US_ASCII), about(device));
  }

  /** Sealed with a key that was destroyed it proves nobody. */
  String open(String sealed, UUID device) {
    return keys.decrypt(sealed, about(device))
        .map(bytes -> new String(bytes, StandardCharsets.US_ASCII))
        .orElse("");
  }
}
