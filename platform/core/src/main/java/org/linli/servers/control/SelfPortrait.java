package org.linli.servers.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.linli.health.boundary.ScreenSessions;
import org.linli.nodes.boundary.Node;
import org.linli.nodes.entity.NodeName;
import org.linli.nodes.entity.Role;
import org.linli.rounds.boundary.Rounds;
import org.linli.servers.entity.ServerBeat;

/** What this server is, does and carries now. */
@ApplicationScoped
public class SelfPortrait {

  private final Node node;
  private final ScreenSessions sessions;
  private final Rounds rounds;
  private final String build;

  @Inject
  public SelfPortrait(Node node, ScreenSessions sessions, Rounds rounds) {
    this(node, sessions, rounds, Build.name());
  }

  public SelfPortrait(Node node, ScreenSessions sessions, Rounds rounds, String build) {
    this.build = build;
    this.node = node;
    this.sessions = sessions;
    this.rounds = rounds;
  }

  /** For the container's proxy alone. */
  protected SelfPortrait() {
    this(null, null, null, "");
  }

  public ServerBeat now() {
    var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    return new ServerBeat(
        NodeName.here(),
        machine(NodeName.here()),
        Arrays.stream(Role.values())
            .filter(node::does)
            .map(Role::word)
            .collect(Collectors.joining(",")),
        build,
        "Java " + Runtime.version(),
        Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()),
        sessions.count(),
        rounds.tallies().size(),
        heap.getUsed(),
        Math.max(0, heap.getMax()));
  }

  /** A node's name without its process. */
  static String machine(String node) {
    return node.substring(0, node.lastIndexOf('-'));
  }
}
