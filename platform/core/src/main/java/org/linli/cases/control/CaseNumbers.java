package org.linli.cases.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jdbi.v3.core.Jdbi;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.TenantId;

/**
 * Numbers people can say on the telephone, {@code 20261121-0042}: one row per community and day, so
 * communities never wait for each other.
 */
@ApplicationScoped
class CaseNumbers {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyyMMdd").withZone(CityTime.ZONE);

  private final Jdbi jdbi;

  @Inject
  CaseNumbers(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** For the container's proxy alone. */
  CaseNumbers() {
    this(null);
  }

  String next(TenantId tenant, Instant at) {
    var day = DAY.format(at);
    var number =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        insert into case_counter as c (tenant_id, day, last) values (:tenant, :day, 1)
                        on conflict (tenant_id, day) do update set last = c.last + 1 returning last""")
                    .bind("tenant", tenant)
                    .bind("day", day)
                    .mapTo(long.class)
                    .one());
    return "%s-%04d".formatted(day, number);
  }
}
