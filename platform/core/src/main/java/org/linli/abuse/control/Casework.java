package org.linli.abuse.control;

import static java.util.stream.Collectors.joining;

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
import org.linli.abuse.entity.Means;
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
      goOn(handle, open.get().id(), rule, actor.account(), hit, now);
      return;
    }
    var id = Sql.newId();
    var granted = rule.target() == Target.GRANT ? granted(hit.evidence()) : null;
    var stop = FindingTable.Stop.of(handle, rule, hit.evidence(), granted);
    if (!FindingTable.insert(handle, id, rule, version, actor, hit, owner, stop, now)) {
      return;
    }
    known.add(new Standing(id, rule.id(), hit.subject(), hit.until(), Verdict.OPEN, null));
    FindingPapers.evidence(handle, id, actor, owner, hit.evidence());
    FindingPapers.event(handle, id, "FOUND", null, null, now);
    trail.record("abuse.found", rule.id() + " " + id);
    brake(handle, id, rule, actor.account(), stop, now);
  }

  /** What goes on with another of the account's tokens is stopped with that one, too. */
  private void goOn(Handle handle, UUID id, AbuseRule rule, UUID account, Hit hit, Instant now) {
    if (rule.target() != Target.CREDENTIAL) {
      return;
    }
    FindingTable.ofCredentials(handle, id)
        .ifPresent(
            before -> {
              var stop = before.with(MeansTable.of(handle, hit.evidence()));
              if (!stop.equals(before)) {
                FindingTable.retarget(handle, id, stop);
                brake(handle, id, rule, account, stop, now);
              }
            });
  }

  private void brake(
      Handle handle, UUID id, AbuseRule rule, UUID account, FindingTable.Stop stop, Instant now) {
    if (rule.measure() == Measure.TELL) {
      return;
    }
    if (rule.measure() == Measure.SLOW || stop.target() == Target.TOKENS) {
      brakes.pace(handle, account, FindingTable.pace(handle, account));
    } else if (stop.target() == Target.CREDENTIAL) {
      brakes.stop(handle, account, FindingTable.stopped(handle, account), now);
    } else if (stop.target() == Target.ACCOUNT) {
      brakes.shut(handle, account, true);
    } else if (stop.grant() != null) {
      grants.stop(handle, stop.grant().tenant(), stop.grant().grant(), true);
    }
    var what = rule.measure() == Measure.SLOW ? "SLOWED" : "STOPPED";
    FindingPapers.event(handle, id, what, null, named(stop.means()), now);
    trail.record("abuse." + what.toLowerCase(java.util.Locale.ROOT), audited(rule, id, stop));
  }

  private static String named(List<Means> means) {
    return means.isEmpty() ? null : means.stream().map(Means::name).collect(joining(", "));
  }

  private static String audited(AbuseRule rule, UUID id, FindingTable.Stop stop) {
    return rule.id()
        + " "
        + id
        + stop.means().stream().map(one -> " " + one.credential()).collect(joining());
  }

  /**
   * Stops more than the evidence named, because a person wants it so.
   *
   * @return false when somebody released or widened it meanwhile
   */
  public boolean widen(
      Handle handle, FindingRow finding, Target to, String name, String note, Instant now) {
    if (!FindingTable.widen(handle, finding.id(), finding.target(), to)) {
      return false;
    }
    FindingPapers.event(handle, finding.id(), "WIDENED", name, note, now);
    settle(handle, finding.account(), now);
    if (to == Target.ACCOUNT) {
      brakes.shut(handle, finding.account(), true);
    }
    return true;
  }

  /** What stands of all findings about the account, and no more. */
  private void settle(Handle handle, UUID account, Instant now) {
    brakes.pace(handle, account, FindingTable.pace(handle, account));
    brakes.stop(handle, account, FindingTable.stopped(handle, account), now);
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
      settle(handle, finding.account(), now);
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
