package org.linli.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The broker's key is born once; the token of our own is made with it at each start. */
class PulsarSecretsTest {

  @TempDir Path folder;

  private Home home() {
    return Home.at(folder);
  }

  @Test
  void theKeyIsMadeOnceAndIsText() throws Exception {
    var key = Files.readString(PulsarSecrets.of(home()).key());
    assertThat(key).matches("[0-9a-f]{64}");
    assertThat(Files.readString(PulsarSecrets.of(home()).key())).isEqualTo(key);
  }

  @Test
  void twoInstallationsHaveNoKeyInCommon(@TempDir Path other) throws Exception {
    assertThat(Files.readString(PulsarSecrets.of(home()).key()))
        .isNotEqualTo(Files.readString(PulsarSecrets.of(Home.at(other)).key()));
  }

  @Test
  void bothAreTheirOwnersAlone() throws Exception {
    var secrets = PulsarSecrets.of(home());
    for (var file : new Path[] {secrets.key(), secrets.token()}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
    assertThat(secrets.toString()).doesNotContain(Files.readString(secrets.key()));
  }

  @Test
  void theTokenIsOurOwnsSealedWithTheFileByteForByteAndEndsByNoDate() throws Exception {
    var secrets = PulsarSecrets.of(home());
    var parts = secrets.pass().token().orElseThrow().split("\\.");
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(Files.readAllBytes(secrets.key()), "HmacSHA256"));
    var sealed = mac.doFinal((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
    assertThat(Base64.getUrlDecoder().decode(parts[2])).isEqualTo(sealed);
    assertThat(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8))
        .startsWith("{\"sub\":\"linli\",\"iat\":")
        .doesNotContain("exp");
  }

  /** Whoever runs sees the new token without being started anew. */
  @Test
  void aTokenThatWasSpoiledIsMadeAnewAtTheNextStart() throws Exception {
    var secrets = PulsarSecrets.of(home());
    var pass = secrets.pass();
    Files.writeString(secrets.token(), "spoiled");
    assertThat(pass.token()).contains("spoiled");
    PulsarSecrets.of(home());
    assertThat(pass.token().orElseThrow().split("\\.")).hasSize(3);
    assertThat(pass.isNone()).isFalse();
  }

  /** A key that is too short for the broker stops the start, and is not silently replaced. */
  @Test
  void aKeyThatSomebodyCutShortIsRefused() throws Exception {
    var secrets = PulsarSecrets.of(home());
    Files.writeString(secrets.key(), "short");
    assertThatThrownBy(() -> PulsarSecrets.of(home())).isInstanceOf(IllegalArgumentException.class);
    assertThat(Files.readString(secrets.key())).isEqualTo("short");
  }
}
