package org.linli.devices.control;

import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.identity.entity.OneTime;
import org.linli.tenancy.entity.TenantId;

/** The secrets of devices: 32 random bytes, shown once; only their SHA-256 is kept. */
public final class Credentials {

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Jdbi jdbi;

  public Credentials(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Gives the device a new secret; an older one is worth nothing from then on. */
  public String issue(TenantId tenant, UUID device, String model) {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
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
