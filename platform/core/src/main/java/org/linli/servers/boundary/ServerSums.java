package org.linli.servers.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.linli.servers.control.ServerRegister;
import org.linli.servers.entity.ServerState;

/** What a monitoring asks of the register. */
@ApplicationScoped
public class ServerSums {

  private final ServerRegister register;

  @Inject
  public ServerSums(ServerRegister register) {
    this.register = register;
  }

  /** For the container's proxy alone. */
  protected ServerSums() {
    this(null);
  }

  /** How many servers stand how; every state is there. */
  public Map<ServerState, Long> states(Instant now) {
    var sums = new EnumMap<ServerState, Long>(ServerState.class);
    for (var state : ServerState.values()) {
      sums.put(state, 0L);
    }
    register.all(now).forEach(one -> sums.merge(one.state(), 1L, Long::sum));
    return sums;
  }

  /** For how many seconds each server that is late was not heard, by its name. */
  public Map<String, Long> silent(Instant now) {
    var silent = new TreeMap<String, Long>();
    for (var one : register.all(now)) {
      if (one.state() == ServerState.LATE) {
        silent.put(one.server().node(), one.silentSeconds());
      }
    }
    return silent;
  }
}
