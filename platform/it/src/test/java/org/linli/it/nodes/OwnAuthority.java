package org.linli.it.nodes;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;

/** Makes a server's store, and clients that trust what is in it. */
record OwnAuthority(Path folder) {

  static final String PASSWORD = "for-tests-alone";

  Path store() {
    return folder.resolve("tls.p12");
  }

  /** A new key under a new certificate, whole and at once where the old one lay. */
  void make(String name) throws IOException, InterruptedException {
    var draft = folder.resolve(name + ".p12");
    var process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-alias",
                    "linli",
                    "-dname",
                    "CN=" + name,
                    "-keyalg",
                    "EC",
                    "-groupname",
                    "secp256r1",
                    "-validity",
                    "30",
                    "-ext",
                    "san=ip:127.0.0.1",
                    "-keystore",
                    draft.toString(),
                    "-storetype",
                    "PKCS12",
                    "-storepass",
                    PASSWORD))
            .redirectErrorStream(true)
            .start();
    var said = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IOException(said);
    }
    Files.move(draft, store(), StandardCopyOption.REPLACE_EXISTING);
  }

  /** A client that trusts the store as it is now, and speaks these versions alone. */
  HttpClient client(String... versions) throws IOException, GeneralSecurityException {
    var known = KeyStore.getInstance("PKCS12");
    known.load(null, null);
    var served = KeyStore.getInstance(store().toFile(), PASSWORD.toCharArray());
    known.setCertificateEntry("server", served.getCertificate("linli"));
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(known);
    var context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    var parameters = new SSLParameters();
    parameters.setProtocols(versions);
    return HttpClient.newBuilder().sslContext(context).sslParameters(parameters).build();
  }
}
