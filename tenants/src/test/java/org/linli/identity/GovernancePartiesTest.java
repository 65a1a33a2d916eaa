package org.linli.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.access.boundary.TenantSuspended;
import org.linli.access.entity.Caller;
import org.linli.identity.boundary.AccountDraft;
import org.linli.identity.control.Functions;
import org.linli.rights.entity.Asset;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Requirement;

/**
 * What the residents' experience officers and the supervision group may, word by word: what 000
 * §9.3 and §11.2.3 give them to do, and no more (§11.2.4 c).
 */
class GovernancePartiesTest {

  private static final String NEEDED =
      """
      EXPERIENCE_OFFICER, reports:write notices:read
      SUPERVISION_GROUP, figures:read contracts:read notices:read
      """;

  private final People people = new People();
  private final TenantId own = people.platform.community("990175001001", OperationMode.GOVERNMENT);
  private final Caller clerk = people.signedIn(people.clerkOf(own));

  @ParameterizedTest
  @CsvSource(textBlock = NEEDED)
  @Requirement("000-11.2.4.c-2")
  void eachHasTheNecessaryPermissionsAndNoMore(String role, String needed) {
    var words = Set.of(needed.split(" "));
    var officer = people.signedIn(people.inside(own, role));
    var program = people.withToken(people.tokenOf(officer));
    var all =
        Functions.DELIVERED.groups().stream()
            .flatMap(group -> group.functions().stream())
            .map(each -> each.word());
    Stream.concat(all, Stream.of("*", "everything:read"))
        .forEach(
            word -> {
              assertThat(officer.may(word)).as(role + " " + word).isEqualTo(words.contains(word));
              assertThat(program.may(word)).as("by token " + word).isEqualTo(words.contains(word));
            });
  }

  @Test
  void theClerkAppointsThemAndTheyAppointNobody() {
    for (var role : Set.of("EXPERIENCE_OFFICER", "SUPERVISION_GROUP")) {
      var made =
          people.platform.as(
              clerk,
              () ->
                  people.accounts.create(
                      new AccountDraft(People.name(), "测试", Set.of(role), null, null, null)));
      assertThat(people.platform.as(people.signedIn(made), people.accounts::grantableRoles))
          .isEmpty();
    }
  }

  @Test
  void theSupervisionGroupReachesFiguresAndContractsForSupervisionAlone() {
    var group = people.signedIn(people.inside(own, "SUPERVISION_GROUP"));
    for (var asset : Asset.ALL) {
      var reached = Set.of("community-figures", "contracts").contains(asset.id());
      assertThat(group.reaches("SUPERVISION", "GENERAL_2", asset.id()))
          .as(asset.id())
          .isEqualTo(reached);
      assertThat(group.reaches("COMMERCIAL", "GENERAL_2", asset.id())).as(asset.id()).isFalse();
      assertThat(group.reaches("SUPERVISION", "GENERAL_3", asset.id())).as(asset.id()).isFalse();
    }
  }

  @Test
  void aSuspendedCommunityHasNoSupervisorsEither() {
    var other = people.platform.community("990175001002", OperationMode.PPP);
    var group = people.signedIn(people.inside(other, "SUPERVISION_GROUP"));
    people
        .platform
        .owner()
        .useHandle(
            h -> h.execute("update tenant set state = 'SUSPENDED' where id = ?", other.value()));
    assertThatThrownBy(() -> people.platform.as(group, () -> 1))
        .isInstanceOf(TenantSuspended.class);
  }
}
