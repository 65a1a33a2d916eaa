package org.linli.local.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.local.LocalFailure;
import org.linli.local.Words;
import org.linli.tenancy.entity.TenantId;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;

/**
 * A community's rows, carried from a database of then into the one of now. Both connections see all
 * rows; every statement names the community.
 */
final class TenantRows {

  /**
   * What is not brought back: logs that only grow, who may sign in, what operators and quotas say
   * today, what would be sent out a second time, what people agreed to, took back or wish for
   * themselves, which devices are let in, what was collected and deleted since, the security
   * register, which those who oversee the community go by, and what it holds together with others.
   */
  static final Set<String> STAYING =
      Set.of(
          "audit_entry",
          "account",
          "own_role",
          "support_visit",
          "whole_taken",
          "tenant_erasure",
          "tenant_quota",
          "tenant_over",
          "tenant_use",
          "tenant_store",
          "store_due",
          "dead_letter",
          "exchange_stream",
          "stream_community",
          "letter_due",
          "letter_fault",
          "consent",
          "consent_scan",
          "privacy_acceptance",
          "letter_address",
          "letter_choice",
          "letter_wish",
          "device_credential",
          "gb_device",
          "collection_entry",
          "collection_seal",
          "collection_refusal",
          "retention_trace",
          "retention_night",
          "security_record",
          "security_event",
          "security_paper",
          "neighbour_activity",
          "neighbour_guest",
          "neighbour_person",
          "neighbour_word",
          "neighbour_sum");

  /**
   * Nothing that was under way then is done a second time, and no door stays open for a device that
   * is not there any more. By the table that each needs.
   */
  private static final List<Map.Entry<String, String>> QUIET =
      List.of(
          Map.entry("due_work", "delete from due_work where kind = 'linkage' and %s"),
          // Activities with neighbours stay, so what deletes others' names at their end does too.
          Map.entry(
              "neighbour_activity",
              """
              insert into due_work (id, due_at, tenant_id, kind, subject)
              select gen_random_uuid(), ends_at, tenant_id, 'neighbour-end', id from neighbour_activity where %s
              on conflict (kind, tenant_id, subject) do nothing\
              """),
          Map.entry(
              "linkage_step",
              """
              update linkage_step set state = 'SKIPPED', ended_at = now()
              where state in ('WAITING', 'ACTING') and %s\
              """),
          Map.entry(
              "linkage_run",
              """
              update linkage_run set state = 'ENDED', ended_at = now()
              where state <> 'ENDED' and %s\
              """),
          Map.entry(
              "device_command",
              """
              update device_command set state = 'EXPIRED', ended_at = now()
              where state in ('QUEUED', 'SENT') and %s\
              """),
          Map.entry(
              "letter",
              "update letter set state = 'FAILED', next_at = null where state = 'WAITING' and %s"),
          Map.entry(
              "device_credential",
              """
              update device_credential set enabled = false, changed_at = now()
              where %1$s and device_id not in (select id from device where %1$s)\
              """),
          Map.entry(
              "gb_device",
              """
              delete from gb_device
              where %1$s and device_id not in (select id from device where %1$s)\
              """));

  private final Connection then;
  private final Connection now;
  private final TenantId tenant;

  TenantRows(Connection then, Connection now, TenantId tenant) {
    this.then = then;
    this.now = now;
    this.tenant = tenant;
  }

  /** How many rows stand in each table, and stood then. */
  List<TableMove> compare(List<String> tables) throws SQLException {
    var moves = new ArrayList<TableMove>();
    for (var table : tables) {
      moves.add(new TableMove(table, count(now, table), count(then, table)));
    }
    return moves;
  }

  /**
   * @param childrenFirst the tables, in an order in which they can lose their rows
   * @throws LocalFailure a table has other columns than it had then
   */
  List<TableMove> carry(List<String> childrenFirst) throws SQLException {
    for (var table : childrenFirst) {
      columns(table);
    }
    var moves = compare(childrenFirst);
    for (var table : childrenFirst) {
      Superuser.run(now, "delete from " + table + where());
    }
    for (var table : childrenFirst.reversed()) {
      copy(table, columns(table));
    }
    for (var step : QUIET) {
      if (exists(now, step.getKey())) {
        Superuser.run(now, step.getValue().formatted(own()));
      }
    }
    return moves;
  }

  private void copy(String table, String columns) throws SQLException {
    CopyOut from =
        then.unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut(
                "copy (select "
                    + columns
                    + " from "
                    + table
                    + where()
                    + ") to stdout with (format binary)");
    CopyIn into =
        now.unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy " + table + " (" + columns + ") from stdin with (format binary)");
    try {
      for (var piece = from.readFromCopy(); piece != null; piece = from.readFromCopy()) {
        into.writeToCopy(piece, 0, piece.length);
      }
      into.endCopy();
    } finally {
      if (into.isActive()) {
        into.cancelCopy();
      }
    }
  }

  /** The columns' names, the same at both moments. */
  private String columns(String table) throws SQLException {
    var today = columns(now, table);
    if (!today.equals(columns(then, table))) {
      throw new LocalFailure(Words.of("tenant.restore.columns", table));
    }
    return today;
  }

  private static String columns(Connection connection, String table) throws SQLException {
    return Superuser.ask(
        connection,
        """
        select coalesce(string_agg(quote_ident(column_name), ', ' order by ordinal_position), '')
        from information_schema.columns
        where table_schema = 'public' and table_name = ? and is_generated = 'NEVER'\
        """,
        table);
  }

  /** A table that was not there yet had no rows. */
  private long count(Connection connection, String table) throws SQLException {
    if (!exists(connection, table)) {
      return 0;
    }
    return Long.parseLong(Superuser.ask(connection, "select count(*) from " + table + where()));
  }

  private static boolean exists(Connection connection, String table) throws SQLException {
    return "t".equals(Superuser.ask(connection, "select to_regclass(?) is not null", table));
  }

  private String where() {
    return " where " + own();
  }

  /** An id holds letters, figures and strokes alone. */
  private String own() {
    return "tenant_id = '" + tenant.value() + "'";
  }
}
