package org.linli.feeds.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens of the broker, and how our own processes come by theirs. */
class BrokerKeyTest {

  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
  private static final byte[] SECRET = "0123456789abcdef0123456789abcdef".getBytes();

  private static String part(String token, int at) {
    return new String(
        Base64.getUrlDecoder().decode(token.split("\\.")[at]), StandardCharsets.UTF_8);
  }

  @Test
  void aTokenSaysWhoseItIsFromWhenAndUntilWhen() {
    var token = new BrokerKey(SECRET).token("stream-1", NOW, NOW.plusSeconds(60));
    assertThat(part(token, 0)).isEqualTo("{\"alg\":\"HS256\",\"typ\":\"JWT\"}");
    assertThat(part(token, 1))
        .isEqualTo("{\"sub\":\"stream-1\",\"iat\":1795305600,\"exp\":1795305660}");
    assertThat(part(new BrokerKey(SECRET).token("linli", NOW, null), 1)).doesNotContain("exp");
  }

  @Test
  void itIsSealedWithTheKeyOverBothParts() throws Exception {
    var token = new BrokerKey(SECRET).token("linli", NOW, null);
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
    var words = token.substring(0, token.lastIndexOf('.'));
    assertThat(token.substring(words.length() + 1))
        .isEqualTo(
            Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(words.getBytes())));
    var other = new BrokerKey("another-key-of-32-bytes-or-more!".getBytes());
    assertThat(other.token("linli", NOW, null)).startsWith(words).isNotEqualTo(token);
  }

  /** A quotation mark would let a name claim more than it was given. */
  @Test
  void namesAreLettersDigitsAndDashesAlone() {
    var key = new BrokerKey(SECRET);
    for (var subject : new String[] {"", "A", "a b", "x\",\"sub\":\"linli", "a".repeat(81)}) {
      assertThatThrownBy(() -> key.token(subject, NOW, null))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aShortKeyIsNone(@TempDir Path folder) throws Exception {
    var file = Files.write(folder.resolve("key"), new byte[31]);
    assertThatThrownBy(() -> BrokerKey.in(file)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> BrokerKey.in(folder.resolve("none")))
        .isInstanceOf(java.io.UncheckedIOException.class);
    assertThat(new BrokerKey(SECRET).toString()).doesNotContain("0123");
  }

  @Test
  void aRenewedTokenCountsWithTheNextConnection(@TempDir Path folder) throws Exception {
    var file = Files.writeString(folder.resolve("token"), "first\n");
    var pass = BrokerPass.in(file);
    assertThat(pass.token()).contains("first");
    Files.writeString(file, "second\n");
    assertThat(pass.token()).contains("second");
    assertThat(pass.toString()).doesNotContain("second");
    Files.delete(file);
    assertThatThrownBy(pass::token).isInstanceOf(java.io.UncheckedIOException.class);
  }

  @Test
  void aTokenMayBeToldOutrightAndIsNotTold() {
    var pass = new BrokerPass(null, " told ");
    assertThat(pass.token()).contains("told");
    assertThat(pass.isNone()).isFalse();
    var settings = new FeedSettings("pulsar://b:1", "http://b:2", pass, 1, 1, Limits.DEFAULT);
    assertThat(settings.toString()).doesNotContain(" told ").contains("pass=told");
    assertThat(BrokerPass.NONE.token()).isEmpty();
    assertThat(new BrokerPass(null, " ").isNone()).isTrue();
  }

  @Test
  void aDoorOfItsOwnIsToldByTheEnvironmentWhereItsTokenIs() {
    var words = new DoorWords(java.util.Map.of("LINLI_PULSAR_TOKEN_FILE", "/secrets/pulsar.token"));
    assertThat(words.feeds().pass()).isEqualTo(BrokerPass.in(Path.of("/secrets/pulsar.token")));
    assertThat(new DoorWords(java.util.Map.of()).feeds().pass().isNone()).isTrue();
  }
}
