package org.linli.identity.boundary;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Permit;
import org.linli.identity.control.FactorDemand;
import org.linli.identity.control.Roles;
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

  /**
   * Delivered roles of whose holders every server that stands demands a second factor by its
   * settings; none where no server was heard.
   */
  public static Set<String> rolesDemanded(Handle handle, Instant now) {
    var demands =
        standing(handle, now.minus(STANDING)).stream().map(one -> read(one.demand())).toList();
    return demands.isEmpty()
        ? Set.of()
        : Roles.delivered().all().entrySet().stream()
            .filter(
                role ->
                    demands.stream()
                        .allMatch(one -> one.of(role.getValue().tier(), Set.of(role.getKey()))))
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** What a newer server says in words of its own counts for nothing. */
  private static FactorDemand read(String words) {
    try {
      return FactorDemand.named(words);
    } catch (IllegalArgumentException e) {
      return FactorDemand.NONE;
    }
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
