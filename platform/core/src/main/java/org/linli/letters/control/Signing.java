package org.linli.letters.control;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How a gateway and the city prove to each other what they say.
 *
 * @param algorithm {@code HmacSHA256} or {@code HmacSHA512}
 * @param over what is signed, with words in braces
 * @param header in which the signature travels
 */
record Signing(
    @JsonProperty(required = true) Algorithm algorithm,
    @JsonProperty(required = true) String over,
    @JsonProperty(required = true) String header,
    @JsonProperty(required = true) Encoding encoding) {

  enum Algorithm {
    HmacSHA256,
    HmacSHA512
  }

  /** How its bytes are written. */
  enum Encoding {
    HEX,
    BASE64
  }

  String sign(String secret, Map<String, String> values) {
    try {
      var mac = Mac.getInstance(algorithm.name());
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm.name()));
      var signed = new Template(over).filled(values, Template.Setting.PLAIN);
      var bytes = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
      return encoding == Encoding.HEX
          ? HexFormat.of().formatHex(bytes)
          : Base64.getEncoder().encodeToString(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** In a time that says nothing about how much of it is right. */
  boolean proves(String signature, String secret, Map<String, String> values) {
    return signature != null
        && MessageDigest.isEqual(
            sign(secret, values).getBytes(StandardCharsets.US_ASCII),
            signature.strip().getBytes(StandardCharsets.US_ASCII));
  }
}
