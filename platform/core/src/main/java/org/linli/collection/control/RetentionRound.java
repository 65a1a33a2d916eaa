package org.linli.collection.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Refusal;
import org.linli.access.boundary.Scopes;
import org.linli.audit.boundary.AuditTrail;
import org.linli.catalogue.boundary.PlatformAssets;
import org.linli.devices.boundary.DeviceModels;
import org.linli.keys.boundary.KeyRing;
import org.linli.tenancy.boundary.ActiveCommunities;
import org.linli.tenancy.entity.TenantId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The round of the night: seals the log's days and deletes what is over its term, community by
 * community, in short transactions, and never so fast that the feeds would feel it. Doing it twice,
 * or on two servers, deletes nothing twice.
 */
@ApplicationScoped
public class RetentionRound {

  private static final Logger LOG = LoggerFactory.getLogger(RetentionRound.class);
  private static final String PART = "retention";

  /** Rows of one kind in one transaction. */
  private static final int STEP = 5_000;

  /** Steps of one community in one night: what is left waits for the next. */
  private static final int STEPS = 400;

  private static final Duration BREATH = Duration.ofMillis(10);

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final AuditTrail audit;
  private final RetentionTerms terms;
  private final DaySeals seals;

  @Inject
  public RetentionRound(
      Jdbi jdbi, Scopes scopes, PlatformAssets assets, DeviceModels models, KeyRing keys) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.audit = new AuditTrail(jdbi, scopes);
    this.terms = RetentionTerms.of(assets, models);
    this.seals = new DaySeals(keys);
  }

  /** For the container's proxy alone. */
  protected RetentionRound() {
    this.jdbi = null;
    this.scopes = null;
    this.audit = null;
    this.terms = null;
    this.seals = null;
  }

  /** In every community that is not shut. */
  public void run(Instant now) {
    var open = scopes.asSystem(PART, () -> jdbi.withHandle(ActiveCommunities::of));
    unowned(now);
    for (var tenant : open) {
      try {
        run(tenant, now);
      } catch (Refusal refusal) {
        LOG.warn("retention in {} waits for the next night: {}", tenant, refusal.toString());
      }
      LockSupport.parkNanos(BREATH.toNanos());
    }
  }

  /** In one community, until nothing is left. */
  public void run(TenantId tenant, Instant now) {
    for (int steps = 0; steps < STEPS && step(tenant, now, STEP); steps++) {
      LockSupport.parkNanos(BREATH.toNanos());
    }
  }

  /**
   * One transaction.
   *
   * @return whether something is left
   */
  boolean step(TenantId tenant, Instant now, int most) {
    return scopes.asSystem(
        PART,
        tenant,
        () ->
            jdbi.withHandle(
                handle -> {
                  seals.seal(handle, tenant, now);
                  var code =
                      handle
                          .createQuery("select code from tenant where id = :tenant")
                          .bind("tenant", tenant)
                          .mapTo(String.class)
                          .one();
                  var night = new Night(handle, tenant, code, terms, most, now);
                  var more = night.step();
                  if (!night.deleted().isEmpty()) {
                    audit.record("retention.deleted", told(night.deleted()));
                  }
                  return more;
                }));
  }

  /** Messages of devices that nobody knows belong to no community. */
  private void unowned(Instant now) {
    var before = RetentionTerms.before(now, terms.rejectedDays());
    scopes.asSystem(
        PART,
        () ->
            jdbi.withHandle(
                handle ->
                    handle
                        .createUpdate(
                            """
                            delete from dead_letter where id in
                              (select id from dead_letter where tenant_id is null and at < :before limit :most)""")
                        .bind("before", Deletions.utc(before))
                        .bind("most", STEP)
                        .execute()));
  }

  private static String told(Map<String, Long> deleted) {
    return deleted.entrySet().stream()
        .map(one -> one.getKey() + " " + one.getValue())
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
