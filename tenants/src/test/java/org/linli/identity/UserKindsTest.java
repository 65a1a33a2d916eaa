package org.linli.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.identity.boundary.AccountDraft;
import org.linli.identity.boundary.NewAccount;
import org.linli.identity.boundary.OfficeRoles;
import org.linli.identity.control.Functions;
import org.linli.organisations.boundary.Organisations;
import org.linli.organisations.boundary.UnitDraft;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Requirement;

/** The six kinds of people whom the platform serves (003 §3.1 (4)), each signed in for real. */
class UserKindsTest {

  private final People people = new People();
  private final TenantId own = people.platform.community("990313005001", OperationMode.PPP);

  private Map<String, Caller> signedIn() {
    var kinds = new HashMap<String, Caller>();
    kinds.put("residents' committee", people.signedIn(people.clerkOf(own)));
    kinds.put("owners' committee", people.signedIn(ofTheOwners()));
    kinds.put("property company", people.signedIn(people.inside(own, "PROPERTY_MANAGER")));
    kinds.put("resident", people.signedIn(people.inside(own, "RESIDENT")));
    kinds.put(
        "market enterprise",
        people.signedIn(people.operator("user-kinds-enterprise", "OPERATOR_MANAGER")));
    kinds.put("social organisation", people.signedIn(people.inside(own, "SOCIAL_ORGANISATION")));
    return kinds;
  }

  /** Of a committee that the community's clerk wrote down. */
  private NewAccount ofTheOwners() {
    var organisations =
        new Organisations(
            people.platform.jdbi(),
            people.platform.scopes(),
            new OfficeRoles(people.platform.scopes()));
    var number = "uk-" + UUID.randomUUID().toString().substring(0, 8);
    var unit =
        new UnitDraft(
            null,
            null,
            "owners-committee",
            number,
            "业委会",
            null,
            null,
            null,
            null,
            null,
            Map.of(),
            null,
            null,
            null);
    var clerk = people.signedIn(people.clerkOf(own));
    var committee = people.platform.as(clerk, () -> organisations.make(unit));
    return people.platform.as(
        clerk,
        () ->
            people.accounts.create(
                new AccountDraft(
                    People.name(),
                    "主任",
                    Set.of("OWNERS_COMMITTEE"),
                    null,
                    null,
                    committee.toString())));
  }

  private static Set<String> words(Caller caller) {
    return Functions.DELIVERED.groups().stream()
        .flatMap(group -> group.functions().stream())
        .map(function -> function.word())
        .filter(caller::may)
        .collect(Collectors.toSet());
  }

  @Test
  @Requirement("003-3.1.7")
  void sixKindsOfPeopleSignInAndEachMayWhatNoOtherKindMayExactly() {
    var seen = new HashSet<Set<String>>();
    signedIn()
        .forEach(
            (kind, caller) -> {
              assertThat(words(caller)).as(kind).isNotEmpty();
              assertThat(seen.add(words(caller))).as(kind + " is a kind of its own").isTrue();
            });
    assertThat(seen).hasSize(6);
  }

  @Test
  @Requirement("003-3.1.7")
  void eachKindMayWhatItIsThereForAndNotTheWorkOfTheCommittee() {
    var kinds = signedIn();
    assertThat(kinds.get("residents' committee").may("accounts:write")).isTrue();
    assertThat(kinds.get("owners' committee").may("contracts:sign")).isTrue();
    assertThat(kinds.get("property company").may("cases:handle")).isTrue();
    assertThat(kinds.get("resident").may("home:read")).isTrue();
    assertThat(kinds.get("market enterprise").may("requests:write")).isTrue();
    assertThat(kinds.get("social organisation").may("matters:open")).isTrue();
    kinds.forEach(
        (kind, caller) -> {
          if (!kind.equals("residents' committee")) {
            assertThat(caller.may("places:write")).as(kind).isFalse();
            assertThat(caller.may("matters:all")).as(kind).isFalse();
          }
        });
  }

  @Test
  void aSocialOrganisationReachesNothingOfPersonsAndHomes() {
    var member = people.signedIn(people.inside(own, "SOCIAL_ORGANISATION"));
    assertThat(member.reaches("PUBLIC_SERVICE", "GENERAL_2", "community-figures")).isTrue();
    assertThat(member.reaches("PUBLIC_SERVICE", "GENERAL_2", "person-archive")).isFalse();
    assertThat(member.reaches("PUBLIC_SERVICE", "GENERAL_4", "health-readings")).isFalse();
    assertThat(member.reaches("COMMERCIAL", "GENERAL_1", "community-figures")).isFalse();
  }
}
