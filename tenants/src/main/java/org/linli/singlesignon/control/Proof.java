package org.linli.singlesignon.control;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import java.util.Set;
import org.linli.singlesignon.boundary.SignOnRefused;
import org.linli.singlesignon.boundary.SignOnRefused.Kind;

/**
 * Proves a provider's tokens: signed by one of its keys with a public-key algorithm, issued by it,
 * for this client, not expired. An unsigned token, or one signed with a shared secret, is none.
 */
final class Proof {

  private static final Set<JWSAlgorithm> TAKEN =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);

  private Proof() {}

  /** The claims of an ID token that answers the attempt with this nonce. */
  static IDTokenClaimsSet ofIdToken(Provider provider, Known known, JWT token, String nonce) {
    var validator = new IDTokenValidator(issuer(provider), client(provider), selector(known), null);
    return proved("id token", token, () -> validator.validate(token, new Nonce(nonce)));
  }

  static LogoutTokenClaimsSet ofLogoutToken(Provider provider, Known known, JWT token) {
    var validator =
        new LogoutTokenValidator(issuer(provider), client(provider), selector(known), null);
    return proved("logout token", token, () -> validator.validate(token));
  }

  private interface Check<T> {
    T made() throws BadJOSEException, JOSEException;
  }

  private static <T> T proved(String what, JWT token, Check<T> check) {
    if (!(token instanceof SignedJWT)) {
      throw new SignOnRefused(Kind.UNPROVED, what + ": not signed");
    }
    try {
      return check.made();
    } catch (KeySourceException e) {
      throw new SignOnRefused(Kind.UNAVAILABLE, "keys: " + e.getMessage());
    } catch (BadJOSEException | JOSEException e) {
      throw new SignOnRefused(Kind.UNPROVED, what + ": " + e.getMessage());
    }
  }

  private static JWSVerificationKeySelector<SecurityContext> selector(Known known) {
    return new JWSVerificationKeySelector<>(TAKEN, known.keys());
  }

  private static Issuer issuer(Provider provider) {
    return new Issuer(provider.issuer());
  }

  private static ClientID client(Provider provider) {
    return new ClientID(provider.clientId());
  }
}
