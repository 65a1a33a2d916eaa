package org.linli.local.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A key and its chain, read from PEM files and looked at, so that what is wrong is told before the
 * server starts and not by the first browser.
 *
 * @param key as PKCS #8
 * @param chain the server's own certificate first, each issued by the next one
 */
record TlsPapers(PrivateKey key, List<X509Certificate> chain) {

  private static final int LEAST_RSA_BITS = 2_048;
  private static final Pattern PKCS8 =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([^-]+)-----END PRIVATE KEY-----");
  private static final Pattern CERTIFICATE =
      Pattern.compile("-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----");
  private static final List<String> KINDS = List.of("EC", "RSA");

  /**
   * @throws TlsRefused they cannot be used, and why
   */
  static TlsPapers read(Path certificate, Path key, Instant now) {
    var papers = new TlsPapers(key(key), chain(certificate));
    papers.check(now);
    return papers;
  }

  X509Certificate own() {
    return chain.getFirst();
  }

  Instant until() {
    return own().getNotAfter().toInstant();
  }

  private void check(Instant now) {
    if (own().getNotAfter().toInstant().isBefore(now)) {
      throw new TlsRefused("expired", until());
    }
    if (own().getNotBefore().toInstant().isAfter(now)) {
      throw new TlsRefused("not-yet", own().getNotBefore().toInstant());
    }
    if (own().getPublicKey() instanceof RSAKey rsa
        && rsa.getModulus().bitLength() < LEAST_RSA_BITS) {
      throw new TlsRefused(
          "weak", String.valueOf(rsa.getModulus().bitLength()), String.valueOf(LEAST_RSA_BITS));
    }
    if (!belongTogether()) {
      throw new TlsRefused("other-key");
    }
    for (int i = 0; i + 1 < chain.size(); i++) {
      try {
        chain.get(i).verify(chain.get(i + 1).getPublicKey());
      } catch (GeneralSecurityException e) {
        throw new TlsRefused("chain", i + 1, i + 2);
      }
    }
  }

  /** What the one signs the other has to know. */
  private boolean belongTogether() {
    var algorithm = "SHA256with" + ("EC".equals(key.getAlgorithm()) ? "ECDSA" : "RSA");
    var word = new byte[] {1, 2, 3};
    try {
      var signing = Signature.getInstance(algorithm);
      signing.initSign(key);
      signing.update(word);
      var proof = signing.sign();
      var checking = Signature.getInstance(algorithm);
      checking.initVerify(own().getPublicKey());
      checking.update(word);
      return checking.verify(proof);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static List<X509Certificate> chain(Path file) {
    try {
      var chain = new ArrayList<X509Certificate>();
      var factory = CertificateFactory.getInstance("X.509");
      // The key may stand in the same file.
      var found = CERTIFICATE.matcher(Files.readString(file));
      while (found.find()) {
        var bytes = found.group().getBytes(StandardCharsets.US_ASCII);
        chain.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(bytes)));
      }
      if (chain.isEmpty()) {
        throw new TlsRefused("no-certificate", file);
      }
      return List.copyOf(chain);
    } catch (IOException | CertificateException e) {
      throw new TlsRefused("no-certificate", file);
    }
  }

  private static PrivateKey key(Path file) {
    try {
      var found = PKCS8.matcher(Files.readString(file));
      if (found.find()) {
        var form = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(found.group(1)));
        for (var kind : KINDS) {
          try {
            return KeyFactory.getInstance(kind).generatePrivate(form);
          } catch (GeneralSecurityException e) {
            // Of another kind.
          }
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      // Told below: whatever it is, it is no key.
    }
    throw new TlsRefused("no-key", file);
  }
}
