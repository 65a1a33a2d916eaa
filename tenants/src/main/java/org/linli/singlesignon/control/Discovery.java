package org.linli.singlesignon.control;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.singlesignon.boundary.SignOnRefused;
import org.linli.singlesignon.boundary.SignOnRefused.Kind;

/** Learns where a provider's endpoints are and what it signs with, and remembers it for a while. */
final class Discovery {

  static final Duration FRESH = Duration.ofMinutes(10);

  private static final String WELL_KNOWN = "/.well-known/openid-configuration";

  private final Wire wire;
  private final InstantSource clock;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  Discovery(Wire wire, InstantSource clock) {
    this.wire = wire;
    this.clock = clock;
  }

  /**
   * @throws SignOnRefused when the provider does not answer, or not as a provider has to
   */
  Known of(String issuer) {
    var standing = known.get(issuer);
    return standing != null && clock.instant().isBefore(standing.at().plus(FRESH))
        ? standing
        : anew(issuer);
  }

  /** Asks though it is known. */
  Known anew(String issuer) {
    var told = asked(issuer);
    known.put(issuer, told);
    return told;
  }

  private Known asked(String issuer) {
    try {
      var answer = wire.get(URI.create(issuer.replaceFirst("/$", "") + WELL_KNOWN));
      if (answer.status() != 200) {
        throw away(issuer, "discovery answers " + answer.status());
      }
      var metadata = OIDCProviderMetadata.parse(answer.text());
      check(issuer, metadata);
      return new Known(metadata, keys(metadata.getJWKSetURI()), clock.instant());
    } catch (IOException e) {
      throw away(issuer, "no answer: " + e.getMessage());
    } catch (ParseException | RuntimeException e) {
      if (e instanceof SignOnRefused refused) {
        throw refused;
      }
      throw away(issuer, "discovery is not readable: " + e.getMessage());
    }
  }

  private static void check(String issuer, OIDCProviderMetadata metadata) {
    if (!issuer.equals(metadata.getIssuer().getValue())) {
      throw away(issuer, "discovery is of another issuer: " + metadata.getIssuer());
    }
    for (var endpoint :
        new URI[] {
          metadata.getAuthorizationEndpointURI(),
          metadata.getTokenEndpointURI(),
          metadata.getJWKSetURI()
        }) {
      if (!Endpoint.isNamedBy(issuer, endpoint)) {
        throw away(issuer, "an endpoint that is not safe: " + endpoint);
      }
    }
  }

  private JWKSource<SecurityContext> keys(URI address) throws MalformedURLException {
    return JWKSourceBuilder.create(address.toURL(), this::resource)
        .refreshAheadCache(false)
        .build();
  }

  private Resource resource(URL address) throws IOException {
    try {
      var answer = wire.get(address.toURI());
      if (answer.status() != 200) {
        throw new IOException("keys answer " + answer.status());
      }
      return new Resource(answer.text(), "application/json");
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  private static SignOnRefused away(String issuer, String why) {
    return new SignOnRefused(Kind.UNAVAILABLE, issuer + ": " + why);
  }
}
