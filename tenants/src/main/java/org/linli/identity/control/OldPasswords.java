package org.linli.identity.control;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.access.boundary.Invalid;
import org.linli.persistence.Sql;

/** What an account's passwords were before, as digests, so that none comes again too soon. */
public final class OldPasswords {

  private OldPasswords() {}

  /**
   * @param remembered how many of the last ones may not come again, the one that stands not counted
   * @throws Invalid it is one of them
   */
  public static void refuse(Handle handle, UUID account, String fresh, int remembered) {
    if (hashes(handle, account, remembered).stream()
        .anyMatch(hash -> Passwords.shared().passwordsMatch(fresh, hash))) {
      throw new Invalid("password", "password-again");
    }
  }

  /** The one that stands will be an old one; of those before it only so many are kept. */
  public static void keep(Handle handle, Account account, int remembered) {
    if (remembered > 0 && !account.mustChangePassword()) {
      // One that somebody else gave out was never the person's own.
      handle
          .createUpdate(
              "insert into old_password (account_id, id, hash) values (:account, :id, :hash)")
          .bind("account", account.id())
          .bind("id", Sql.newId())
          .bind("hash", account.passwordHash())
          .execute();
    }
    handle
        .createUpdate(
            """
            delete from old_password where account_id = :account and id not in (
              select id from old_password where account_id = :account order by id desc limit :most)\
            """)
        .bind("account", account.id())
        .bind("most", remembered)
        .execute();
  }

  public static void forget(Handle handle, UUID account) {
    handle.execute("delete from old_password where account_id = ?", account);
  }

  /** The newest first: ids rise with the time. */
  private static List<String> hashes(Handle handle, UUID account, int remembered) {
    return handle
        .createQuery(
            "select hash from old_password where account_id = :account order by id desc limit"
                + " :most")
        .bind("account", account)
        .bind("most", remembered)
        .mapTo(String.class)
        .list();
  }
}
