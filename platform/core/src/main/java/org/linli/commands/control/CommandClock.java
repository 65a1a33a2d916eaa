package org.linli.commands.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Announcements;
import org.linli.city.boundary.Changes;
import org.linli.tenancy.entity.TenantId;
import org.linli.work.boundary.DueWork;
import org.linli.work.boundary.DueWorker;

/** Tells waiting commands to the doors again, and ends those whose time is up. */
@ApplicationScoped
public class CommandClock implements DueWorker {

  private final CommandBook book;

  @Inject
  public CommandClock(Jdbi jdbi, DueWork work, Changes changes, Announcements announcements) {
    this.book = new CommandBook(jdbi, work, changes, announcements);
  }

  /** For the container's proxy alone. */
  protected CommandClock() {
    this.book = null;
  }

  @Override
  public String kind() {
    return CommandBook.DUE;
  }

  @Override
  public void perform(TenantId tenant, UUID subject) {
    book.ring(tenant, subject, Instant.now());
  }
}
