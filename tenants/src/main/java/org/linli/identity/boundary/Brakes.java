package org.linli.identity.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.identity.control.AccountBook;

/**
 * Slows and stops the programs of an account, its tokens and its signed requests, in the caller's
 * transaction. Who may is for the rooms that use it to check. A stop also raises the account's
 * stamp: what runs at that moment, on whatever server, ends with its next transaction.
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

  /** Shuts or opens the whole account, also for its person. */
  public void shut(Handle handle, UUID account, boolean shut) {
    AccountBook.enable(handle, account, !shut);
  }
}
