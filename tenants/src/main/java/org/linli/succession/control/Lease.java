package org.linli.succession.control;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Which server carries a succession out. One that was killed lets go after two minutes, and another
 * goes on where it stood. Nothing is doubled where two do it after all: each piece locks the
 * succession and knows how far it is.
 */
final class Lease {

  private static final Duration LENGTH = Duration.ofMinutes(2);

  private final UUID server;

  /**
   * @param server of this one alone, for as long as it runs
   */
  Lease(UUID server) {
    this.server = server;
  }

  /**
   * Takes it, or keeps it.
   *
   * @return false where another server has it
   */
  boolean take(Handle handle, UUID succession, Instant now) {
    return handle
            .createUpdate(
                """
                update succession set carrier = :server, carried_until = :until where id = :id
                  and state in ('CONFIRMED', 'RUNNING')
                  and (carrier is null or carrier = :server or carried_until < :now)""")
            .bind("server", server)
            .bind("until", now.plus(LENGTH).atOffset(ZoneOffset.UTC))
            .bind("now", now.atOffset(ZoneOffset.UTC))
            .bind("id", succession)
            .execute()
        == 1;
  }
}
