package org.linli.singlesignon.control;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.singlesignon.boundary.Begun;
import org.linli.singlesignon.boundary.Discovered;
import org.linli.singlesignon.boundary.Kept;
import org.linli.singlesignon.boundary.SignOnRefused;
import org.linli.singlesignon.boundary.SignOnRefused.Kind;

/**
 * This platform as a provider's client (relying party): the code flow with PKCE, and the end of a
 * session. Whose account it is, is not its matter.
 */
public final class Party {

  static final Duration LONGEST_ATTEMPT = Duration.ofMinutes(10);

  /** What RFC 8176 calls more than something known: several factors, a code, a key, a card. */
  private static final Set<String> STRONG = Set.of("mfa", "otp", "hwk", "sc");

  private final Wire wire = new Wire();
  private final Discovery discovery;
  private final InstantSource clock;

  public Party(InstantSource clock) {
    this.clock = clock;
    this.discovery = new Discovery(wire, clock);
  }

  /**
   * What the provider proved of a person.
   *
   * @param name what the name's claim holds; null when it is not told
   * @param idToken as it came, for the sign-out
   * @param strongly whether the provider says that it saw a second factor ({@code amr})
   */
  public record Proven(String subject, String name, String idToken, boolean strongly) {}

  /** What a provider asked us to end. */
  public record SignedOut(String subject, String token) {}

  /** Asks the provider anew what it is. */
  public Discovered discovered(String issuer) {
    var known = discovery.anew(issuer);
    var metadata = known.metadata();
    try {
      var keys = known.keys().get(new JWKSelector(new JWKMatcher.Builder().build()), null).size();
      return new Discovered(
          issuer,
          metadata.getAuthorizationEndpointURI().toString(),
          metadata.getTokenEndpointURI().toString(),
          keys,
          Optional.ofNullable(metadata.getEndSessionEndpointURI()).map(URI::toString).orElse(null),
          metadata.supportsBackChannelLogout());
    } catch (KeySourceException e) {
      throw new SignOnRefused(Kind.UNAVAILABLE, "keys: " + e.getMessage());
    }
  }

  /**
   * @param account to be linked; null to sign in
   */
  public Begun begin(Provider provider, String back, UUID account) {
    var known = discovery.of(provider.issuer());
    var state = new State();
    var nonce = new Nonce();
    var verifier = new CodeVerifier();
    var scope = Scope.parse(provider.scopes());
    var request =
        new AuthenticationRequest.Builder(
                ResponseType.CODE, scope, new ClientID(provider.clientId()), URI.create(back))
            .endpointURI(known.metadata().getAuthorizationEndpointURI())
            .state(state)
            .nonce(nonce)
            .codeChallenge(verifier, CodeChallengeMethod.S256)
            .build();
    return new Begun(
        request.toURI(),
        new Kept(
            provider.id(),
            state.getValue(),
            nonce.getValue(),
            verifier.getValue(),
            back,
            account,
            clock.instant()));
  }

  /**
   * The person that the provider's answer proves.
   *
   * @param query as the browser brought it
   * @param secret the client's
   */
  public Proven finish(Provider provider, String secret, String query, Kept kept) {
    if (clock.instant().isAfter(kept.at().plus(LONGEST_ATTEMPT))) {
      throw new SignOnRefused(Kind.EXPIRED, "begun at " + kept.at());
    }
    var code = code(provider, query, kept);
    var known = discovery.of(provider.issuer());
    var token = redeemed(provider, secret, known, code, kept);
    var claims = Proof.ofIdToken(provider, known, token, kept.nonce());
    return new Proven(
        claims.getSubject().getValue(),
        claims.getStringClaim(provider.nameClaim()),
        token.getParsedString(),
        Optional.ofNullable(claims.getAMR()).orElse(List.of()).stream()
            .anyMatch(means -> STRONG.contains(means.getValue())));
  }

  /** Where the browser goes to end the provider's session; empty when it has no such place. */
  public Optional<URI> signOut(Provider provider, String idToken, String back) {
    return Optional.ofNullable(
            discovery.of(provider.issuer()).metadata().getEndSessionEndpointURI())
        .filter(endpoint -> Endpoint.isNamedBy(provider.issuer(), endpoint))
        .map(
            endpoint -> {
              var words = new LinkedHashMap<String, String>();
              words.put("id_token_hint", idToken);
              words.put("client_id", provider.clientId());
              words.put("post_logout_redirect_uri", back);
              return URI.create(
                  endpoint + (endpoint.getRawQuery() == null ? "?" : "&") + Wire.encoded(words));
            });
  }

  /** What a logout token says, which must name the subject. */
  public SignedOut signedOut(Provider provider, String text) {
    try {
      var claims =
          Proof.ofLogoutToken(provider, discovery.of(provider.issuer()), JWTParser.parse(text));
      var age = Duration.between(claims.getIssueTime().toInstant(), clock.instant());
      if (age.abs().compareTo(LONGEST_ATTEMPT) > 0) {
        throw new SignOnRefused(Kind.UNPROVED, "logout token of " + claims.getIssueTime());
      }
      if (claims.getSubject() == null) {
        throw new SignOnRefused(Kind.UNPROVED, "logout token without a subject");
      }
      return new SignedOut(claims.getSubject().getValue(), claims.getJWTID().getValue());
    } catch (java.text.ParseException e) {
      throw new SignOnRefused(Kind.UNPROVED, "no logout token");
    }
  }

  private static AuthorizationCode code(Provider provider, String query, Kept kept) {
    AuthenticationResponse answer;
    try {
      answer = AuthenticationResponseParser.parse(URI.create(kept.back() + "?" + query));
    } catch (ParseException | RuntimeException e) {
      throw new SignOnRefused(Kind.UNPROVED, "no answer of a provider");
    }
    var state = answer.getState() == null ? "" : answer.getState().getValue();
    if (!same(kept.state(), state)) {
      throw new SignOnRefused(Kind.UNPROVED, "another state");
    }
    if (answer.getIssuer() != null && !provider.issuer().equals(answer.getIssuer().getValue())) {
      throw new SignOnRefused(Kind.UNPROVED, "answer of another issuer: " + answer.getIssuer());
    }
    if (!answer.indicatesSuccess()) {
      throw new SignOnRefused(
          Kind.DENIED, String.valueOf(answer.toErrorResponse().getErrorObject().getCode()));
    }
    var code = answer.toSuccessResponse().getAuthorizationCode();
    if (code == null) {
      throw new SignOnRefused(Kind.UNPROVED, "no code");
    }
    return code;
  }

  private JWT redeemed(
      Provider provider, String secret, Known known, AuthorizationCode code, Kept kept) {
    var form = new LinkedHashMap<String, String>();
    form.put("grant_type", "authorization_code");
    form.put("code", code.getValue());
    form.put("redirect_uri", kept.back());
    form.put("code_verifier", kept.verifier());
    String authorization = null;
    var methods = known.metadata().getTokenEndpointAuthMethods();
    if (methods == null || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)) {
      authorization =
          new ClientSecretBasic(new ClientID(provider.clientId()), new Secret(secret))
              .toHTTPAuthorizationHeader();
    } else {
      form.put("client_id", provider.clientId());
      form.put("client_secret", secret);
    }
    try {
      var answer = wire.post(known.metadata().getTokenEndpointURI(), form, authorization);
      if (answer.status() != 200) {
        throw new SignOnRefused(
            answer.status() >= 500 ? Kind.UNAVAILABLE : Kind.UNPROVED,
            "the code is not redeemed: " + answer.status());
      }
      var token =
          OIDCTokenResponse.parse(JSONObjectUtils.parse(answer.text()))
              .getOIDCTokens()
              .getIDToken();
      if (token == null) {
        throw new SignOnRefused(Kind.UNPROVED, "no id token");
      }
      return token;
    } catch (ParseException e) {
      throw new SignOnRefused(Kind.UNPROVED, "no tokens: " + e.getMessage());
    } catch (IOException e) {
      throw new SignOnRefused(Kind.UNAVAILABLE, "token endpoint: " + e.getMessage());
    }
  }

  private static boolean same(String ours, String theirs) {
    return MessageDigest.isEqual(
        ours.getBytes(StandardCharsets.UTF_8), theirs.getBytes(StandardCharsets.UTF_8));
  }
}
