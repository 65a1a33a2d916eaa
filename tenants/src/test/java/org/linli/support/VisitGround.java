package org.linli.support;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.audit.boundary.AuditTrail;
import org.linli.support.boundary.SupportVisits;
import org.linli.support.entity.Visit;
import org.linli.support.entity.VisitDraft;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;

/** A community, its clerk, somebody of the platform's keepers, and a clock that can be set. */
final class VisitGround {

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  final TestPlatform platform = TestPlatform.shared();
  final List<Object> told = new ArrayList<>();
  Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  final InstantSource clock = () -> now;
  final SupportVisits visits =
      new SupportVisits(
          platform.jdbi(),
          platform.scopes(),
          new AuditTrail(platform.jdbi(), platform.scopes()),
          told::add,
          clock);
  final TenantId tenant =
      platform.community(
          "990803001%03d".formatted(NUMBERS.incrementAndGet()), OperationMode.GOVERNMENT);
  final Caller keeper =
      platform.caller(Tier.PLATFORM, null, null, null, "support:read", "support:ask");
  final Caller clerk = platform.clerk(tenant);

  UUID asked(int hours) {
    return platform.as(keeper, () -> visits.ask(new VisitDraft(tenant, "传感器不上报", hours)));
  }

  UUID approved(int hours) {
    var id = asked(hours);
    by(clerk, () -> visits.approve(id));
    return id;
  }

  void by(Caller who, Runnable deed) {
    platform.as(
        who,
        () -> {
          deed.run();
          return null;
        });
  }

  Caller guest(UUID id) {
    return platform.as(keeper, () -> visits.enter(id));
  }

  Visit get(UUID id) {
    return platform.as(clerk, visits::list).stream()
        .filter(visit -> visit.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  void later(Duration time) {
    now = now.plus(time);
  }

  <T> T as(Caller who, Callable<T> question) {
    return platform.as(who, question);
  }
}
