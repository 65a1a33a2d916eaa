package org.linli.duty.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.duty.control.PersonTable;
import org.linli.duty.control.ShiftTable;
import org.linli.duty.entity.ShiftRow;
import org.linli.tenancy.entity.TenantId;

/** Who is on duty, for the rooms of the core: inside the transaction and tenant that stand open. */
@ApplicationScoped
public class OnDuty {

  private final Jdbi jdbi;

  @Inject
  public OnDuty(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** For the container's proxy alone. */
  protected OnDuty() {
    this(null);
  }

  /**
   * Those who have duty at that moment, stand-ins in their place; a shift for a place counts for
   * all below it, and the nearest comes first.
   *
   * @param post null for any
   * @param place where something happened; null for nowhere in particular: shifts of the whole
   *     community alone
   */
  public List<ShiftRow> at(TenantId tenant, Instant at, String post, UUID place) {
    return jdbi.withHandle(handle -> ShiftTable.at(handle, tenant, at, post, place));
  }

  /**
   * The shifts that somebody has in that time, those of others for whom they stand in among them.
   */
  public List<ShiftRow> of(TenantId tenant, UUID account, Instant from, Instant until) {
    return jdbi.withHandle(handle -> ShiftTable.of(handle, tenant, account, from, until));
  }

  /** Everybody who has duty at that moment, whichever place it is for. */
  public List<ShiftRow> everybody(TenantId tenant, Instant at) {
    return jdbi.withHandle(handle -> ShiftTable.of(handle, tenant, null, at, at.plusMillis(1)));
  }

  /** Whether it is somebody of that community. */
  public boolean knows(TenantId tenant, UUID account) {
    return jdbi.withHandle(handle -> PersonTable.find(handle, tenant, account).isPresent());
  }

  /** All of the community who are able to do something, on duty or not. */
  public Set<UUID> skilled(TenantId tenant, String skill) {
    return jdbi.withHandle(handle -> PersonTable.skilled(handle, tenant, skill));
  }

  /** The same, of those who are able to do something. */
  public List<ShiftRow> able(TenantId tenant, Instant at, String post, UUID place, String skill) {
    return jdbi.withHandle(
        handle ->
            ShiftTable.at(handle, tenant, at, post, place).stream()
                .filter(
                    shift ->
                        PersonTable.find(handle, tenant, shift.present())
                            .filter(person -> person.skills().contains(skill))
                            .isPresent())
                .toList());
  }
}
