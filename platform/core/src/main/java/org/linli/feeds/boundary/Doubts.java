package org.linli.feeds.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.city.boundary.Changes;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.DoubtState;
import org.linli.feeds.control.BelievedValues;
import org.linli.feeds.control.DoubtTable;
import org.linli.feeds.entity.DoubtQuery;
import org.linli.feeds.entity.DoubtRow;
import org.linli.feeds.entity.Settled;
import org.linli.feeds.entity.Verdict;

/**
 * The desk for values that are hardly true (000 §7.2 a 5). They are kept as they were sent and
 * count nowhere until somebody says that they are true, or what is true instead; then they go
 * through the feed like any late reading, and the hours that they belong to count anew.
 */
@Facade
public class Doubts {

  private final DoubtTable table;
  private final Scopes scopes;
  private final DeviceModels models;
  private final Changes changes;
  private final BelievedValues believed;

  @Inject
  public Doubts(Jdbi jdbi, Scopes scopes, DeviceModels models, Feeds feeds, Changes changes) {
    this.table = new DoubtTable(jdbi);
    this.scopes = scopes;
    this.models = models;
    this.changes = changes;
    this.believed = feeds == null ? null : new BelievedValues(feeds.line());
  }

  /** For the container's proxy alone. */
  protected Doubts() {
    this(null, null, null, null, null);
  }

  /** The newest measured first; the search looks at code and name of the device. */
  @Permit("readings:read")
  public Page<DoubtRow> list(DoubtQuery query, PageRequest page) {
    return table.list(scopes.requireTenant(), query, page);
  }

  /**
   * Decides about values. Those that somebody settled before stay as they are.
   *
   * @throws NotFound the community has no such value
   * @throws Invalid values of several kinds are corrected to one, or to one that cannot be
   * @throws NotGathered it may not be gathered any more: it can be rejected alone
   * @throws BrokerAway nothing is settled then
   */
  @Permit("readings:review")
  @Mutates("reading.reviewed")
  public Settled settle(Verdict verdict) {
    var tenant = scopes.requireTenant();
    var subjects = table.subjects(tenant, verdict.values());
    if (!subjects.keySet().containsAll(verdict.values())) {
      throw new NotFound("held-value");
    }
    if (verdict.state() == DoubtState.CORRECTED) {
      subjects.values().forEach(subject -> check(subject, verdict.corrected()));
    }
    var settled = table.settle(tenant, verdict, scopes.caller().displayName(), Instant.now());
    if (verdict.state() != DoubtState.REJECTED) {
      var byDevice = new TreeMap<UUID, ArrayList<DoubtTable.Value>>();
      settled.forEach(
          value -> byDevice.computeIfAbsent(value.device(), any -> new ArrayList<>()).add(value));
      try {
        byDevice.forEach((device, values) -> believed.send(device, values, verdict.corrected()));
      } catch (CompletionException e) {
        throw new BrokerAway();
      }
    }
    if (!settled.isEmpty()) {
      changes.tell(tenant, "doubts");
    }
    return new Settled(settled.size());
  }

  /** What counts instead must be something that such a device can measure. */
  private void check(DoubtTable.Subject subject, double value) {
    var metric = models.get(subject.model()).metrics().get(subject.metric());
    if (metric == null
        || metric.min() != null && value < metric.min()
        || metric.max() != null && value > metric.max()) {
      throw new Invalid("corrected", "in-the-models-range");
    }
  }
}
