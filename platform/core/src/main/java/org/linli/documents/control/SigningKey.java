package org.linli.documents.control;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A key that signs papers, with the certificate that it gave itself: an office of certification may
 * vouch for it later.
 */
record SigningKey(Algorithm algorithm, PrivateKey secret, X509CertificateHolder certificate) {

  private static final int YEARS_IN_DAYS = 3_652;

  /**
   * @param organisation whom the certificate names
   * @param tenant its stable id
   */
  static SigningKey fresh(Algorithm algorithm, String organisation, String tenant, Instant now) {
    try {
      var generator = KeyPairGenerator.getInstance("EC", Algorithm.PROVIDER);
      generator.initialize(new ECGenParameterSpec(algorithm.curve()));
      var pair = generator.generateKeyPair();
      var name =
          new X500NameBuilder(BCStyle.INSTANCE)
              .addRDN(BCStyle.C, "CN")
              .addRDN(BCStyle.CN, organisation)
              .addRDN(BCStyle.UID, tenant)
              .build();
      var builder =
          new JcaX509v3CertificateBuilder(
              name,
              BigInteger.valueOf(now.toEpochMilli()),
              Date.from(now.minus(1, ChronoUnit.HOURS)),
              Date.from(now.plus(YEARS_IN_DAYS, ChronoUnit.DAYS)),
              name,
              pair.getPublic());
      builder.addExtension(
          Extension.keyUsage,
          true,
          new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
      var signer =
          new JcaContentSignerBuilder(algorithm.signature())
              .setProvider(Algorithm.PROVIDER)
              .build(pair.getPrivate());
      return new SigningKey(algorithm, pair.getPrivate(), builder.build(signer));
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static SigningKey of(Algorithm algorithm, byte[] secret, byte[] certificate) {
    try {
      return new SigningKey(
          algorithm,
          KeyFactory.getInstance("EC", Algorithm.PROVIDER)
              .generatePrivate(new PKCS8EncodedKeySpec(secret)),
          new X509CertificateHolder(certificate));
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
