package org.linli.servers.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.servers.entity.RecoveryCause;
import org.linli.servers.entity.ServerBeat;
import org.linli.servers.entity.ServerRecovery;
import org.linli.servers.entity.ServerRow;
import org.linli.servers.entity.ServerStanding;

/** What the register makes of a beat. */
@ApplicationScoped
public class ServerRegister {

  /** So long a server that is gone still stands in the register. */
  private static final Duration REMEMBERED = Duration.ofDays(30);

  private final Jdbi jdbi;

  @Inject
  public ServerRegister(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** For the container's proxy alone. */
  protected ServerRegister() {
    this(null);
  }

  /**
   * Writes the beat, and the recovery where it ends a silence.
   *
   * @param failing whether beats before this one could not be written
   */
  public void beat(ServerBeat beat, boolean failing, Instant now) {
    jdbi.useHandle(
        handle -> {
          var known = ServerTable.find(handle, beat.node());
          ServerTable.beat(handle, beat, now);
          if (known.isPresent() && known.get().leftAt() == null) {
            back(handle, known.get(), beat, failing, now);
          } else {
            follow(handle, beat, now);
          }
          ServerTable.forget(handle, now.minus(REMEMBERED));
        });
  }

  /** The same process after a silence, or a new one of the same name after one that was killed. */
  private static void back(
      Handle handle, ServerRow known, ServerBeat beat, boolean failing, Instant now) {
    if (beat.startedAt().isAfter(known.beatAt())) {
      ServerTable.recovered(
          handle, beat, known.beatAt(), beat.startedAt(), RecoveryCause.RESTARTED);
    } else if (known.silence(now).compareTo(ServerRow.LATE_AFTER) >= 0) {
      ServerTable.recovered(
          handle,
          beat,
          known.beatAt(),
          now,
          failing ? RecoveryCause.DATABASE_AWAY : RecoveryCause.STALLED);
    } else {
      follow(handle, beat, now);
    }
  }

  /** Takes the place of a process of the same machine that ended without a word. */
  private static void follow(Handle handle, ServerBeat beat, Instant now) {
    ServerTable.toFollow(handle, beat, now.minus(ServerRow.LATE_AFTER))
        .ifPresent(
            gone -> {
              ServerTable.follow(handle, gone.node(), beat.node());
              ServerTable.recovered(
                  handle, beat, gone.beatAt(), beat.startedAt(), RecoveryCause.RESTARTED);
            });
  }

  /**
   * @param by who took it out; null when it ends by itself
   * @return false when there is none, or it left before
   */
  public boolean leave(String node, String by, Instant now) {
    return jdbi.withHandle(handle -> ServerTable.leave(handle, node, by, now));
  }

  public Optional<ServerStanding> find(String node, Instant now) {
    return jdbi.withHandle(handle -> ServerTable.find(handle, node).map(row -> standing(row, now)));
  }

  /** Those that run first. */
  public List<ServerStanding> all(Instant now) {
    return jdbi.withHandle(ServerTable::all).stream().map(row -> standing(row, now)).toList();
  }

  private static ServerStanding standing(ServerRow row, Instant now) {
    return new ServerStanding(row, row.state(now), row.silence(now).toSeconds());
  }

  /** Newest first. */
  public Page<ServerRecovery> recoveries(PageRequest page) {
    return jdbi.withHandle(handle -> ServerTable.recoveries(handle, page));
  }
}
