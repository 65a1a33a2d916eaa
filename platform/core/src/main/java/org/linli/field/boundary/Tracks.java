package org.linli.field.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Open;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.access.boundary.Writing;
import org.linli.audit.boundary.AuditTrail;
import org.linli.duty.boundary.OnDuty;
import org.linli.duty.entity.ShiftRow;
import org.linli.field.control.TrackCheck;
import org.linli.field.control.TrackTable;
import org.linli.field.entity.LastSeen;
import org.linli.field.entity.OwnDuty;
import org.linli.field.entity.TrackPoint;
import org.linli.field.entity.TrackReceipt;
import org.linli.field.entity.TrackReport;
import org.linli.tenancy.entity.CityTime;

/**
 * Where those on duty are 在岗定位 (000 §9.2.3 b: grid workers' position is tracked in real time). Only
 * what falls into a shift of the roster is taken; who looks at somebody's day stands in the audit
 * log.
 */
@Facade
public class Tracks {

  static final int EVERY_SECONDS = 60;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final OnDuty duty;
  private final AuditTrail audit;
  private final Writing writing;

  @Inject
  public Tracks(Jdbi jdbi, Scopes scopes, OnDuty duty, Writing writing) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.duty = duty;
    this.audit = new AuditTrail(jdbi, scopes);
    this.writing = writing;
  }

  /** For the container's proxy alone. */
  protected Tracks() {
    this.jdbi = null;
    this.scopes = null;
    this.duty = null;
    this.audit = null;
    this.writing = null;
  }

  /** The caller's duty now; empty for none: then no phone tells where it is. */
  @Open("tells the caller of the own duty alone")
  public Optional<OwnDuty> getOwn() {
    var now = Instant.now();
    return duty.of(scopes.requireTenant(), self(), now, now.plusMillis(1)).stream()
        .findFirst()
        .map(shift -> new OwnDuty(shift.post(), shift.ends(), EVERY_SECONDS));
  }

  /**
   * Takes the caller's own positions, each once however often it is sent, one for each minute.
   * Those outside of the caller's shifts are dropped, and counted. No entry of the audit log tells
   * of it: there would be one each minute for everybody on duty.
   *
   * @throws Invalid for what cannot be ({@link TrackCheck})
   */
  @Open("takes the caller's own positions, and those of the caller's shifts alone")
  public TrackReceipt report(TrackReport report) {
    var told = TrackCheck.of(report, Instant.now().truncatedTo(ChronoUnit.MILLIS));
    writing.check();
    if (told.isEmpty()) {
      return new TrackReceipt(0, report.fixes().size());
    }
    var tenant = scopes.requireTenant();
    var account = self();
    var first = told.stream().map(one -> one.point().at()).min(Instant::compareTo).orElseThrow();
    var last = told.stream().map(one -> one.point().at()).max(Instant::compareTo).orElseThrow();
    var shifts = duty.of(tenant, account, first, last.plusMillis(1));
    var taken =
        jdbi.withHandle(
            handle -> {
              var within = 0;
              for (var one : told) {
                var shift = at(shifts, one.point().at());
                if (shift.isPresent()) {
                  TrackTable.add(handle, tenant, account, shift.get().id(), one);
                  within++;
                }
              }
              return within;
            });
    return new TrackReceipt(taken, report.fixes().size() - taken);
  }

  /** Everybody who has duty now, with where they were last in this shift. */
  @Permit("tracks:read")
  public List<LastSeen> now() {
    var tenant = scopes.requireTenant();
    var now = Instant.now();
    var shifts = duty.everybody(tenant, now);
    return jdbi.withHandle(
        handle ->
            shifts.stream()
                .map(
                    shift ->
                        new LastSeen(
                            shift.present(),
                            shift.presentName(),
                            shift.post(),
                            shift.placeName(),
                            shift.ends(),
                            TrackTable.last(
                                    handle, tenant, shift.present(), shift.starts(), shift.ends())
                                .orElse(null)))
                .toList());
  }

  /**
   * Where somebody was on duty on one day in China, in the order of time.
   *
   * @throws NotFound nobody of this community
   */
  @Permit("tracks:read")
  public List<TrackPoint> day(UUID account, LocalDate day) {
    if (account == null) {
      throw new Invalid("account", "required");
    }
    var points = points(account, day);
    if (points.isEmpty() && !duty.knows(scopes.requireTenant(), account)) {
      throw new NotFound("account");
    }
    audit.record("track.read", account + " " + day);
    return points;
  }

  /** The same of the caller. */
  @Open("shows the caller's own alone")
  public List<TrackPoint> getOwnDay(LocalDate day) {
    return points(self(), day);
  }

  private List<TrackPoint> points(UUID account, LocalDate day) {
    var from = day.atStartOfDay(CityTime.ZONE).toInstant();
    var until = day.plusDays(1).atStartOfDay(CityTime.ZONE).toInstant();
    return jdbi.withHandle(
        handle -> TrackTable.between(handle, scopes.requireTenant(), account, from, until));
  }

  /** A key of a program is nobody: it has no duty, and no way. */
  private UUID self() {
    var account = scopes.caller().accountId();
    return account == null ? new UUID(0, 0) : account;
  }

  private static Optional<ShiftRow> at(List<ShiftRow> shifts, Instant at) {
    return shifts.stream()
        .filter(shift -> !shift.starts().isAfter(at) && shift.ends().isAfter(at))
        .findFirst();
  }
}
