package org.linli.exchange.control;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.exchange.boundary.SupplyRow;
import org.linli.exchange.entity.QualityRules;
import org.linli.exchange.entity.SupplyState;
import org.linli.packs.Text;
import org.linli.persistence.PagedQuery;

/** Rows of {@code exchange_supply}, as far as the current scope reaches. */
public final class SupplyTable {

  private static final TypeReference<QualityRules> RULES = new TypeReference<>() {};

  private SupplyTable() {}

  public static void insert(Handle handle, SupplyRow row) {
    handle
        .createUpdate(
            """
            insert into exchange_supply (id, asset_id, consumer_id, organisation_id, code, rights, rules, format, refresh_hours,
              state, agreed_at, agreed_by)
            values (:id, :asset, :consumer, :organisation, :code, :rights, :rules, :format, :hours, 'ACTIVE', :at, :by)""")
        .bind("id", row.id())
        .bind("asset", row.asset())
        .bind("consumer", row.consumer())
        .bind("organisation", row.organisation())
        .bind("code", row.code())
        .bind("rights", row.rights())
        .bind("rules", Json.write(row.rules()))
        .bind("format", row.format())
        .bind("hours", row.refreshHours())
        .bind("at", row.agreedAt())
        .bind("by", row.agreedBy())
        .execute();
  }

  public static boolean end(Handle handle, UUID id, Instant now) {
    return handle
            .createUpdate(
                """
                update exchange_supply set state = 'ENDED', ended_at = :now, late_since = null
                where id = :id and state = 'ACTIVE'""")
            .bind("id", id)
            .bind("now", now)
            .execute()
        == 1;
  }

  /** From the next delivery on. */
  public static boolean choose(Handle handle, UUID id, String format) {
    return handle
            .createUpdate("update exchange_supply set format = :format where id = :id")
            .bind("id", id)
            .bind("format", format)
            .execute()
        == 1;
  }

  /** An agreement that stands. */
  public static Optional<Supply> active(Handle handle, UUID id) {
    return handle
        .createQuery(
            """
            select id, asset_id, organisation_id, code, rules, format, late_since from exchange_supply
            where id = :id and state = 'ACTIVE'""")
        .bind("id", id)
        .map((row, context) -> supply(row))
        .findOne();
  }

  public static boolean stands(Handle handle, UUID asset, UUID consumer) {
    return handle
            .createQuery(
                """
                select count(*) from exchange_supply
                where asset_id = :asset and consumer_id = :consumer and state = 'ACTIVE'""")
            .bind("asset", asset)
            .bind("consumer", consumer)
            .mapTo(long.class)
            .one()
        > 0;
  }

  /** By whose rights rows of the asset are handed out, once there are any. */
  public static Optional<String> rights(Handle handle, UUID asset) {
    return handle
        .createQuery(
            "select rights from exchange_supply where asset_id = :asset order by agreed_at limit 1")
        .bind("asset", asset)
        .mapTo(String.class)
        .findOne();
  }

  /** Assets that somebody supplies or has supplied, with who does. */
  static Map<UUID, Set<String>> suppliers(Handle handle) {
    var suppliers = new HashMap<UUID, Set<String>>();
    handle
        .createQuery("select distinct asset_id, organisation_id from exchange_supply")
        .map(
            (row, context) ->
                suppliers
                    .computeIfAbsent(row.getObject(1, UUID.class), asset -> new HashSet<>())
                    .add(row.getString(2)))
        .forEach(added -> {});
    return suppliers;
  }

  /** For a delivery: no other of the same agreement goes on meanwhile. */
  static Optional<Supply> lock(Handle handle, UUID asset, UUID consumer) {
    return handle
        .createQuery(
            """
            select id, asset_id, organisation_id, code, rules, format, late_since from exchange_supply
            where asset_id = :asset and consumer_id = :consumer and state = 'ACTIVE' for update""")
        .bind("asset", asset)
        .bind("consumer", consumer)
        .map((row, context) -> supply(row))
        .findOne();
  }

  static Optional<Supply> find(Handle handle, UUID id) {
    return handle
        .createQuery(
            "select id, asset_id, organisation_id, code, rules, format, late_since from exchange_supply where id = :id")
        .bind("id", id)
        .map((row, context) -> supply(row))
        .findOne();
  }

  static void delivered(Handle handle, UUID id, Instant now) {
    handle
        .createUpdate("update exchange_supply set last_at = :now, late_since = null where id = :id")
        .bind("now", now)
        .bind("id", id)
        .execute();
  }

  /** Those whose promise has run out by now. */
  static List<Late> late(Handle handle, Instant now) {
    return handle
        .createQuery(
            """
            select id, asset_id, organisation_id, code, refresh_hours, late_since from exchange_supply
            where state = 'ACTIVE' and coalesce(last_at, agreed_at) < cast(:now as timestamptz) - refresh_hours * interval '1 hour'
            for update""")
        .bind("now", now)
        .map(
            (row, context) ->
                new Late(
                    row.getObject("id", UUID.class),
                    row.getObject("asset_id", UUID.class),
                    row.getString("organisation_id"),
                    row.getString("code"),
                    row.getInt("refresh_hours"),
                    SubscriptionTable.at(row, "late_since")))
        .list();
  }

  record Late(UUID id, UUID asset, String organisation, String code, int hours, Instant since) {}

  static void isLate(Handle handle, UUID id, Instant now) {
    handle
        .createUpdate("update exchange_supply set late_since = :now where id = :id")
        .bind("now", now)
        .bind("id", id)
        .execute();
  }

  /**
   * Newest first.
   *
   * @param organisation whose alone; null for any that the scope reaches
   */
  public static Page<SupplyRow> list(
      Jdbi jdbi, Readers readers, String organisation, PageRequest page) {
    return new PagedQuery(
            """
            select s.*, a.name_zh, a.name_en, c.name as consumer_name, o.name as organisation_name,
              (select count(*) from quarantined_row q where q.supply_id = s.id and q.state = 'WAITING') as waiting\s""",
            """
            from exchange_supply s join exchange_consumer c on c.id = s.consumer_id
            join organisation o on o.id = s.organisation_id left join asset a on a.id = s.asset_id
            where (c.name ilike :search or o.name ilike :search or a.name_zh ilike :search or a.name_en ilike :search)""")
        .bind("search", page.pattern())
        .and("s.organisation_id = :organisation", "organisation", organisation)
        .page(jdbi, page, "s.agreed_at desc, s.id", (row, context) -> row(row, readers));
  }

  /** The asset's name: whoever sees rows about itself may know what they are; null for none. */
  static Text name(ResultSet row, Readers readers) throws SQLException {
    var zh = row.getString("name_zh");
    return zh == null
        ? readers.find(row.getString("asset_id")).map(known -> known.sheet().name()).orElse(null)
        : new Text(zh, row.getString("name_en"));
  }

  private static Supply supply(ResultSet row) throws SQLException {
    return new Supply(
        row.getObject("id", UUID.class),
        row.getObject("asset_id", UUID.class),
        row.getString("organisation_id"),
        row.getString("code"),
        Json.read(row.getString("rules"), RULES),
        row.getString("format"),
        SubscriptionTable.at(row, "late_since"));
  }

  private static SupplyRow row(ResultSet row, Readers readers) throws SQLException {
    return new SupplyRow(
        row.getObject("id", UUID.class),
        row.getObject("asset_id", UUID.class),
        name(row, readers),
        row.getObject("consumer_id", UUID.class),
        row.getString("consumer_name"),
        row.getString("organisation_id"),
        row.getString("organisation_name"),
        row.getString("code"),
        row.getString("rights"),
        Json.read(row.getString("rules"), RULES),
        row.getString("format"),
        row.getInt("refresh_hours"),
        SupplyState.valueOf(row.getString("state")),
        SubscriptionTable.at(row, "agreed_at"),
        row.getString("agreed_by"),
        SubscriptionTable.at(row, "last_at"),
        SubscriptionTable.at(row, "late_since"),
        row.getLong("waiting"));
  }
}
