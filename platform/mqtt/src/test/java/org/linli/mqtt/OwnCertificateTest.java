package org.linli.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.PfxOptions;
import java.io.FileInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnCertificateTest {

  @TempDir private Path folder;

  private DoorSettings.Papers papers() {
    return new DoorSettings.Papers(folder.resolve("mqtt"), null, null);
  }

  @Test
  void aSelfMadeCertificateStandsUnderAnAuthorityOfItsOwnAndStays() throws Exception {
    var made = (PfxOptions) OwnCertificate.of(papers());
    var store = KeyStore.getInstance("PKCS12");
    try (var in = new FileInputStream(made.getPath())) {
      store.load(in, made.getPassword().toCharArray());
    }
    var server = (X509Certificate) store.getCertificate("server");
    X509Certificate authority;
    try (var in = Files.newInputStream(folder.resolve("mqtt/ca.pem"))) {
      authority = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
    }
    server.verify(authority.getPublicKey());
    assertThat(authority.getBasicConstraints()).isNotNegative();
    assertThat(server.getBasicConstraints()).isNegative();
    assertThat(server.getSubjectAlternativeNames().toString()).contains("localhost", "127.0.0.1");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("mqtt"))))
        .isEqualTo("rwx------");
    var again = (PfxOptions) OwnCertificate.of(papers());
    assertThat(again.getPassword()).isEqualTo(made.getPassword());
    try (var in = new FileInputStream(again.getPath())) {
      store.load(in, again.getPassword().toCharArray());
    }
    assertThat(store.getCertificate("server")).isEqualTo(server);
  }

  @Test
  void whatWasHalfMadeIsMadeAnew() throws Exception {
    Files.createDirectories(folder.resolve("mqtt"));
    Files.writeString(folder.resolve("mqtt/ca.p12"), "broken");
    Files.writeString(folder.resolve("mqtt/server.new"), "broken");
    assertThat(OwnCertificate.of(papers())).isInstanceOf(PfxOptions.class);
  }

  @Test
  void aGivenCertificateIsTaken() throws Exception {
    var given =
        new DoorSettings.Papers(folder, folder.resolve("door.pem"), folder.resolve("door.key"));
    assertThat(OwnCertificate.of(given)).isInstanceOf(PemKeyCertOptions.class);
    assertThat(folder).isEmptyDirectory();
  }
}
