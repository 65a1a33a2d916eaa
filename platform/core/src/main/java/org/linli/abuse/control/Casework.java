package org.linli.abuse.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.linli.abuse.boundary.FindingRow;
import org.linli.abuse.entity.AbuseRule;
import org.linli.abuse.entity.Measure;
import org.linli.abuse.entity.Target;
import org.linli.abuse.entity.Verdict;
import org.linli.audit.boundary.AuditTrail;
import org.linli.identity.boundary.Brakes;
import org.linli.persistence.Sql;
import org.linli.rights.boundary.GrantStop;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/** Opens findings, does at once what their rule says, and takes it back when they are released. */
@ApplicationScoped
public class Casework {

  private static final Pattern GRANT = Pattern.compile("/grant ([0-9a-f-]{36})");

  private final Brakes brakes;
  private final GrantStop grants;
  private final AuditTrail trail;

  @Inject
  public Casework(Brakes brakes, GrantStop grants, AuditTrail trail) {
    this.brakes = brakes;
    this.grants = grants;
    this.trail = trail;
  }

  /** For the container's proxy alone. */
  protected Casework() {
    this(null, null, null);
  }

  /** A new finding, or more of one that is open. */
  public void open(
      Handle handle,
      DivisionCode city,
      int version,
      AbuseRule rule,
      Actor actor,
      Hit hit,
      Watch.Known known,
      Instant now) {
    var owner = Owner.of(handle, city, actor, hit.evidence());
    var open = known.goesOn(rule, hit);
    if (open.isPresent()) {
      FindingTable.extend(handle, open.get().id(), hit);
      FindingPapers.evidence(handle, open.get().id(), actor, owner, hit.evidence());
      return;
    }
    var id = Sql.newId();
    var granted = rule.target() == Target.GRANT ? granted(hit.evidence()) : null;
    if (!FindingTable.insert(handle, id, rule, version, actor, hit, owner, granted, now)) {
      return;
    }
    known.add(new Standing(id, rule.id(), hit.subject(), hit.until(), Verdict.OPEN, null));
    FindingPapers.evidence(handle, id, actor, owner, hit.evidence());
    FindingPapers.event(handle, id, "FOUND", null, null, now);
    trail.record("abuse.found", rule.id() + " " + id);
    brake(handle, id, rule, actor.account(), granted, now);
  }

  private void brake(
      Handle handle,
      UUID id,
      AbuseRule rule,
      UUID account,
      FindingTable.Granted granted,
      Instant now) {
    if (rule.measure() == Measure.TELL) {
      return;
    }
    if (rule.measure() == Measure.SLOW || rule.target() == Target.TOKENS) {
      brakes.pace(handle, account, FindingTable.pace(handle, account));
    } else if (rule.target() == Target.ACCOUNT) {
      brakes.shut(handle, account, true);
    } else if (granted != null) {
      grants.stop(handle, granted.tenant(), granted.grant(), true);
    }
    var what = rule.measure() == Measure.SLOW ? "SLOWED" : "STOPPED";
    FindingPapers.event(handle, id, what, null, null, now);
    trail.record("abuse." + what.toLowerCase(java.util.Locale.ROOT), rule.id() + " " + id);
  }

  /**
   * Takes back what the rule did, as far as no other finding needs it.
   *
   * @return false when somebody else did meanwhile
   */
  public boolean release(Handle handle, FindingRow finding, String name, String note, Instant now) {
    if (!FindingTable.release(handle, finding.id(), name, note, now)) {
      return false;
    }
    FindingPapers.event(handle, finding.id(), "RELEASED", name, note, now);
    if (finding.target() == Target.GRANT) {
      FindingTable.granted(handle, finding.id())
          .filter(granted -> !FindingTable.isStopped(handle, Target.GRANT, null, granted))
          .ifPresent(granted -> grants.stop(handle, granted.tenant(), granted.grant(), false));
    } else if (finding.target() == Target.ACCOUNT) {
      if (!FindingTable.isStopped(handle, Target.ACCOUNT, finding.account(), null)) {
        brakes.shut(handle, finding.account(), false);
      }
    } else {
      brakes.pace(handle, finding.account(), FindingTable.pace(handle, finding.account()));
    }
    return true;
  }

  /** What the operator did not decide in time, the bureau may. */
  public void passOn(Handle handle, Instant now) {
    for (var id : FindingTable.overdue(handle, now)) {
      FindingPapers.event(handle, id, "PASSED_ON", null, null, now);
      trail.record("abuse.passed-on", id.toString());
    }
  }

  private static FindingTable.Granted granted(List<Use> evidence) {
    return evidence.stream()
        .map(Casework::grantOf)
        .flatMap(Optional::stream)
        .reduce((one, next) -> next)
        .orElse(null);
  }

  private static Optional<FindingTable.Granted> grantOf(Use use) {
    var grant = GRANT.matcher(use.basis());
    return grant.find()
        ? Optional.of(
            new FindingTable.Granted(new TenantId(use.tenant()), UUID.fromString(grant.group(1))))
        : Optional.empty();
  }
}
