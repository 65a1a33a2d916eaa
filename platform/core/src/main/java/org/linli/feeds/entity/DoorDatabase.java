package org.linli.feeds.entity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** How a door of its own reaches the database. */
public record DoorDatabase(String url, String user, Path passwordFile) {

  private static final int CONNECT_SECONDS = 5;
  private static final int SOCKET_SECONDS = 30;

  /**
   * @param name under which the door's connections are seen there
   */
  public DataSource source(String name) {
    var source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(user);
    if (passwordFile != null) {
      try {
        source.setPassword(Files.readString(passwordFile).strip());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    source.setConnectTimeout(CONNECT_SECONDS);
    source.setSocketTimeout(SOCKET_SECONDS);
    source.setApplicationName(name);
    // What the server tells in detail holds values of rows, and would go into the log.
    source.setLogServerErrorDetail(false);
    return source;
  }
}
