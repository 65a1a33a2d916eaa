package org.linli.schema.boundary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Brings a cluster's database to this version and ends: what is run once before the servers of a
 * new version start. Told by the environment:
 *
 * <ul>
 *   <li>{@code LINLI_DB_URL}: JDBC
 *   <li>{@code LINLI_DB_OWNER}: who owns the schema; {@code linli_owner} where it is not said
 *   <li>{@code LINLI_DB_OWNER_PASSWORD_FILE}: a file, never the password itself
 *   <li>{@code LINLI_DB_USER}: the application's role, which gets rights on the rows; {@code
 *       linli_app} where it is not said
 * </ul>
 *
 * <p>Run twice at the same moment, the second waits at the database's lock and finds nothing to do.
 */
public final class SchemaJob {

  private static final System.Logger LOG = System.getLogger(SchemaJob.class.getName());

  private final Map<String, String> said;

  public SchemaJob(Map<String, String> said) {
    this.said = Map.copyOf(said);
  }

  /**
   * @return how many migrations were applied
   * @throws IllegalArgumentException something is not said that has to be
   * @throws IOException the password's file cannot be read
   */
  public int run() throws IOException {
    var file = Path.of(needed("LINLI_DB_OWNER_PASSWORD_FILE"));
    return Schema.migrate(
        needed("LINLI_DB_URL"),
        text("LINLI_DB_OWNER", "linli_owner"),
        Files.readString(file).strip(),
        text("LINLI_DB_USER", "linli_app"));
  }

  private String needed(String name) {
    var text = text(name, "");
    if (text.isEmpty()) {
      throw new IllegalArgumentException(name + " is not set");
    }
    return text;
  }

  private String text(String name, String otherwise) {
    var text = said.getOrDefault(name, "").strip();
    return text.isEmpty() ? otherwise : text;
  }

  /** Ends with 0 when the schema is of this version; what failed is told with its cause. */
  public static void main(String[] arguments) throws IOException {
    LOG.log(
        System.Logger.Level.INFO, "migrations applied: {0}", new SchemaJob(System.getenv()).run());
  }
}
