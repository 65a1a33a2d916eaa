package org.linli.singlesignon.control;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.persistence.Sql;
import org.linli.singlesignon.entity.Linking;

/** Links between a provider's subjects and accounts; of each at most one at a provider. */
public final class LinkTable {

  private LinkTable() {}

  /** A link of an account. */
  public record Link(UUID provider, Instant at, Linking by, Instant usedAt) {}

  public static Optional<UUID> accountOf(Handle handle, UUID provider, String subject) {
    return handle
        .createQuery(
            "select account_id from account_link where provider_id = :provider and subject = :subject")
        .bind("provider", provider)
        .bind("subject", subject)
        .mapTo(UUID.class)
        .findOne();
  }

  public static List<Link> of(Handle handle, UUID account) {
    return handle
        .createQuery("select * from account_link where account_id = :account")
        .bind("account", account)
        .map(
            (row, context) ->
                new Link(
                    row.getObject("provider_id", UUID.class),
                    row.getTimestamp("linked_at").toInstant(),
                    Linking.valueOf(row.getString("linked_by")),
                    Optional.ofNullable(row.getTimestamp("used_at"))
                        .map(Timestamp::toInstant)
                        .orElse(null)))
        .list();
  }

  /** Whether it was made: neither the subject nor the account was linked at this provider. */
  public static boolean add(
      Handle handle, UUID provider, String subject, UUID account, Linking by, Instant at) {
    return handle
            .createUpdate(
                """
                insert into account_link (id, provider_id, subject, account_id, linked_by, linked_at)
                values (:id, :provider, :subject, :account, :by, :at) on conflict do nothing""")
            .bind("id", Sql.newId())
            .bind("provider", provider)
            .bind("subject", subject)
            .bind("account", account)
            .bind("by", by)
            .bind("at", at)
            .execute()
        == 1;
  }

  public static void used(Handle handle, UUID provider, UUID account, Instant at) {
    handle
        .createUpdate(
            "update account_link set used_at = :at where provider_id = :provider and account_id = :account")
        .bind("provider", provider)
        .bind("account", account)
        .bind("at", at)
        .execute();
  }

  public static boolean remove(Handle handle, UUID provider, UUID account) {
    return handle.execute(
            "delete from account_link where provider_id = ? and account_id = ?", provider, account)
        == 1;
  }

  /** Another issuer's subjects are other people. */
  public static void forget(Handle handle, UUID provider) {
    handle.execute("delete from account_link where provider_id = ?", provider);
  }

  public static long count(Handle handle, UUID provider) {
    return handle
        .createQuery("select count(*) from account_link where provider_id = :provider")
        .bind("provider", provider)
        .mapTo(long.class)
        .one();
  }
}
