package org.linli.neighbours.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.boundary.Scopes;
import org.linli.access.boundary.Unchecked;
import org.linli.audit.boundary.AuditTrail;
import org.linli.city.boundary.Changes;
import org.linli.neighbours.entity.ActivityState;
import org.linli.neighbours.entity.Guest;
import org.linli.obligations.boundary.Obligations;
import org.linli.rights.boundary.Access;
import org.linli.rights.boundary.Gate;
import org.linli.rights.boundary.Opened;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.TenantId;

/**
 * The way over to another community: always a deed of whoever what goes over belongs to, in that
 * deed's transaction, and in the log of both communities.
 */
@ApplicationScoped
public class Crossing {

  private static final String PART = "neighbours";

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Gate gate;
  private final Obligations obligations;
  private final AuditTrail trail;
  private final Changes changes;

  @Inject
  public Crossing(
      Jdbi jdbi,
      Scopes scopes,
      Gate gate,
      Obligations obligations,
      AuditTrail trail,
      Changes changes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.gate = gate;
    this.obligations = obligations;
    this.trail = trail;
    this.changes = changes;
  }

  /** For the container's proxy alone. */
  protected Crossing() {
    this(null, null, null, null, null, null);
  }

  /** A name that may leave, and the decision that it rests on. */
  public record Released(Opened opened, String name) {}

  /**
   * Asks the data-rights gate of the caller's own community whether the caller may take the own
   * name out of it. Not to be called within a transaction.
   *
   * @throws org.linli.rights.boundary.DataRefused the community's mode, or the city's rules, keep
   *     it in
   */
  public Released release(UUID activity) {
    var opened =
        gate.open(
            new Access(
                    Action.EXPORT,
                    Asset.PERSON_ARCHIVE,
                    Purpose.OWN,
                    scopes.requireTenant(),
                    PART + " " + activity)
                .only(Set.of("name")));
    var name =
        obligations.apply(
            opened.decision(),
            Asset.PERSON_ARCHIVE,
            List.of(scopes.caller().displayName()),
            (whole, veil) -> veil.text("name", whole));
    if (name.isEmpty()) {
      throw new NotPermitted("self:neighbours");
    }
    return new Released(opened, name.getFirst());
  }

  /** That it left, in the transaction in which it does. */
  public void delivered(Released released) {
    jdbi.useHandle(handle -> gate.delivered(handle, Map.of(released.opened(), 1L)));
  }

  /**
   * Does the work inside the other community, and writes down there that it was done. One that is
   * suspended is passed by.
   *
   * @return whether it was done
   */
  boolean to(TenantId other, String deed, UUID activity, Consumer<Handle> work) {
    if (other.equals(scopes.requireTenant())) {
      jdbi.useHandle(work::accept);
      changes.tell(other, PART);
      return true;
    }
    var from = scopes.requireTenant();
    return works(other)
        && scopes.aside(
            PART,
            other,
            () -> {
              jdbi.useHandle(work::accept);
              trail.record(deed, activity + " " + from);
              changes.tell(other, PART);
              return true;
            });
  }

  /**
   * The same in every community that takes part, the own included; the host knows which they are,
   * so where it is suspended nobody else is reached.
   *
   * @return those that were passed by
   */
  Set<TenantId> toAll(
      TenantId host, String deed, UUID activity, BiConsumer<Handle, TenantId> work) {
    var passed = new HashSet<TenantId>();
    for (var tenant : partakers(host, activity)) {
      if (!to(tenant, deed, activity, handle -> work.accept(handle, tenant))) {
        passed.add(tenant);
      }
    }
    return passed;
  }

  /** The host, and the guests that agreed as far as the host can be asked. */
  private List<TenantId> partakers(TenantId host, UUID activity) {
    var all = new ArrayList<TenantId>(List.of(host));
    Callable<List<Guest>> guests =
        () -> jdbi.withHandle(handle -> GuestTable.of(handle, host, activity));
    if (host.equals(scopes.requireTenant())) {
      all.addAll(agreed(Unchecked.call(guests)));
    } else if (works(host)) {
      all.addAll(agreed(scopes.aside(PART, host, guests)));
    }
    return all;
  }

  private static List<TenantId> agreed(List<Guest> guests) {
    return guests.stream()
        .filter(guest -> guest.state() == ActivityState.ACCEPTED)
        .map(guest -> new TenantId(guest.community()))
        .toList();
  }

  private boolean works(TenantId tenant) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select 1 from tenant where id = :tenant and state = 'ACTIVE'")
                .bind("tenant", tenant)
                .mapTo(int.class)
                .findOne()
                .isPresent());
  }

  /** The name of the community that the caller works in. */
  String ownName() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select name from tenant where id = :tenant")
                .bind("tenant", scopes.requireTenant())
                .mapTo(String.class)
                .one());
  }
}
