package org.linli.singlesignon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.NotSignedIn;
import org.linli.access.entity.Caller;
import org.linli.identity.boundary.NewAccount;
import org.linli.identity.boundary.Tokens;
import org.linli.singlesignon.ProviderStandIn.Signing;
import org.linli.singlesignon.boundary.LinkRow;
import org.linli.singlesignon.boundary.SignOnRefused;
import org.linli.singlesignon.boundary.SignOnRefused.Kind;
import org.linli.singlesignon.entity.Linking;

/** Linking by hand, and the provider's word that somebody was signed out. */
class LinksAndSignOutTest {

  private final Ground ground = new Ground();
  private final ProviderStandIn provider = ground.provider;

  @AfterEach
  void close() {
    ground.close();
  }

  private Caller byPassword(NewAccount account) {
    return ground
        .door
        .withPassword(account.username(), account.oneTimePassword(), Ground.ADDRESS, Locale.ENGLISH)
        .pastFirstSignIn();
  }

  private Kind refusal(Runnable attempt) {
    var refused = catchThrowableOfType(SignOnRefused.class, attempt::run);
    assertThat(refused).isNotNull();
    return refused.kind();
  }

  private LinkRow mine(Caller caller, UUID id) {
    return ground.platform.as(caller, ground.links::mine).stream()
        .filter(row -> row.provider().equals(id))
        .findFirst()
        .orElse(null);
  }

  @Test
  void whereTheHandLinksTheSameNameAloneOpensNothing() {
    var clerk = ground.clerk();
    var id = ground.registered(Linking.BY_HAND);
    assertThat(refusal(() -> ground.come(id, "s-1", clerk.username()))).isEqualTo(Kind.UNKNOWN);
    var person = byPassword(clerk);
    assertThat(mine(person, id).isLinked()).isFalse();
    ground.link(person, id, "s-1");
    assertThat(mine(person, id))
        .satisfies(
            row -> {
              assertThat(row.isLinked()).isTrue();
              assertThat(row.linkedBy()).isEqualTo(Linking.BY_HAND);
              assertThat(row.usedAt()).isNull();
            });
    assertThat(ground.come(id, "s-1", "any-name").caller().accountId()).isEqualTo(clerk.id());
    assertThat(mine(person, id).usedAt()).isNotNull();
    assertThat(refusal(() -> ground.come(id, "s-2", clerk.username()))).isEqualTo(Kind.UNKNOWN);
  }

  @Test
  void anUnlinkedProviderOpensNothingAndIsNotUnlinkedTwice() {
    var clerk = byPassword(ground.clerk());
    var id = ground.registered(Linking.BY_HAND);
    ground.link(clerk, id, "s-1");
    unlink(clerk, id);
    assertThat(refusal(() -> ground.come(id, "s-1", clerk.username()))).isEqualTo(Kind.UNKNOWN);
    assertThatThrownBy(() -> unlink(clerk, id)).isInstanceOf(NotFound.class);
  }

  @Test
  void oneSubjectIsOneAccountAndOneAccountOneSubject() {
    var id = ground.registered(Linking.BY_HAND);
    var first = byPassword(ground.clerk());
    var second = byPassword(ground.clerk());
    ground.link(first, id, "s-1");
    ground.link(first, id, "s-1");
    assertThat(refusal(() -> ground.link(second, id, "s-1"))).isEqualTo(Kind.TAKEN);
    assertThat(refusal(() -> ground.link(first, id, "s-2"))).isEqualTo(Kind.TAKEN);
    assertThat(ground.come(id, "s-1", null).caller().accountId()).isEqualTo(first.accountId());
  }

  @Test
  void nobodyLinksToAProviderThatDoesNotSpeakForThem() {
    var id = ground.registered(Linking.BY_HAND);
    var stranger = byPassword(ground.account("CLERK", null, ground.elsewhere));
    assertThat(mine(stranger, id)).isNull();
    assertThat(refusal(() -> ground.link(stranger, id, "s-1"))).isEqualTo(Kind.UNAVAILABLE);
  }

  @Test
  void anAttemptToLinkSignsInNobodyAndOneToSignInLinksNobody() {
    var id = ground.registered(Linking.BY_HAND);
    var clerk = byPassword(ground.clerk());
    var other = byPassword(ground.clerk());
    ground.as(
        clerk,
        () -> {
          var begun = ground.signOn.beginLink(id, Ground.BACK);
          var answer = provider.approve(begun, "s-1", "x");
          assertThat(refusal(() -> ground.enter(begun, answer))).isEqualTo(Kind.EXPIRED);
          ground.as(
              other,
              () ->
                  assertThat(refusal(() -> ground.signOn.link(answer, begun.kept())))
                      .isEqualTo(Kind.EXPIRED));
        });
    var begun = ground.begin(id);
    var answer = provider.approve(begun, "s-1", "x");
    ground.as(
        clerk,
        () ->
            assertThat(refusal(() -> ground.signOn.link(answer, begun.kept())))
                .isEqualTo(Kind.EXPIRED));
  }

  @Test
  void theProvidersWordEndsEverySessionOfTheAccountAtOnceAndLeavesItsTokens() {
    var clerk = ground.clerk();
    var id = ground.registered(Linking.BY_NAME);
    var session = ground.come(id, "s-1", clerk.username()).caller();
    var password = byPassword(clerk);
    var tokens = new Tokens(ground.platform.jdbi(), ground.platform.scopes());
    var token = ground.platform.as(session, () -> tokens.issue("t", Duration.ofHours(1))).token();
    signedOut(id, provider.logoutToken("s-1", claims -> claims));
    for (var ended : new Caller[] {session, password}) {
      assertThatThrownBy(() -> ground.platform.as(ended, () -> 1)).isInstanceOf(NotSignedIn.class);
    }
    assertThat(ground.door.withToken(token, Ground.ADDRESS, Locale.ENGLISH)).isNotNull();
    assertThat(ground.come(id, "s-1", clerk.username())).isNotNull();
    assertThat(ground.audited("account.signed-out")).anyMatch(it -> it.contains(clerk.username()));
  }

  @Test
  void aWordThatWasHeededOnceIsNotHeededAgain() {
    var clerk = ground.clerk();
    var id = ground.registered(Linking.BY_NAME);
    ground.come(id, "s-1", clerk.username());
    var word = provider.logoutToken("s-1", claims -> claims);
    signedOut(id, word);
    var session = ground.come(id, "s-1", clerk.username()).caller();
    assertThat(refusal(() -> signedOut(id, word))).isEqualTo(Kind.UNPROVED);
    assertThat(ground.platform.as(session, () -> 1)).isEqualTo(1);
  }

  @Test
  void whetherThereIsSuchAnAccountIsNotTold() {
    signedOut(ground.registered(Linking.BY_NAME), provider.logoutToken("nobody", claims -> claims));
  }

  static Stream<UnaryOperator<JWTClaimsSet.Builder>> lies() {
    return Stream.of(
        claims -> claims.audience("another-client"),
        claims -> claims.issuer("https://another.example"),
        claims -> claims.claim("events", null),
        claims -> claims.claim("events", Map.of("urn:something-else", Map.of())),
        claims -> claims.claim("nonce", "n"),
        claims -> claims.jwtID(null),
        claims -> claims.subject(null),
        claims -> claims.subject(null).claim("sid", "a-session"),
        claims -> claims.issueTime(null),
        claims -> claims.issueTime(Date.from(Instant.now().minus(Duration.ofHours(1)))));
  }

  @ParameterizedTest
  @MethodSource("lies")
  void aWordThatIsNoLogoutTokenForUsEndsNothing(UnaryOperator<JWTClaimsSet.Builder> lie) {
    var id = ground.registered(Linking.BY_NAME);
    var session = ground.come(id, "s-1", ground.clerk().username()).caller();
    assertThat(refusal(() -> signedOut(id, provider.logoutToken("s-1", lie))))
        .isEqualTo(Kind.UNPROVED);
    assertThat(ground.platform.as(session, () -> 1)).isEqualTo(1);
  }

  @Test
  void aWordThatTheProvidersKeyDidNotSignEndsNothing() {
    var id = ground.registered(Linking.BY_NAME);
    var session = ground.come(id, "s-1", ground.clerk().username()).caller();
    for (var signing : new Signing[] {Signing.FOREIGN_KEY, Signing.CLIENT_SECRET, Signing.NONE}) {
      var word = provider.signing(signing).logoutToken("s-1", claims -> claims);
      assertThat(refusal(() -> signedOut(id, word))).isEqualTo(Kind.UNPROVED);
    }
    for (var word : new String[] {null, "", "x", "a.b.c"}) {
      assertThat(refusal(() -> signedOut(id, word))).isEqualTo(Kind.UNPROVED);
    }
    assertThat(refusal(() -> signedOut(UUID.randomUUID(), "x"))).isEqualTo(Kind.UNPROVED);
    assertThat(ground.platform.as(session, () -> 1)).isEqualTo(1);
  }

  private void signedOut(UUID id, String word) {
    ground.signOn.signedOut(id, word, Ground.ADDRESS, Locale.ENGLISH);
  }

  private void unlink(Caller caller, UUID id) {
    ground.platform.as(
        caller,
        () -> {
          ground.links.unlink(id);
          return null;
        });
  }
}
