package org.linli.health.control;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.health.entity.SlowStatement;
import org.linli.health.entity.Statements;

/**
 * Asks the database what it is busy with. PostgreSQL tells it by pg_stat_activity and, where that
 * is installed, pg_stat_statements; CockroachDB keeps both elsewhere (its own console) and answers
 * with nothing.
 */
public final class StatementProbe {

  private static final int MOST = 20;

  /** Longer ones are cut: what matters stands at the beginning. */
  private static final int LONGEST_TEXT = 300;

  private StatementProbe() {}

  public static Statements look(Handle handle) {
    var counted = isCounted(handle);
    return new Statements(counted, counted ? dearest(handle) : List.of(), running(handle));
  }

  private static boolean isCounted(Handle handle) {
    return handle
        .createQuery("select count(*) > 0 from pg_extension where extname = 'pg_stat_statements'")
        .mapTo(boolean.class)
        .one();
  }

  private static List<SlowStatement> dearest(Handle handle) {
    return handle
        .createQuery(
            """
            select query, calls, mean_exec_time, max_exec_time from pg_stat_statements
            order by total_exec_time desc limit :most""")
        .bind("most", MOST)
        .map(
            (row, context) ->
                new SlowStatement(
                    cut(row.getString("query")),
                    row.getLong("calls"),
                    row.getDouble("mean_exec_time"),
                    row.getDouble("max_exec_time")))
        .list();
  }

  /** Of our own role alone: the database shows no others. */
  private static List<SlowStatement> running(Handle handle) {
    return handle
        .createQuery(
            """
            select query, extract(epoch from clock_timestamp() - query_start) * 1000 as millis
            from pg_stat_activity
            where state = 'active' and usename = current_user and query_start < clock_timestamp() - interval '1 second'
            order by query_start limit :most""")
        .bind("most", MOST)
        .map(
            (row, context) ->
                new SlowStatement(
                    cut(row.getString("query")),
                    0,
                    row.getDouble("millis"),
                    row.getDouble("millis")))
        .list();
  }

  private static String cut(String text) {
    var line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= LONGEST_TEXT ? line : line.substring(0, LONGEST_TEXT);
  }
}
