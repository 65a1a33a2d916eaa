package org.linli.catalogue.control;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.access.entity.Caller;
import org.linli.catalogue.boundary.LifeRow;
import org.linli.catalogue.boundary.LoweringRow;
import org.linli.catalogue.entity.FieldKind;
import org.linli.catalogue.entity.Level;
import org.linli.catalogue.entity.Lowering;
import org.linli.catalogue.entity.Registered;
import org.linli.catalogue.entity.Step;
import org.linli.packs.Text;
import org.linli.persistence.Sql;

/** What happened to registered assets, and the lower levels that wait for a second person. */
public final class LifeTable {

  private static final int LONGEST_NOTE = 400;

  private LifeTable() {}

  public static void happened(
      Handle handle, Registered asset, Caller who, Step step, String note, Instant at) {
    handle
        .createUpdate(
            """
            insert into asset_event (id, asset_id, code, organisation_id, at, actor, what, note)
            values (:id, :asset, :code, :organisation, :at, :actor, :what, :note)""")
        .bind("id", Sql.newId())
        .bind("asset", asset.id())
        .bind("code", asset.code())
        .bind("organisation", asset.organisation().orElse(null))
        .bind("at", at)
        .bind("actor", who.displayName())
        .bind("what", step)
        .bind("note", note.length() > LONGEST_NOTE ? note.substring(0, LONGEST_NOTE) : note)
        .execute();
  }

  public static List<LifeRow> of(Handle handle, UUID asset) {
    return handle
        .createQuery("select * from asset_event where asset_id = :asset order by at, id")
        .bind("asset", asset)
        .map(
            (row, context) ->
                new LifeRow(
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getString("actor"),
                    Step.valueOf(row.getString("what")),
                    row.getString("note")))
        .list();
  }

  public static void ask(
      Handle handle, Registered asset, Lowering lowering, Caller who, Instant at) {
    handle
        .createUpdate(
            """
            insert into asset_lowering (id, asset_id, code, organisation_id, field, from_level, to_level, kind, reason, at,
              by_account, by_name, state)
            values (:id, :asset, :code, :organisation, :field, :from, :to, :kind, :reason, :at, :account, :name, 'OPEN')""")
        .bind("id", lowering.id())
        .bind("asset", asset.id())
        .bind("code", asset.code())
        .bind("organisation", asset.organisation().orElse(null))
        .bind("field", lowering.field())
        .bind("from", lowering.from())
        .bind("to", lowering.to())
        .bind("kind", lowering.kind().map(Enum::name).orElse(null))
        .bind("reason", lowering.reason())
        .bind("at", at)
        .bind("account", who.accountId())
        .bind("name", who.displayName())
        .execute();
  }

  public static Optional<Lowering> lowering(Handle handle, UUID id) {
    return handle
        .createQuery("select * from asset_lowering where id = :id for update")
        .bind("id", id)
        .map(
            (row, context) ->
                new Lowering(
                    id,
                    row.getObject("asset_id", UUID.class),
                    row.getString("field"),
                    Level.valueOf(row.getString("from_level")),
                    Level.valueOf(row.getString("to_level")),
                    Optional.ofNullable(row.getString("kind")).map(FieldKind::valueOf),
                    row.getString("reason"),
                    row.getObject("by_account", UUID.class),
                    "OPEN".equals(row.getString("state"))))
        .findOne();
  }

  public static void decide(Handle handle, UUID id, boolean agreed, Caller who, Instant at) {
    handle
        .createUpdate(
            "update asset_lowering set state = :state, decided_at = :at, decided_by = :by where id = :id")
        .bind("state", agreed ? "AGREED" : "REFUSED")
        .bind("at", at)
        .bind("by", who.displayName())
        .bind("id", id)
        .execute();
  }

  /** Those that wait, oldest first. */
  public static List<LoweringRow> open(Handle handle, Caller reader, int offset, int limit) {
    return handle
        .createQuery(
            """
            select l.*, a.name_zh, a.name_en from asset_lowering l join asset a on a.id = l.asset_id
            where l.state = 'OPEN' order by l.at, l.id limit :limit offset :offset""")
        .bind("limit", limit)
        .bind("offset", offset)
        .map(
            (row, context) ->
                new LoweringRow(
                    row.getObject("id", UUID.class),
                    row.getObject("asset_id", UUID.class),
                    new Text(row.getString("name_zh"), row.getString("name_en")),
                    row.getString("field"),
                    Level.valueOf(row.getString("from_level")),
                    Level.valueOf(row.getString("to_level")),
                    row.getString("reason"),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getString("by_name"),
                    reader.may("catalogue:confirm")
                        && !row.getObject("by_account", UUID.class).equals(reader.accountId())))
        .list();
  }

  public static long openCount(Handle handle) {
    return handle
        .createQuery("select count(*) from asset_lowering where state = 'OPEN'")
        .mapTo(Long.class)
        .one();
  }
}
