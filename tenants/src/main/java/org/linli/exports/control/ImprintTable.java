package org.linli.exports.control;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.exports.entity.Imprint;
import org.linli.keys.boundary.KeyRing;
import org.linli.keys.entity.KeyPurpose;

/** Rows of {@code export_imprint}, each under its own seal. */
public final class ImprintTable {

  private static final String MATCHING =
      " from export_imprint where (username ilike :search or display_name ilike :search or what ilike :search)";

  private final KeyRing keys;

  public ImprintTable(KeyRing keys) {
    this.keys = keys;
  }

  public void insert(Handle handle, Mark mark, Instant at, Caller caller, String what, long rows) {
    var tenant = caller.tenant().map(Object::toString).orElse(null);
    handle
        .createUpdate(
            """
            insert into export_imprint (mark, at, account_id, username, display_name, organisation_id,
              tenant_id, scope_code, what, rows_written, address, seal)
            values (:mark, :at, cast(:account as uuid), :username, :name, :organisation, :tenant,
              coalesce((select code from tenant where id = :tenant), :scope,
                (select code from division where level = 'CITY' limit 1), '0000'),
              :what, :rows, :address, :seal)""")
        .bind("mark", mark.digits())
        .bind("at", at)
        .bind("account", caller.accountId())
        .bind("username", caller.username())
        .bind("name", caller.displayName())
        .bind("organisation", caller.organisation().orElse(null))
        .bind("tenant", tenant)
        .bind("scope", caller.scope() == null ? null : caller.scope().value())
        .bind("what", what)
        .bind("rows", rows)
        .bind("address", caller.address())
        .bind(
            "seal",
            keys.mark(
                KeyPurpose.WATERMARK, mark.digits(), at, caller.username(), tenant, what, rows))
        .execute();
  }

  public List<Imprint> list(Handle handle, PageRequest page) {
    return handle
        .createQuery("select *" + MATCHING + " order by at desc, mark limit :limit offset :offset")
        .bind("search", page.pattern())
        .bind("limit", page.limit())
        .bind("offset", page.offset())
        .reduceRows(new java.util.ArrayList<Imprint>(), this::add);
  }

  public long count(Handle handle, PageRequest page) {
    return handle
        .createQuery("select count(*)" + MATCHING)
        .bind("search", page.pattern())
        .mapTo(Long.class)
        .one();
  }

  /** Those of the marks that the current scope may see. */
  public List<Imprint> of(Handle handle, Collection<Mark> marks) {
    return marks.isEmpty()
        ? List.of()
        : handle
            .createQuery("select * from export_imprint where mark in (<marks>) order by at")
            .bindList("marks", marks.stream().map(Mark::digits).toList())
            .reduceRows(new java.util.ArrayList<Imprint>(), this::add);
  }

  private java.util.ArrayList<Imprint> add(java.util.ArrayList<Imprint> all, RowView row) {
    var mark = row.getColumn("mark", String.class);
    var at = row.getColumn("at", Instant.class);
    var username = row.getColumn("username", String.class);
    var tenant = row.getColumn("tenant_id", String.class);
    var what = row.getColumn("what", String.class);
    var rows = row.getColumn("rows_written", Long.class);
    all.add(
        new Imprint(
            mark,
            at,
            username,
            row.getColumn("display_name", String.class),
            row.getColumn("organisation_id", String.class),
            tenant,
            row.getColumn("scope_code", String.class),
            what,
            rows,
            row.getColumn("address", String.class),
            keys.proves(
                KeyPurpose.WATERMARK,
                row.getColumn("seal", String.class),
                mark,
                at,
                username,
                tenant,
                what,
                rows)));
    return all;
  }
}
