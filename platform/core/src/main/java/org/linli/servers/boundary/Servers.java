package org.linli.servers.boundary;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.servers.control.ServerRegister;
import org.linli.servers.entity.ServerRecovery;
import org.linli.servers.entity.ServerStanding;
import org.linli.servers.entity.ServerState;

/** The register of servers, for those who keep the platform running. */
@Facade
public class Servers {

  private static final int LONGEST_NODE = 200;

  private final ServerRegister register;
  private final Scopes scopes;
  private final InstantSource clock;

  @Inject
  public Servers(ServerRegister register, Scopes scopes) {
    this(register, scopes, InstantSource.system());
  }

  public Servers(ServerRegister register, Scopes scopes, InstantSource clock) {
    this.register = register;
    this.scopes = scopes;
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected Servers() {
    this(null, null, null);
  }

  /** Every server of the last thirty days, those that run first. */
  @Permit("ops:read")
  public List<ServerStanding> list() {
    return register.all(clock.instant());
  }

  /** Servers that were silent and came back, newest first. */
  @Permit("ops:read")
  public Page<ServerRecovery> recoveries(PageRequest page) {
    return register.recoveries(page);
  }

  /**
   * Says of a server that is late that it was taken away on purpose, as a machine that was given
   * back: nobody waits for it any more. Should it beat again, it stands in the register again.
   *
   * @throws NotFound there is no such server
   * @throws Conflict it is not late
   */
  @Permit("servers:write")
  @Mutates("server.taken-out")
  public void takeOut(String node) {
    var now = clock.instant();
    if (node == null || node.length() > LONGEST_NODE || node.indexOf('\0') >= 0) {
      throw new NotFound("server");
    }
    var standing = register.find(node, now).orElseThrow(() -> new NotFound("server"));
    if (standing.state() != ServerState.LATE
        || !register.leave(node, scopes.caller().displayName(), now)) {
      throw new Conflict("server");
    }
  }
}
