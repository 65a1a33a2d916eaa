package org.linli.schema.boundary;

import java.util.Map;
import org.flywaydb.core.Flyway;

/**
 * Brings a database to this version's schema, as its owner; the application's role gets rows, never
 * the tables.
 */
public final class Schema {

  private Schema() {}

  /**
   * Applies what is missing of {@code db/migration} and grants the application's role its rights on
   * the rows.
   *
   * @param appRole an existing role without ownership and without BYPASSRLS
   * @return how many migrations were applied
   */
  public static int migrate(
      String jdbcUrl, String ownerUser, String ownerPassword, String appRole) {
    return Flyway.configure(Schema.class.getClassLoader())
        .dataSource(jdbcUrl, ownerUser, ownerPassword)
        .locations("classpath:db/migration")
        .placeholders(Map.of("appRole", appRole))
        .validateMigrationNaming(true)
        .load()
        .migrate()
        .migrationsExecuted;
  }
}
