package org.linli.linkage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.linli.access.boundary.Announcements;
import org.linli.tenancy.entity.TenantId;
import org.linli.work.boundary.DueWork;
import org.linli.work.boundary.DueWorker;

/**
 * Looks at runs whose time has come: what a server that died left undone, and answers that never
 * came. The run is taken outside of this transaction, since it may call outside; until then it
 * stays due.
 */
@ApplicationScoped
public class LinkageTimer implements DueWorker {

  private static final Duration AGAIN = Duration.ofSeconds(30);

  private final DueWork work;
  private final Announcements announcements;

  @Inject
  public LinkageTimer(DueWork work, Announcements announcements) {
    this.work = work;
    this.announcements = announcements;
  }

  /** For the container's proxy alone. */
  protected LinkageTimer() {
    this(null, null);
  }

  @Override
  public String kind() {
    return Begin.KIND;
  }

  @Override
  public void perform(TenantId tenant, UUID run) {
    work.schedule(tenant, Begin.KIND, run, Instant.now().plus(AGAIN));
    announcements.announce(new LinkageDue(tenant, run));
  }
}
