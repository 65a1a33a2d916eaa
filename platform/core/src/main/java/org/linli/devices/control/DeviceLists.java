package org.linli.devices.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.devices.boundary.DeviceCodeTaken;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.DeviceDetail;
import org.linli.devices.entity.DeviceDraft;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.DeviceModel;
import org.linli.devices.entity.DeviceQuery;
import org.linli.devices.entity.DeviceRow;
import org.linli.devices.entity.DeviceState;
import org.linli.devices.entity.DeviceStatus;
import org.linli.devices.entity.LatestValue;
import org.linli.persistence.PagedQuery;
import org.linli.persistence.Sql;
import org.linli.places.boundary.Dwellers;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/**
 * The ledger's lists. Whether a device is online is seen when it is looked at: no timer watches it.
 */
public final class DeviceLists {

  private static final String COLUMNS =
      """
      select d.id, d.code, d.name, d.model, d.place_id, p.name as place_name, d.state,
        s.last_seen_at, s.lost_at, s.clock_offset_ms, s.clock_flagged, s.messages, i.upload_seconds,
        t.longitude, t.latitude,
        (select count(*) from alarm a
          where a.tenant_id = d.tenant_id and a.device_id = d.id and a.cleared_at is null) as open_alarms
      """;

  private static final String FROM =
      """
      from device d
      left join place p on p.tenant_id = d.tenant_id and p.id = d.place_id
      left join device_status s on s.tenant_id = d.tenant_id and s.device_id = d.id
      left join device_interval i on i.tenant_id = d.tenant_id and i.device_id = d.id
      left join device_plate t on t.tenant_id = d.tenant_id and t.device_id = d.id
      where d.tenant_id = :tenant
      """;

  /** The place and all that lies in it, for {@code :tenant} and {@code :place}. */
  static final String WITHIN_PLACE =
      """
      d.place_id in (with recursive below (id) as (
          select id from place where tenant_id = :tenant and id = :place
          union all
          select c.id from place c join below b on c.parent_id = b.id where c.tenant_id = :tenant)
        select id from below)
      """;

  private static final String WITH_ALARM =
      """
      exists (select 1 from alarm a
        where a.tenant_id = d.tenant_id and a.device_id = d.id and a.cleared_at is null)
      """;

  private static final String OF_HOME =
      """
       and d.place_id in (select room_id from household_member
        where tenant_id = :tenant and account_id = :account)
      """;

  private static final String SEARCHED = "(d.code ilike :search or d.name ilike :search)";

  private final Jdbi jdbi;
  private final DeviceModels models;

  public DeviceLists(Jdbi jdbi, DeviceModels models) {
    this.jdbi = jdbi;
    this.models = models;
  }

  public Page<DeviceRow> list(TenantId tenant, DeviceQuery query, PageRequest page) {
    return new PagedQuery(COLUMNS, FROM)
        .bind("tenant", tenant)
        .and(WITHIN_PLACE, "place", query.place())
        .and("d.model = :model", "model", query.model())
        .and("d.state = :state", "state", query.state())
        .either(query.alarmed(), WITH_ALARM, "not " + WITH_ALARM)
        .either(query.clockOff(), "s.clock_flagged", "s.clock_flagged is not true")
        .found(SEARCHED, page)
        .page(jdbi, page, "d.code", (row, context) -> row(row));
  }

  public List<DeviceDetail> all(TenantId tenant, List<UUID> devices) {
    return jdbi
        .withHandle(
            handle ->
                handle
                    .createQuery(COLUMNS + FROM + " and d.id = any(:devices) order by d.code")
                    .bind("tenant", tenant)
                    .bindArray("devices", UUID.class, devices)
                    .map((row, context) -> new DeviceDetail(row(row), List.of(), status(row)))
                    .list())
        .stream()
        .map(detail -> withLatest(tenant, detail))
        .toList();
  }

  public Optional<DeviceRow> row(TenantId tenant, UUID device) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(COLUMNS + FROM + " and d.id = :device")
                .bind("tenant", tenant)
                .bind("device", device)
                .map((row, context) -> row(row))
                .findOne());
  }

  /** The devices that stand in the rooms of the resident. */
  public List<UUID> ofHome(TenantId tenant, UUID account) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select d.id " + FROM + OF_HOME + " order by d.code")
                .bind("tenant", tenant)
                .bind("account", account)
                .mapTo(UUID.class)
                .list());
  }

  /**
   * @throws DeviceCodeTaken when the community has a device of that code
   * @throws NotFound when the place is none of the community's
   */
  public void checkFree(TenantId tenant, DeviceDraft draft) {
    if (exists(
        "select 1 from device where tenant_id = :tenant and code = :value", tenant, draft.code())) {
      throw new DeviceCodeTaken(draft.code());
    }
    if (draft.place() != null
        && !exists(
            "select 1 from place where tenant_id = :tenant and id = :value",
            tenant,
            draft.place())) {
      throw new NotFound("place");
    }
  }

  /** Whom the device tells about; nobody unless it stands in a home. */
  public Set<UUID> dwellers(TenantId tenant, UUID device) {
    return jdbi.withHandle(handle -> Dwellers.ofDevice(handle, tenant, device, Instant.now()));
  }

  /** Whom each device of that model in a home tells about. */
  public Map<UUID, Set<UUID>> dwellers(TenantId tenant, String model) {
    return jdbi.withHandle(handle -> Dwellers.ofModel(handle, tenant, model, Instant.now()));
  }

  /** The model of any tenant's device, and nothing else of it. */
  public Optional<String> modelOf(UUID device) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select model from device_credential where device_id = :device")
                .bind("device", device)
                .mapTo(String.class)
                .findOne());
  }

  public Optional<DivisionCode> codeOf(TenantId tenant) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select code from tenant where id = :tenant")
                .bind("tenant", tenant)
                .mapTo(String.class)
                .findOne()
                .map(DivisionCode::new));
  }

  private boolean exists(String sql, TenantId tenant, Object value) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("tenant", tenant)
                .bind("value", value)
                .mapTo(Integer.class)
                .findFirst()
                .isPresent());
  }

  private DeviceDetail withLatest(TenantId tenant, DeviceDetail detail) {
    var latest =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select e.key, cast(e.value ->> 0 as bigint), cast(e.value ->> 1 as float8)
                        from device_status s cross join lateral jsonb_each(s.latest) e
                        where s.tenant_id = :tenant and s.device_id = :device order by e.key\
                        """)
                    .bind("tenant", tenant)
                    .bind("device", detail.row().id().value())
                    .map(
                        (row, context) ->
                            new LatestValue(
                                row.getString(1),
                                Instant.ofEpochMilli(row.getLong(2)),
                                row.getDouble(3)))
                    .list());
    return new DeviceDetail(detail.row(), latest, detail.status());
  }

  private DeviceRow row(ResultSet row) throws SQLException {
    var lastSeen = Sql.instant(row, "last_seen_at");
    var model = row.getString("model");
    var lost = Sql.instant(row, "lost_at");
    var told = row.getObject("upload_seconds", Integer.class);
    int interval =
        told == null ? models.find(model).map(DeviceModel::intervalSeconds).orElse(0) : told;
    var online =
        lastSeen != null
            && (lost == null || lost.isBefore(lastSeen))
            && interval > 0
            && lastSeen
                .plusSeconds((long) DeviceModel.SILENT_INTERVALS * interval)
                .isAfter(Instant.now());
    return new DeviceRow(
        new DeviceId(row.getObject("id", UUID.class)),
        row.getString("code"),
        row.getString("name"),
        model,
        row.getObject("place_id", UUID.class),
        row.getString("place_name"),
        DeviceState.valueOf(row.getString("state")),
        lastSeen,
        online,
        row.getInt("open_alarms"),
        row.getObject("clock_offset_ms", Long.class),
        row.getBoolean("clock_flagged"),
        interval,
        row.getObject("longitude", Double.class),
        row.getObject("latitude", Double.class));
  }

  private static DeviceStatus status(ResultSet row) throws SQLException {
    var lastSeen = Sql.instant(row, "last_seen_at");
    return lastSeen == null
        ? null
        : new DeviceStatus(
            lastSeen,
            row.getLong("clock_offset_ms"),
            row.getBoolean("clock_flagged"),
            row.getLong("messages"));
  }
}
