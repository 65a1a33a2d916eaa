package org.linli.places.boundary;

import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.city.boundary.FiguresFeed;
import org.linli.city.entity.Delta;
import org.linli.rights.boundary.RightsVersion;
import org.linli.tenancy.entity.TenantId;

/**
 * Which resident lives in which room: what opens a resident's own home to them, and to nobody else.
 */
@Facade
public class Households {

  private static final Set<String> RELATIONS = Set.of("OWNER", "TENANT", "FAMILY");

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final FiguresFeed figures;

  @Inject
  public Households(Jdbi jdbi, Scopes scopes, FiguresFeed figures) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.figures = figures;
  }

  /** For the container's proxy alone. */
  protected Households() {
    this(null, null, null);
  }

  /**
   * A resident of this community moves in.
   *
   * @param relation {@code OWNER TENANT FAMILY}
   */
  @Permit("places:write")
  @Mutates("household.settled")
  public void settle(UUID room, UUID account, String relation) {
    if (relation == null || !RELATIONS.contains(relation)) {
      throw new Invalid("relation", "OWNER TENANT FAMILY");
    }
    var tenant = scopes.requireTenant();
    if (related(tenant, room, account, relation)) {
      return;
    }
    var settled =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into household_member (tenant_id, room_id, account_id, relation)
                        select p.tenant_id, p.id, a.id, :relation from place p
                        join account a on a.tenant_id = p.tenant_id and a.tier = 'RESIDENT'
                        where p.tenant_id = :tenant and p.id = :room and p.kind = 'ROOM' and a.id = :account""")
                    .bind("relation", relation)
                    .bind("tenant", tenant)
                    .bind("room", room)
                    .bind("account", account)
                    .execute());
    if (settled == 0) {
      throw new NotFound("room");
    }
    figures.add(tenant, Delta.residents(1));
    RightsVersion.raise(jdbi, tenant);
  }

  /** Who lives there already is another relation to it now: nobody moves in twice. */
  private boolean related(TenantId tenant, UUID room, UUID account, String relation) {
    return jdbi.withHandle(
            handle ->
                handle.execute(
                    "update household_member set relation = ? where tenant_id = ? and room_id = ? and account_id = ?",
                    relation,
                    tenant.value(),
                    room,
                    account))
        > 0;
  }

  /** A resident moves out. */
  @Permit("places:write")
  @Mutates("household.left")
  public void leave(UUID room, UUID account) {
    var tenant = scopes.requireTenant();
    var left =
        jdbi.withHandle(
            handle ->
                handle.execute(
                    "delete from household_member where tenant_id = ? and room_id = ? and account_id = ?",
                    tenant.value(),
                    room,
                    account));
    if (left == 0) {
      throw new NotFound("room");
    }
    figures.add(tenant, Delta.residents(-left));
    RightsVersion.raise(jdbi, tenant);
  }
}
