package org.linli.servers.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.linli.access.boundary.Scopes;
import org.linli.rounds.boundary.Rounds;
import org.linli.servers.control.SelfPortrait;
import org.linli.servers.control.ServerRegister;
import org.linli.servers.entity.ServerBeat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says every half minute that this server is there, and at its orderly end that it is gone. While
 * the database is away nothing of that can be said; the server goes on, and says so by {@link
 * #trouble}.
 */
@ApplicationScoped
public class Heartbeat {

  private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
  private static final Duration EVERY = Duration.ofSeconds(30);

  private final ServerRegister register;
  private final Supplier<ServerBeat> portrait;
  private final Scopes scopes;
  private final InstantSource clock;
  private volatile Instant lastAt;
  private volatile Instant failingSince;

  /** Set at the end: a beat that came after it would bring back a server that is gone. */
  private volatile boolean left;

  @Inject
  public Heartbeat(ServerRegister register, SelfPortrait portrait, Scopes scopes) {
    this(register, portrait::now, scopes, InstantSource.system());
  }

  public Heartbeat(
      ServerRegister register, Supplier<ServerBeat> portrait, Scopes scopes, InstantSource clock) {
    this.register = register;
    this.portrait = portrait;
    this.scopes = scopes;
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected Heartbeat() {
    this(null, (Supplier<ServerBeat>) null, null, null);
  }

  void begin(@Observes Startup event, Rounds rounds) {
    try {
      beat();
    } catch (RuntimeException e) {
      LOG.info("the register of servers waits for the database: {}", e.toString());
    }
    rounds.everywhere(EVERY, "heartbeat", this::beat);
  }

  /** Once; the next comes by the clock. After this server's end it says nothing more. */
  public synchronized void beat() {
    if (left) {
      return;
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    try {
      var failing = failingSince != null;
      scopes.asSystem(
          "servers",
          () -> {
            register.beat(portrait.get(), failing, now);
            return null;
          });
      lastAt = now;
      failingSince = null;
    } catch (RuntimeException e) {
      if (failingSince == null) {
        failingSince = now;
      }
      throw e;
    }
  }

  /** An orderly end. */
  synchronized void end(@Observes Shutdown event) {
    left = true;
    leave();
  }

  /** Says that this server ends on purpose. */
  public void leave() {
    try {
      scopes.asSystem(
          "servers", () -> register.leave(portrait.get().node(), null, clock.instant()));
    } catch (RuntimeException e) {
      LOG.warn("the register of servers was not told of the end: {}", e.toString());
    }
  }

  /** When the register heard of this server last; empty before the first time. */
  public Optional<Instant> lastAt() {
    return Optional.ofNullable(lastAt);
  }

  /** Since when the register cannot be told; empty while it can. */
  public Optional<Instant> trouble() {
    return Optional.ofNullable(failingSince);
  }
}
