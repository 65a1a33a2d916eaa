package org.linli.exchange.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.linli.access.boundary.Changed;
import org.linli.rights.entity.Asset;
import org.linli.tenancy.entity.TenantId;

/**
 * Hears in which communities something changed, so that subscriptions cost by changes and not by
 * their number. What a fall takes with it is found by the look that every stream gets now and then.
 */
@ApplicationScoped
public class Wakes {

  /** Hours of readings are over by the clock, and figures move all the time: looks find these. */
  private static final Map<String, Asset> ASSETS =
      Map.of(
          "alarms", Asset.ALARMS,
          "cases", Asset.CASES,
          "matters", Asset.CASES,
          "devices", Asset.DEVICE_LEDGER);

  private final Map<String, Set<TenantId>> heard = new HashMap<>();

  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed change) {
    hear(change);
  }

  /** Without a container. */
  public synchronized void hear(Changed change) {
    for (var topic : change.topics()) {
      var asset = ASSETS.get(topic);
      if (asset != null) {
        heard.computeIfAbsent(asset.id(), none -> new HashSet<>()).add(change.tenant());
      }
    }
  }

  /** What was taken, and could not be told on. */
  synchronized void hear(String asset, Set<TenantId> tenants) {
    heard.computeIfAbsent(asset, none -> new HashSet<>()).addAll(tenants);
  }

  /** Communities by asset, since the last time. */
  public synchronized Map<String, Set<TenantId>> take() {
    if (heard.isEmpty()) {
      return Map.of();
    }
    var taken = Map.copyOf(heard);
    heard.clear();
    return taken;
  }
}
