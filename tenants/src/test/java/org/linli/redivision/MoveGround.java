package org.linli.redivision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.access.boundary.Changed;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.audit.boundary.AuditTrail;
import org.linli.redivision.boundary.CommunityMoves;
import org.linli.redivision.control.DueMoves;
import org.linli.redivision.entity.CommunityMove;
import org.linli.tenancy.boundary.Divisions;
import org.linli.tenancy.boundary.Tenants;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;

/** A city with two districts, a community of the one, and two people who decide. */
final class MoveGround {

  static final DivisionCode CITY = new DivisionCode("9911");
  static final DivisionCode OLD = new DivisionCode("991101001");
  static final DivisionCode BESIDE = new DivisionCode("991101002");
  static final DivisionCode NEW = new DivisionCode("991102001");
  static final String DOCUMENT = "民政区划〔2026〕12号";

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  final TestPlatform platform;
  Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
  final List<Changed> told = new ArrayList<>();
  final DivisionCode from = new DivisionCode("%s%03d".formatted(OLD, NUMBERS.incrementAndGet()));
  final TenantId tenant;
  final Caller planner;
  final Caller second;
  final Tenants tenants;
  final Divisions divisions;
  final CommunityMoves moves;
  final DueMoves due;

  MoveGround() {
    this(TestPlatform.shared());
  }

  MoveGround(TestPlatform platform) {
    this.platform = platform;
    tenant = platform.community(from.value(), OperationMode.PPP);
    platform.community(BESIDE + "001", OperationMode.PPP);
    platform.community(NEW + "001", OperationMode.PPP);
    planner =
        platform.caller(
            Tier.CITY, CITY.value(), null, null, "moves:read", "moves:plan", "tenants:read");
    second =
        platform.caller(
            Tier.CITY, CITY.value(), null, null, "moves:read", "moves:confirm", "tenants:read");
    tenants = new Tenants(platform.jdbi(), platform.scopes(), event -> {});
    divisions = new Divisions(platform.jdbi(), platform.scopes());
    moves =
        new CommunityMoves(
            platform.jdbi(),
            platform.scopes(),
            new AuditTrail(platform.jdbi(), platform.scopes()),
            tenants,
            event -> told.add((Changed) event),
            () -> now);
    due =
        new DueMoves(
            platform.jdbi(), platform.scopes(), event -> told.add((Changed) event), () -> now);
  }

  LocalDate today() {
    return LocalDate.ofInstant(now, CityTime.ZONE);
  }

  UUID planned(DivisionCode street, LocalDate day) {
    return platform.as(planner, () -> moves.plan(tenant, street, day, DOCUMENT, null));
  }

  UUID confirmed(DivisionCode street, LocalDate day) {
    var id = planned(street, day);
    by(second, () -> moves.confirm(id));
    return id;
  }

  /** Agreed to and carried out today. */
  CommunityMove moved(DivisionCode street) {
    var id = confirmed(street, today());
    due.carryOut(CITY);
    return get(id);
  }

  CommunityMove get(UUID id) {
    return platform.as(planner, moves::list).stream()
        .filter(move -> move.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  Caller officer(Tier tier, DivisionCode scope) {
    return platform.caller(
        tier, scope.value(), null, null, "tenants:read", "divisions:read", "moves:read");
  }

  void by(Caller who, Runnable deed) {
    platform.as(
        who,
        () -> {
          deed.run();
          return null;
        });
  }

  /** How many rows somebody is shown. */
  long seen(Caller who, String table, String where) {
    return platform.as(
        who,
        () ->
            platform
                .jdbi()
                .withHandle(
                    handle ->
                        handle
                            .createQuery("select count(*) from " + table + " where " + where)
                            .mapTo(Long.class)
                            .one()));
  }
}
