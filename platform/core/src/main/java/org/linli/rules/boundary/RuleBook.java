package org.linli.rules.boundary;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.devices.boundary.DeviceModels;
import org.linli.rules.entity.TenantRules;
import org.linli.tenancy.entity.TenantId;

/**
 * Which rules count in a community, held in memory for the feed: whoever has none of their own
 * costs one look into a map. A change is seen with the next refresh, on every node.
 */
public final class RuleBook {

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final RuleTable table;
  private final Map<TenantId, TenantRules> known = new ConcurrentHashMap<>();
  private volatile Map<TenantId, Long> versions = Map.of();
  private volatile boolean read;

  public RuleBook(Jdbi jdbi, Scopes scopes, DeviceModels models) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.table = new RuleTable(jdbi, models);
  }

  /** The rules of the community in whose transaction this is asked. */
  public TenantRules of(TenantId tenant) {
    var version = versions.get(tenant);
    if (version == null) {
      return TenantRules.DELIVERED;
    }
    var rules = known.get(tenant);
    if (rules == null || rules.version() != version) {
      rules = new TenantRules(version, table.counting(tenant));
      known.put(tenant, rules);
    }
    return rules;
  }

  /** Reads for the first time, before anybody is inside a community. */
  public void prepare() {
    if (!read) {
      refresh();
    }
  }

  /** Asks which communities changed their rules meanwhile; a handful of rows. */
  public void refresh() {
    versions =
        scopes.asSystem(
            "rules",
            () ->
                jdbi.withHandle(
                    handle ->
                        handle
                            .createQuery("select tenant_id, version from alarm_rule_mark")
                            .map(
                                (row, context) ->
                                    Map.entry(new TenantId(row.getString(1)), row.getLong(2)))
                            .collectToMap(Map.Entry::getKey, Map.Entry::getValue)));
    read = true;
  }
}
