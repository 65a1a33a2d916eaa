package org.linli.singlesignon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.TenantSuspended;
import org.linli.access.entity.Tier;
import org.linli.messages.Messages;
import org.linli.singlesignon.ProviderStandIn.Signing;
import org.linli.singlesignon.boundary.Kept;
import org.linli.singlesignon.boundary.Offer;
import org.linli.singlesignon.boundary.SignOnRefused;
import org.linli.singlesignon.boundary.SignOnRefused.Kind;
import org.linli.singlesignon.entity.Linking;
import org.linli.testing.Requirement;

class SingleSignOnTest {

  private final Ground ground = new Ground();
  private final ProviderStandIn provider = ground.provider;

  @AfterEach
  void close() {
    ground.close();
  }

  private SignOnRefused refused(Kind kind, ThrowingCallable attempt) {
    var refusal = catchThrowableOfType(SignOnRefused.class, attempt);
    assertThat(refusal).isNotNull();
    assertThat(refusal.kind()).as(refusal.why()).isEqualTo(kind);
    return refusal;
  }

  @Test
  @Requirement("003-3.2.3.7.1")
  void whoIsProvedComesInAsTheAccountOfTheNameWithItsRolesAndItsTier() {
    var clerk = ground.clerk();
    var entered = ground.come(ground.registered(Linking.BY_NAME), "s-1", clerk.username());
    assertThat(entered.caller().accountId()).isEqualTo(clerk.id());
    assertThat(entered.caller().tier()).isEqualTo(Tier.COMMUNITY);
    assertThat(entered.caller().tenant()).contains(ground.community);
    assertThat(entered.caller().roles()).containsExactly("CLERK");
    assertThat(entered.caller().may("places:write")).isTrue();
    assertThat(entered.caller().address()).isEqualTo(Ground.ADDRESS);
    assertThat(ground.platform.as(entered.caller(), () -> 1)).isEqualTo(1);
    assertThat(ground.audited("account.signed-in")).anyMatch(it -> it.contains(clerk.username()));
    assertThat(ground.audited("account.linked")).anyMatch(it -> it.contains(clerk.username()));
  }

  /** The one-time password was not used, so nobody knows it but whoever gave it. */
  @Test
  void aOneTimePasswordIsNotAskedToBeChanged() {
    var clerk = ground.clerk();
    var entered = ground.come(ground.registered(Linking.BY_NAME), "s-1", clerk.username());
    assertThat(entered.caller().mustChangePassword()).isFalse();
    assertThat(
            ground
                .door
                .withPassword(
                    clerk.username(), clerk.oneTimePassword(), Ground.ADDRESS, Locale.ENGLISH)
                .mustChangePassword())
        .isTrue();
  }

  @Test
  void theAttemptAsksForACodeWithPkceStateAndNonceAndKeepsWhatProvesTheAnswer() {
    var begun = ground.begin(ground.registered(Linking.BY_NAME));
    var asked = ProviderStandIn.words(begun.address().getRawQuery());
    assertThat(begun.address().toString()).startsWith(provider.issuer() + "/authorise?");
    assertThat(asked)
        .containsEntry("response_type", "code")
        .containsEntry("client_id", ProviderStandIn.CLIENT)
        .containsEntry("redirect_uri", Ground.BACK)
        .containsEntry("scope", "openid profile")
        .containsEntry("state", begun.kept().state())
        .containsEntry("nonce", begun.kept().nonce())
        .containsEntry("code_challenge_method", "S256");
    assertThat(begun.address().toString())
        .doesNotContain(begun.kept().verifier())
        .doesNotContain(ProviderStandIn.SECRET);
    assertThat(begun.kept().toString())
        .doesNotContain(begun.kept().state())
        .doesNotContain(begun.kept().verifier());
    var other = ground.begin(begun.kept().provider()).kept();
    assertThat(other.state()).isNotEqualTo(begun.kept().state());
    assertThat(other.nonce()).isNotEqualTo(begun.kept().nonce());
    assertThat(other.verifier()).isNotEqualTo(begun.kept().verifier());
  }

  @Test
  void onceLinkedTheSubjectCountsAndNoLongerTheName() {
    var clerk = ground.clerk();
    var id = ground.registered(Linking.BY_NAME);
    ground.come(id, "s-1", clerk.username());
    assertThat(ground.come(id, "s-1", "renamed").caller().accountId()).isEqualTo(clerk.id());
    refused(Kind.UNKNOWN, () -> ground.come(id, "s-2", clerk.username()));
  }

  static Stream<UnaryOperator<JWTClaimsSet.Builder>> lies() {
    return Stream.of(
        claims -> claims.claim("nonce", "of-another-attempt"),
        claims -> claims.claim("nonce", null),
        claims -> claims.audience("another-client"),
        claims -> claims.issuer("https://another.example"),
        claims -> claims.issuer(null),
        claims -> claims.subject(null),
        claims -> claims.expirationTime(Date.from(Instant.now().minus(Duration.ofMinutes(10)))),
        claims -> claims.expirationTime(null),
        claims -> claims.issueTime(Date.from(Instant.now().plus(Duration.ofMinutes(10)))),
        claims -> claims.subject("s".repeat(256)));
  }

  @ParameterizedTest
  @MethodSource("lies")
  void aTokenThatSaysSomethingElseProvesNothing(UnaryOperator<JWTClaimsSet.Builder> lie) {
    var clerk = ground.clerk();
    var id = ground.registered(Linking.BY_NAME);
    provider.lying(lie);
    refused(Kind.UNPROVED, () -> ground.come(id, "s-1", clerk.username()));
    assertThat(ground.platform.as(ground.bureau, () -> ground.providers.get(id)).linked()).isZero();
  }

  @ParameterizedTest
  @EnumSource(value = Signing.class, mode = EnumSource.Mode.EXCLUDE, names = "OWN_KEY")
  void aTokenThatTheProvidersKeyDidNotSignProvesNothing(Signing signing) {
    var clerk = ground.clerk();
    var id = ground.registered(Linking.BY_NAME);
    provider.signing(signing);
    refused(Kind.UNPROVED, () -> ground.come(id, "s-1", clerk.username()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "code=stolen", "code=stolen&state=guessed", "state=x", "%%%", "a=b"})
  void aReturnThatNobodyBeganProvesNothing(String query) {
    var begun = ground.begin(ground.registered(Linking.BY_NAME));
    refused(Kind.UNPROVED, () -> ground.enter(begun, query));
    refused(
        Kind.EXPIRED,
        () -> ground.signOn.enter(query, null, Ground.DOOR, Ground.ADDRESS, Locale.ENGLISH));
  }

  @Test
  void theAnswerToOneAttemptIsNoneToAnother() {
    var id = ground.registered(Linking.BY_NAME);
    var first = ground.begin(id);
    var second = ground.begin(id);
    var answer = provider.approve(first, "s-1", ground.clerk().username());
    refused(Kind.UNPROVED, () -> ground.enter(second, answer));
    // With a state that fits, the code still wants the verifier of its own attempt.
    var code = answer.replaceAll(".*code=([^&]+).*", "$1");
    refused(
        Kind.UNPROVED,
        () -> ground.enter(second, "code=" + code + "&state=" + second.kept().state()));
  }

  @Test
  void aCodeIsRedeemedOnce() {
    var clerk = ground.clerk();
    var begun = ground.begin(ground.registered(Linking.BY_NAME));
    var answer = provider.approve(begun, "s-1", clerk.username());
    assertThat(ground.enter(begun, answer).caller().accountId()).isEqualTo(clerk.id());
    refused(Kind.UNPROVED, () -> ground.enter(begun, answer));
  }

  @Test
  void anAnswerThatNamesAnotherIssuerIsRefusedBeforeItsCodeIsShownToAnybody() {
    var begun = ground.begin(ground.registered(Linking.BY_NAME));
    var answer = provider.approve(begun, "s-1", ground.clerk().username());
    var mixed = answer.replaceAll("iss=.*", "iss=https%3A%2F%2Fanother.example");
    refused(Kind.UNPROVED, () -> ground.enter(begun, mixed));
    assertThat(ground.enter(begun, answer)).isNotNull();
  }

  @Test
  void anAttemptLastsTenMinutes() {
    var begun = ground.begin(ground.registered(Linking.BY_NAME));
    var answer = provider.approve(begun, "s-1", ground.clerk().username());
    ground.ahead = Duration.ofMinutes(11);
    refused(Kind.EXPIRED, () -> ground.enter(begun, answer));
  }

  @Test
  void whoTurnsBackAtTheProviderIsNotSignedIn() {
    var begun = ground.begin(ground.registered(Linking.BY_NAME));
    refused(Kind.DENIED, () -> ground.enter(begun, provider.deny(begun)));
    assertThat(ground.audited("sign-on.refused")).anyMatch(it -> it.endsWith("access_denied"));
  }

  /** Or an outsider could find out which accounts there are, and which are closed. */
  @Test
  void unknownDisabledAndOutOfReachAreAnsweredAlikeAndToldApartInTheAuditLogAlone() {
    var id = ground.registered(Linking.BY_NAME);
    var closed = ground.clerk();
    ground.disable(closed.id());
    var bureau = ground.account("BUREAU_ADMIN", Ground.CITY, null);
    var resident = ground.account("RESIDENT", null, ground.community);
    var stranger = ground.account("CLERK", null, ground.elsewhere);
    var refusals =
        Stream.of(closed, bureau, resident, stranger)
            .map(who -> refused(Kind.UNKNOWN, () -> ground.come(id, "s", who.username())))
            .toList();
    var unknown = refused(Kind.UNKNOWN, () -> ground.come(id, "s", "nobody-of-ours"));
    for (var locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
      var said = Messages.problem(unknown, locale);
      assertThat(said.title()).doesNotContain("refusal.");
      assertThat(refusals).allMatch(it -> Messages.problem(it, locale).equals(said));
    }
    assertThat(refusals).allMatch(refusal -> refusal.status() == unknown.status());
    assertThat(ground.audited("sign-on.refused"))
        .anyMatch(it -> it.contains("account disabled: " + closed.username()))
        .anyMatch(it -> it.contains("out of its reach: " + bureau.username()))
        .anyMatch(it -> it.contains("out of its reach: " + stranger.username()))
        .anyMatch(it -> it.contains("no account: nobody-of-ours"));
  }

  @Test
  void anAccountThatIsClosedLaterComesInNoMoreThoughItIsLinked() {
    var clerk = ground.clerk();
    var id = ground.registered(Linking.BY_NAME);
    ground.come(id, "s-1", clerk.username());
    ground.disable(clerk.id());
    refused(Kind.UNKNOWN, () -> ground.come(id, "s-1", clerk.username()));
  }

  @Test
  void aSuspendedCommunityIsShutAsWithAPassword() {
    var tenant =
        ground.platform.community(
            "996001001777", org.linli.tenancy.entity.OperationMode.GOVERNMENT);
    var clerk = ground.account("CLERK", null, tenant);
    var id = ground.registered(Linking.BY_NAME);
    state(tenant.value(), "SUSPENDED");
    assertThatThrownBy(() -> ground.come(id, "s-1", clerk.username()))
        .isInstanceOf(TenantSuspended.class);
    state(tenant.value(), "ACTIVE");
    assertThat(ground.come(id, "s-1", clerk.username())).isNotNull();
  }

  @Test
  void aSuspendedProviderIsNotOfferedBeginsNothingAndFinishesNothing() {
    var clerk = ground.clerk();
    var id = ground.registered(Linking.BY_NAME);
    assertThat(ground.signOn.offers()).extracting(Offer::id).contains(id);
    var begun = ground.begin(id);
    var answer = provider.approve(begun, "s-1", clerk.username());
    ground.as(ground.bureau, () -> ground.platform.as(ground.bureau, () -> suspend(id)));
    assertThat(ground.signOn.offers()).extracting(Offer::id).doesNotContain(id);
    refused(Kind.UNAVAILABLE, () -> ground.begin(id));
    refused(Kind.UNAVAILABLE, () -> ground.enter(begun, answer));
    refused(Kind.UNAVAILABLE, () -> ground.begin(UUID.randomUUID()));
  }

  @Test
  void aProviderThatIsAwaySignsInNobodyAndBreaksNothing() {
    var clerk = ground.clerk();
    var id = ground.registered(Linking.BY_NAME);
    var begun = ground.begin(id);
    var answer = provider.approve(begun, "s-1", clerk.username());
    provider.goesAway();
    refused(Kind.UNAVAILABLE, () -> ground.enter(begun, answer));
    provider.close();
    var cold = new Ground();
    var draft = cold.draft(Linking.BY_NAME, Ground.DISTRICT, Tier.COMMUNITY);
    var unknown = cold.registered(draft);
    cold.close();
    refused(Kind.UNAVAILABLE, () -> cold.begin(unknown));
  }

  static Stream<UnaryOperator<java.util.Map<String, Object>>> discoveries() {
    return Stream.of(
        told -> with(told, "issuer", "https://another.example"),
        told -> with(told, "token_endpoint", "http://tokens.example/token"),
        told -> with(told, "jwks_uri", "file:///etc/passwd"),
        told -> with(told, "authorization_endpoint", "javascript:alert(1)"),
        told -> java.util.Map.of("issuer", 7),
        told -> java.util.Map.of());
  }

  private static java.util.Map<String, Object> with(
      java.util.Map<String, Object> told, String key, Object value) {
    told.put(key, value);
    return told;
  }

  @ParameterizedTest
  @MethodSource("discoveries")
  void aProviderThatTellsNonsenseOfItselfIsNotFollowed(
      UnaryOperator<java.util.Map<String, Object>> nonsense) {
    var id = ground.registered(Linking.BY_NAME);
    provider.telling(nonsense);
    refused(Kind.UNAVAILABLE, () -> ground.begin(id));
  }

  @Test
  void aProviderThatWantsTheSecretInTheFormGetsItThere() {
    provider.telling(
        told ->
            with(
                told,
                "token_endpoint_auth_methods_supported",
                java.util.List.of("client_secret_post")));
    var clerk = ground.clerk();
    var entered = ground.come(ground.registered(Linking.BY_NAME), "s-1", clerk.username());
    assertThat(entered.caller().accountId()).isEqualTo(clerk.id());
  }

  @Test
  void theSignOutLeadsToTheProviderAndBackToTheDoor() {
    var entered = ground.come(ground.registered(Linking.BY_NAME), "s-1", ground.clerk().username());
    var away = entered.signOut().orElseThrow();
    assertThat(away.toString()).startsWith(provider.issuer() + "/logout?");
    assertThat(ProviderStandIn.words(away.getRawQuery()))
        .containsEntry("post_logout_redirect_uri", Ground.DOOR)
        .containsEntry("client_id", ProviderStandIn.CLIENT)
        .hasEntrySatisfying("id_token_hint", token -> assertThat(token).contains("."));
  }

  @Test
  void nothingOfTheAttemptNorTheSecretStandsInARefusalOrInTheAuditLog() {
    var begun = ground.begin(ground.registered(Linking.BY_NAME));
    var answer = provider.signing(Signing.FOREIGN_KEY).approve(begun, "s-1", "x");
    var refusal = refused(Kind.UNPROVED, () -> ground.enter(begun, answer));
    Kept kept = begun.kept();
    for (var secret :
        new String[] {kept.state(), kept.nonce(), kept.verifier(), ProviderStandIn.SECRET}) {
      assertThat(refusal.getMessage() + refusal.why()).doesNotContain(secret);
      assertThat(ground.audited("sign-on.refused")).noneMatch(it -> it.contains(secret));
    }
    assertThat(refusal.arguments()).isEmpty();
  }

  private Void suspend(UUID id) {
    ground.providers.suspend(id);
    return null;
  }

  private void state(String tenant, String state) {
    ground
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "update tenant set state = ?, state_reason = 'test' where id = ?",
                    state,
                    tenant));
  }
}
