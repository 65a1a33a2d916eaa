package org.linli.devices.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.linli.devices.entity.DeviceDraft;
import org.linli.devices.entity.DeviceState;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.TenantId;

/** The ledger written many rows at a time. */
public final class DeviceBook {

  private static final int PORTION = 5_000;

  private final Jdbi jdbi;

  /** A device as the ledger has it. */
  public record Standing(
      UUID id, String name, String model, UUID place, DeviceState state, MapSpot spot) {}

  /**
   * A device that gets another name or place.
   *
   * @param spot where on the map; null where that stays
   */
  public record Moved(UUID id, String code, String name, UUID place, MapSpot spot) {}

  public DeviceBook(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The community's whole ledger by code. */
  public Map<String, Standing> standing(TenantId tenant) {
    var found = new HashMap<String, Standing>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select d.code, d.id, d.name, d.model, d.place_id, d.state, t.longitude, t.latitude
                    from device d
                    left join device_plate t on t.tenant_id = d.tenant_id and t.device_id = d.id
                    where d.tenant_id = :tenant\
                    """)
                .bind("tenant", tenant)
                .map(
                    (row, context) ->
                        Map.entry(
                            row.getString("code"),
                            new Standing(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                row.getString("model"),
                                row.getObject("place_id", UUID.class),
                                DeviceState.valueOf(row.getString("state")),
                                spot(row))))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue())));
    return found;
  }

  private static MapSpot spot(ResultSet row) throws SQLException {
    var longitude = row.getObject("longitude", Double.class);
    return longitude == null ? null : new MapSpot(longitude, row.getDouble("latitude"));
  }

  /**
   * Takes devices into service, where their life begins, and returns their ids in the order of the
   * drafts.
   *
   * @param person who brought them
   */
  public List<UUID> enter(TenantId tenant, List<DeviceDraft> drafts, String person) {
    var now = OffsetDateTime.now(ZoneOffset.UTC);
    var ids = drafts.stream().map(draft -> Sql.newId()).toList();
    var at = new int[1];
    portions(
        """
        insert into device (tenant_id, id, code, name, model, place_id, state, installed_at, changed_at, version)
        values (:tenant, :id, :code, :name, :model, :place, 'IN_SERVICE', :now, :now, 1)\
        """,
        drafts,
        batch ->
            draft ->
                batch
                    .bind("tenant", tenant)
                    .bind("id", ids.get(at[0]++))
                    .bind("code", draft.code())
                    .bind("name", draft.name())
                    .bind("model", draft.model())
                    .bind("place", draft.place())
                    .bind("now", now)
                    .add());
    portions(
        """
        insert into device_step (tenant_id, id, device_id, became, at, person)
        values (:tenant, :id, :device, 'IN_SERVICE', :now, :person)\
        """,
        ids,
        batch ->
            id ->
                batch
                    .bind("tenant", tenant)
                    .bind("id", Sql.newId())
                    .bind("device", id)
                    .bind("now", now)
                    .bind("person", person)
                    .add());
    return ids;
  }

  public void change(TenantId tenant, List<Moved> moved) {
    var now = OffsetDateTime.now(ZoneOffset.UTC);
    portions(
        """
        update device set name = :name, place_id = :place, changed_at = :now, version = version + 1
        where tenant_id = :tenant and id = :id\
        """,
        moved,
        batch ->
            one ->
                batch
                    .bind("tenant", tenant)
                    .bind("id", one.id())
                    .bind("name", one.name())
                    .bind("place", one.place())
                    .bind("now", now)
                    .add());
  }

  /** Where on the map they hang; what else stands on their plates stays. */
  public void spots(TenantId tenant, Map<UUID, MapSpot> spots) {
    var now = OffsetDateTime.now(ZoneOffset.UTC);
    portions(
        """
        insert into device_plate (tenant_id, device_id, longitude, latitude, changed_at)
        values (:tenant, :device, :longitude, :latitude, :now)
        on conflict (tenant_id, device_id) do update set longitude = excluded.longitude,
          latitude = excluded.latitude, changed_at = excluded.changed_at\
        """,
        List.copyOf(spots.entrySet()),
        batch ->
            one ->
                batch
                    .bind("tenant", tenant)
                    .bind("device", one.getKey())
                    .bind("longitude", one.getValue().longitude())
                    .bind("latitude", one.getValue().latitude())
                    .bind("now", now)
                    .add());
  }

  private <T> void portions(String sql, List<T> rows, Binder<T> binder) {
    for (int from = 0; from < rows.size(); from += PORTION) {
      var portion = rows.subList(from, Math.min(rows.size(), from + PORTION));
      jdbi.useHandle(
          handle -> {
            var batch = handle.prepareBatch(sql);
            portion.forEach(binder.into(batch));
            batch.execute();
          });
    }
  }

  /** Puts a row into a batch. */
  private interface Binder<T> {
    Consumer<T> into(PreparedBatch batch);
  }
}
