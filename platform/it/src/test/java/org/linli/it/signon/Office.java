package org.linli.it.signon;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.it.home.Rest;

/** The realm of an office: its people, and this platform as its client, by name and by hand. */
record Office(Keycloak keycloak, String base, String secret, String password) {

  static Office of(Keycloak keycloak, String base) {
    return new Office(keycloak, base, UUID.randomUUID().toString(), UUID.randomUUID().toString());
  }

  /** Registers the office's provider at the platform. */
  String register(Rest bureau, String client, String scope, String linking, String... tiers) {
    var made =
        bureau.post(
            "/api/v1/identity-providers",
            Map.of(
                "name", client + "-" + secret.substring(0, 4),
                "issuer", keycloak.issuer(),
                "clientId", client,
                "clientSecret", secret,
                "scope", scope,
                "tiers", List.of(tiers),
                "linking", linking));
    if (made.status() != 201) {
      throw new IllegalStateException(made.status() + " " + made.text());
    }
    return made.json().path("id").asText();
  }

  /**
   * @param clients each with the id that the platform gave to its provider
   */
  Map<String, Object> realm(Map<String, String> clients, String... people) {
    return Map.of(
        "realm",
        Keycloak.REALM,
        "enabled",
        true,
        "sslRequired",
        "none",
        "users",
        Stream.of(people).map(this::person).toList(),
        "clients",
        clients.entrySet().stream()
            .map(client -> client(client.getKey(), client.getValue()))
            .toList());
  }

  private Map<String, Object> person(String username) {
    return Map.of(
        "username",
        username,
        "enabled",
        true,
        "emailVerified",
        true,
        "email",
        username + "@office.example",
        "firstName",
        "Test",
        "lastName",
        "Person",
        "credentials",
        List.of(Map.of("type", "password", "value", password)));
  }

  private Map<String, Object> client(String id, String provider) {
    return Map.of(
        "clientId",
        id,
        "enabled",
        true,
        "protocol",
        "openid-connect",
        "publicClient",
        false,
        "secret",
        secret,
        "standardFlowEnabled",
        true,
        "directAccessGrantsEnabled",
        false,
        "redirectUris",
        List.of(base + "/sign-in/return"),
        "attributes",
        Map.of(
            "pkce.code.challenge.method",
            "S256",
            "post.logout.redirect.uris",
            base + "/sign-in",
            "backchannel.logout.url",
            base + "/api/v1/identity-providers/" + provider + "/logout",
            "backchannel.logout.session.required",
            "true"));
  }
}
