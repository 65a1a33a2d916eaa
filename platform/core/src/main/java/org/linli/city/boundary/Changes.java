package org.linli.city.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Announcements;
import org.linli.access.boundary.Changed;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/** Tells the open screens, after the commit, what changed in a community. */
@ApplicationScoped
public class Changes {

  private final Jdbi jdbi;
  private final Announcements announcements;

  @Inject
  public Changes(Jdbi jdbi, Announcements announcements) {
    this.jdbi = jdbi;
    this.announcements = announcements;
  }

  /** For the container's proxy alone. */
  protected Changes() {
    this(null, null);
  }

  /**
   * To be called in the change's transaction.
   *
   * @param topics see {@link Changed}
   */
  public void tell(TenantId tenant, String... topics) {
    var code =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("select code from tenant where id = :tenant")
                    .bind("tenant", tenant)
                    .mapTo(String.class)
                    .findOne());
    code.ifPresent(
        value ->
            announcements.announce(new Changed(tenant, new DivisionCode(value), Set.of(topics))));
  }
}
