package org.linli.offsite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.linli.cityfolder.boundary.CityBounds;
import org.linli.feeds.entity.DoorWords;

/**
 * What a cluster's copies are told by their environment; secrets are files.
 *
 * @param said {@code LINLI_DB_URL}, {@code LINLI_BACKUP_DB_USER} ({@code linli_backup}), {@code
 *     LINLI_BACKUP_DB_PASSWORD_FILE}; {@code LINLI_BACKUP_COLLECTION} ({@code
 *     external://linli_copies}), {@code LINLI_BACKUP_PASSPHRASE_FILE}; {@code LINLI_BACKUP_TO}, a
 *     bucket, {@code LINLI_BACKUP_KEY_FILE}, {@code LINLI_BACKUP_KEEP_DAYS} (14); those of {@link
 *     BucketSettings}; {@code LINLI_CITY_FOLDER}, outside whose residence nothing is put; and the
 *     broker's, as for the doors
 */
record ClusterSettings(Map<String, String> said) {

  private DoorWords words() {
    return new DoorWords(said);
  }

  String needed(String name) {
    var text = words().text(name, null);
    if (text == null) {
      throw new CopyFailure(name + " is not set");
    }
    return text;
  }

  private String secret(String name) throws IOException {
    return Files.readString(Path.of(needed(name))).strip();
  }

  /** For hours, if a copy takes so long: nothing ends it but its end. */
  Connection connect() throws SQLException, IOException {
    var properties = new Properties();
    properties.setProperty("user", words().text("LINLI_BACKUP_DB_USER", "linli_backup"));
    properties.setProperty("password", secret("LINLI_BACKUP_DB_PASSWORD_FILE"));
    properties.setProperty("ApplicationName", "linli-copies");
    properties.setProperty("tcpKeepAlive", "true");
    // What the server tells in detail could hold the statement, and with it the passphrase.
    properties.setProperty("logServerErrorDetail", "false");
    return DriverManager.getConnection(needed("LINLI_DB_URL"), properties);
  }

  CopyStatements statements(String database) throws IOException {
    return new CopyStatements(
        database,
        words().text("LINLI_BACKUP_COLLECTION", "external://linli_copies"),
        secret("LINLI_BACKUP_PASSPHRASE_FILE"));
  }

  Store store() {
    return Store.of(
        needed("LINLI_BACKUP_TO"),
        BucketSettings.of(said),
        CityBounds.of(said.get("LINLI_CITY_FOLDER")));
  }

  Vault vault() throws IOException {
    return Vault.with(Path.of(needed("LINLI_BACKUP_KEY_FILE")));
  }

  int keepDays() {
    return words().number("LINLI_BACKUP_KEEP_DAYS", 14);
  }

  org.linli.feeds.entity.FeedSettings broker() {
    return words().feeds();
  }
}
