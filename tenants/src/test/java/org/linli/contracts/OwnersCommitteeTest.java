package org.linli.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.jena.shacl.ShaclValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.entity.Caller;
import org.linli.audit.boundary.AuditTrail;
import org.linli.contracts.boundary.ContractExports;
import org.linli.contracts.boundary.NotAParty;
import org.linli.contracts.entity.Agreement;
import org.linli.contracts.entity.ContractForm;
import org.linli.contracts.entity.ContractState;
import org.linli.contracts.entity.Member;
import org.linli.contracts.entity.PartnerRole;
import org.linli.identity.boundary.AccountDraft;
import org.linli.identity.boundary.Accounts;
import org.linli.identity.boundary.OfficeRoles;
import org.linli.identity.boundary.SignIn;
import org.linli.organisations.boundary.Organisations;
import org.linli.organisations.boundary.UnitDraft;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Clause;
import org.linli.rights.entity.Decision;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.Question;
import org.linli.rights.entity.Terms;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Requirement;

/** The owners' side of a property contract: who it is, who signs for it, and what it gets. */
class OwnersCommitteeTest {

  private static final Set<PartnerRole> GRANTS = Set.of(PartnerRole.PRINCIPAL);

  private final Desk desk = new Desk("9847");
  private final Accounts accounts = new Accounts(desk.platform.jdbi(), desk.platform.scopes());
  private final SignIn door =
      new SignIn(
          desk.platform.jdbi(),
          desk.platform.scopes(),
          new AuditTrail(desk.platform.jdbi(), desk.platform.scopes()));
  private final Organisations organisations =
      new Organisations(
          desk.platform.jdbi(), desk.platform.scopes(), new OfficeRoles(desk.platform.scopes()));
  private final ContractExports exports =
      new ContractExports(desk.platform.jdbi(), desk.platform.scopes(), desk);

  @Test
  @Requirement({"002-4.1.3", "002-4.2.4.1", "000-7.2.f.1-4"})
  void theOwnersCommitteeEntrustsSignsAndItsRightsFollowTheContract() {
    var tenant = desk.community(1);
    var committee = committee(tenant, "一期业主委员会");
    var member = member(tenant, committee);
    var words = words(tenant, committee, "oc-1");
    var id = desk.draft(words);
    var hash = desk.propose(id);
    var file = desk.file(member, id);
    assertThat(file.open().orElseThrow().words().members().getFirst().name()).isEqualTo("一期业主委员会");
    assertThat(asks(committee, tenant).outcome()).as("unsigned").isEqualTo(Outcome.AGGREGATE);
    desk.platform.as(member, () -> desk.contracts.sign(id, hash));
    assertThat(asks(committee, tenant).outcome()).isEqualTo(Outcome.AGGREGATE);
    var company = desk.paper.signer("oc-1");
    assertThat(desk.platform.as(company, () -> desk.contracts.sign(id, hash)))
        .isEqualTo(ContractState.IN_FORCE);
    var told = asks(committee, tenant);
    assertThat(told.outcome()).isEqualTo(Outcome.MASK);
    assertThat(told.basis().contract()).contains(words.number());
    assertThat(told.basis().rule()).isEqualTo("clause 5.1");
    assertThat(told.validUntil()).isEqualTo(words.until());
    assertThat(ledger(committee, tenant)).isEqualTo(Outcome.PERMIT);
    desk.wait(Desk.YEAR);
    assertThat(asks(committee, tenant).outcome()).as("ended").isEqualTo(Outcome.AGGREGATE);
    assertThat(ledger(committee, tenant)).isEqualTo(Outcome.DENY);
  }

  @Test
  void anotherCommitteeOfTheSameCommunityNeitherSignsNorGetsAnything() {
    var tenant = desk.community(2);
    var committee = committee(tenant, "一期");
    var other = committee(tenant, "二期");
    var id = desk.draft(words(tenant, committee, "oc-2"));
    var hash = desk.propose(id);
    var stranger = member(tenant, other);
    assertThatThrownBy(() -> desk.platform.as(stranger, () -> desk.contracts.sign(id, hash)))
        .isInstanceOf(NotAParty.class);
    desk.platform.as(member(tenant, committee), () -> desk.contracts.sign(id, hash));
    desk.platform.as(desk.paper.signer("oc-2"), () -> desk.contracts.sign(id, hash));
    assertThat(asks(committee, tenant).outcome()).isEqualTo(Outcome.MASK);
    assertThat(asks(other, tenant).outcome()).isEqualTo(Outcome.AGGREGATE);
    assertThat(ledger(other, tenant)).isEqualTo(Outcome.DENY);
  }

  @Test
  void aClerkOfTheCommunityDoesNotSignForTheOwners() {
    var tenant = desk.community(3);
    var id = desk.draft(words(tenant, committee(tenant, "业委会"), "oc-3"));
    var hash = desk.propose(id);
    var clerk = desk.platform.clerk(tenant);
    assertThatThrownBy(() -> desk.platform.as(clerk, () -> desk.contracts.sign(id, hash)))
        .isInstanceOf(NotAParty.class);
  }

  @ParameterizedTest
  @EnumSource(OperationMode.class)
  @Requirement({"000-11.2.4.c-2", "002-5.5.1"})
  void noContractShowsTheCommitteeAPersonOrAHome(OperationMode mode) {
    var tenant = desk.community(10 + mode.ordinal(), mode);
    var committee = committee(tenant, "业委会");
    var all =
        Set.of(
            Asset.DEVICE_READINGS,
            Asset.DEVICE_LEDGER,
            Asset.HOUSEHOLD_READINGS,
            Asset.HEALTH_READINGS,
            Asset.ACCESS_RECORDS,
            Asset.PERSON_ARCHIVE);
    var open =
        new Clause(
            "1",
            Set.of(Party.OWNERS_COMMITTEE),
            Set.of(committee),
            Set.of(),
            Set.of(),
            Set.of(),
            Outcome.PERMIT,
            "everything",
            null,
            null);
    signed(
        tenant,
        committee,
        words(tenant, committee, "oc-4" + mode, mode, new Terms(true, all, List.of(open))));
    for (var asset :
        List.of(
            Asset.HOUSEHOLD_READINGS,
            Asset.HEALTH_READINGS,
            Asset.ACCESS_RECORDS,
            Asset.PERSON_ARCHIVE)) {
      for (var action : Action.values()) {
        for (var purpose : Purpose.values()) {
          assertThat(decide(committee, tenant, action, asset, purpose).outcome())
              .as(asset + " " + action + " " + purpose)
              .isEqualTo(Outcome.DENY);
        }
      }
    }
    assertThat(asks(committee, tenant).outcome()).isEqualTo(Outcome.PERMIT);
    for (var action : List.of(Action.EXPORT, Action.SHARE, Action.ANALYSE, Action.COMMERCIALISE)) {
      assertThat(
              decide(committee, tenant, action, Asset.DEVICE_READINGS, Purpose.SUPERVISION)
                  .outcome())
          .as(action + ": a committee looks and hands nothing on")
          .isEqualTo(Outcome.DENY);
    }
  }

  @Test
  @Requirement("002-4.2.4.1")
  void aCommitteeEntrustsOrSupervisesAndDoesNothingElse() {
    var tenant = desk.community(4);
    var committee = committee(tenant, "业委会");
    var right = Words.of(words(tenant, committee, "oc-5"));
    faulty(
        right.members(
            owners(committee, Set.of(PartnerRole.PRINCIPAL, PartnerRole.INVESTOR)),
            company("oc-5", 60)),
        "committee-grants-or-supervises");
    var bought = Words.of(words(tenant, committee, "oc-5")).form(ContractForm.COOPERATION, false);
    faulty(bought, "committee-entrusts");
    var concession = Words.of(words(tenant, committee, "oc-5")).form(ContractForm.CONCESSION, true);
    faulty(concession, "committee-entrusts");
    faulty(
        Words.of(words(tenant, committee, "oc-5"))
            .members(owners(committee, GRANTS), owners("x", Set.of(PartnerRole.SUPERVISOR))),
        "enterprise-needed");
  }

  @Test
  void aClauseForCommitteesSaysForWhich() {
    var tenant = desk.community(5);
    var committee = committee(tenant, "业委会");
    var nobodys =
        new Clause(
            "1",
            Set.of(Party.OWNERS_COMMITTEE),
            Set.of(),
            Set.of(),
            Set.of(),
            Outcome.PERMIT,
            "any");
    assertThatThrownBy(
            () ->
                desk.draft(
                    Words.of(words(tenant, committee, "oc-6"))
                        .clauses(List.of(nobodys))
                        .agreement()))
        .isInstanceOfSatisfying(
            Invalid.class, refused -> assertThat(refused.arguments()).contains("which-committee"));
  }

  @Test
  void onlyACommitteeThatStandsInTheContractsCommunityIsAParty() {
    var tenant = desk.community(6);
    var elsewhere = desk.community(7);
    var foreign = committee(elsewhere, "邻社区业委会");
    faulty(Words.of(words(tenant, foreign, "oc-7")), "unknown-party");
    faulty(Words.of(words(tenant, UUID.randomUUID().toString(), "oc-7")), "unknown-party");
    var closed = committee(tenant, "旧业委会");
    assertThat(offered()).contains(closed);
    desk.run(
        desk.platform.clerk(tenant),
        () -> organisations.close(UUID.fromString(closed), "换届", null));
    faulty(Words.of(words(tenant, closed, "oc-7")), "unknown-party");
    assertThat(offered()).doesNotContain(closed).contains(foreign);
  }

  @Test
  void aMembersAccountBelongsToACommitteeOfItsOwnCommunity() {
    var tenant = desk.community(8);
    var foreign = committee(desk.community(9), "邻社区业委会");
    var clerk = clerk(tenant);
    for (var wrong : new String[] {foreign, UUID.randomUUID().toString()}) {
      assertThatThrownBy(() -> desk.platform.as(clerk, () -> accounts.create(draft(tenant, wrong))))
          .isInstanceOf(NotFound.class);
    }
    assertThatThrownBy(() -> desk.platform.as(clerk, () -> accounts.create(draft(tenant, null))))
        .isInstanceOfSatisfying(
            Invalid.class,
            refused -> assertThat(refused.arguments()).containsExactly("organisation", "required"));
    var own = committee(tenant, "业委会");
    var number =
        desk.platform.as(clerk, () -> organisations.get(UUID.fromString(own))).row().number();
    for (var name : List.of(own, number)) {
      var made = desk.platform.as(clerk, () -> accounts.create(draft(tenant, name)));
      var caller =
          door.withPassword(made.username(), made.oneTimePassword(), "203.0.113.7", Locale.ENGLISH);
      assertThat(caller.organisation()).as("by its id and by its number").contains(own);
    }
  }

  @Test
  void whoSitsInTheCommitteeActsForItAndSeesNoResidentsData() {
    var tenant = desk.community(20);
    var caller = member(tenant, committee(tenant, "业委会"));
    assertThat(Party.of(caller)).contains(Party.OWNERS_COMMITTEE);
    assertThat(caller.may("contracts:sign")).isTrue();
    for (var word : List.of("devices:read", "readings:read", "places:read", "accounts:read")) {
      assertThat(caller.may(word)).as(word).isFalse();
    }
    assertThat(caller.reaches("SUPERVISION", "GENERAL_2", "alarms")).isTrue();
    assertThat(caller.reaches("SUPERVISION", "GENERAL_2", "person-archive")).isFalse();
    assertThat(caller.reaches("COMMERCIAL", "GENERAL_1", "alarms")).isFalse();
  }

  @Test
  void aCommitteeIsKnownByItsNewName() {
    var tenant = desk.community(21);
    var committee = committee(tenant, "旧名");
    var clerk = desk.platform.clerk(tenant);
    var unit = UUID.fromString(committee);
    var version = desk.platform.as(clerk, () -> organisations.get(unit)).row().version();
    desk.run(clerk, () -> organisations.change(unit, unit("新名", version)));
    var id = desk.draft(words(tenant, committee, "oc-8"));
    assertThat(desk.file(desk.bureau, id).open().orElseThrow().words().members().getFirst().name())
        .isEqualTo("新名");
  }

  @Test
  @Requirement("000-7.2.f.1-4")
  void theContractIsAnOdrlAgreementInWhichTheOwnersAssign() throws Exception {
    var tenant = desk.community(22);
    var committee = committee(tenant, "业委会");
    var id = signed(tenant, committee, words(tenant, committee, "oc-9"));
    var odrl = desk.platform.as(desk.bureau, () -> exports.odrl(id));
    assertThat(odrl)
        .contains("\"assigner\"", "urn:linli:party:OWNERS_COMMITTEE:" + committee)
        .contains("urn:linli:party:OPERATOR:oc-9");
    assertThat(desk.platform.as(member(tenant, committee), () -> exports.odrl(id)))
        .as("a party takes it along")
        .isEqualTo(odrl);
    var report = ShaclValidator.get().validate(OdrlTest.shapes(), OdrlTest.rdf(odrl));
    assertThat(report.conforms()).isTrue();
  }

  private List<String> offered() {
    return desk.platform.as(desk.bureau, () -> desk.paper.projects.organisations()).stream()
        .filter(one -> one.party() == Party.OWNERS_COMMITTEE)
        .map(one -> one.id())
        .toList();
  }

  private void faulty(Words words, String rule) {
    assertThatThrownBy(() -> desk.draft(words.agreement()))
        .isInstanceOfSatisfying(
            Invalid.class,
            refused -> assertThat(refused.arguments()).containsExactly("members", rule));
  }

  private UUID signed(TenantId tenant, String committee, Agreement words) {
    var id = desk.draft(words);
    var hash = desk.propose(id);
    desk.platform.as(member(tenant, committee), () -> desk.contracts.sign(id, hash));
    for (var company : words.enterprises()) {
      desk.platform.as(
          desk.paper.signer(company.organisation()), () -> desk.contracts.sign(id, hash));
    }
    return id;
  }

  private Decision asks(String committee, TenantId tenant) {
    return decide(committee, tenant, Action.VIEW, Asset.DEVICE_READINGS, Purpose.SUPERVISION);
  }

  private Outcome ledger(String committee, TenantId tenant) {
    return decide(committee, tenant, Action.VIEW, Asset.DEVICE_LEDGER, Purpose.OWN).outcome();
  }

  private Decision decide(
      String committee, TenantId tenant, Action action, Asset asset, Purpose purpose) {
    return desk.rights.decide(
        new Question(
            Party.OWNERS_COMMITTEE,
            Optional.of(committee),
            action,
            asset,
            purpose,
            tenant,
            desk.instant()));
  }

  private Agreement words(TenantId tenant, String committee, String company) {
    var clause =
        new Clause(
            "5.1",
            Set.of(Party.OWNERS_COMMITTEE),
            Set.of(committee),
            Set.of(Asset.DEVICE_READINGS),
            Set.of(Action.VIEW),
            Set.of(Purpose.SUPERVISION),
            Outcome.MASK,
            "the committee supervises the running of the equipment",
            null,
            null);
    var inventory =
        new Clause(
            "5.2",
            Set.of(Party.OWNERS_COMMITTEE),
            Set.of(committee),
            Set.of(Asset.DEVICE_LEDGER),
            Set.of(Action.VIEW),
            Set.of(Purpose.OWN),
            Outcome.PERMIT,
            "the inventory of what is common to the owners",
            null,
            null);
    return words(
        tenant,
        committee,
        company,
        OperationMode.PPP,
        new Terms(
            true, Set.of(Asset.DEVICE_READINGS, Asset.DEVICE_LEDGER), List.of(clause, inventory)));
  }

  private Agreement words(
      TenantId tenant, String committee, String company, OperationMode mode, Terms terms) {
    desk.paper.enterprise(company);
    var words =
        desk.paper.words(
            desk.bureau, mode, company, List.of(tenant), desk.instant(), desk.in(Desk.YEAR), terms);
    return Words.of(words)
        .form(ContractForm.ENTRUSTED, true)
        .members(owners(committee, GRANTS), company(company, 60))
        .agreement();
  }

  private static Member owners(String committee, Set<PartnerRole> roles) {
    return TestContracts.member(
        roles.contains(PartnerRole.SUPERVISOR) ? 2 : 1,
        Party.OWNERS_COMMITTEE,
        committee,
        roles,
        0,
        40);
  }

  private static Member company(String id, long risk) {
    return TestContracts.member(2, Party.OPERATOR, id, Set.of(PartnerRole.OPERATOR), 100, risk);
  }

  /** A committee as the community's clerk writes it down. */
  private String committee(TenantId tenant, String name) {
    return desk.platform
        .as(desk.platform.clerk(tenant), () -> organisations.make(unit(name, null)))
        .toString();
  }

  private static UnitDraft unit(String name, Integer version) {
    return new UnitDraft(
        null,
        null,
        "owners-committee",
        version == null ? "oc-" + UUID.randomUUID().toString().substring(0, 8) : "oc-renamed",
        name,
        null,
        null,
        null,
        null,
        null,
        Map.of(),
        null,
        null,
        version);
  }

  private static AccountDraft draft(TenantId tenant, String committee) {
    return new AccountDraft(
        "oc-" + UUID.randomUUID().toString().substring(0, 12),
        "主任",
        Set.of("OWNERS_COMMITTEE"),
        null,
        tenant,
        committee);
  }

  /** The community's own, who gives accounts. */
  private Caller clerk(TenantId tenant) {
    var name = "oc-clerk-" + UUID.randomUUID().toString().substring(0, 12);
    var draft = new AccountDraft(name, "社工", Set.of("CLERK"), null, tenant, null);
    var made = desk.platform.scopes().asSystem("test", () -> accounts.create(draft));
    return door.withPassword(name, made.oneTimePassword(), "203.0.113.7", Locale.ENGLISH);
  }

  /** Somebody who really signed in, with the role's own permissions. */
  private Caller member(TenantId tenant, String committee) {
    var made = desk.platform.as(clerk(tenant), () -> accounts.create(draft(tenant, committee)));
    return door.withPassword(
        made.username(), made.oneTimePassword(), "203.0.113.7", Locale.ENGLISH);
  }
}
