package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.entity.Tier;
import org.linli.singlesignon.ProviderStandIn;
import org.linli.tenancy.entity.OperationMode;

/** The register of identity providers over REST, and a provider's word that somebody left. */
class IdentityProvidersOverRestTest {

  private static final String FORM = "application/x-www-form-urlencoded";

  private final RestDoor door = RestDoor.shared();
  private final ProviderStandIn provider = new ProviderStandIn();
  private final String bureau;

  IdentityProvidersOverRestTest() {
    door.platform.community("990501001001", OperationMode.GOVERNMENT);
    bureau = door.token("BUREAU_ADMIN", Tier.CITY, "9905");
  }

  @AfterEach
  void close() {
    provider.close();
  }

  private Map<String, Object> draft() {
    var draft = new HashMap<String, Object>();
    draft.put("name", "Office " + UUID.randomUUID());
    draft.put("issuer", provider.issuer());
    draft.put("clientId", ProviderStandIn.CLIENT);
    draft.put("clientSecret", ProviderStandIn.SECRET);
    draft.put("scope", "990501");
    draft.put("tiers", List.of("DISTRICT", "COMMUNITY"));
    draft.put("linking", "BY_HAND");
    return draft;
  }

  private String registered() {
    return door.ask("POST", "/identity-providers").by(bureau).with(draft()).is(201).text("id");
  }

  private Answer get(String id) {
    return door.ask("GET", "/identity-providers/" + id).by(bureau).now();
  }

  @Test
  void aProviderIsRegisteredShownWithoutItsSecretAndChanged() {
    var id = registered();
    var shown = get(id).is(200);
    assertThat(shown.text("issuer")).isEqualTo(provider.issuer());
    assertThat(shown.text("scope")).isEqualTo("990501");
    assertThat(new String(shown.body(), StandardCharsets.UTF_8))
        .doesNotContain(ProviderStandIn.SECRET)
        .doesNotContainIgnoringCase("secret");
    var changed = draft();
    changed.remove("clientSecret");
    changed.put("linking", "BY_NAME");
    door.ask("PUT", "/identity-providers/" + id).by(bureau).with(changed).is(204);
    assertThat(get(id).text("linking")).isEqualTo("BY_NAME");
    assertThat(
            new String(
                door.ask("GET", "/identity-providers").by(bureau).now().is(200).body(),
                StandardCharsets.UTF_8))
        .contains(id);
  }

  @Test
  void theListIsHandedOutAsAFileWithoutSecrets() {
    var id = registered();
    var file = door.ask("GET", "/identity-providers/export?form=json").by(bureau).now().is(200);
    assertThat(file.headers().get("X-Linli-File")).isNotBlank();
    assertThat(new String(file.body(), StandardCharsets.UTF_8))
        .contains(get(id).text("issuer"))
        .doesNotContain(ProviderStandIn.SECRET);
  }

  @Test
  void itIsSuspendedAndResumed() {
    var id = registered();
    door.ask("POST", "/identity-providers/" + id + "/suspension").by(bureau).now().is(204);
    assertThat(get(id).text("state")).isEqualTo("SUSPENDED");
    door.ask("DELETE", "/identity-providers/" + id + "/suspension").by(bureau).now().is(204);
    assertThat(get(id).text("state")).isEqualTo("ACTIVE");
  }

  @Test
  void anIssuerIsTriedBeforeItIsRegistered() {
    var told =
        door.ask("POST", "/identity-providers/trial")
            .by(bureau)
            .with(Map.of("issuer", provider.issuer()))
            .is(200);
    assertThat(told.json().path("keys").asInt()).isEqualTo(1);
    door.ask("POST", "/identity-providers/trial")
        .by(bureau)
        .with(Map.of("issuer", "http://elsewhere.example"))
        .refused(400, "invalid");
  }

  @Test
  void nobodyElseSeesOrChangesTheRegisterAndWhatIsNotThereIsNotFound() {
    var id = registered();
    var clerk = door.token("CLERK", Tier.COMMUNITY, "990501001001");
    door.ask("GET", "/identity-providers/" + id).by(clerk).now().refused(403, "not-permitted");
    door.ask("POST", "/identity-providers/" + id + "/suspension")
        .by(clerk)
        .now()
        .refused(403, "not-permitted");
    door.ask("GET", "/identity-providers/" + id).now().refused(401, "not-signed-in");
    get(UUID.randomUUID().toString()).refused(404, "not-found");
    get("no-id").refused(404, "not-found");
  }

  @Test
  void aLogoutTokenNeedsNoTokenOfOursAndIsHeededOnce() {
    var id = registered();
    var word =
        "logout_token="
            + URLEncoder.encode(
                provider.logoutToken("somebody", claims -> claims), StandardCharsets.UTF_8);
    told(id, word).is(204);
    told(id, word).refused(400, "invalid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"logout_token=x", "logout_token=", "other=x", ""})
  void whatIsNoLogoutTokenIsRefused(String form) {
    told(registered(), form).refused(400, "invalid");
    told(UUID.randomUUID().toString(), form).refused(400, "invalid");
  }

  private Answer told(String id, String form) {
    return door.ask("POST", "/identity-providers/" + id + "/logout")
        .with("Content-Type", FORM)
        .with((Object) form);
  }
}
