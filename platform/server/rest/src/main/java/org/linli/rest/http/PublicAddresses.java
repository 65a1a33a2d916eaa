package org.linli.rest.http;

import java.util.regex.Pattern;
import org.linli.things.entity.DeviceProof;

/**
 * What may be asked without a token: a device shows its own secret, a token is had for a password,
 * an identity provider's word is signed, whoever holds a paper may prove it, whoever was told
 * number and code of a matter may follow it, a gateway signs its receipts, and what may be reported
 * by Open311 is told to everybody.
 */
final class PublicAddresses {

  private static final Pattern POSTS =
      Pattern.compile(
          "/v1/(feeds/[^/]+((/children/[^/]+)?/commands/[^/]+/answer|/children|/forms/[^/]+)?"
              + "|tokens|password|second-factor(/confirmation)?"
              + "|application-keys/[^/]+|identity-providers/[^/]+/logout|verify/[^/]+"
              + "|progress(/satisfaction)?|letter-receipts/[^/]+)");

  private static final Pattern GETS =
      Pattern.compile(
          "/v1/(feeds/[^/]+/(children/)?commands|verify/[^/]+"
              + "|open311/v2/(discovery|services|services/[^/]+)\\.[a-z]+)");

  private static final Pattern OBSERVATIONS =
      Pattern.compile(
          "(?:/v1)?/sensorthings/v1\\.[01]/(?:(?:Datastreams\\([^/)]+\\)/)?Observations|CreateObservations)");

  private PublicAddresses() {}

  /** Where a device may show its secret in the place of a token; the door behind looks at it. */
  static boolean takeDevices(String method, String path, String authorization) {
    return "POST".equals(method)
        && DeviceProof.of(authorization) != null
        && OBSERVATIONS.matcher(path).matches();
  }

  static boolean contain(String method, String path) {
    return "POST".equals(method) && POSTS.matcher(path).matches()
        || "GET".equals(method) && GETS.matcher(path).matches();
  }
}
