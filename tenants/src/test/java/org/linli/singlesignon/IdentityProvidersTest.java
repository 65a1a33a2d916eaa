package org.linli.singlesignon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.singlesignon.boundary.ProviderDraft;
import org.linli.singlesignon.boundary.ProviderRow;
import org.linli.singlesignon.entity.Linking;
import org.linli.singlesignon.entity.ProviderState;
import org.linli.singlesignon.entity.Reach;
import org.linli.tenancy.entity.DivisionCode;

/** The register of providers. */
class IdentityProvidersTest {

  private static final String NONE = "-";

  private final Ground ground = new Ground();

  @AfterEach
  void close() {
    ground.close();
  }

  private ProviderDraft draft() {
    return ground.draft(Linking.BY_HAND, Ground.DISTRICT, Tier.COMMUNITY);
  }

  private static ProviderDraft named(ProviderDraft as, String name, String issuer, String secret) {
    return new ProviderDraft(
        name,
        issuer,
        as.clientId(),
        secret,
        as.scopes(),
        as.nameClaim(),
        as.scope(),
        as.organisation(),
        as.tiers(),
        as.linking());
  }

  private ProviderRow get(Caller caller, UUID id) {
    return ground.platform.as(caller, () -> ground.providers.get(id));
  }

  private void change(UUID id, ProviderDraft draft) {
    ground.platform.as(
        ground.bureau,
        () -> {
          ground.providers.change(id, draft);
          return null;
        });
  }

  private String sealed(UUID id) {
    return ground
        .platform
        .owner()
        .withHandle(
            handle ->
                handle
                    .createQuery("select client_secret from identity_provider where id = :id")
                    .bind("id", id)
                    .mapTo(String.class)
                    .one());
  }

  @Test
  void whatWasRegisteredStandsWithWhatGoesWithoutSaying() {
    var draft = draft();
    var row = get(ground.bureau, ground.registered(draft));
    assertThat(row.name()).isEqualTo(draft.name());
    assertThat(row.scopes()).isEqualTo("openid profile");
    assertThat(row.nameClaim()).isEqualTo("preferred_username");
    assertThat(row.scope()).isEqualTo(new DivisionCode(Ground.DISTRICT));
    assertThat(row.tiers()).containsExactly(Tier.COMMUNITY);
    assertThat(row.state()).isEqualTo(ProviderState.ACTIVE);
    assertThat(row.linked()).isZero();
    assertThat(ground.platform.as(ground.bureau, ground.providers::list)).contains(row);
  }

  @Test
  void theSecretIsSealedAndShownNowhere() {
    var draft = draft();
    var id = ground.registered(draft);
    assertThat(sealed(id)).doesNotContain(ProviderStandIn.SECRET);
    assertThat(get(ground.bureau, id).toString()).doesNotContain(ProviderStandIn.SECRET);
    assertThat(draft.toString()).doesNotContain(ProviderStandIn.SECRET);
    assertThat(draft.auditName()).doesNotContain(ProviderStandIn.SECRET);
  }

  @Test
  void aChangeWithoutASecretKeepsTheOneThatStands() {
    var draft = draft();
    var id = ground.registered(draft);
    var before = sealed(id);
    change(id, named(draft, "other " + id, draft.issuer(), null));
    assertThat(get(ground.bureau, id).name()).isEqualTo("other " + id);
    assertThat(sealed(id)).isEqualTo(before);
    change(id, named(draft, "other " + id, draft.issuer(), "another"));
    assertThat(sealed(id)).isNotEqualTo(before);
  }

  /** Their subjects are other people, and the old secret is none of their business. */
  @Test
  void anotherIssuerWantsASecretOfItsOwnAndForgetsTheLinks() {
    var draft = ground.draft(Linking.BY_NAME, Ground.DISTRICT, Tier.COMMUNITY);
    var id = ground.registered(draft);
    ground.come(id, "s-1", ground.clerk().username());
    assertThat(get(ground.bureau, id).linked()).isEqualTo(1);
    var moved = named(draft, draft.name(), "https://moved.example", null);
    assertThatThrownBy(() -> change(id, moved)).hasMessage("invalid[client-secret, required]");
    assertThat(get(ground.bureau, id).linked()).isEqualTo(1);
    change(id, named(draft, draft.name(), "https://moved.example", "another"));
    assertThat(get(ground.bureau, id).linked()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://id.example",
        "ftp://id.example",
        "https://id.example?x=1",
        "https://id.example#x",
        "https://user@id.example",
        "https:///path",
        "http://127.0.0.1.example",
        "http://localhost.example",
        "id.example",
        "https://id example"
      })
  void whatIsNotSafeIsNoIssuer(String issuer) {
    var draft = named(draft(), "n " + issuer, issuer, "secret");
    assertThatThrownBy(() -> ground.registered(draft)).hasMessage("invalid[issuer, issuer-form]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://id.example",
        "https://id.example:8443/realms/city",
        "http://localhost:8080/realms/city",
        "http://[::1]:8080"
      })
  void tlsOrThisVeryMachineIsGoodEnough(String issuer) {
    var draft = named(draft(), "n " + UUID.randomUUID(), issuer, "secret");
    assertThat(ground.registered(draft)).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "scopes, profile, scopes-form",
    "scopes, openid  profile, scopes-form",
    "name-claim, a b, claim-form",
    "name, , required",
    "client-id, , required",
    "client-secret, , required",
    "linking, , required",
    "tiers, , required"
  })
  void badDraftsAreRefusedByField(String field, String value, String rule) {
    var good = draft();
    var bad =
        new ProviderDraft(
            field.equals("name") ? value : good.name(),
            good.issuer(),
            field.equals("client-id") ? value : good.clientId(),
            field.equals("client-secret") ? value : good.clientSecret(),
            field.equals("scopes") ? value : null,
            field.equals("name-claim") ? value : null,
            good.scope(),
            null,
            field.equals("tiers") ? Set.of() : good.tiers(),
            field.equals("linking") ? null : good.linking());
    assertThatThrownBy(() -> ground.registered(bad))
        .isInstanceOf(Invalid.class)
        .hasMessage("invalid[" + field + ", " + rule + "]");
  }

  @ParameterizedTest
  @CsvSource({
    "996001, -, CITY, tiers-of-reach",
    "996001, -, OPERATOR, tiers-of-reach",
    "996001, -, PLATFORM, tiers-of-reach",
    "996001001, -, DISTRICT, tiers-of-reach",
    "-, an-enterprise, COMMUNITY, tiers-of-reach",
    "-, -, COMMUNITY, scope-or-organisation",
    "996001, an-enterprise, OPERATOR, scope-or-organisation"
  })
  void aProviderSpeaksForItsDivisionAndBelowOrForItsEnterprise(
      String scope, String organisation, Tier tier, String rule) {
    enterprise();
    assertThatThrownBy(() -> ground.registered(reaching(scope, organisation, tier)))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining(rule);
  }

  @Test
  void anEnterprisesProviderSignsInItsOwnPeopleAlone() {
    enterprise();
    var row = get(ground.bureau, ground.registered(reaching(NONE, "an-enterprise", Tier.OPERATOR)));
    var reach = new Reach(row.scope(), row.organisation(), row.tiers());
    assertThat(reach.covers(Tier.OPERATOR, null, "an-enterprise")).isTrue();
    assertThat(reach.covers(Tier.OPERATOR, null, "another")).isFalse();
    assertThat(reach.covers(Tier.OPERATOR, null, null)).isFalse();
    assertThat(reach.covers(Tier.COMMUNITY, new DivisionCode("996001001001"), "an-enterprise"))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "DISTRICT, 996001, true",
    "COMMUNITY, 996001001001, true",
    "COMMUNITY, 996002001001, false",
    "STREET, 996001001, false",
    "CITY, 9960, false",
    "DISTRICT, 9960, false"
  })
  void aDistrictsProviderReachesNoFurtherThanItsDistrict(Tier tier, String at, boolean covered) {
    var reach = new Reach(new DivisionCode("996001"), null, Set.of(Tier.DISTRICT, Tier.COMMUNITY));
    assertThat(reach.covers(tier, new DivisionCode(at), null)).isEqualTo(covered);
    assertThat(reach.covers(tier, null, null)).isFalse();
  }

  @Test
  void whatDoesNotExistIsNamedAndANameStandsOnce() {
    assertThatThrownBy(() -> ground.registered(reaching("996077", NONE, Tier.DISTRICT)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> ground.registered(reaching(NONE, "no-such", Tier.OPERATOR)))
        .isInstanceOf(NotFound.class);
    var draft = draft();
    ground.registered(draft);
    assertThatThrownBy(() -> ground.registered(draft)).isInstanceOf(Conflict.class);
  }

  @Test
  void aForeignProviderIsAnsweredAsAMissingOne() {
    var own = ground.registered(draft());
    var district = ground.platform.caller(Tier.DISTRICT, "996002", null, null, "providers:read");
    assertThatThrownBy(() -> get(district, own)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> get(district, UUID.randomUUID())).isInstanceOf(NotFound.class);
    assertThat(ground.platform.as(district, ground.providers::list))
        .noneMatch(row -> row.id().equals(own));
  }

  @Test
  void suspendedAndResumedItSaysSoAndSinceWhen() {
    var id = ground.registered(draft());
    var since = get(ground.bureau, id).stateSince();
    run(() -> ground.providers.suspend(id));
    assertThat(get(ground.bureau, id).state()).isEqualTo(ProviderState.SUSPENDED);
    assertThat(get(ground.bureau, id).stateSince()).isAfterOrEqualTo(since);
    run(() -> ground.providers.resume(id));
    assertThat(get(ground.bureau, id).state()).isEqualTo(ProviderState.ACTIVE);
    assertThatThrownBy(() -> run(() -> ground.providers.suspend(UUID.randomUUID())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void anIssuerIsAskedWhatItIs() {
    var told =
        ground.platform.as(
            ground.bureau, () -> ground.providers.discover(ground.provider.issuer()));
    assertThat(told.issuer()).isEqualTo(ground.provider.issuer());
    assertThat(told.keys()).isEqualTo(1);
    assertThat(told.signOut()).endsWith("/logout");
    assertThat(told.backChannelLogout()).isTrue();
    ground.provider.close();
    assertThatThrownBy(
            () ->
                ground.platform.as(
                    ground.bureau, () -> ground.providers.discover(ground.provider.issuer())))
        .hasMessage("invalid[issuer, issuer-silent]");
  }

  private void run(Runnable work) {
    ground.platform.as(
        ground.bureau,
        () -> {
          work.run();
          return null;
        });
  }

  private void enterprise() {
    ground
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into organisation values ('an-enterprise', 'An enterprise', 'OPERATOR') on conflict do nothing"));
  }

  private ProviderDraft reaching(String scope, String organisation, Tier tier) {
    var good = draft();
    return new ProviderDraft(
        good.name(),
        good.issuer(),
        good.clientId(),
        good.clientSecret(),
        null,
        null,
        scope.equals(NONE) ? null : new DivisionCode(scope),
        organisation.equals(NONE) ? null : organisation,
        Set.of(tier),
        Linking.BY_HAND);
  }
}
