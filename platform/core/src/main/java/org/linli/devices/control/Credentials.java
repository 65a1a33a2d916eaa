package org.linli.devices.control;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.devices.entity.DeviceDraft;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.DeviceState;
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
    for (int from = 0; from < ids.size(); from += PORTION) {
      var portion = ids.subList(from, Math.min(ids.size(), from + PORTION));
      jdbi.useHandle(
          handle -> {
            var batch =
                handle.prepareBatch(
                    """
                    insert into device_credential (device_id, tenant_id, model, secret_hash, enabled, changed_at)
                    values (:device, :tenant, :model, :hash, true, clock_timestamp())""");
            for (var id : portion) {
              var draft = drafts.get(made.size());
              var secret = fresh();
              made.add(new NewDevice(new DeviceId(id), draft.code(), draft.model(), secret));
              batch
                  .bind("device", id)
                  .bind("tenant", tenant)
                  .bind("model", draft.model())
                  .bind("hash", OneTime.digest(secret))
                  .add();
            }
            batch.execute();
          });
    }
    return made;
  }

  /**
   * Gives the device a new secret.
   *
   * @param state where the device stands: what it says out of service raises no alarm
   * @param formerUntil until when the one before still counts; null ends it at once
   */
  public String issue(
      TenantId tenant, UUID device, String model, DeviceState state, Instant formerUntil) {
    var secret = fresh();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into device_credential as c (device_id, tenant_id, model, secret_hash, enabled, in_service,
                      changed_at)
                    values (:device, :tenant, :model, :hash, true, :serving, clock_timestamp())
                    on conflict (device_id) do update set secret_hash = excluded.secret_hash,
                      former_hash = case when cast(:until as timestamptz) is null then null else c.secret_hash end,
                      former_until = cast(:until as timestamptz), changed_at = excluded.changed_at
                    where c.tenant_id = excluded.tenant_id""")
                .bind("device", device)
                .bind("tenant", tenant)
                .bind("model", model)
                .bind("hash", OneTime.digest(secret))
                .bind("serving", state.isServing())
                .bind("until", formerUntil == null ? null : formerUntil.atOffset(ZoneOffset.UTC))
                .execute());
    return secret;
  }

  private static String fresh() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Says at the door where the device stands now; a device at its end has no secret any more. */
  public void moved(TenantId tenant, UUID device, DeviceState state) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update device_credential set enabled = :letIn, in_service = :serving, changed_at = clock_timestamp()
                    where device_id = :device and tenant_id = :tenant""")
                .bind("letIn", state.isLetIn())
                .bind("serving", state.isServing())
                .bind("device", device)
                .bind("tenant", tenant)
                .execute());
  }

  /** Until when an older secret of the device still counts. */
  public Optional<Instant> formerUntil(TenantId tenant, UUID device, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select former_until from device_credential
                    where device_id = :device and tenant_id = :tenant and former_until > :now""")
                .bind("device", device)
                .bind("tenant", tenant)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .mapTo(OffsetDateTime.class)
                .findOne()
                .map(OffsetDateTime::toInstant));
  }
}
