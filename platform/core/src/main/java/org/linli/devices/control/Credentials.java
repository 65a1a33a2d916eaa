package org.linli.devices.control;

import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.devices.entity.DeviceDraft;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.NewDevice;
import org.linli.identity.entity.OneTime;
import org.linli.tenancy.entity.TenantId;

/** The secrets of devices: 32 random bytes, shown once; only their SHA-256 is kept. */
public final class Credentials {

  private static final int BYTES = 32;
  private static final int PORTION = 5_000;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Jdbi jdbi;

  public Credentials(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Gives new devices their first secrets, many at a time.
   *
   * @param ids in the order of the drafts
   */
  public List<NewDevice> issue(TenantId tenant, List<UUID> ids, List<DeviceDraft> drafts) {
    var made = new ArrayList<NewDevice>(ids.size());
    var now = OffsetDateTime.now(ZoneOffset.UTC);
    for (int from = 0; from < ids.size(); from += PORTION) {
      var portion = ids.subList(from, Math.min(ids.size(), from + PORTION));
      jdbi.useHandle(
          handle -> {
            var batch =
                handle.prepareBatch(
                    """
                    insert into device_credential (device_id, tenant_id, model, secret_hash, enabled, changed_at)
                    values (:device, :tenant, :model, :hash, true, :now)""");
            for (var id : portion) {
              var draft = drafts.get(made.size());
              var secret = fresh();
              made.add(new NewDevice(new DeviceId(id), draft.code(), draft.model(), secret));
              batch
                  .bind("device", id)
                  .bind("tenant", tenant)
                  .bind("model", draft.model())
                  .bind("hash", OneTime.digest(secret))
                  .bind("now", now)
                  .add();
            }
            batch.execute();
          });
    }
    return made;
  }

  /** Gives the device a new secret; an older one is worth nothing from then on. */
  public String issue(TenantId tenant, UUID device, String model) {
    var secret = fresh();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into device_credential (device_id, tenant_id, model, secret_hash, enabled, changed_at)
                    values (:device, :tenant, :model, :hash, true, :now)
                    on conflict (device_id) do update set secret_hash = excluded.secret_hash, changed_at = excluded.changed_at
                    where device_credential.tenant_id = excluded.tenant_id""")
                .bind("device", device)
                .bind("tenant", tenant)
                .bind("model", model)
                .bind("hash", OneTime.digest(secret))
                .bind("now", OffsetDateTime.now(ZoneOffset.UTC))
                .execute());
    return secret;
  }

  private static String fresh() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  public void disable(TenantId tenant, UUID device) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update device_credential set enabled = false, changed_at = ? where device_id = ? and tenant_id = ?",
                OffsetDateTime.now(ZoneOffset.UTC),
                device,
                tenant.value()));
  }
}
