package org.linli.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.identity.boundary.TokenRow;

class TokensTest {

  private final People people = new People();

  @Test
  void aTokenLivesNinetyDaysAtMost() {
    var caller = people.signedIn(people.bureau("9901"));
    assertThatThrownBy(() -> people.as(caller, () -> people.tokens.issue("x", Duration.ofDays(91))))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> people.as(caller, () -> people.tokens.issue("x", Duration.ZERO)))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> people.as(caller, () -> people.tokens.issue(" ", Duration.ofDays(1))))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void everyoneSeesAndEndsTheOwnTokensAlone() {
    var caller = people.signedIn(people.bureau("9901"));
    var other = people.signedIn(people.bureau("9901"));
    var token = people.platform.as(caller, () -> people.tokens.issue("mine", Duration.ofDays(1)));
    assertThat(people.platform.as(caller, people.tokens::mine))
        .extracting(TokenRow::id)
        .containsExactly(token.id());
    assertThat(people.platform.as(other, people.tokens::mine)).isEmpty();
    assertThatThrownBy(() -> people.as(other, () -> people.tokens.revoke(token.id())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> people.as(other, () -> people.tokens.revoke(UUID.randomUUID())))
        .isInstanceOf(NotFound.class);
    people.as(caller, () -> people.tokens.revoke(token.id()));
    assertThat(people.platform.as(caller, people.tokens::mine).getFirst().revokedAt()).isNotNull();
  }

  @Test
  void aTokenOfTheMachinesKeeperWorksBeforeTheFirstSignIn() {
    var fresh = people.bureau("9901");
    var session = people.signIn(fresh.username(), fresh.oneTimePassword());
    assertThat(session.mustChangePassword()).isTrue();
    var byToken = people.withToken(people.tokenOf(session));
    assertThat(byToken.mustChangePassword()).isFalse();
    assertThat(byToken.may("self:password")).as("a token changes no password").isFalse();
    assertThat(byToken.may("self:issue")).as("a token makes no token").isFalse();
    assertThat(byToken.may("self:export")).as("a token takes lists that it may read").isTrue();
  }

  @Test
  void whatLivedMinutesIsForgottenADayLaterAndWhatLivedLongStaysInTheList() {
    var caller = people.signedIn(people.bureau("9901"));
    var brief = people.platform.as(caller, () -> people.tokens.issue("x", Duration.ofMinutes(15)));
    var fresh = people.platform.as(caller, () -> people.tokens.issue("x", Duration.ofMinutes(15)));
    var lasting = people.platform.as(caller, () -> people.tokens.issue("x", Duration.ofDays(2)));
    for (var old : List.of(brief.id(), lasting.id())) {
      people
          .platform
          .jdbi()
          .useHandle(
              handle ->
                  handle.execute(
                      "update api_token set created_at = created_at - interval '9 days',"
                          + " expires_at = expires_at - interval '9 days' where id = ?",
                      old));
    }
    var last = people.platform.as(caller, () -> people.tokens.issue("x", Duration.ofMinutes(15)));
    assertThat(people.platform.as(caller, people.tokens::mine))
        .extracting(TokenRow::id)
        .containsExactlyInAnyOrder(fresh.id(), lasting.id(), last.id());
  }
}
