package org.linli.contracts.entity;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.linli.audit.boundary.Audited;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Clause;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Terms;
import org.linli.tenancy.entity.TenantId;

/**
 * The words of a contract: all that is signed.
 *
 * @param exclusive nobody else is granted one of the scenarios in one of the communities meanwhile
 * @param from its first moment
 * @param until the first moment at which it no longer holds
 * @param scope the data it speaks of; nothing outside is touched under it
 */
public record Agreement(
    String number,
    String title,
    UUID project,
    ContractForm form,
    List<Member> members,
    List<TenantId> communities,
    Set<String> scenarios,
    boolean exclusive,
    Instant from,
    Instant until,
    List<Revenue> revenues,
    List<Kpi> kpis,
    Set<Asset> scope,
    List<Clause> clauses,
    List<HandOver> handOver)
    implements Audited {

  public Agreement {
    members = members == null ? List.of() : List.copyOf(members);
    communities = communities == null ? List.of() : List.copyOf(communities);
    scenarios = scenarios == null ? Set.of() : Set.copyOf(scenarios);
    revenues = revenues == null ? List.of() : List.copyOf(revenues);
    kpis = kpis == null ? List.of() : List.copyOf(kpis);
    scope = scope == null ? Set.of() : Set.copyOf(scope);
    clauses = clauses == null ? List.of() : List.copyOf(clauses);
    handOver = handOver == null ? List.of() : List.copyOf(handOver);
    // As the database keeps instants: what is signed must not differ from what holds.
    from = from == null ? null : from.truncatedTo(ChronoUnit.MICROS);
    until = until == null ? null : until.truncatedTo(ChronoUnit.MICROS);
  }

  public Terms terms() {
    return new Terms(exclusive, scope, scenarios, clauses);
  }

  public Optional<Member> member(Party party, String id) {
    return members.stream().filter(member -> member.is(party, id)).findFirst();
  }

  public List<Member> enterprises() {
    return members.stream().filter(member -> member.party().isEnterprise()).toList();
  }

  /** By which its enterprises may offer a scenario; the principal grants, and offers nothing. */
  public List<Licence> licences(String scenario) {
    return enterprises().stream()
        .filter(member -> !member.plays(PartnerRole.PRINCIPAL))
        .flatMap(member -> member.licences().stream())
        .filter(licence -> scenario.equals(licence.scenario()))
        .toList();
  }

  /** The same with its parties' names as they are known here. */
  public Agreement named(Function<Member, String> names) {
    return with(
        members.stream().map(member -> member.named(names.apply(member))).toList(), communities);
  }

  /** The same as far as it concerns these communities. */
  public Agreement in(List<TenantId> some) {
    return with(members, some);
  }

  private Agreement with(List<Member> parties, List<TenantId> some) {
    return new Agreement(
        number, title, project, form, parties, some, scenarios, exclusive, from, until, revenues,
        kpis, scope, clauses, handOver);
  }

  @Override
  public String auditName() {
    return number;
  }
}
