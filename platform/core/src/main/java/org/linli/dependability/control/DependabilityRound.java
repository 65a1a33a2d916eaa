package org.linli.dependability.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Refusal;
import org.linli.access.boundary.Scopes;
import org.linli.devices.boundary.DeviceModels;
import org.linli.tenancy.boundary.ActiveCommunities;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.TenantId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adds the days that are over to the sums, community by community, each in a transaction of its
 * own. What was missed while the platform stood still is made up for, as far as a month back.
 */
@ApplicationScoped
public class DependabilityRound {

  private static final Logger LOG = LoggerFactory.getLogger(DependabilityRound.class);
  private static final String PART = "dependability";
  private static final int DAYS_BACK = 31;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final DeviceModels models;

  @Inject
  public DependabilityRound(Jdbi jdbi, Scopes scopes, DeviceModels models) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.models = models;
  }

  /** For the container's proxy alone. */
  protected DependabilityRound() {
    this(null, null, null);
  }

  public void run(Instant now) {
    var open = scopes.asSystem(PART, () -> jdbi.withHandle(ActiveCommunities::of));
    for (var tenant : open) {
      try {
        run(tenant, now);
      } catch (Refusal refusal) {
        LOG.warn("dependability of {} waits: {}", tenant, refusal.toString());
      }
    }
  }

  public void run(TenantId tenant, Instant now) {
    var today = LocalDate.ofInstant(now, CityTime.ZONE);
    scopes.asSystem(
        PART,
        tenant,
        () ->
            jdbi.withHandle(
                handle -> {
                  var sums = new MonthSums(handle, tenant);
                  var newest = sums.newest();
                  var yesterday = today.minusDays(1);
                  if (yesterday.equals(newest)) {
                    return null;
                  }
                  if (!sums.hasDevices()) {
                    sums.close(yesterday);
                    return null;
                  }
                  var first = today.minusDays(DAYS_BACK);
                  var day = newest == null || newest.isBefore(first) ? first : newest.plusDays(1);
                  for (; day.isBefore(today); day = day.plusDays(1)) {
                    sums.add(day, models.all(), now.atOffset(ZoneOffset.UTC));
                  }
                  return null;
                }));
  }
}
