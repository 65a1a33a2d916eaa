package org.linli.organisations.control;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.organisations.boundary.MemberRow;
import org.linli.organisations.boundary.UnitRow;

/** Who holds which post; an account has one in each organisation at most, and one main one. */
public final class PostTable {

  private static final String SELECT =
      """
      select m.*, a.username, a.display_name from unit_post m join account a on a.id = m.account_id
      where m.unit_id = :unit
      """;

  private PostTable() {}

  public static List<MemberRow> of(Handle handle, UUID unit) {
    return query(handle, SELECT + " order by m.since, a.username", unit, null);
  }

  public static Optional<MemberRow> of(Handle handle, UUID unit, UUID account) {
    return query(handle, SELECT + " and m.account_id = cast(:account as uuid)", unit, account)
        .stream()
        .findFirst();
  }

  private static List<MemberRow> query(Handle handle, String sql, UUID unit, UUID account) {
    var query = handle.createQuery(sql).bind("unit", unit);
    if (account != null) {
      query.bind("account", account);
    }
    return query
        .map(
            (row, context) ->
                new MemberRow(
                    row.getObject("account_id", UUID.class),
                    row.getString("username"),
                    row.getString("display_name"),
                    row.getString("post"),
                    row.getBoolean("main"),
                    Optional.ofNullable(row.getString("role")),
                    row.getTimestamp("since").toInstant()))
        .list();
  }

  /** Whether the account belongs to any organisation as its main one. */
  public static boolean hasMain(Handle handle, UUID account) {
    return handle
        .createQuery("select exists (select 1 from unit_post where account_id = :id and main)")
        .bind("id", account)
        .mapTo(boolean.class)
        .one();
  }

  public static void insert(
      Handle handle,
      UnitRow unit,
      UUID account,
      String post,
      boolean main,
      String role,
      Instant at) {
    if (main) {
      noMain(handle, account);
    }
    handle
        .createUpdate(
            """
            insert into unit_post (unit_id, account_id, code, organisation_id, post, main, role, since)
            values (:unit, :account, :code, :organisation, :post, :main, :role, :at)""")
        .bind("unit", unit.id())
        .bind("account", account)
        .bind("code", unit.code())
        .bind("organisation", unit.organisation().orElse(null))
        .bind("post", post)
        .bind("main", main)
        .bind("role", role)
        .bind("at", at)
        .execute();
  }

  /** Takes the post; the oldest of the others becomes the main one where this was it. */
  public static void delete(Handle handle, UUID unit, MemberRow member) {
    handle
        .createUpdate("delete from unit_post where unit_id = :unit and account_id = :account")
        .bind("unit", unit)
        .bind("account", member.account())
        .execute();
    if (member.main()) {
      handle
          .createUpdate(
              """
              update unit_post set main = true where account_id = :account and unit_id =
                (select unit_id from unit_post where account_id = :account order by since, unit_id limit 1)""")
          .bind("account", member.account())
          .execute();
    }
  }

  /** The posts go over to another organisation of the place. */
  public static void carry(Handle handle, UUID from, UUID to) {
    handle
        .createUpdate("update unit_post set unit_id = :to where unit_id = :from")
        .bind("from", from)
        .bind("to", to)
        .execute();
  }

  private static void noMain(Handle handle, UUID account) {
    handle
        .createUpdate("update unit_post set main = false where account_id = :id and main")
        .bind("id", account)
        .execute();
  }
}
