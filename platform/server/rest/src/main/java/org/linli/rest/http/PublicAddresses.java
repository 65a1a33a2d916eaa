package org.linli.rest.http;

import java.util.regex.Pattern;

/**
 * What may be asked without a token: a device shows its own secret, a token is had for a password,
 * and an identity provider's word is signed.
 */
final class PublicAddresses {

  private static final Pattern POSTS =
      Pattern.compile(
          "/v1/(feeds/[^/]+|tokens|password|application-keys/[^/]+|identity-providers/[^/]+/logout)");

  private PublicAddresses() {}

  static boolean contain(String method, String path) {
    return "POST".equals(method) && POSTS.matcher(path).matches();
  }
}
