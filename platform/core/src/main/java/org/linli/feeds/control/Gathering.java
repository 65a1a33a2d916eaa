package org.linli.feeds.control;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Scopes;
import org.linli.access.boundary.TenantSuspended;
import org.linli.collection.entity.CollectionBasis;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.DeviceModel;
import org.linli.persistence.Fresh;
import org.linli.places.boundary.Dwellers;
import org.linli.rights.boundary.CollectionRights;
import org.linli.rights.boundary.CollectionRights.Barrier;
import org.linli.rights.boundary.ConsentRights;
import org.linli.rights.entity.Asset;
import org.linli.tenancy.entity.TenantId;

/**
 * Whether a device may be listened to at all (000 §7.2 a 1, a 4). A device in a home tells about
 * those who live there: what is sensitive, and what no law prescribes, is gathered when all of them
 * agreed. A prescribed meter is read for the supply itself.
 *
 * <p>Held in memory community by community: a message costs no query. A change made here counts at
 * once, one made on another server within a second.
 */
public final class Gathering {

  private static final Duration BELIEVED = Duration.ofSeconds(5);

  /** Children come of age without anything being changed. */
  private static final Duration OLDEST = Duration.ofMinutes(10);

  /** Sensitive personal information has at least this level (GB/T 43697-2024). */
  private static final int SENSITIVE_LEVEL = 4;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final DeviceModels models;
  private final ConsentRights consents;
  private final Clock clock;
  private final RefusedGathering book;
  private final Map<TenantId, Ground> grounds = new ConcurrentHashMap<>();
  private volatile Instant refreshed = Instant.EPOCH;

  private record Ground(CollectionRights rights, Map<UUID, Set<UUID>> homes, Instant since) {}

  public Gathering(
      Jdbi jdbi, Scopes scopes, DeviceModels models, ConsentRights consents, Clock clock) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.models = models;
    this.consents = consents;
    this.clock = clock;
    this.book = new RefusedGathering(jdbi, scopes);
  }

  /** Why the device may not be listened to; nothing when it may. */
  Optional<Reason> barrier(TenantId tenant, UUID device, String model) {
    return models.find(model).flatMap(known -> barrier(tenant, device, known));
  }

  Optional<Reason> barrier(TenantId tenant, UUID device, DeviceModel model) {
    // Read first and then the clock: what another refreshed meanwhile is not of a time to come.
    if (Fresh.isStale(refreshed, BELIEVED, clock.instant())) {
      refresh();
    }
    var now = clock.instant();
    try {
      return barrier(ground(tenant, now), device, model, now).map(Gathering::reason);
    } catch (TenantSuspended | NotFound e) {
      // Whoever stores it says so.
      return Optional.empty();
    }
  }

  /** On which ground a device is listened to, when it may be. */
  CollectionBasis basis(TenantId tenant, UUID device, DeviceModel model) {
    var now = clock.instant();
    try {
      var ground = ground(tenant, now);
      if (asksAtHome(ground, device, model)) {
        return CollectionBasis.CONSENT;
      }
      return ground.rights().byContract(new Asset(model.asset()), now)
          ? CollectionBasis.CONTRACT
          : CollectionBasis.DUTY;
    } catch (TenantSuspended | NotFound e) {
      // Nothing of it will be stored.
      return CollectionBasis.DUTY;
    }
  }

  /** A message was turned away; that is written down by device and day, and nothing of it. */
  void refused(TenantId tenant, UUID device, Reason reason) {
    book.count(tenant, device, reason, clock.instant());
  }

  /** Something on which it rests was changed here, this moment. */
  public void forget(TenantId tenant) {
    grounds.remove(tenant);
  }

  /** Forgets what was changed meanwhile, by whichever server. */
  public synchronized void refresh() {
    var now = clock.instant();
    book.write();
    if (!grounds.isEmpty()) {
      var versions =
          scopes.asSystem(
              "feeds",
              () ->
                  jdbi.withHandle(
                      handle ->
                          handle
                              .createQuery("select id, rights_version from tenant")
                              .map(
                                  (row, context) ->
                                      Map.entry(new TenantId(row.getString(1)), row.getLong(2)))
                              .collectToMap(Map.Entry::getKey, Map.Entry::getValue)));
      grounds
          .entrySet()
          .removeIf(
              known ->
                  versions.getOrDefault(known.getKey(), -1L) != known.getValue().rights().version()
                      || Fresh.isStale(known.getValue().since(), OLDEST, now));
    }
    refreshed = now;
  }

  private static Optional<Barrier> barrier(
      Ground ground, UUID device, DeviceModel model, Instant now) {
    var asset = new Asset(model.asset());
    var outside = ground.rights().signed(asset, now);
    if (outside.isPresent()) {
      return outside;
    }
    return asksAtHome(ground, device, model)
        ? ground.rights().agreed(ground.homes().get(device), asset, now)
        : Optional.empty();
  }

  /** Whether it tells about people in their home, and no law prescribes it. */
  private static boolean asksAtHome(Ground ground, UUID device, DeviceModel model) {
    return ground.homes().get(device) != null
        && model.personal()
        && (model.level() >= SENSITIVE_LEVEL || !model.mandatory());
  }

  private Ground ground(TenantId tenant, Instant now) {
    var known = grounds.get(tenant);
    if (known != null) {
      return known;
    }
    var rights = consents.collection(tenant);
    // Read after the rights: a household that is newer than they are is looked at again soon, one
    // that is older would not be.
    var homes =
        scopes.asSystem(
            "feeds",
            tenant,
            () -> jdbi.withHandle(handle -> Dwellers.ofDevices(handle, tenant, now)));
    var fresh = new Ground(rights, homes, now);
    grounds.put(tenant, fresh);
    return fresh;
  }

  private static Reason reason(Barrier barrier) {
    return switch (barrier) {
      case OUTSIDE_SIGNED_SCOPE -> Reason.OUTSIDE_SIGNED_SCOPE;
      case NO_CONSENT -> Reason.NO_CONSENT;
    };
  }
}
