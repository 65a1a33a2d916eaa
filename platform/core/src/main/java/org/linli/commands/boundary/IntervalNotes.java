package org.linli.commands.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Announcements;
import org.linli.city.boundary.Changes;
import org.linli.commands.control.CommandBook;
import org.linli.commands.control.IntervalTable;
import org.linli.commands.entity.CommandState;
import org.linli.devices.entity.DeviceModel;
import org.linli.work.boundary.DueWork;

/** Notes the intervals that a device took, in the transaction that notes its answer. */
@ApplicationScoped
public class IntervalNotes {

  private final CommandBook book;
  private final IntervalTable table;
  private final Changes changes;

  @Inject
  public IntervalNotes(Jdbi jdbi, DueWork work, Changes changes, Announcements announcements) {
    this.book = new CommandBook(jdbi, work, changes, announcements);
    this.table = new IntervalTable(jdbi);
    this.changes = changes;
  }

  /** For the container's proxy alone. */
  protected IntervalNotes() {
    this(null, null, null, null);
  }

  public void ended(@Observes CommandEnded ended) {
    if (ended.state() != CommandState.DONE) {
      return;
    }
    book.find(ended.tenant(), ended.device().value(), ended.id().value())
        .filter(command -> command.command().equals(DeviceModel.SET_INTERVALS))
        .ifPresent(
            command -> {
              table.took(ended.tenant(), command, Instant.now());
              changes.tell(ended.tenant(), "devices");
            });
  }
}
