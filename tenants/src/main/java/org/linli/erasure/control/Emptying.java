package org.linli.erasure.control;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.linli.erasure.entity.ErasedTable;
import org.linli.erasure.entity.ErasureHeld;
import org.linli.erasure.entity.ErasureTooEarly;
import org.linli.erasure.entity.KeptTable;
import org.linli.tenancy.entity.TenantId;

/**
 * Takes a community's rows out of every table, in one transaction: all are gone, or none. Row
 * security stays on and shows this community's rows alone, so nothing here can reach another's.
 */
final class Emptying {

  /** Rows of the community's that do not name it themselves, by the condition that finds them. */
  private static final Map<String, String> BELONGING =
      Map.ofEntries(
          Map.entry("account_role", ofAccounts("account_id")),
          Map.entry("api_token", ofAccounts("account_id")),
          Map.entry("stopped_credential", ofAccounts("account_id")),
          Map.entry("log_in", ofAccounts("account_id")),
          Map.entry("account_link", ofAccounts("account_id")),
          Map.entry("second_factor", ofAccounts("account_id")),
          Map.entry("old_password", ofAccounts("account_id")),
          Map.entry("unit_post", ofAccounts("account_id")),
          Map.entry("box_note", ofAccounts("account_id")),
          // Rows as they were supplied, which were not taken over: the community's persons in
          // clear.
          Map.entry("quarantined_row", "tenant_id = :tenant"),
          Map.entry(
              "own_role_version",
              "role_id in (select id from own_role where tenant_id = :tenant)"));

  private static final String ACCOUNTS =
      """
      update account set username = 'erased-' || cast(id as varchar), display_name = '-',
        password_hash = '-', phone = null, phone_index = null, state = 'DELETED', stamp = stamp + 1
      where tenant_id = :tenant\
      """;

  private final Handle handle;
  private final TenantId tenant;
  private final ErasurePack pack;
  private final Archives archives;

  Emptying(Handle handle, TenantId tenant, ErasurePack pack, Instant now) {
    this.handle = handle;
    this.tenant = tenant;
    this.pack = pack;
    this.archives = new Archives(handle, tenant, pack, now);
  }

  private static String ofAccounts(String column) {
    return column + " in (select id from account where tenant_id = :tenant)";
  }

  /** Shows this transaction the community's rows, which a suspended one's people never see. */
  void enter(String code) {
    handle
        .createQuery(
            """
            select set_config('app.tenant', :tenant, true), set_config('app.scope', :code, true),
              set_config('app.party', '', true)\
            """)
        .bind("tenant", tenant)
        .bind("code", code)
        .mapTo(String.class)
        .one();
  }

  /**
   * Rows of the archives that stay in any case hold nothing up.
   *
   * @throws ErasureTooEarly the community has rows whose term is not over
   */
  void checkTerms(Prepared prepared, Instant now) {
    var suspended = prepared.suspendedAt();
    late(prepared.name(), suspended, pack.leastDays(), now);
    var there = new HashSet<>(OwnTables.of(handle));
    for (var kind : pack.kinds()) {
      if (kind.tables().stream()
          .filter(there::contains)
          .anyMatch(table -> archives.countGoing(table) > 0)) {
        late(kind.zh() + " " + kind.en(), suspended, kind.days(), now);
      }
    }
  }

  /**
   * What somebody ordered to keep is kept, whatever the terms say. The orders stand in a table of
   * another room, which is looked at where it is there.
   *
   * @throws ErasureHeld an order stands
   */
  void checkHolds(Prepared prepared, Instant now) {
    var there =
        handle
            .createQuery(
                """
                select count(*) from information_schema.tables
                where table_schema = 'public' and table_name = 'retention_hold'\
                """)
            .mapTo(Long.class)
            .one();
    if (there == 0) {
      return;
    }
    handle
        .createQuery(
            """
            select reason from retention_hold where code = :code and lifted_at is null
              and (until is null or until > :now) order by placed_at limit 1\
            """)
        .bind("code", prepared.code())
        .bind("now", now)
        .mapTo(String.class)
        .findOne()
        .ifPresent(
            reason -> {
              throw new ErasureHeld(reason);
            });
  }

  private static void late(String what, Instant suspended, int days, Instant now) {
    var until = suspended.plus(Duration.ofDays(days));
    if (now.isBefore(until)) {
      throw new ErasureTooEarly(what, until);
    }
  }

  /**
   * @param told hears of each table when it is empty
   * @return every table that was looked through
   */
  List<ErasedTable> run(Consumer<ErasedTable> told) {
    var kept = pack.kept();
    var own = OwnTables.of(handle).stream().filter(table -> !kept.containsKey(table)).toList();
    var all = new ArrayList<>(own);
    all.addAll(belonging());
    var erased = new ArrayList<ErasedTable>();
    for (var table : OwnTables.childrenFirst(handle, all)) {
      var gone = new ErasedTable(table, delete(table));
      erased.add(gone);
      told.accept(gone);
    }
    for (var table : own) {
      if (archives.countGoing(table) > 0) {
        throw new IllegalStateException("rows are left in " + table);
      }
    }
    return erased;
  }

  /** The accounts' ids stay, since what they did for others names them; who they were goes. */
  long clearAccounts() {
    return handle.createUpdate(ACCOUNTS).bind("tenant", tenant).execute();
  }

  /** Those that are there: a database may lack a room's. */
  private List<String> belonging() {
    return handle
        .createQuery(
            """
            select table_name from information_schema.tables
            where table_schema = 'public' and table_name in (<tables>) order by table_name\
            """)
        .bindList("tables", List.copyOf(BELONGING.keySet()))
        .mapTo(String.class)
        .list();
  }

  /**
   * What stays, with how many rows of it.
   *
   * @param shared what the community has with others
   */
  List<KeptTable> kept(SharedRows shared) {
    var there = OwnTables.of(handle);
    var kept = new ArrayList<KeptTable>();
    pack.keep().stream()
        .filter(one -> there.contains(one.table()))
        .map(one -> new KeptTable(one.table(), count(one.table()), one.zh(), one.en()))
        .forEach(kept::add);
    kept.addAll(archives.kept());
    kept.addAll(shared.kept(belonging()));
    return kept;
  }

  private long delete(String table) {
    var belonging = BELONGING.get(table);
    return archives.delete(table, belonging == null ? archives.going(table) : belonging);
  }

  private long count(String table) {
    return handle
        .createQuery("select count(*) from " + table + " where tenant_id = :tenant")
        .bind("tenant", tenant)
        .mapTo(Long.class)
        .one();
  }
}
