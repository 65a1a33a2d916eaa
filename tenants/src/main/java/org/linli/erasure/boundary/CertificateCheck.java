package org.linli.erasure.boundary;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.function.BiPredicate;
import org.linli.erasure.entity.ErasureCertificate;

/** Whether a text is a certificate of an erasure that this platform made. */
public final class CertificateCheck {

  private static final ObjectMapper JSON = new ObjectMapper();

  private CertificateCheck() {}

  /**
   * The platform signs other things with the same key: what is signed has to say that it is a
   * certificate, too. What is no signature, or no JSON, is a wrong one.
   *
   * @param keys the platform's check of a signature over bytes
   */
  public static boolean signed(
      byte[] certificate, String signature, BiPredicate<String, byte[]> keys) {
    try {
      return keys.test(signature, certificate)
          && ErasureCertificate.FORM.equals(JSON.readTree(certificate).path("form").asText());
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }
}
