package org.linli.plans.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.DeviceModel;
import org.linli.devices.entity.LatestValue;
import org.linli.devices.entity.Severity;
import org.linli.persistence.Sql;
import org.linli.plans.entity.BoardDevice;
import org.linli.tenancy.entity.TenantId;

/**
 * Reads the board in one query, whose work grows with the devices that are shown and with what is
 * open, and not with what was ever measured.
 */
public final class BoardReader {

  /** As many as a large community has. */
  public static final int MOST = 5_000;

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String SELECT =
      """
      select d.id, d.code, d.name, d.model, d.state, d.place_id, p.name as place_name, s.last_seen_at, s.lost_at,
        s.latest, i.upload_seconds, coalesce(a.open, 0) as open, a.worst, h.held is not null as held,
        coalesce(t.longitude, p.longitude, q.longitude, r.longitude, u.longitude) as longitude,
        coalesce(t.latitude, p.latitude, q.latitude, r.latitude, u.latitude) as latitude
      from device d
      left join device_plate t on t.tenant_id = d.tenant_id and t.device_id = d.id
      left join place p on p.tenant_id = d.tenant_id and p.id = d.place_id
      left join place q on q.tenant_id = d.tenant_id and q.id = p.parent_id
      left join place r on r.tenant_id = d.tenant_id and r.id = q.parent_id
      left join place u on u.tenant_id = d.tenant_id and u.id = r.parent_id
      left join device_status s on s.tenant_id = d.tenant_id and s.device_id = d.id
      left join device_interval i on i.tenant_id = d.tenant_id and i.device_id = d.id
      left join (
        select device_id, count(*) as open, min(case severity when 'CRITICAL' then 0 when 'MAJOR' then 1
          when 'MINOR' then 2 else 3 end) as worst
        from alarm where tenant_id = :tenant and cleared_at is null group by device_id) a on a.device_id = d.id
      left join (
        select device_id, min(metric) as held from reading_doubt where tenant_id = :tenant and state = 'OPEN'
        group by device_id) h on h.device_id = d.id
      where d.tenant_id = :tenant and d.state not in ('PLANNED', 'SCRAPPED')\
      """;

  /** The place lies in at most three others: unit, building, compound. */
  private static final String WITHIN = " and :place in (p.id, q.id, r.id, u.id)";

  /** On the plan, or in the place of one that is, however often it was replaced. */
  private static final String ON_PLAN =
      """
       and d.id in (with recursive heir (id) as (
         select device_id from plan_spot where tenant_id = :tenant and plan_id = :plan
         union
         select c.id from heir h join device c on c.tenant_id = :tenant and c.replaces = h.id)
       select id from heir)\
      """;

  private final Jdbi jdbi;
  private final DeviceModels models;

  public BoardReader(Jdbi jdbi, DeviceModels models) {
    this.jdbi = jdbi;
    this.models = models;
  }

  /**
   * In the order of their codes.
   *
   * @param place with all that lies in it; null for the whole community
   * @param model null for every kind
   * @param figures whether the caller may see readings
   */
  public List<BoardDevice> of(
      TenantId tenant, UUID place, String model, boolean figures, Instant now) {
    var wanted = new LinkedHashMap<String, Object>();
    if (place != null) {
      wanted.put("place", place);
    }
    if (model != null) {
      wanted.put("model", model);
    }
    var narrowed = (place == null ? "" : WITHIN) + (model == null ? "" : " and d.model = :model");
    return read(tenant, narrowed, wanted, figures, now);
  }

  /** Those on a plan, in the order of their codes. */
  public List<BoardDevice> on(TenantId tenant, UUID plan, boolean figures, Instant now) {
    return read(tenant, ON_PLAN, Map.of("plan", plan), figures, now);
  }

  private List<BoardDevice> read(
      TenantId tenant, String narrowed, Map<String, ?> wanted, boolean figures, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + narrowed + " order by d.code limit :most")
                .bind("tenant", tenant)
                .bind("most", MOST)
                .bindMap(wanted)
                .map((row, context) -> device(row, figures, now))
                .list());
  }

  private BoardDevice device(ResultSet row, boolean figures, Instant now) throws SQLException {
    var id = row.getString("model");
    var model = models.find(id).orElse(null);
    var worst = row.getString("worst");
    var seen = Sql.instant(row, "last_seen_at");
    var told = row.getObject("upload_seconds", Integer.class);
    return new BoardDevice(
        new DeviceId(row.getObject("id", UUID.class)),
        row.getString("code"),
        row.getString("name"),
        id,
        row.getObject("place_id", UUID.class),
        row.getString("place_name"),
        new Watch(model, told, seen, Sql.instant(row, "lost_at"))
            .standing(row.getString("state"), row.getInt("open") > 0, row.getBoolean("held"), now),
        worst == null ? null : Severity.values()[Integer.parseInt(worst)],
        row.getInt("open"),
        seen,
        figures ? main(model, row.getString("latest")) : null,
        row.getObject("longitude", Double.class),
        row.getObject("latitude", Double.class));
  }

  /** {@code {"smoke": [milliseconds, 2.3]}}: the first of the model's metrics that was sent. */
  private static LatestValue main(DeviceModel model, String latest) {
    if (model == null || model.personal() || latest == null) {
      return null;
    }
    var sent = json(latest);
    return model.metrics().keySet().stream()
        .filter(sent::has)
        .findFirst()
        .map(
            metric ->
                new LatestValue(
                    metric,
                    Instant.ofEpochMilli(sent.get(metric).get(0).asLong()),
                    sent.get(metric).get(1).asDouble()))
        .orElse(null);
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
