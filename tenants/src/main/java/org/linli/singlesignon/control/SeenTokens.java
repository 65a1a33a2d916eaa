package org.linli.singlesignon.control;

import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.identity.entity.OneTime;

/** Ids of the logout tokens that were heeded, on all nodes, until they are too old to be sent. */
public final class SeenTokens {

  private SeenTokens() {}

  /** Whether it was not seen before. */
  public static boolean add(
      Handle handle, UUID provider, String token, Instant now, Instant until) {
    handle
        .createUpdate("delete from provider_logout where until < :now")
        .bind("now", now)
        .execute();
    return handle
            .createUpdate(
                """
                insert into provider_logout (provider_id, token_hash, until)
                values (:provider, :token, :until) on conflict do nothing""")
            .bind("provider", provider)
            .bind("token", OneTime.digest(token))
            .bind("until", until)
            .execute()
        == 1;
  }
}
