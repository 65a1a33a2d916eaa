package org.linli.apis.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.linli.apis.entity.ApiGroup;
import org.linli.apis.entity.ApiState;
import org.linli.packs.Text;

/** Changed interfaces, those of outside, and added or renamed groups as rows. */
final class ApiTable {

  private ApiTable() {}

  static List<ApiEntry> entries(Handle handle) {
    return handle
        .createQuery("select * from api_entry order by id")
        .map((row, context) -> entry(row))
        .list();
  }

  static void put(Handle handle, ApiEntry entry) {
    handle
        .createUpdate(
            """
            insert into api_entry (id, origin, group_id, state, reason, title, owner, address, contract,
              changed_at, changed_by)
            values (:id, :origin, :group, :state, :reason, :title, :owner, :address, :contract, :at, :by)
            on conflict (id) do update set group_id = excluded.group_id, state = excluded.state,
              reason = excluded.reason, title = excluded.title, owner = excluded.owner,
              address = excluded.address, contract = excluded.contract,
              changed_at = excluded.changed_at, changed_by = excluded.changed_by""")
        .bind("id", entry.id())
        .bind("origin", entry.outside() ? "OUTSIDE" : "OWN")
        .bind("group", entry.group())
        .bind("state", entry.state())
        .bind("reason", entry.reason())
        .bind("title", entry.title())
        .bind("owner", entry.owner())
        .bind("address", entry.address())
        .bind("contract", entry.contract())
        .bind("at", entry.changedAt())
        .bind("by", entry.changedBy())
        .execute();
  }

  static boolean remove(Handle handle, String id) {
    return handle.execute("delete from api_entry where id = ?", id) == 1;
  }

  /** Added ones are nobody's by tag, and hold what was put into them. */
  static List<ApiGroup> groups(Handle handle) {
    return handle
        .createQuery("select * from api_group order by id")
        .map(
            (row, context) ->
                new ApiGroup(
                    row.getString("id"),
                    new Text(row.getString("name_zh"), row.getString("name_en")),
                    Set.of(),
                    true,
                    false))
        .list();
  }

  static void putGroup(Handle handle, String id, Text name, Instant at, String by) {
    handle
        .createUpdate(
            """
            insert into api_group (id, name_zh, name_en, changed_at, changed_by) values (:id, :zh, :en, :at, :by)
            on conflict (id) do update set name_zh = excluded.name_zh, name_en = excluded.name_en,
              changed_at = excluded.changed_at, changed_by = excluded.changed_by""")
        .bind("id", id)
        .bind("zh", name.zh())
        .bind("en", name.en())
        .bind("at", at)
        .bind("by", by)
        .execute();
  }

  static boolean removeGroup(Handle handle, String id) {
    return handle.execute("delete from api_group where id = ?", id) == 1;
  }

  private static ApiEntry entry(ResultSet row) throws SQLException {
    return new ApiEntry(
        row.getString("id"),
        row.getString("origin").equals("OUTSIDE"),
        row.getString("group_id"),
        ApiState.valueOf(row.getString("state")),
        row.getString("reason"),
        row.getString("title"),
        row.getString("owner"),
        row.getString("address"),
        row.getString("contract"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        row.getString("changed_by"));
  }
}
