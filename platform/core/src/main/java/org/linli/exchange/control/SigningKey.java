package org.linli.exchange.control;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * What a consumer signs with, and the algorithms of RFC 9421 that go with it; SM2 under a name of
 * our own, since that register has none. The key decides: a request can only name what fits it.
 */
public enum SigningKey {
  HMAC("hmac-sha256", "HmacSHA256"),
  ECDSA("ecdsa-p256-sha256", "SHA256withPLAIN-ECDSA"),
  ED25519("ed25519", "Ed25519"),
  RSA("rsa-v1_5-sha256", "SHA256withRSA"),
  SM2("sm2-sm3", "SM3withSM2");

  private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();
  private static final String P256 = "1.2.840.10045.3.1.7";
  private static final String SM2_CURVE = "1.2.156.10197.1.301";
  private static final List<String> EC = List.of("EC", "ECDSA");
  private static final int SHORTEST_RSA = 2048;

  private final String name;
  private final String algorithm;

  SigningKey(String name, String algorithm) {
    this.name = name;
    this.algorithm = algorithm;
  }

  /** As a request's {@code alg} names it. */
  public String algorithm() {
    return name;
  }

  /** The certificate of a PEM text; empty when there is none in it. */
  public static Optional<X509Certificate> certificate(String pem) {
    try {
      var factory = CertificateFactory.getInstance("X.509", PROVIDER);
      var bytes = pem.strip().getBytes(StandardCharsets.US_ASCII);
      return Optional.ofNullable(
          (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(bytes)));
    } catch (CertificateException | RuntimeException e) {
      // Whatever somebody pasted that is no certificate.
      return Optional.empty();
    }
  }

  /** The kind of a certificate's key; empty for one that is too weak or unknown. */
  public static Optional<SigningKey> of(PublicKey key) {
    var info = SubjectPublicKeyInfo.getInstance(key.getEncoded());
    if (EC.contains(key.getAlgorithm())) {
      var curve = info.getAlgorithm().getParameters();
      if (!(curve instanceof ASN1ObjectIdentifier name)) {
        return Optional.empty();
      }
      return switch (name.getId()) {
        case P256 -> Optional.of(ECDSA);
        case SM2_CURVE -> Optional.of(SM2);
        default -> Optional.empty();
      };
    }
    return switch (key.getAlgorithm()) {
      case "Ed25519", "EdDSA" -> Optional.of(ED25519);
      case "RSA" ->
          ((java.security.interfaces.RSAPublicKey) key).getModulus().bitLength() >= SHORTEST_RSA
              ? Optional.of(RSA)
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** Whether the certificate's owner signed the text. */
  public boolean signed(PublicKey key, String text, byte[] signature) {
    try {
      var work = Signature.getInstance(algorithm, PROVIDER);
      work.initVerify(key);
      work.update(text.getBytes(StandardCharsets.US_ASCII));
      return work.verify(signature);
    } catch (GeneralSecurityException | RuntimeException e) {
      // Bytes that are no signature of this kind.
      return false;
    }
  }

  /** Whether the text was marked with the shared key. */
  public static boolean marked(byte[] key, String text, byte[] mark) {
    return MessageDigest.isEqual(mark(key, text), mark);
  }

  static byte[] mark(byte[] key, String text) {
    try {
      var mac = Mac.getInstance(HMAC.algorithm);
      mac.init(new SecretKeySpec(key, HMAC.algorithm));
      return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As certificates are compared by people: SHA-256 of the whole. */
  public static String fingerprint(X509Certificate certificate) {
    try {
      return ChainHash.of(certificate.getEncoded());
    } catch (CertificateException e) {
      throw new IllegalArgumentException(Arrays.toString(e.getStackTrace()), e);
    }
  }
}
