package org.linli.devices.control;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.linli.devices.entity.HeldPoint;
import org.linli.tenancy.entity.TenantId;

/** What a series shows beside its points: the values that are not believed, with the reason. */
public final class HeldPoints {

  private static final int MOST = 500;

  private final Jdbi jdbi;

  public HeldPoints(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The newest of the span, in the order of time; those that count by now are among the points. */
  public List<HeldPoint> of(TenantId tenant, UUID device, String metric, SeriesReader.Span span) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from (
                      select ts as at, value, reason, state from reading_doubt
                      where tenant_id = :tenant and device_id = :device and metric = :metric
                        and ts >= :from and ts < :until and state <> 'CONFIRMED'
                      order by ts desc limit :most) h order by h.at""")
                .bind("tenant", tenant)
                .bind("device", device)
                .bind("metric", metric)
                .bind("from", span.from())
                .bind("until", span.until())
                .bind("most", MOST)
                .map(ConstructorMapper.of(HeldPoint.class))
                .list());
  }
}
