package org.linli.local.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Makes keys and certificates, as an authority's customers get them: PEM files. */
record Issuer(Path folder) {

  private static final String PASSWORD = "for-tests";

  /** The files of one name. */
  record Made(Path certificate, Path key) {}

  /** Signed by itself. */
  Made own(String name, String... words) throws Exception {
    pair(name, words);
    return made(name, pem(certificate(name)));
  }

  /** Issued by another one, whose certificate comes after its own. */
  Made issued(String name, String by) throws Exception {
    pair(by, "-keyalg", "EC", "-groupname", "secp256r1", "-ext", "bc:c=ca:true");
    pair(name, "-keyalg", "EC", "-groupname", "secp256r1");
    keytool(name, "-certreq", "-alias", "it", "-file", file(name, "request"));
    keytool(
        by,
        "-gencert",
        "-alias",
        "it",
        "-rfc",
        "-infile",
        file(name, "request"),
        "-outfile",
        file(name, "issued"));
    return made(name, Files.readString(Path.of(file(name, "issued"))) + pem(certificate(by)));
  }

  private Made made(String name, String chain) throws Exception {
    var key = store(name).getKey("it", PASSWORD.toCharArray());
    return new Made(
        Files.writeString(Path.of(file(name, "crt")), chain),
        Files.writeString(Path.of(file(name, "key")), pem("PRIVATE KEY", key.getEncoded())));
  }

  private void pair(String name, String... words) throws IOException, InterruptedException {
    var all = new ArrayList<>(List.of("-genkeypair", "-alias", "it", "-dname", "CN=" + name));
    all.addAll(List.of(words));
    if (!all.contains("-validity")) {
      all.addAll(List.of("-validity", "365"));
    }
    keytool(name, all.toArray(String[]::new));
  }

  private byte[] certificate(String name) throws Exception {
    return store(name).getCertificate("it").getEncoded();
  }

  private static String pem(byte[] certificate) {
    return pem("CERTIFICATE", certificate);
  }

  private static String pem(String kind, byte[] bytes) {
    return "-----BEGIN %s-----%n%s%n-----END %s-----%n"
        .formatted(kind, Base64.getMimeEncoder().encodeToString(bytes), kind);
  }

  private KeyStore store(String name) throws IOException, GeneralSecurityException {
    return KeyStore.getInstance(Path.of(file(name, "p12")).toFile(), PASSWORD.toCharArray());
  }

  private String file(String name, String kind) {
    return folder.resolve(name + "." + kind).toString();
  }

  private void keytool(String name, String... words) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(words));
    command.addAll(
        List.of(
            "-keystore",
            file(name, "p12"),
            "-storetype",
            "PKCS12",
            "-storepass",
            PASSWORD,
            "-keypass",
            PASSWORD));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IOException(words[0] + ": " + said);
    }
  }
}
