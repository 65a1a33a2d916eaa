package org.linli.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.identity.boundary.NodeDemands;
import org.linli.identity.entity.NodeDemand;
import org.linli.nodes.entity.NodeName;
import org.linli.rounds.boundary.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Each server says every minute of whom it demands a second factor, and warns where one differs.
 */
@ApplicationScoped
public class DemandRound {

  private static final Logger LOG = LoggerFactory.getLogger(DemandRound.class);

  private static final int LONGEST = 400;

  @Inject private Jdbi jdbi;
  @Inject private Scopes scopes;
  @Inject private NodeDemands demands;
  @Inject private Rounds rounds;
  @Inject private FactorSetting setting;

  private FactorDemand own;

  /** A word that nobody understands stops the start. */
  void begin(@Observes Startup event) {
    own = setting.demand();
    rounds.everywhere(
        Duration.ofMinutes(1), "of whom this server demands a second factor", this::turn);
  }

  private void turn() {
    var now = Instant.now();
    scopes.asSystem(
        "demands",
        () -> {
          say(jdbi, NodeName.here(), own, now);
          return null;
        });
    var all = scopes.asSystem("demands", demands::list);
    if (NodeDemands.differ(all)) {
      LOG.warn("servers demand a second factor of different people: {}", words(all));
    }
  }

  /** What was not heard for a day is forgotten. */
  public static void say(Jdbi jdbi, String node, FactorDemand own, Instant now) {
    jdbi.useHandle(
        handle -> {
          handle
              .createUpdate("delete from node_demand where heard_at < :gone")
              .bind("gone", now.minus(Duration.ofDays(1)))
              .execute();
          handle
              .createUpdate(
                  """
                  insert into node_demand (node, second_factor, heard_at) values (:node, :demand, :now)
                  on conflict (node) do update set second_factor = excluded.second_factor, heard_at = excluded.heard_at\
                  """)
              .bind("node", node)
              .bind("demand", cut(own.words()))
              .bind("now", now)
              .execute();
        });
  }

  /** As much as the column holds. */
  private static String cut(String words) {
    return words.substring(0, Math.min(words.length(), LONGEST));
  }

  private static String words(List<NodeDemand> all) {
    return String.join(
        "; ", all.stream().map(one -> one.node() + "=[" + one.demand() + "]").toList());
  }
}
