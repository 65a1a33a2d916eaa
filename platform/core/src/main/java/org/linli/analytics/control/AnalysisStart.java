package org.linli.analytics.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.city.boundary.FiguresFeed;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.TenantId;
import org.linli.work.boundary.DueWork;
import org.linli.work.boundary.DueWorker;

/**
 * Puts a community on the list of the analyses once its devices are heard: a community without a
 * feed costs nothing. The work stays scheduled, so that each minute's count of the heard finds it
 * there.
 */
@ApplicationScoped
public class AnalysisStart implements DueWorker {

  private static final Duration AGAIN = Duration.ofDays(1);

  private final Jdbi jdbi;
  private final DueWork work;

  @Inject
  public AnalysisStart(Jdbi jdbi, DueWork work) {
    this.jdbi = jdbi;
    this.work = work;
  }

  /** For the container's proxy alone. */
  protected AnalysisStart() {
    this(null, null);
  }

  @Override
  public String kind() {
    return FiguresFeed.DEVICES_ANALYSED;
  }

  @Override
  public void perform(TenantId tenant, UUID subject) {
    var now = Instant.now();
    var yesterday = LocalDate.ofInstant(now, CityTime.ZONE).minusDays(1);
    var begun =
        jdbi.withHandle(
            handle -> {
              new DueDays(handle).begin(tenant, yesterday, now);
              return isHeard(handle, tenant, now.minus(AGAIN));
            });
    if (begun) {
      work.ensure(tenant, kind(), FiguresFeed.WHOLE_COMMUNITY, now.plus(AGAIN));
    }
  }

  private static boolean isHeard(org.jdbi.v3.core.Handle handle, TenantId tenant, Instant since) {
    return handle
        .createQuery(
            "select exists (select 1 from device_status where tenant_id = :tenant and last_seen_at >= :since)")
        .bind("tenant", tenant)
        .bind("since", since.atOffset(java.time.ZoneOffset.UTC))
        .mapTo(boolean.class)
        .one();
  }
}
