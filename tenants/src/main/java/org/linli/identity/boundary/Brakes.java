package org.linli.identity.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.access.entity.Credential;
import org.linli.identity.control.AccountBook;

/**
 * Slows and stops the programs of an account, its tokens and its signed requests, all or some of
 * them, in the caller's transaction. Who may is for the rooms that use it to check. A stop also
 * raises the account's stamp: what runs at that moment, on whatever server, ends with its next
 * transaction.
 */
@ApplicationScoped
public class Brakes {

  /**
   * @param perMinute 0 to stop them, null to let them free
   */
  public void pace(Handle handle, UUID account, Integer perMinute) {
    handle
        .createUpdate("update account set pace = cast(:pace as int) where id = :id")
        .bind("pace", perMinute)
        .bind("id", account)
        .execute();
    if (perMinute != null && perMinute == 0) {
      AccountBook.raiseStamp(handle, account);
    }
  }

  /**
   * Stops those of the account's tokens, keys and certificates, and no others of it. Each
   * transaction of a program asks for its own when it begins: what runs by one of them ends with
   * the next.
   */
  public void stop(Handle handle, UUID account, Collection<Credential> stopped, Instant now) {
    var names = stopped.stream().map(Credential::toString).toArray(String[]::new);
    handle
        .createUpdate(
            "delete from stopped_credential where account_id = :account and not credential ="
                + " any(:names)")
        .bind("account", account)
        .bindArray("names", String.class, (Object[]) names)
        .execute();
    for (var name : names) {
      handle
          .createUpdate(
              """
              insert into stopped_credential (credential, account_id, stopped_at) values (:name, :account, :now)
              on conflict do nothing""")
          .bind("name", name)
          .bind("account", account)
          .bind("now", now)
          .execute();
    }
  }

  /** Shuts or opens the whole account, also for its person. */
  public void shut(Handle handle, UUID account, boolean shut) {
    AccountBook.enable(handle, account, !shut);
  }
}
