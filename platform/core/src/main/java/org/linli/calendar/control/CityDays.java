package org.linli.calendar.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;
import org.linli.persistence.Fresh;
import org.linli.tenancy.entity.TenantId;

/**
 * The differing days of each city, held for some seconds: time limits are reckoned with every case,
 * and a day is entered once a year.
 */
@ApplicationScoped
public class CityDays {

  private static final Duration FRESH = Duration.ofSeconds(5);
  private static final int CITY = 4;

  private record Held(Map<LocalDate, Boolean> days, Instant readAt) {}

  private final Jdbi jdbi;
  private final Map<String, Held> cities = new ConcurrentHashMap<>();

  @Inject
  public CityDays(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** For the container's proxy alone. */
  protected CityDays() {
    this(null);
  }

  /** Something was entered. */
  public void forget() {
    cities.clear();
  }

  /**
   * How an office of the community reckons.
   *
   * @param office {@link HourTable#WHOLE} for the community as a whole
   */
  public Reckoning of(TenantId tenant, String office) {
    return jdbi.withHandle(
        handle -> {
          var city =
              handle
                  .createQuery("select code from tenant where id = :tenant")
                  .bind("tenant", tenant)
                  .mapTo(String.class)
                  .one()
                  .substring(0, CITY);
          var held = cities.get(city);
          if (held == null || Fresh.isStale(held.readAt(), FRESH, Instant.now())) {
            held = new Held(DayTable.differing(handle, city), Instant.now());
            cities.put(city, held);
          }
          return new Reckoning(held.days(), HourTable.of(handle, tenant, office));
        });
  }
}
