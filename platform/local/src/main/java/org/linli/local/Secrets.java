package org.linli.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The passwords of the database's three users. Born at the first start, kept below the home,
 * readable by its owner alone: {@code db.properties} for the tools, {@code variables/} in the form
 * the application server reads.
 */
public record Secrets(String superuserPassword, String ownerPassword, String appPassword) {

  public static final String SUPERUSER = "postgres";
  static final String OWNER = "linli_owner";
  static final String APP = "linli_app";
  public static final String DATABASE = "linli";

  private static final String ALPHABET =
      "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
  private static final int LENGTH = 32;

  public static Secrets of(Home home, Ports ports) {
    var file = home.secrets().resolve("db.properties");
    var known = new Properties();
    try {
      if (Files.exists(file)) {
        try (var in = Files.newBufferedReader(file)) {
          known.load(in);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var secrets =
        new Secrets(
            known.getProperty("superuser.password", random()),
            known.getProperty("owner.password", random()),
            known.getProperty("app.password", random()));
    secrets.keep(home, ports);
    return secrets;
  }

  public static String url(Ports ports, String database) {
    return "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + database;
  }

  private void keep(Home home, Ports ports) {
    Home.write(
        home.secrets().resolve("db.properties"),
        """
        url=%s
        superuser.user=%s
        superuser.password=%s
        owner.user=%s
        owner.password=%s
        app.user=%s
        app.password=%s
        """
            .formatted(
                url(ports, DATABASE),
                SUPERUSER,
                superuserPassword,
                OWNER,
                ownerPassword,
                APP,
                appPassword));
    var variables = home.secrets().resolve("variables");
    try {
      Files.createDirectories(variables);
      Files.setPosixFilePermissions(variables, PosixFilePermissions.fromString("rwx------"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Home.write(variables.resolve("LINLI_DB_PASSWORD"), appPassword);
  }

  private static String random() {
    return new SecureRandom()
        .ints(LENGTH, 0, ALPHABET.length())
        .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
        .collect(Collectors.joining());
  }
}
