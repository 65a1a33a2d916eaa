package org.linli.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linli.contracts.entity.Agreement;
import org.linli.contracts.entity.ContractForm;
import org.linli.contracts.entity.HandOver;
import org.linli.contracts.entity.Kpi;
import org.linli.contracts.entity.Member;
import org.linli.contracts.entity.Revenue;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Clause;
import org.linli.tenancy.entity.TenantId;

/** Words of a contract in the writing: right ones, of which a test spoils one part. */
final class Words {

  private String number;
  private UUID project;
  private final List<TenantId> communities;
  private final Set<Asset> scope;
  private String title;
  private ContractForm form;
  private List<Member> members;
  private Set<String> scenarios;
  private boolean exclusive;
  private Instant from;
  private Instant until;
  private List<Revenue> revenues;
  private List<Kpi> kpis;
  private List<Clause> clauses;
  private List<HandOver> handOver;

  private Words(Agreement words) {
    number = words.number();
    project = words.project();
    communities = words.communities();
    scope = words.scope();
    title = words.title();
    form = words.form();
    members = words.members();
    scenarios = words.scenarios();
    exclusive = words.exclusive();
    from = words.from();
    until = words.until();
    revenues = words.revenues();
    kpis = words.kpis();
    clauses = words.clauses();
    handOver = words.handOver();
  }

  static Words of(Agreement words) {
    return new Words(words);
  }

  Words number(String value) {
    number = value;
    return this;
  }

  Words project(UUID value) {
    project = value;
    return this;
  }

  Words title(String value) {
    title = value;
    return this;
  }

  Words form(ContractForm value, boolean alone) {
    form = value;
    exclusive = alone;
    return this;
  }

  Words members(Member... value) {
    members = List.of(value);
    return this;
  }

  Words scenarios(String... value) {
    scenarios = Set.of(value);
    return this;
  }

  Words term(Instant begin, Instant end) {
    from = begin;
    until = end;
    return this;
  }

  Words revenues(Revenue... value) {
    revenues = List.of(value);
    return this;
  }

  Words kpis(Kpi... value) {
    kpis = List.of(value);
    return this;
  }

  Words clauses(List<Clause> value) {
    clauses = value;
    return this;
  }

  Words handOver(HandOver... value) {
    handOver = List.of(value);
    return this;
  }

  Agreement agreement() {
    return new Agreement(
        number,
        title,
        project,
        form,
        members,
        communities,
        scenarios,
        exclusive,
        from,
        until,
        revenues,
        kpis,
        scope,
        clauses,
        handOver);
  }
}
