package org.linli.devices.control;

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
  public record Standing(UUID id, String name, String model, UUID place, DeviceState state) {}

  /** A device that gets another name or place. */
  public record Moved(UUID id, String code, String name, UUID place) {}

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
                    "select code, id, name, model, place_id, state from device where tenant_id = :tenant")
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
                                DeviceState.valueOf(row.getString("state")))))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue())));
    return found;
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
        values (:tenant, :id, :code, :name, :model, :place, 'IN_SERVICE', :now, :now, 1)""",
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
        values (:tenant, :id, :device, 'IN_SERVICE', :now, :person)""",
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
        where tenant_id = :tenant and id = :id""",
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
