package org.linli.rights.control;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Question;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;

/**
 * What a community's decisions depend on, as of one version of its rights. What ends does so by
 * comparing the instant.
 */
public record Snapshot(
    TenantId tenant,
    DivisionCode code,
    OperationMode mode,
    long version,
    List<Signed> contracts,
    Map<Grant.Key, List<Grant>> grants,
    ConsentIndex consents,
    Rulebook rules) {

  /** Under the delivered rules, and with nobody's consent. */
  static Snapshot of(
      TenantId tenant,
      DivisionCode code,
      OperationMode mode,
      long version,
      List<Signed> contracts,
      List<Grant> grants) {
    return of(tenant, code, mode, version, contracts, grants, ConsentIndex.NONE);
  }

  static Snapshot of(
      TenantId tenant,
      DivisionCode code,
      OperationMode mode,
      long version,
      List<Signed> contracts,
      List<Grant> grants,
      ConsentIndex consents) {
    return new Snapshot(
        tenant,
        code,
        mode,
        version,
        List.copyOf(contracts),
        grants.stream().collect(Collectors.groupingBy(Grant::key, Collectors.toUnmodifiableList())),
        consents,
        Rulebook.NONE);
  }

  /** The same community under the rules that its city accepted. */
  Snapshot with(Rulebook accepted) {
    return new Snapshot(tenant, code, mode, version, contracts, grants, consents, accepted);
  }

  /** Of two snapshots of one community, whether this one saw more. */
  boolean isNewerThan(Snapshot other) {
    return version > other.version()
        || version == other.version() && rules.revision() > other.rules().revision();
  }

  /** The same community under another mode. */
  Snapshot under(OperationMode other) {
    return new Snapshot(tenant, code, other, version, contracts, grants, consents, rules);
  }

  /**
   * The organisation's own contract in force, of several one whose scope holds the asset; or null.
   */
  Signed own(Question question) {
    if (question.organisation().isEmpty()) {
      return null;
    }
    Signed own = null;
    for (var contract : contracts) {
      if (contract.operator().equals(question.organisation().get())
          && contract.inForce(question.at())) {
        if (contract.terms().scope().contains(question.asset())) {
          return contract;
        }
        own = own == null ? contract : own;
      }
    }
    return own;
  }

  /** The operator's contract in force; of several the exclusive or the older one. */
  public Optional<Signed> operation(Instant at) {
    return contracts.stream()
        .filter(contract -> contract.party() == Party.OPERATOR && contract.inForce(at))
        .findFirst();
  }

  /** The grant of that id, or null. */
  Grant granted(UUID id) {
    return grants.values().stream()
        .flatMap(List::stream)
        .filter(grant -> grant.id().equals(id))
        .findFirst()
        .orElse(null);
  }

  /** Of several running ones that which reaches furthest; or null. */
  Grant grant(Question question) {
    if (grants.isEmpty()) {
      return null;
    }
    Grant best = null;
    for (var grant : grants.getOrDefault(Grant.Key.of(question), List.of())) {
      if (grant.mode() == mode
          && grant.runs(question.at())
          && (best == null || Grant.FURTHER.compare(grant, best) > 0)) {
        best = grant;
      }
    }
    return best;
  }
}
