package org.linli.rights.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Announcements;
import org.linli.access.boundary.Changed;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.rights.control.Matrices;
import org.linli.rights.control.ModeTable;
import org.linli.rights.control.Signed;
import org.linli.rights.control.Slots;
import org.linli.rights.control.Snapshot;
import org.linli.rights.control.Snapshots;
import org.linli.rights.control.Sweep;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;

/**
 * The change of a community's operation mode: another mode is another matrix of data rights. What
 * it does is shown beforehand, right by right; it is done for a reason, at once, and ends what
 * rested on the mode of before.
 */
@Facade
public class ModeChange {

  private static final int LONGEST_REASON = 400;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Matrices matrices;
  private final Snapshots snapshots;
  private final Announcements announcements;
  private final InstantSource clock;

  @Inject
  public ModeChange(
      Jdbi jdbi,
      Scopes scopes,
      Matrices matrices,
      Snapshots snapshots,
      Announcements announcements) {
    this(jdbi, scopes, matrices, snapshots, announcements, InstantSource.system());
  }

  public ModeChange(
      Jdbi jdbi,
      Scopes scopes,
      Matrices matrices,
      Snapshots snapshots,
      Announcements announcements,
      InstantSource clock) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.matrices = matrices;
    this.snapshots = snapshots;
    this.announcements = announcements;
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected ModeChange() {
    this(null, null, null, null, null, null);
  }

  /** What the change would do; nothing is changed. */
  @Permit("requests:read")
  public ModePreview preview(TenantId tenant, OperationMode mode) {
    var community = addressed(tenant, mode);
    var now = now();
    var sweep = new Sweep(matrices, community, now);
    var voices = sweep.voices();
    var changes = sweep.changes(mode, voices);
    var changed = changes.stream().mapToLong(change -> change.purposes().size()).sum();
    return scopes.aside(
        "rights",
        tenant,
        () ->
            jdbi.withHandle(
                handle ->
                    new ModePreview(
                        tenant,
                        ModeTable.name(handle, tenant),
                        community.mode(),
                        mode,
                        (long) voices.size() * Slots.PER_PARTY - changed,
                        changes,
                        ModeTable.resting(handle, tenant, community.mode(), now),
                        community.contracts().stream()
                            .filter(contract -> contract.inForce(now))
                            .map(Signed::number)
                            .distinct()
                            .toList())));
  }

  /**
   * Changes the mode. Applications and grants that rest on the mode of before end with it.
   *
   * @param reason why; it goes to those whose applications end
   */
  @Permit("tenants:write")
  @Mutates("tenant.mode-changed")
  public void change(TenantId tenant, OperationMode mode, String reason) {
    if (reason == null || reason.isBlank()) {
      throw new Invalid("reason", "required");
    }
    if (reason.length() > LONGEST_REASON) {
      throw new Invalid("reason", "too-long");
    }
    var community = addressed(tenant, mode);
    var by = scopes.caller().displayName();
    scopes.aside(
        "rights",
        tenant,
        () -> {
          jdbi.useHandle(
              handle -> {
                if (!ModeTable.change(handle, tenant, community.mode(), mode)) {
                  throw new Conflict("mode");
                }
                ModeTable.endResting(handle, tenant, community.mode(), by, reason.strip(), now());
                snapshots.changed(handle, tenant);
              });
          return null;
        });
    announcements.announce(new Changed(tenant, community.code(), Set.of("tenant", "requests")));
  }

  /** Those who run the platform for others have no say in whose data are whose. */
  private Snapshot addressed(TenantId tenant, OperationMode mode) {
    if (mode == null) {
      throw new Invalid("mode", "required");
    }
    var caller = scopes.caller();
    var community = snapshots.of(tenant);
    if (!caller.isSystem()
        && (caller.scope() == null || !community.code().isWithin(caller.scope()))) {
      throw new NotFound("tenant");
    }
    if (community.mode() == mode) {
      throw new Invalid("mode", "same");
    }
    return community;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
