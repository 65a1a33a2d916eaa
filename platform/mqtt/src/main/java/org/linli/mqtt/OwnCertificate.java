package org.linli.mqtt;

import io.vertx.core.net.KeyCertOptions;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The door's key and certificate: those that were given, or self-made ones under an authority of
 * the installation's own, whose certificate ({@code ca.pem}) devices are told to trust.
 */
final class OwnCertificate {

  private static final String YEARS = "3650";
  private static final String STORE = "server.p12";

  private final Path folder;
  private String password;

  private OwnCertificate(Path folder) {
    this.folder = folder;
  }

  static KeyCertOptions of(DoorSettings.Papers papers) throws IOException, InterruptedException {
    if (papers.certificate() != null) {
      return new PemKeyCertOptions()
          .setCertPath(papers.certificate().toString())
          .setKeyPath(papers.key().toString());
    }
    var own = new OwnCertificate(papers.folder());
    own.ensure();
    return new PfxOptions()
        .setPath(papers.folder().resolve(STORE).toString())
        .setPassword(own.password);
  }

  private void ensure() throws IOException, InterruptedException {
    var secret = folder.resolve("password");
    if (Files.exists(folder.resolve(STORE)) && Files.exists(secret)) {
      password = Files.readString(secret);
      return;
    }
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    for (var left : List.of("ca.p12", "server.new", "request", "server.pem")) {
      Files.deleteIfExists(folder.resolve(left));
    }
    var bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    password = HexFormat.of().formatHex(bytes);
    pair("ca.p12", "ca", "CN=Linli devices", "bc:c=ca:true,pathlen:0", "ku:c=keyCertSign,cRLSign");
    pair("server.new", "server", "CN=Linli MQTT", "eku=serverAuth");
    keytool("server.new", "-certreq", "-alias", "server", "-file", in("request"));
    keytool(
        "ca.p12",
        "-gencert",
        "-alias",
        "ca",
        "-rfc",
        "-validity",
        YEARS,
        "-ext",
        "san=dns:localhost,ip:127.0.0.1",
        "-ext",
        "eku=serverAuth",
        "-infile",
        in("request"),
        "-outfile",
        in("server.pem"));
    keytool("ca.p12", "-exportcert", "-alias", "ca", "-rfc", "-file", in("ca.pem"));
    keytool("server.new", "-importcert", "-noprompt", "-alias", "ca", "-file", in("ca.pem"));
    keytool(
        "server.new", "-importcert", "-noprompt", "-alias", "server", "-file", in("server.pem"));
    keytool("server.new", "-delete", "-alias", "ca");
    Files.writeString(secret, password);
    // Last of all: while it is not there, all of it is made anew.
    Files.move(folder.resolve("server.new"), folder.resolve(STORE), StandardCopyOption.ATOMIC_MOVE);
    Files.delete(folder.resolve("request"));
  }

  private void pair(String store, String alias, String name, String... extensions)
      throws IOException, InterruptedException {
    var words =
        new ArrayList<>(
            List.of(
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                name,
                "-validity",
                YEARS));
    for (var extension : extensions) {
      words.add("-ext");
      words.add(extension);
    }
    keytool(store, words.toArray(String[]::new));
  }

  private String in(String file) {
    return folder.resolve(file).toString();
  }

  private void keytool(String store, String... words) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(words));
    command.addAll(List.of("-keystore", in(store), "-storetype", "PKCS12", "-storepass:env"));
    command.add("LINLI_STORE");
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LINLI_STORE", password);
    var process = builder.start();
    var said = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IOException(words[0] + ": " + said);
    }
  }
}
