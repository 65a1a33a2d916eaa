package org.linli.contracts;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linli.access.boundary.Announcements;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.contracts.boundary.Contracts;
import org.linli.contracts.boundary.OperationPacks;
import org.linli.contracts.boundary.Projects;
import org.linli.contracts.entity.Agreement;
import org.linli.contracts.entity.ContractForm;
import org.linli.contracts.entity.Kpi;
import org.linli.contracts.entity.Mechanism;
import org.linli.contracts.entity.Member;
import org.linli.contracts.entity.PartnerRole;
import org.linli.contracts.entity.ProjectDraft;
import org.linli.contracts.entity.ProjectDraft.DepartmentRole;
import org.linli.contracts.entity.Revenue;
import org.linli.rights.boundary.AgreedRights;
import org.linli.rights.control.Snapshots;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Terms;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;

/** Contracts for tests, by the way that people go: drafted, proposed, and signed by each party. */
public final class TestContracts {

  public static final OperationPacks PACKS = new OperationPacks();

  public final TestPlatform platform;
  public final AgreedRights rights;
  public final Projects projects;
  public final Contracts contracts;

  public TestContracts(
      TestPlatform platform,
      Snapshots snapshots,
      Announcements announcements,
      InstantSource clock) {
    this.platform = platform;
    this.rights = new AgreedRights(platform.jdbi(), platform.scopes(), snapshots);
    this.projects = new Projects(platform.jdbi(), platform.scopes(), clock);
    this.contracts =
        new Contracts(platform.jdbi(), platform.scopes(), PACKS, rights, announcements, clock);
  }

  /** A contract of one community with one operator, signed by both. */
  public UUID signed(
      Caller bureau,
      TenantId tenant,
      OperationMode mode,
      String operator,
      Instant from,
      Instant until,
      Terms terms) {
    enterprise(operator);
    var words = words(bureau, mode, operator, List.of(tenant), from, until, terms);
    return signed(bureau, words);
  }

  /** Drafted and proposed by the bureau, signed by it and every enterprise. */
  public UUID signed(Caller bureau, Agreement words) {
    var id = platform.as(bureau, () -> contracts.draft(words));
    var hash = platform.as(bureau, () -> contracts.propose(id));
    platform.as(bureau, () -> contracts.sign(id, hash));
    for (var member : words.enterprises()) {
      platform.as(signer(member.organisation()), () -> contracts.sign(id, hash));
    }
    return id;
  }

  public Caller signer(String organisation) {
    return platform.caller(Tier.OPERATOR, null, null, organisation, "*");
  }

  public void enterprise(String id) {
    platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into organisation (id, name, kind) values (?, ?, 'OPERATOR') on conflict do nothing",
                    id,
                    id));
  }

  public UUID project(Caller bureau, OperationMode mode) {
    return platform.as(
        bureau,
        () ->
            projects.open(
                new ProjectDraft(
                    "P-" + UUID.randomUUID(),
                    "project",
                    mode,
                    mode == OperationMode.GOVERNMENT
                        ? DepartmentRole.BUYER
                        : DepartmentRole.SUPERVISOR,
                    false,
                    "tender of 2026")));
  }

  /** Words that are right, in a project of their own. */
  public Agreement words(
      Caller bureau,
      OperationMode mode,
      String operator,
      List<TenantId> communities,
      Instant from,
      Instant until,
      Terms terms) {
    return words(project(bureau, mode), bureau, mode, operator, communities, from, until, terms);
  }

  public Agreement words(
      UUID project,
      Caller bureau,
      OperationMode mode,
      String operator,
      List<TenantId> communities,
      Instant from,
      Instant until,
      Terms terms) {
    var form =
        switch (mode) {
          case GOVERNMENT -> ContractForm.PROCUREMENT;
          case ENTERPRISE -> ContractForm.AUTHORISATION;
          case PPP -> ContractForm.COOPERATION;
        };
    return new Agreement(
        "C-" + UUID.randomUUID(),
        "contract of a test",
        project,
        form,
        List.of(
            member(
                1,
                Party.BUREAU,
                bureau.scope().value(),
                Set.of(PartnerRole.PRINCIPAL, PartnerRole.SUPERVISOR),
                mode == OperationMode.ENTERPRISE ? 0 : 300,
                mode == OperationMode.PPP ? 40 : 0),
            member(
                2,
                Party.OPERATOR,
                operator,
                Set.of(PartnerRole.OPERATOR),
                mode == OperationMode.GOVERNMENT ? 0 : 700,
                mode == OperationMode.PPP ? 60 : 0)),
        communities,
        terms.scenarios().isEmpty() ? Set.of("facility-maintenance") : terms.scenarios(),
        terms.exclusive(),
        from,
        until,
        List.of(
            new Revenue(
                Mechanism.USER_FEES,
                List.of(
                    new Revenue.Share(1, BigDecimal.valueOf(30)),
                    new Revenue.Share(2, BigDecimal.valueOf(70))))),
        List.of(
            new Kpi(
                "satisfaction",
                PACKS.of(mode).goals().getFirst().id(),
                BigDecimal.valueOf(90),
                "%",
                true,
                Kpi.Period.YEAR)),
        terms.scope(),
        terms.clauses(),
        List.of());
  }

  public static Member member(
      int number,
      Party party,
      String organisation,
      Set<PartnerRole> roles,
      long investment,
      long risk) {
    return new Member(
        number,
        party,
        organisation,
        null,
        roles,
        BigDecimal.valueOf(investment),
        BigDecimal.valueOf(risk),
        null);
  }

  public static Duration days(long days) {
    return Duration.ofDays(days);
  }
}
