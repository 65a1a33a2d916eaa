package org.linli.documents.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Keys, and what they sign. */
class SigningTest {

  private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
  private static final byte[] CONTENT = "a paper".getBytes();

  private static SigningKey key(Algorithm algorithm) {
    return SigningKey.fresh(algorithm, "某某社区, O=\"甲\"+乙", "990302001001", NOW);
  }

  private static byte[] blank() {
    try (var document = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      document.addPage(new PDPage());
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  void whatAKeySignedIsProvedByItsCertificateAndNoOther(Algorithm algorithm) {
    var ours = key(algorithm);
    var theirs = key(algorithm);
    var cms = Cms.sign(ours, CONTENT);
    assertThat(Cms.verifies(cms, CONTENT, List.of(ours.certificate()))).isTrue();
    assertThat(Cms.verifies(cms, CONTENT, List.of(theirs.certificate(), ours.certificate())))
        .as("one of several keys")
        .isTrue();
    assertThat(Cms.verifies(cms, CONTENT, List.of(theirs.certificate()))).isFalse();
    assertThat(Cms.verifies(cms, CONTENT, List.of())).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  void anotherContentIsNotWhatWasSigned(Algorithm algorithm) {
    var key = key(algorithm);
    var cms = Cms.sign(key, CONTENT);
    var ours = List.of(key.certificate());
    assertThat(Cms.verifies(cms, "a paper ".getBytes(), ours)).isFalse();
    assertThat(Cms.verifies(cms, new byte[0], ours)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  void noByteOfASignatureIsOtherwise(Algorithm algorithm) {
    var key = key(algorithm);
    var cms = Cms.sign(key, CONTENT);
    var ours = List.of(key.certificate());
    // The very end is the signature's own number.
    for (int back = 1; back <= 40; back++) {
      var forged = cms.clone();
      forged[forged.length - back] ^= 1;
      assertThat(Cms.verifies(forged, CONTENT, ours)).as("byte -" + back).isFalse();
    }
  }

  @Test
  void whatIsNoSignatureProvesNothingAndThrowsNothing() {
    var key = key(Algorithm.SM2);
    var ours = List.of(key.certificate());
    var cms = Cms.sign(key, CONTENT);
    assertThat(Cms.verifies(new byte[0], CONTENT, ours)).isFalse();
    assertThat(Cms.verifies("no signature".getBytes(), CONTENT, ours)).isFalse();
    assertThat(Cms.verifies(Arrays.copyOf(cms, cms.length / 2), CONTENT, ours)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  void aCertificateNamesTheCommunityAndLastsTenYears(Algorithm algorithm) throws Exception {
    var certificate = key(algorithm).certificate();
    assertThat(certificate.getSubject().toString()).contains("990302001001", "CN", "某某社区");
    assertThat(certificate.getIssuer()).isEqualTo(certificate.getSubject());
    assertThat(certificate.isValidOn(Date.from(NOW))).isTrue();
    assertThat(certificate.isValidOn(Date.from(NOW.plus(3_651, ChronoUnit.DAYS)))).isTrue();
    assertThat(certificate.isValidOn(Date.from(NOW.plus(3_653, ChronoUnit.DAYS)))).isFalse();
    var usage = KeyUsage.fromExtensions(certificate.getExtensions());
    assertThat(usage.hasUsages(KeyUsage.digitalSignature | KeyUsage.nonRepudiation)).isTrue();
    assertThat(usage.hasUsages(KeyUsage.keyCertSign)).isFalse();
    assertThat(certificate.getExtension(Extension.keyUsage).isCritical()).isTrue();
    var verifier = new JcaContentVerifierProviderBuilder().setProvider(Algorithm.PROVIDER);
    assertThat(certificate.isSignatureValid(verifier.build(certificate))).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  void aKeyThatWasKeptSignsAsBefore(Algorithm algorithm) throws IOException {
    var key = key(algorithm);
    var kept = SigningKey.of(algorithm, key.secret().getEncoded(), key.certificate().getEncoded());
    assertThat(kept.certificate()).isEqualTo(key.certificate());
    assertThat(Cms.verifies(Cms.sign(kept, CONTENT), CONTENT, List.of(key.certificate()))).isTrue();
  }

  @Test
  void aSignedPdfIsProvedAndAnUnsignedOneIsNot() {
    var key = key(Algorithm.ECDSA);
    var ours = List.of(key.certificate());
    var signed = PdfSignature.sign(blank(), key, "甲", "乙", NOW);
    assertThat(PdfSignature.verifies(signed, ours)).isTrue();
    assertThat(PdfSignature.verifies(signed, List.of(key(Algorithm.ECDSA).certificate())))
        .isFalse();
    assertThat(PdfSignature.verifies(blank(), ours)).isFalse();
    assertThat(PdfSignature.verifies("%PDF-1.7".getBytes(), ours)).isFalse();
    assertThat(PdfSignature.verifies(new byte[0], ours)).isFalse();
  }

  /** Whoever signs an issued paper once more has another file, even with a key of ours. */
  @Test
  void aPaperIsSignedOnceAndNotTwice() {
    var key = key(Algorithm.ECDSA);
    var once = PdfSignature.sign(blank(), key, "甲", "乙", NOW);
    var twice = PdfSignature.sign(once, key, "甲", "乙", NOW);
    assertThat(PdfSignature.verifies(twice, List.of(key.certificate()))).isFalse();
  }
}
