package org.linli.city.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Changed;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/** Tells the open screens, after the commit, what changed in a community. */
@ApplicationScoped
public class Changes {

  private final Jdbi jdbi;
  private final Consumer<Changed> listeners;

  @Inject
  Changes(Jdbi jdbi, Event<Changed> event) {
    this(jdbi, event::fire);
  }

  public Changes(Jdbi jdbi, Consumer<Changed> listeners) {
    this.jdbi = jdbi;
    this.listeners = listeners;
  }

  /** For the container's proxy alone. */
  protected Changes() {
    this(null, (Consumer<Changed>) null);
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
        value -> listeners.accept(new Changed(tenant, new DivisionCode(value), Set.of(topics))));
  }
}
