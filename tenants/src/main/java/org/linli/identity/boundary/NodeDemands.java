package org.linli.identity.boundary;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Permit;
import org.linli.identity.entity.NodeDemand;
import org.linli.persistence.Sql;

/**
 * Of whom the servers of the installation demand a second factor: one that was forgotten when the
 * settings changed leaves a door open beside the shut ones.
 */
@Facade
public class NodeDemands {

  /** A server that said nothing for so long is gone. */
  private static final Duration STANDING = Duration.ofMinutes(5);

  private final Jdbi jdbi;
  private final InstantSource clock;

  @Inject
  public NodeDemands(Jdbi jdbi) {
    this(jdbi, InstantSource.system());
  }

  public NodeDemands(Jdbi jdbi, InstantSource clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected NodeDemands() {
    this(null, null);
  }

  /** Servers that were heard within five minutes, by name. */
  @Permit("ops:read")
  public List<NodeDemand> list() {
    return jdbi.withHandle(handle -> standing(handle, clock.instant().minus(STANDING)));
  }

  /** Whether they differ. */
  public static boolean differ(List<NodeDemand> demands) {
    return demands.stream().map(NodeDemand::demand).distinct().count() > 1;
  }

  private static List<NodeDemand> standing(Handle handle, Instant since) {
    return handle
        .createQuery("select * from node_demand where heard_at > :since order by node")
        .bind("since", since)
        .map(
            (row, context) ->
                new NodeDemand(
                    row.getString("node"),
                    row.getString("second_factor"),
                    Sql.instant(row, "heard_at")))
        .list();
  }
}
