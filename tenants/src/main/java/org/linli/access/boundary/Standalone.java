package org.linli.access.boundary;

import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.control.BoundConnections;
import org.linli.access.control.OwnTransactions;
import org.linli.persistence.Sql;

/**
 * Scopes and their transactions for a process without an application server, such as a door of its
 * own: the same opening, isolation and retry.
 */
public record Standalone(Scopes scopes, Jdbi jdbi) {

  private static final int KEPT = 8;

  /**
   * @param database hands out a new connection each time
   */
  public static Standalone over(DataSource database) {
    var connections = new BoundConnections(database, KEPT);
    return new Standalone(
        new Scopes(new OwnTransactions(connections), List.of()),
        Sql.over(connections.dataSource()));
  }
}
