package org.linli.singlesignon;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.singlesignon.boundary.Begun;

/** A real provider over HTTP, which keeps to the protocol until a test makes it lie. */
public final class ProviderStandIn implements AutoCloseable {

  public static final String CLIENT = "linli";
  public static final String SECRET = "the-client's-secret-of-32-letters";

  private static final RSAKey KEY = key();
  private static final RSAKey FOREIGN = key();

  /** How a token is signed. */
  public enum Signing {
    OWN_KEY,
    FOREIGN_KEY,
    CLIENT_SECRET,
    NONE
  }

  private record Grant(String subject, String name, String nonce, String challenge, String back) {}

  private final HttpServer server;
  private final Map<String, Grant> codes = new ConcurrentHashMap<>();
  private volatile Signing signing = Signing.OWN_KEY;
  private volatile UnaryOperator<JWTClaimsSet.Builder> lie = claims -> claims;
  private volatile UnaryOperator<Map<String, Object>> discovery = told -> told;
  private volatile boolean away;

  public ProviderStandIn() {
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/.well-known/openid-configuration", call -> json(call, 200, told()));
    server.createContext(
        "/keys", call -> json(call, 200, new JWKSet(KEY.toPublicJWK()).toJSONObject()));
    server.createContext("/token", this::token);
    server.start();
  }

  public String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** From now on its tokens are signed otherwise. */
  public ProviderStandIn signing(Signing how) {
    signing = how;
    return this;
  }

  /** From now on its tokens say something else. */
  public ProviderStandIn lying(UnaryOperator<JWTClaimsSet.Builder> how) {
    lie = how;
    return this;
  }

  /** From now on it tells something else of itself. */
  public ProviderStandIn telling(UnaryOperator<Map<String, Object>> how) {
    discovery = how;
    return this;
  }

  /** From now on its token endpoint is out of order. */
  public ProviderStandIn goesAway() {
    away = true;
    return this;
  }

  /** The person signs in there, and the browser comes back with this query. */
  public String approve(Begun begun, String subject, String name) {
    var asked = words(begun.address().getRawQuery());
    var code = UUID.randomUUID().toString();
    codes.put(
        code,
        new Grant(
            subject,
            name,
            asked.get("nonce"),
            asked.get("code_challenge"),
            asked.get("redirect_uri")));
    return "code=" + code + "&state=" + asked.get("state") + "&iss=" + encoded(issuer());
  }

  /** The person, or the provider, says no. */
  public String deny(Begun begun) {
    return "error=access_denied&state=" + words(begun.address().getRawQuery()).get("state");
  }

  /** Its word that somebody was signed out. */
  public String logoutToken(String subject, UnaryOperator<JWTClaimsSet.Builder> otherwise) {
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .audience(CLIENT)
            .subject(subject)
            .issueTime(new Date())
            .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(2))))
            .jwtID(UUID.randomUUID().toString())
            .claim(
                "events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
    return signed("logout+jwt", otherwise.apply(claims).build());
  }

  /** The words of a query or a form. */
  public static Map<String, String> words(String query) {
    return Stream.of(query.split("&"))
        .map(word -> word.split("=", 2))
        .collect(Collectors.toMap(word -> word[0], word -> decoded(word[1])));
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private Map<String, Object> told() {
    var told = new HashMap<String, Object>();
    told.put("issuer", issuer());
    told.put("authorization_endpoint", issuer() + "/authorise");
    told.put("token_endpoint", issuer() + "/token");
    told.put("jwks_uri", issuer() + "/keys");
    told.put("end_session_endpoint", issuer() + "/logout");
    told.put("backchannel_logout_supported", true);
    told.put("response_types_supported", List.of("code"));
    told.put("subject_types_supported", List.of("public"));
    told.put("id_token_signing_alg_values_supported", List.of("RS256"));
    return discovery.apply(told);
  }

  private void token(HttpExchange call) throws IOException {
    var form = words(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    var grant = codes.remove(form.getOrDefault("code", ""));
    if (away) {
      json(call, 503, Map.of());
    } else if (!isClient(call, form)
        || grant == null
        || !grant.back().equals(form.get("redirect_uri"))
        || !grant.challenge().equals(challenge(form.getOrDefault("code_verifier", "")))) {
      json(call, 400, Map.of("error", "invalid_grant"));
    } else {
      json(
          call,
          200,
          Map.of("access_token", "opaque", "token_type", "Bearer", "id_token", idToken(grant)));
    }
  }

  private static boolean isClient(HttpExchange call, Map<String, String> form) {
    var header = call.getRequestHeaders().getFirst("Authorization");
    if (header == null) {
      return CLIENT.equals(form.get("client_id")) && SECRET.equals(form.get("client_secret"));
    }
    var pair = new String(Base64.getDecoder().decode(header.substring("Basic ".length())));
    return pair.equals(encoded(CLIENT) + ":" + encoded(SECRET));
  }

  private String idToken(Grant grant) {
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .audience(CLIENT)
            .subject(grant.subject())
            .claim("nonce", grant.nonce())
            .claim("preferred_username", grant.name())
            .issueTime(new Date())
            .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(5))));
    return signed("JWT", lie.apply(claims).build());
  }

  private String signed(String type, JWTClaimsSet claims) {
    try {
      if (signing == Signing.NONE) {
        return new PlainJWT(claims).serialize();
      }
      var mac = signing == Signing.CLIENT_SECRET;
      JWSSigner signer =
          mac
              ? new MACSigner(SECRET.getBytes(StandardCharsets.UTF_8))
              : new RSASSASigner(signing == Signing.OWN_KEY ? KEY : FOREIGN);
      var token =
          new SignedJWT(
              new JWSHeader.Builder(mac ? JWSAlgorithm.HS256 : JWSAlgorithm.RS256)
                  .type(new JOSEObjectType(type))
                  .keyID(KEY.getKeyID())
                  .build(),
              claims);
      token.sign(signer);
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void json(HttpExchange call, int status, Map<String, Object> answer)
      throws IOException {
    var body = new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsBytes(answer);
    call.getResponseHeaders().set("Content-Type", "application/json");
    call.sendResponseHeaders(status, body.length);
    call.getResponseBody().write(body);
    call.close();
  }

  private static String challenge(String verifier) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              MessageDigest.getInstance("SHA-256")
                  .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).keyID("of-this-provider").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String word) {
    return URLEncoder.encode(word, StandardCharsets.UTF_8);
  }

  private static String decoded(String word) {
    return URLDecoder.decode(word, StandardCharsets.UTF_8);
  }
}
