package org.linli.exchange.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;

/** Against the worked examples of RFC 9421, appendix B.2, and keys made here. */
class SigningKeyTest {

  private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

  @Test
  void theSharedKeyExampleOfTheStandardHolds() {
    var key =
        Base64.getDecoder()
            .decode(
                "uzvJfB4u3N0Jy4T7NZ75MDVcr8zSTInedJtkgcu46YW4XByzNJjxBdtjUkdJPBtbmHhIDi6pcl8jsasjlTMtDQ==");
    var base =
        """
        "date": Tue, 20 Apr 2021 02:07:55 GMT
        "@authority": example.com
        "content-type": application/json
        "@signature-params": ("date" "@authority" "content-type");created=1618884473;keyid="test-shared-secret\"""";
    var mark = Base64.getDecoder().decode("pxcQw6G3AjtMBQjwo8XzkZf/bws5LelbaMk5rGIGtE8=");
    assertThat(SigningKey.marked(key, base, mark)).isTrue();
    assertThat(SigningKey.marked(key, base.replace("com", "org"), mark)).isFalse();
  }

  @Test
  void theEd25519ExampleOfTheStandardHolds() throws Exception {
    var key =
        KeyFactory.getInstance("Ed25519", PROVIDER)
            .generatePublic(
                new X509EncodedKeySpec(
                    Base64.getDecoder()
                        .decode("MCowBQYDK2VwAyEAJrQLj5P/89iXES9+vFgrIy29clF9CC/oPPsw3c5D0bs=")));
    var base =
        """
        "date": Tue, 20 Apr 2021 02:07:55 GMT
        "@method": POST
        "@path": /foo
        "@authority": example.com
        "content-type": application/json
        "content-length": 18
        "@signature-params": ("date" "@method" "@path" "@authority" "content-type" "content-length")\
        ;created=1618884473;keyid="test-key-ed25519\"""";
    var signature =
        Base64.getDecoder()
            .decode(
                "wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==");
    assertThat(SigningKey.of(key)).contains(SigningKey.ED25519);
    assertThat(SigningKey.ED25519.signed(key, base, signature)).isTrue();
    assertThat(SigningKey.ED25519.signed(key, base + " ", signature)).isFalse();
  }

  @Test
  void eachKindOfKeySignsAndNoOtherTextPasses() throws Exception {
    for (var kind : new String[][] {{"secp256r1", "ECDSA"}, {"sm2p256v1", "SM2"}}) {
      var pair = curve(kind[0]);
      var found = SigningKey.of(pair.getPublic()).orElseThrow();
      assertThat(found.name()).isEqualTo(kind[1]);
      var algorithm = kind[1].equals("SM2") ? "SM3withSM2" : "SHA256withPLAIN-ECDSA";
      var signature = signed(algorithm, pair, "text");
      assertThat(found.signed(pair.getPublic(), "text", signature)).isTrue();
      assertThat(found.signed(pair.getPublic(), "text!", signature)).isFalse();
      assertThat(found.signed(pair.getPublic(), "text", new byte[3])).isFalse();
    }
  }

  @Test
  void aWeakOrUnusualKeyIsNone() throws Exception {
    var rsa = KeyPairGenerator.getInstance("RSA", PROVIDER);
    rsa.initialize(1024);
    assertThat(SigningKey.of(rsa.generateKeyPair().getPublic())).isEmpty();
    assertThat(SigningKey.of(curve("secp384r1").getPublic())).isEmpty();
    rsa.initialize(2048);
    var pair = rsa.generateKeyPair();
    assertThat(SigningKey.of(pair.getPublic())).contains(SigningKey.RSA);
    assertThat(
            SigningKey.RSA.signed(pair.getPublic(), "text", signed("SHA256withRSA", pair, "text")))
        .isTrue();
  }

  @Test
  void whatIsNoCertificateIsNone() {
    assertThat(SigningKey.certificate("")).isEmpty();
    assertThat(
            SigningKey.certificate("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"))
        .isEmpty();
  }

  @Test
  void theTwoNumbersOfASignatureStandSideBySide() throws Exception {
    var pair = curve("secp256r1");
    for (int round = 0; round < 50; round++) {
      var plain = AnswerSignature.plain(signed("SHA256withECDSA", pair, "text " + round));
      assertThat(plain).hasSize(64);
      assertThat(SigningKey.ECDSA.signed(pair.getPublic(), "text " + round, plain)).isTrue();
    }
  }

  private static KeyPair curve(String name) throws Exception {
    var generator = KeyPairGenerator.getInstance("EC", PROVIDER);
    generator.initialize(new ECGenParameterSpec(name));
    return generator.generateKeyPair();
  }

  private static byte[] signed(String algorithm, KeyPair pair, String text) throws Exception {
    var work = Signature.getInstance(algorithm, PROVIDER);
    work.initSign(pair.getPrivate());
    work.update(text.getBytes());
    return work.sign();
  }
}
