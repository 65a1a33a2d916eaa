package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.matters.entity.AlarmEvent;
import org.linli.processes.boundary.InstanceEnded;
import org.linli.processes.boundary.TaskOpened;
import org.linli.tenancy.entity.TenantId;
import org.linli.work.boundary.DueWork;

/**
 * How far an alarm event is, in the words of cases: {@code OPEN} until somebody handled it, {@code
 * HANDLED} until that is confirmed, {@code CLOSED}. In the transaction of the step.
 */
@ApplicationScoped
public class EventStates {

  private final Jdbi jdbi;
  private final DueWork work;

  @Inject
  public EventStates(Jdbi jdbi, DueWork work) {
    this.jdbi = jdbi;
    this.work = work;
  }

  /** For the container's proxy alone. */
  protected EventStates() {
    this(null, null);
  }

  /** The next step waits. */
  public void opened(@Observes TaskOpened opened) {
    if (AlarmEvent.KIND.equals(opened.key())) {
      var handled = AlarmEvent.CONFIRM.equals(opened.step());
      become(opened.tenant(), opened.instance(), handled ? "HANDLED" : "OPEN", null);
      // What is handled is not overdue any more.
      EventFigures.moved(work, opened.tenant(), opened.key(), opened.instance());
    }
  }

  /** It is over, in whatever way. */
  public void ended(@Observes InstanceEnded ended) {
    if (AlarmEvent.KIND.equals(ended.key())) {
      become(ended.tenant(), ended.instance(), "CLOSED", Instant.now());
    }
  }

  private void become(TenantId tenant, UUID instance, String state, Instant closed) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                update matter_origin set state = ?, closed_at = cast(? as timestamptz), changed_at = clock_timestamp()
                where tenant_id = ? and matter_id = (select id from matter where tenant_id = ? and instance_id = ?)\
                """,
                state,
                closed == null ? null : closed.atOffset(ZoneOffset.UTC),
                tenant.value(),
                tenant.value(),
                instance));
  }
}
