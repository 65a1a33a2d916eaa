package org.linli.devices.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.devices.entity.ConnectedShare;
import org.linli.devices.entity.DeviceFile;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.TenantId;

/** The files of devices as rows. */
public final class FileTable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

  private final Jdbi jdbi;

  /** A file, and since when. */
  public record Kept(DeviceFile file, Instant enteredAt, Instant changedAt) {}

  /** What went wrong with a device. */
  public record Trouble(long alarms, Instant lastAlarmAt, long cases) {}

  public FileTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Writes the file; when it was begun stays as it was. */
  public void write(TenantId tenant, UUID device, DeviceFile file, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into device_file (tenant_id, device_id, maker, product, origin, chip, chip_origin, standards,
                      choice, keeper, serviced_at, service_note, more, source, entered_at, changed_at)
                    values (:tenant, :device, :maker, :product, :origin, :chip, :chipOrigin, :standards,
                      :choice, :keeper, :servicedAt, :serviceNote, :more, :source, :now, :now)
                    on conflict (tenant_id, device_id) do update set maker = excluded.maker, product = excluded.product,
                      origin = excluded.origin, chip = excluded.chip, chip_origin = excluded.chip_origin,
                      standards = excluded.standards, choice = excluded.choice, keeper = excluded.keeper,
                      serviced_at = excluded.serviced_at, service_note = excluded.service_note, more = excluded.more,
                      source = excluded.source, changed_at = excluded.changed_at\
                    """)
                .bind("tenant", tenant)
                .bind("device", device)
                .bind("maker", file.maker())
                .bind("product", file.product())
                .bind("origin", file.origin())
                .bind("chip", file.chip())
                .bind("chipOrigin", file.chipOrigin())
                .bind("standards", file.standards())
                .bind("choice", file.choice())
                .bind("keeper", file.keeper())
                .bind("servicedAt", stamp(file.servicedAt()))
                .bind("serviceNote", file.serviceNote())
                .bind("more", text(file.more()))
                .bind("source", file.source())
                .bind("now", stamp(now))
                .execute());
  }

  public Optional<Kept> of(TenantId tenant, UUID device) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select * from device_file where tenant_id = :tenant and device_id = :device")
                .bind("tenant", tenant)
                .bind("device", device)
                .map((row, context) -> kept(row))
                .findOne());
  }

  public Trouble troubleOf(TenantId tenant, UUID device) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) as alarms, max(a.raised_at) as last_at, count(c.id) + count(o.matter_id) as cases from alarm a
                    left join case_file c on c.tenant_id = a.tenant_id and c.alarm_id = a.id
                    left join matter_origin o on o.tenant_id = a.tenant_id and o.origin = 'ALARM' and o.subject_id = a.id
                    where a.tenant_id = :tenant and a.device_id = :device\
                    """)
                .bind("tenant", tenant)
                .bind("device", device)
                .map(
                    (row, context) ->
                        new Trouble(
                            row.getLong("alarms"),
                            Sql.instant(row, "last_at"),
                            row.getLong("cases")))
                .one());
  }

  public ConnectedShare connected(TenantId tenant) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) as devices, count(s.device_id) as connected, count(f.device_id) as filed,
                      sum(case when f.origin = 'CN' and f.chip_origin = 'CN' then 1 else 0 end) as own
                    from device d
                    left join device_status s on s.tenant_id = d.tenant_id and s.device_id = d.id
                    left join device_file f on f.tenant_id = d.tenant_id and f.device_id = d.id
                    where d.tenant_id = :tenant and d.state = 'IN_SERVICE'\
                    """)
                .bind("tenant", tenant)
                .map(
                    (row, context) ->
                        ConnectedShare.of(
                            row.getLong("devices"),
                            row.getLong("connected"),
                            row.getLong("filed"),
                            row.getLong("own")))
                .one());
  }

  private static Kept kept(ResultSet row) throws SQLException {
    var file =
        new DeviceFile(
            row.getString("maker"),
            row.getString("product"),
            row.getString("origin"),
            row.getString("chip"),
            row.getString("chip_origin"),
            row.getString("standards"),
            row.getString("choice"),
            row.getString("keeper"),
            Sql.instant(row, "serviced_at"),
            row.getString("service_note"),
            fields(row.getString("more")),
            row.getString("source"));
    return new Kept(file, Sql.instant(row, "entered_at"), Sql.instant(row, "changed_at"));
  }

  private static Map<String, String> fields(String text) {
    try {
      return JSON.readValue(text, FIELDS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(Map<String, String> fields) {
    try {
      return JSON.writeValueAsString(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static OffsetDateTime stamp(Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }
}
