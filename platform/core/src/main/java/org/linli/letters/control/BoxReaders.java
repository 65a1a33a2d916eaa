package org.linli.letters.control;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.linli.tenancy.entity.TenantId;

/** Accounts that can still sign in, and where each belongs. */
final class BoxReaders {

  private static final String SELECT =
      """
      select a.id, coalesce(a.scope_code, t.code) as code, a.organisation_id from account a
      left join tenant t on t.id = a.tenant_id where a.state = 'ACTIVE' and\
      """;

  private BoxReaders() {}

  /** Those of these who belong to the community; others are left out. */
  static List<BoxReader> of(Handle handle, TenantId tenant, Collection<UUID> accounts) {
    return read(
        handle
            .createQuery(SELECT + " a.tenant_id = :tenant and a.id = any(:accounts)")
            .bind("tenant", tenant)
            .bindArray("accounts", UUID.class, List.copyOf(accounts)));
  }

  /** These, wherever they belong. */
  static List<BoxReader> anywhere(Handle handle, Collection<UUID> accounts) {
    return read(
        handle
            .createQuery(SELECT + " a.id = any(:accounts)")
            .bindArray("accounts", UUID.class, List.copyOf(accounts)));
  }

  /**
   * The staff of the division of that tier above a community.
   *
   * @param tier {@code STREET}, {@code DISTRICT} or {@code CITY}
   * @param role that is held, by itself or as the base of an own role with the word
   * @param word what an own role has to allow
   */
  static List<BoxReader> above(
      Handle handle, TenantId tenant, String tier, String role, String word, Instant now) {
    return read(
        handle
            .createQuery(
                SELECT
                    + """
                     a.tier = :tier and a.scope_code is not null
                    and (select c.code from tenant c where c.id = :tenant) like a.scope_code || '%'
                    and exists (
                      select 1 from account_role r left join own_role o on o.id = r.role
                      where r.account_id = a.id and (r.until is null or r.until > :now)
                        and coalesce(o.basis, r.role) = :role
                        and (o.id is null or o.words like '%' || :word || '%'))
                    order by a.id limit 500\
                    """)
            .bind("tier", tier)
            .bind("tenant", tenant)
            .bind("role", role)
            .bind("word", word)
            .bind("now", now.atOffset(ZoneOffset.UTC)));
  }

  private static List<BoxReader> read(Query query) {
    return query
        .map(
            (row, context) -> {
              var code = row.getString("code");
              return new BoxReader(
                  row.getObject("id", UUID.class),
                  code,
                  code == null ? row.getString("organisation_id") : null);
            })
        .list();
  }
}
