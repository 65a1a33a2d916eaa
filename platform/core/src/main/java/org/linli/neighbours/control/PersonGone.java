package org.linli.neighbours.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.tenancy.entity.TenantId;
import org.linli.work.boundary.DueWork;
import org.linli.work.boundary.DueWorker;

/**
 * Somebody had the own data deleted: the name goes in the other communities too, within moments.
 */
@ApplicationScoped
public class PersonGone implements DueWorker {

  private static final String KIND = "neighbour-gone";

  private final Jdbi jdbi;

  @Inject
  public PersonGone(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** For the container's proxy alone. */
  protected PersonGone() {
    this(null);
  }

  @Override
  public String kind() {
    return KIND;
  }

  /** Everywhere where the person, or a word of the person, was brought. */
  public static void schedule(Jdbi jdbi, TenantId home, UUID account) {
    var work = new DueWork(jdbi);
    jdbi.useHandle(
        handle ->
            PeopleTable.of(handle, home, account)
                .forEach(
                    (activity, person) -> {
                      var host = host(handle, home, activity);
                      PeopleTable.forget(handle, home, person);
                      if (!host.equals(home)) {
                        work.schedule(host, KIND, person, Instant.now());
                      } else {
                        onward(handle, work, host, activity, home, person);
                        SumTable.refresh(handle, home, activity);
                      }
                    }));
  }

  /** In a community that cannot be reached now. */
  static void later(Jdbi jdbi, TenantId there, UUID person) {
    new DueWork(jdbi).schedule(there, KIND, person, Instant.now());
  }

  private static TenantId host(Handle handle, TenantId tenant, UUID activity) {
    return new TenantId(
        handle
            .createQuery(
                "select host_id from neighbour_activity where tenant_id = :tenant and id = :id")
            .bind("tenant", tenant)
            .bind("id", activity)
            .mapTo(String.class)
            .one());
  }

  private static void onward(
      Handle handle, DueWork work, TenantId host, UUID activity, TenantId but, UUID person) {
    for (var guest : GuestTable.of(handle, host, activity)) {
      if (!guest.community().equals(but.value())) {
        work.schedule(new TenantId(guest.community()), KIND, person, Instant.now());
      }
    }
  }

  @Override
  public void perform(TenantId tenant, UUID subject) {
    jdbi.useHandle(
        handle -> {
          handle
              .createQuery(
                  "select activity_id from neighbour_person where tenant_id = :tenant and id = :id")
              .bind("tenant", tenant)
              .bind("id", subject)
              .mapTo(UUID.class)
              .findOne()
              .ifPresent(
                  activity -> {
                    onward(handle, new DueWork(jdbi), tenant, activity, tenant, subject);
                    PeopleTable.forget(handle, tenant, subject);
                    SumTable.refresh(handle, tenant, activity);
                  });
          PeopleTable.forget(handle, tenant, subject);
        });
  }
}
