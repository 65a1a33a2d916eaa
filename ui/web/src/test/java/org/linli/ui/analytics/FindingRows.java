package org.linli.ui.analytics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.linli.community.TestCommunity;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.CityTime;

/** A lift that wears, as a night would have written it. */
public final class FindingRows {

  public static final LocalDate TODAY = LocalDate.now(CityTime.ZONE);

  private FindingRows() {}

  public static UUID device(TestCommunity community, String model, UUID place) {
    var device = UUID.randomUUID();
    community.sql(
        "insert into device (tenant_id, id, code, name, model, place_id, state)"
            + " values (?, ?, ?, ?, ?, ?, 'IN_SERVICE')",
        community.tenant.value(),
        device,
        device.toString(),
        "North " + model,
        model,
        place);
    return device;
  }

  /** Returns the finding's id. */
  public static UUID wearing(TestCommunity community, UUID device) {
    var id = Sql.newId();
    community.sql(
        """
        insert into analysis_finding (tenant_id, id, analysis, pack_version, device_id, model, metric, personal, severity,
          state, found_on, last_on, since, days, threshold, seen, high, amount, change, points, changed_at)
        values (?, ?, 'lift-vibration', 1, ?, 'lift-monitor', 'vibration', false, 'MINOR', 'OPEN', ?, ?, ?, 60, 60, 44.1,
          60, 39, 12, 61, ?)""",
        community.tenant.value(),
        id,
        device,
        TODAY.minusDays(1),
        TODAY.minusDays(1),
        TODAY.minusDays(61),
        Instant.now().atOffset(ZoneOffset.UTC));
    return id;
  }
}
