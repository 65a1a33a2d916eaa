package org.linli.support.boundary;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Announcements;
import org.linli.access.boundary.Changed;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.access.boundary.VisitOver;
import org.linli.access.entity.Caller;
import org.linli.audit.boundary.AuditTrail;
import org.linli.persistence.PagedQuery;
import org.linli.persistence.Sql;
import org.linli.support.control.SupportPack;
import org.linli.support.control.VisitTable;
import org.linli.support.entity.Look;
import org.linli.support.entity.Visit;
import org.linli.support.entity.VisitDraft;
import org.linli.support.entity.VisitState;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/** Visits of those who keep the platform running: asked for there, answered in the community. */
@Facade
public class SupportVisits {

  private static final String WHAT = "support-visit";
  private static final int LONGEST_NOTE = 400;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final AuditTrail trail;
  private final Announcements announcements;
  private final VisitTable table;
  private final InstantSource clock;

  @Inject
  public SupportVisits(Jdbi jdbi, Scopes scopes, AuditTrail trail, Announcements announcements) {
    this(jdbi, scopes, trail, announcements, InstantSource.system());
  }

  public SupportVisits(
      Jdbi jdbi,
      Scopes scopes,
      AuditTrail trail,
      Announcements announcements,
      InstantSource clock) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.trail = trail;
    this.announcements = announcements;
    this.table = new VisitTable(jdbi, Duration.ofHours(SupportPack.DELIVERED.lapseHours()));
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected SupportVisits() {
    this(null, null, null, null, null);
  }

  /** The most hours that can be asked for. */
  @Permit("support:read")
  public int mostHours() {
    return SupportPack.DELIVERED.mostHours();
  }

  /** The last two hundred, newest first: a community's own, or all for the platform's keepers. */
  @Permit("support:read")
  public List<Visit> list() {
    return table.list(scopes.tenant().orElse(null), now());
  }

  /** Those of the caller's community that wait for its answer or stand: what its screens tell. */
  @Permit("support:read")
  public List<Visit> open() {
    return table.open(scopes.requireTenant(), now());
  }

  /**
   * Asks a community; it stands in its audit log from now on.
   *
   * @throws Invalid no reason, or more hours than the pack allows
   * @throws NotFound there is no such community
   * @throws Conflict a visit of the caller is asked for or stands there already
   */
  @Permit("support:ask")
  @Mutates("support.asked")
  public UUID ask(VisitDraft draft) {
    if (draft == null) {
      throw new Invalid("tenant", "required");
    }
    var checked = draft.checked(SupportPack.DELIVERED.mostHours());
    var caller = scopes.caller();
    code(checked.tenant());
    if (table.open(checked.tenant(), now()).stream()
        .anyMatch(visit -> visit.account().equals(caller.accountId()))) {
      throw new Conflict(WHAT);
    }
    var id = Sql.newId();
    table.add(id, checked, caller.accountId(), caller.displayName(), now());
    trail.recordIn(checked.tenant(), "support.asked", id.toString());
    changed(checked.tenant());
    return id;
  }

  /**
   * The community agrees: the hours run from now on.
   *
   * @throws NotFound the community was asked for no such visit
   * @throws Conflict it was answered or ended, or waited for too long
   */
  @Permit("support:decide")
  @Mutates("support.approved")
  public void approve(UUID id) {
    answer(id, VisitState.APPROVED, null);
  }

  /**
   * @param note why, for whoever asked
   * @throws NotFound the community was asked for no such visit
   * @throws Conflict it was answered or ended already
   */
  @Permit("support:decide")
  @Mutates("support.refused")
  public void refuse(UUID id, String note) {
    answer(id, VisitState.REFUSED, Invalid.text("note", note, LONGEST_NOTE));
  }

  /** The community takes its word back: the guest sees nothing from the next transaction on. */
  @Permit("support:decide")
  @Mutates(value = "support.withdrawn", always = true)
  public void withdraw(UUID id) {
    end(ofCommunity(id));
  }

  /** Whoever asked needs it no more. */
  @Permit("support:ask")
  @Mutates(value = "support.left", always = true)
  public void leave(UUID id) {
    var visit = own(id);
    trail.recordIn(visit.tenant(), "support.left", id.toString());
    end(visit);
  }

  /**
   * What the guest looked at, newest first.
   *
   * @throws NotFound the community was asked for no such visit
   */
  @Permit("support:read")
  public Page<Look> looks(UUID id, PageRequest page) {
    var visit = ofCommunity(id);
    return new PagedQuery(
            "select at, username, target ",
            """
            from audit_entry where tenant_id = :tenant and action = 'support.looked'
              and at >= :since and target like :visit and target ilike :search""")
        .bind("tenant", visit.tenant())
        .bind("since", visit.askedAt())
        .bind("visit", id + " %")
        .bind("search", page.pattern())
        .page(
            jdbi,
            page,
            "at desc, id desc",
            (row, context) -> {
              var words = row.getString("target").split(" ", 3);
              return new Look(
                  row.getTimestamp("at").toInstant(),
                  row.getString("username"),
                  words[1],
                  words[2]);
            });
  }

  /**
   * The caller as the community's guest. Whether its word still stands is asked again by every
   * transaction of the guest.
   *
   * @throws VisitOver the community did not agree, took it back, or its hours are over
   */
  @Permit("support:read")
  public Caller enter(UUID id) {
    scopes.caller().require("support:ask");
    var visit = own(id);
    if (!visit.stands()) {
      throw new VisitOver();
    }
    return scopes
        .caller()
        .visiting(id, visit.tenant(), code(visit.tenant()), SupportPack.DELIVERED.held());
  }

  private void answer(UUID id, VisitState state, String note) {
    var visit = ofCommunity(id);
    if (visit.state() != VisitState.ASKED
        || !table.answer(visit, state, scopes.caller().displayName(), note, now())) {
      throw new Conflict(WHAT);
    }
    changed(visit.tenant());
  }

  private void end(Visit visit) {
    if (!table.end(visit.id(), scopes.caller().displayName(), now())) {
      throw new Conflict(WHAT);
    }
    changed(visit.tenant());
  }

  /** The same answer for one of another community and one that is not. */
  private Visit ofCommunity(UUID id) {
    var tenant = scopes.requireTenant();
    return table
        .find(id, now())
        .filter(visit -> visit.tenant().equals(tenant))
        .orElseThrow(() -> new NotFound(WHAT));
  }

  private Visit own(UUID id) {
    var account = scopes.caller().accountId();
    return table
        .find(id, now())
        .filter(visit -> visit.account().equals(account))
        .orElseThrow(() -> new NotFound(WHAT));
  }

  private DivisionCode code(TenantId tenant) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select code from tenant where id = :tenant")
                .bind("tenant", tenant)
                .mapTo(String.class)
                .findOne()
                .map(DivisionCode::new)
                .orElseThrow(() -> new NotFound("tenant")));
  }

  private void changed(TenantId tenant) {
    announcements.announce(new Changed(tenant, code(tenant), Set.of("support")));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
