package org.linli.keys.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.keys.entity.KeyName;
import org.linli.keys.entity.KeyPurpose;
import org.linli.keys.entity.KeyState;
import org.linli.keys.entity.Suite;
import org.linli.testing.Requirement;

class AlgorithmsTest {

  private static final byte[] PLAIN = "张三 138".getBytes(StandardCharsets.UTF_8);
  private static final byte[] CONTEXT = "account/7".getBytes(StandardCharsets.UTF_8);

  /** RFC 8998, appendix A.1: SM4-GCM with key, nonce, context, cipher text and tag. */
  @Test
  @Requirement("004-P2c")
  void sm4OpensTheVectorOfItsStandard() throws GeneralSecurityException {
    var sealed =
        hex(
            "00001234567800000000ABCD"
                + "17F399F08C67D5EE19D0DC9969C4BB7D5FD46FD3756489069157B282BB200735"
                + "D82710CA5C22F0CCFA7CBF93D496AC15A56834CBCF98C397B4024A2691233B8D"
                + "83DE3541E4C2B58177E065A9BF7B62EC");
    assertThat(
            Algorithms.SM.decrypt(
                hex("0123456789ABCDEFFEDCBA9876543210"),
                sealed,
                hex("FEEDFACEDEADBEEFFEEDFACEDEADBEEFABADDAD2")))
        .isEqualTo(
            hex(
                "AAAAAAAAAAAAAAAABBBBBBBBBBBBBBBBCCCCCCCCCCCCCCCCDDDDDDDDDDDDDDDD"
                    + "EEEEEEEEEEEEEEEEFFFFFFFFFFFFFFFFEEEEEEEEEEEEEEEEAAAAAAAAAAAAAAAA"));
  }

  /** GB/T 32905, example 1, seen through the definition of HMAC: the digest of "abc" is SM3's. */
  @Test
  void sm3GivesTheDigestOfItsStandard() throws GeneralSecurityException {
    var digest =
        java.security.MessageDigest.getInstance(
            "SM3", new org.bouncycastle.jce.provider.BouncyCastleProvider());
    assertThat(digest.digest("abc".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(hex("66C7F0F462EEEDD9D1F2D46BDC10E4E24167C4875CF2F7A2297DA02B8F4BA8E0"));
    var zeroKey = new byte[32];
    var inner = digest.digest(padded((byte) 0x36, "abc".getBytes(StandardCharsets.US_ASCII)));
    assertThat(Algorithms.SM.mac(zeroKey).doFinal("abc".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(digest.digest(padded((byte) 0x5c, inner)));
  }

  /** RFC 4231, test case 1. */
  @Test
  void hmacSha256GivesTheVectorOfItsStandard() {
    var key = new byte[20];
    java.util.Arrays.fill(key, (byte) 0x0b);
    assertThat(
            Algorithms.INTERNATIONAL
                .mac(key)
                .doFinal("Hi There".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(hex("B0344C61D8DB38535CA8AFCEAF0BF12B881DC200C9833DA726E9376C2E32CFF7"));
  }

  @ParameterizedTest
  @EnumSource(Algorithms.class)
  void whatIsEncryptedOpensWithTheSameKeyAndContextAlone(Algorithms algorithms)
      throws GeneralSecurityException {
    var key = algorithms.freshCipherKey();
    var sealed = algorithms.encrypt(key, PLAIN, CONTEXT);
    assertThat(algorithms.decrypt(key, sealed, CONTEXT)).isEqualTo(PLAIN);
    assertThat(sealed).isNotEqualTo(algorithms.encrypt(key, PLAIN, CONTEXT));
    assertThatThrownBy(() -> algorithms.decrypt(algorithms.freshCipherKey(), sealed, CONTEXT))
        .isInstanceOf(GeneralSecurityException.class);
    assertThatThrownBy(() -> algorithms.decrypt(key, sealed, new byte[] {1}))
        .isInstanceOf(GeneralSecurityException.class);
    sealed[sealed.length / 2] ^= 1;
    assertThatThrownBy(() -> algorithms.decrypt(key, sealed, CONTEXT))
        .isInstanceOf(GeneralSecurityException.class);
    assertThatThrownBy(() -> algorithms.decrypt(key, new byte[3], CONTEXT))
        .isInstanceOf(GeneralSecurityException.class);
  }

  @ParameterizedTest
  @EnumSource(Algorithms.class)
  void aSignatureHoldsForItsDataAndItsPairAlone(Algorithms algorithms) {
    var pair = algorithms.freshPair();
    var key =
        new DataKey(
            new KeyName(KeyPurpose.SIGNATURE, 1),
            Suite.valueOf(algorithms.name()),
            KeyState.ACTIVE,
            pair.getPrivate().getEncoded(),
            pair.getPublic().getEncoded());
    var signature = new Pen(key).sign(PLAIN);
    var shown = pair.getPublic().getEncoded();
    assertThat(algorithms.verify(shown, PLAIN, signature)).isTrue();
    assertThat(algorithms.verify(shown, CONTEXT, signature)).isFalse();
    assertThat(algorithms.verify(algorithms.freshPair().getPublic().getEncoded(), PLAIN, signature))
        .isFalse();
    assertThat(algorithms.verify(shown, PLAIN, new byte[] {1, 2, 3})).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Suite.class)
  void onePenSignsForManyAtOnceAndEachSignatureIsItsOwn(Suite suite) {
    var algorithms = Algorithms.of(suite);
    var pair = algorithms.freshPair();
    var key =
        new DataKey(
            new KeyName(KeyPurpose.SIGNATURE, 1),
            suite,
            KeyState.ACTIVE,
            pair.getPrivate().getEncoded(),
            pair.getPublic().getEncoded());
    var pen = new Pen(key);
    var made =
        IntStream.range(0, 64)
            .parallel()
            .mapToObj(number -> pen.sign(("text " + number).getBytes(StandardCharsets.UTF_8)))
            .toList();
    for (int number = 0; number < made.size(); number++) {
      var text = ("text " + number).getBytes(StandardCharsets.UTF_8);
      assertThat(algorithms.verify(key.shown(), text, made.get(number))).isTrue();
    }
    assertThat(made.stream().map(HexFormat.of()::formatHex).distinct()).hasSize(64);
    assertThat(pen.sign(PLAIN))
        .as("a number used twice would tell the key")
        .isNotEqualTo(pen.sign(PLAIN));
  }

  private static byte[] padded(byte pad, byte[] data) {
    var block = new byte[64 + data.length];
    java.util.Arrays.fill(block, 0, 64, pad);
    System.arraycopy(data, 0, block, 64, data.length);
    return block;
  }

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }
}
