package org.linli.offsite;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.linli.persistence.Sql;

/**
 * What became of one piece of this work, as the operators see it: table {@code backup_run}.
 *
 * @param kind FULL, REHEARSAL or RESTORE
 * @param state RUNNING, DONE or FAILED
 */
public record Run(UUID id, String kind) {

  private static final int LONGEST = 400;

  public static Run begin(Connection connection, String kind, Instant at) throws SQLException {
    var run = new Run(Sql.newId(), kind);
    // One that was cut off by the end of its process will not go on.
    cutOff(connection, "");
    run.insert(connection, at);
    return run;
  }

  /** The same where others of other kinds may be under way, each in a process of its own. */
  public static Run beginBeside(Connection connection, String kind, Instant at)
      throws SQLException {
    var run = new Run(Sql.newId(), kind);
    cutOff(connection, " and kind = '" + kind + "'");
    run.insert(connection, at);
    return run;
  }

  private static void cutOff(Connection connection, String which) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(
          "update backup_run set state = 'FAILED', detail = 'interrupted', ended_at = now()"
              + " where state = 'RUNNING'"
              + which);
    }
  }

  private void insert(Connection connection, Instant at) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "insert into backup_run (id, kind, state, started_at) values (?, ?, 'RUNNING', ?)")) {
      insert.setObject(1, id);
      insert.setString(2, kind);
      insert.setTimestamp(3, Timestamp.from(at));
      insert.executeUpdate();
    }
  }

  public void done(Connection connection, Outcome outcome) throws SQLException {
    end(connection, "DONE", outcome);
  }

  public void failed(Connection connection, Outcome outcome) throws SQLException {
    end(connection, "FAILED", outcome);
  }

  /** What the database itself says no more must not hide why it failed. */
  public void failed(Connection connection, Exception why) {
    try {
      failed(connection, Outcome.trouble(why));
    } catch (SQLException e) {
      why.addSuppressed(e);
    }
  }

  private void end(Connection connection, String state, Outcome outcome) throws SQLException {
    try (var update =
        connection.prepareStatement(
            """
            update backup_run set state = ?, ended_at = now(), bytes = ?, places = ?,
              recovery_ms = ?, loss_ms = ?, tables = ?, detail = ? where id = ?\
            """)) {
      update.setString(1, state);
      update.setObject(2, outcome.bytes());
      update.setObject(3, outcome.places());
      update.setObject(4, outcome.recoveryMillis());
      update.setObject(5, outcome.lossMillis());
      update.setObject(6, outcome.tables());
      update.setString(7, shortened(outcome.detail()));
      update.setObject(8, id);
      update.executeUpdate();
    }
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  /**
   * @param recoveryMillis how long it took until the restored database answered (RTO)
   * @param lossMillis how old the newest thing was that lay in every place (RPO)
   */
  public record Outcome(
      Long bytes,
      Integer places,
      Long recoveryMillis,
      Long lossMillis,
      Integer tables,
      String detail) {

    public static Outcome copied(long bytes, int places, String name) {
      return new Outcome(bytes, places, null, null, null, name);
    }

    public static Outcome trouble(Exception e) {
      return new Outcome(null, null, null, null, null, e.toString());
    }
  }
}
