package org.linli.local.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.local.Home;

/** What becomes of the files that an office was sent by its authority. */
class TlsCommandTest {

  private static final String[] EC = {"-keyalg", "EC", "-groupname", "secp256r1"};

  @TempDir Path folder;
  private Home home;
  private Issuer issuer;

  @BeforeEach
  void furnish() {
    home = Home.at(folder.resolve("home"));
    issuer = new Issuer(folder);
  }

  @AfterEach
  void backToEnglish() {
    System.clearProperty("linli.language");
  }

  private String refused(Path certificate, Path key, Instant now) {
    var refusal =
        catchThrowableOfType(TlsRefused.class, () -> TlsCommand.take(home, certificate, key, now));
    assertThat(refusal).isNotNull();
    assertThat(refusal.getMessage()).isNotBlank().doesNotContain("{", "tls.");
    return refusal.rule();
  }

  private KeyStore store() throws Exception {
    var store = new TlsStore(home);
    return KeyStore.getInstance(store.file().toFile(), store.password().toCharArray());
  }

  @Test
  void aKeyAndItsChainBecomeTheStoreThatTheServerReads() throws Exception {
    var made = issuer.issued("server", "authority");
    assertThat(TlsCommand.take(home, made.certificate(), made.key(), Instant.now())).isEmpty();
    assertThat(store().getCertificateChain("linli")).hasSize(2);
    assertThat(store().isKeyEntry("linli")).isTrue();
  }

  @Test
  void storeAndPasswordAreTheirOwnersAlone() throws Exception {
    var made = issuer.own("server", EC);
    TlsCommand.take(home, made.certificate(), made.key(), Instant.now());
    for (var file :
        new Path[] {
          new TlsStore(home).file(), home.secrets().resolve("variables/LINLI_TLS_PASSWORD")
        }) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .as(file.toString())
          .isEqualTo("rw-------");
    }
  }

  @Test
  void bothMayStandInOneFile() throws Exception {
    var made = issuer.own("server", "-keyalg", "RSA", "-keysize", "2048");
    var both =
        Files.writeString(
            folder.resolve("both.pem"),
            Files.readString(made.key()) + Files.readString(made.certificate()));
    TlsCommand.take(home, both, both, Instant.now());
    assertThat(store().isKeyEntry("linli")).isTrue();
  }

  @Test
  void aRenewedCertificateTakesThePlaceOfTheOldOneUnderTheSamePassword() throws Exception {
    var old = issuer.own("old", EC);
    TlsCommand.take(home, old.certificate(), old.key(), Instant.now());
    var password = new TlsStore(home).password();
    var renewed = issuer.own("renewed", EC);
    TlsCommand.take(home, renewed.certificate(), renewed.key(), Instant.now());
    assertThat(new TlsStore(home).password()).isEqualTo(password);
    assertThat(store().getCertificate("linli").toString()).contains("CN=renewed");
  }

  @Test
  void aCertificateThatRunsOutSoonIsTakenAndTold() throws Exception {
    var made = issuer.own("server", "-keyalg", "EC", "-groupname", "secp256r1", "-validity", "20");
    assertThat(TlsCommand.take(home, made.certificate(), made.key(), Instant.now()))
        .hasValueSatisfying(words -> assertThat(words).contains("runs out at"));
  }

  @Test
  void whatCannotBeUsedIsRefusedWithItsReasonAndWhatLayThereStays() throws Exception {
    var good = issuer.own("good", EC);
    TlsCommand.take(home, good.certificate(), good.key(), Instant.now());
    var before = Files.readAllBytes(new TlsStore(home).file());
    var now = Instant.now();
    var other = issuer.own("other", EC);
    assertThat(refused(good.certificate(), other.key(), now)).isEqualTo("other-key");
    assertThat(refused(good.certificate(), good.key(), now.plus(Duration.ofDays(400))))
        .isEqualTo("expired");
    assertThat(refused(good.certificate(), good.key(), now.minus(Duration.ofDays(2))))
        .isEqualTo("not-yet");
    assertThat(refused(good.key(), good.key(), now)).isEqualTo("no-certificate");
    assertThat(refused(folder.resolve("nowhere"), good.key(), now)).isEqualTo("no-certificate");
    assertThat(refused(good.certificate(), good.certificate(), now)).isEqualTo("no-key");
    assertThat(refused(good.certificate(), folder.resolve("nowhere"), now)).isEqualTo("no-key");
    assertThat(Files.readAllBytes(new TlsStore(home).file())).isEqualTo(before);
  }

  @Test
  void aKeyWithAPasswordIsNoKeyHere() throws Exception {
    var made = issuer.own("server", EC);
    var locked =
        Files.writeString(
            folder.resolve("locked.key"),
            Files.readString(made.key()).replace("PRIVATE KEY", "ENCRYPTED PRIVATE KEY"));
    assertThat(refused(made.certificate(), locked, Instant.now())).isEqualTo("no-key");
  }

  @Test
  void aShortKeyIsRefused() throws Exception {
    var made = issuer.own("server", "-keyalg", "RSA", "-keysize", "1024");
    assertThat(refused(made.certificate(), made.key(), Instant.now())).isEqualTo("weak");
  }

  @Test
  void aChainInAnotherOrderIsRefused() throws Exception {
    var made = issuer.own("server", EC);
    var stranger = issuer.own("stranger", EC);
    var chain =
        Files.writeString(
            folder.resolve("chain.pem"),
            Files.readString(made.certificate()) + Files.readString(stranger.certificate()));
    assertThat(refused(chain, made.key(), Instant.now())).isEqualTo("chain");
  }

  @Test
  void theReasonIsToldInTheLanguageOfWhoeverStartsIt() throws Exception {
    System.setProperty("linli.language", "zh");
    var made = issuer.own("server", EC);
    assertThat(new TlsRefused("other-key")).hasMessage("私钥与证书不匹配。");
    assertThat(refused(made.certificate(), issuer.own("other", EC).key(), Instant.now()))
        .isEqualTo("other-key");
  }
}
