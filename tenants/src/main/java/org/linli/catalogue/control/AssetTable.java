package org.linli.catalogue.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.linli.access.entity.Caller;
import org.linli.catalogue.entity.AssetState;
import org.linli.catalogue.entity.Holder;
import org.linli.catalogue.entity.Registered;
import org.linli.catalogue.entity.Version;

/** The rows of registered assets; the database shows those that the caller may know of. */
public final class AssetTable {

  private AssetTable() {}

  public static void insert(Handle handle, Registered asset) {
    handle
        .createUpdate(
            """
            insert into asset (id, holder, code, organisation_id, name_zh, name_en, category, level, sensitive, source,
              owners, responsible, disclosed, state, waiting, standing, newest, sheet, changed_at)
            values (:id, :holder, :code, :organisation, :zh, :en, :category, :level, :sensitive, :source,
              :owners, :responsible, :disclosed, :state, :waiting, :standing, :newest, :sheet, :at)""")
        .bind("holder", asset.holder())
        .bind("code", asset.code())
        .bind("organisation", asset.organisation().orElse(null))
        .bindMap(columns(asset))
        .execute();
  }

  public static void update(Handle handle, Registered asset) {
    handle
        .createUpdate(
            """
            update asset set name_zh = :zh, name_en = :en, category = :category, level = :level, sensitive = :sensitive,
              source = :source, owners = :owners, responsible = :responsible, disclosed = :disclosed, state = :state,
              waiting = :waiting, standing = :standing, newest = :newest, sheet = :sheet, changed_at = :at
            where id = :id""")
        .bindMap(columns(asset))
        .execute();
  }

  private static java.util.Map<String, Object> columns(Registered asset) {
    var sheet = asset.sheet();
    var owners =
        new TreeSet<>(sheet.owner().values())
            .stream().map(Enum::name).collect(Collectors.joining(",", ",", ","));
    return java.util.Map.ofEntries(
        java.util.Map.entry("id", asset.id()),
        java.util.Map.entry("zh", sheet.name().zh()),
        java.util.Map.entry("en", sheet.name().en()),
        java.util.Map.entry("category", sheet.category()),
        java.util.Map.entry("level", sheet.level()),
        java.util.Map.entry("sensitive", sheet.isSensitive()),
        java.util.Map.entry("source", sheet.source()),
        java.util.Map.entry("owners", owners),
        java.util.Map.entry("responsible", sheet.responsible().party()),
        java.util.Map.entry("disclosed", asset.disclosed()),
        java.util.Map.entry("state", asset.state()),
        java.util.Map.entry("waiting", asset.waiting()),
        java.util.Map.entry("standing", asset.standing()),
        java.util.Map.entry("newest", asset.newest()),
        java.util.Map.entry("sheet", SheetText.write(sheet)),
        java.util.Map.entry("at", asset.changedAt()));
  }

  public static Optional<Registered> find(Handle handle, UUID id) {
    return one(handle, id, "");
  }

  /** For a change: nobody else's changes until the transaction ends, and only the holder's own. */
  public static Optional<Registered> lock(Handle handle, UUID id) {
    return one(handle, id, " for update");
  }

  private static Optional<Registered> one(Handle handle, UUID id, String how) {
    return handle
        .createQuery("select * from asset where id = :id" + how)
        .bind("id", id)
        .map((row, context) -> asset(row))
        .findOne();
  }

  /** Writes a version, or over one that nobody has confirmed. */
  public static void version(
      Handle handle, Registered asset, Version version, Caller by, Instant at) {
    handle
        .createUpdate(
            """
            insert into asset_version (asset_id, number, code, organisation_id, state, sheet, proposals, at, by_account, by_name)
            values (:asset, :number, :code, :organisation, :state, :sheet, :proposals, :at, :account, :name)
            on conflict (asset_id, number) do update set state = excluded.state, sheet = excluded.sheet,
              proposals = excluded.proposals, at = excluded.at, by_account = excluded.by_account, by_name = excluded.by_name""")
        .bind("asset", asset.id())
        .bind("number", version.number())
        .bind("code", asset.code())
        .bind("organisation", asset.organisation().orElse(null))
        .bind("state", version.state())
        .bind("sheet", SheetText.write(version.sheet()))
        .bind("proposals", SheetText.write(version.proposals()))
        .bind("at", at)
        .bind("account", by.accountId())
        .bind("name", by.displayName())
        .execute();
  }

  public static Optional<Version> version(Handle handle, UUID asset, int number) {
    return versions(handle, asset).stream()
        .filter(version -> version.number() == number)
        .findFirst();
  }

  public static List<Version> versions(Handle handle, UUID asset) {
    return handle
        .createQuery("select * from asset_version where asset_id = :asset order by number")
        .bind("asset", asset)
        .map(
            (row, context) ->
                new Version(
                    row.getInt("number"),
                    AssetState.valueOf(row.getString("state")),
                    SheetText.sheet(row.getString("sheet")),
                    SheetText.proposals(row.getString("proposals"))))
        .list();
  }

  static Registered asset(ResultSet row) throws SQLException {
    return new Registered(
        row.getObject("id", UUID.class),
        Holder.valueOf(row.getString("holder")),
        row.getString("code"),
        Optional.ofNullable(row.getString("organisation_id")),
        row.getBoolean("disclosed"),
        AssetState.valueOf(row.getString("state")),
        row.getBoolean("waiting"),
        row.getInt("standing"),
        row.getInt("newest"),
        SheetText.sheet(row.getString("sheet")),
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }
}
