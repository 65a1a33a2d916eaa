package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.linli.matters.entity.Rates;
import org.linli.processes.boundary.InstanceEnded;
import org.linli.processes.boundary.Processes;
import org.linli.processes.entity.InstanceState;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.TenantId;

/** Counts, when a matter ends, whether people were answered, helped and satisfied 三率. */
@ApplicationScoped
public class RateTally {

  private final Jdbi jdbi;
  private final FormTable forms;
  private final MatterTable table;
  private final Processes processes;

  @Inject
  public RateTally(Jdbi jdbi, FormTable forms, MatterTable table, Processes processes) {
    this.jdbi = jdbi;
    this.forms = forms;
    this.table = table;
    this.processes = processes;
  }

  /** For the container's proxy alone. */
  protected RateTally() {
    this(null, null, null, null);
  }

  /** In the transaction that ends it; what was cancelled was never asked about. */
  public void ended(@Observes InstanceEnded ended) {
    if (ended.state() != InstanceState.ENDED) {
      return;
    }
    table
        .ofInstance(ended.instance())
        .ifPresent(
            matter -> {
              var rates = forms.find(matter.definition()).map(form -> form.rates()).orElse(null);
              if (rates != null) {
                count(ended.tenant(), matter, rates);
              }
            });
  }

  private void count(TenantId tenant, Matter matter, Rates rates) {
    var values = processes.instance(matter.instance()).variables();
    var said = rates.satisfaction() == null ? null : values.get(rates.satisfaction());
    var now = Instant.now();
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                insert into matter_rate as r (tenant_id, month, kind, code, ended, called, responded, solved, appraised,
                  satisfied, in_time)
                select id, cast(? as date), ?, code, 1, ?, ?, ?, ?, ?, ? from tenant where id = ?
                on conflict (tenant_id, month, kind) do update set ended = r.ended + 1, called = r.called + excluded.called,
                  responded = r.responded + excluded.responded, solved = r.solved + excluded.solved,
                  appraised = r.appraised + excluded.appraised, satisfied = r.satisfied + excluded.satisfied,
                  in_time = r.in_time + excluded.in_time\
                """,
                LocalDate.ofInstant(now, CityTime.ZONE).withDayOfMonth(1).toString(),
                matter.kind(),
                isAsked(values, rates.response()) || isAsked(values, rates.solution()) ? 1 : 0,
                isTrue(values, rates.response()),
                isTrue(values, rates.solution()),
                said == null ? 0 : 1,
                rates.satisfied().contains(String.valueOf(said)) ? 1 : 0,
                now.isAfter(matter.dueAt()) ? 0 : 1,
                tenant.value()));
  }

  private static boolean isAsked(Map<String, Object> values, String field) {
    return field != null && values.get(field) != null;
  }

  private static int isTrue(Map<String, Object> values, String field) {
    return field != null && Boolean.TRUE.equals(values.get(field)) ? 1 : 0;
  }
}
