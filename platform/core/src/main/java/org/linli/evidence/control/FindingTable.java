package org.linli.evidence.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.linli.evidence.entity.Control;
import org.linli.evidence.entity.Finding;
import org.linli.evidence.entity.Found;
import org.linli.evidence.entity.Result;
import org.linli.persistence.Sql;

/** Rows of {@code evidence_finding}; none is ever changed. */
public final class FindingTable {

  private static final String BETWEEN = "\u001f";

  private FindingTable() {}

  public static void insert(Handle handle, Control control, Instant at, String by, Found found) {
    handle
        .createUpdate(
            """
            insert into evidence_finding (id, control, at, by_name, result, figures)
            values (:id, :control, :at, :by, :result, :figures)\
            """)
        .bind("id", Sql.newId())
        .bind("control", control.id())
        .bind("at", at)
        .bind("by", by)
        .bind("result", found.result())
        .bind("figures", String.join(BETWEEN, found.figures()))
        .execute();
  }

  /** The newest of each control. */
  public static Map<String, Finding> newest(Handle handle, List<Control> controls) {
    var known = controls.stream().collect(Collectors.toMap(Control::id, control -> control));
    return handle
        .createQuery(
            """
            select control, at, by_name, result, figures from (
              select f.*, row_number() over (partition by control order by at desc, id desc) as n
              from evidence_finding f) newest where n = 1\
            """)
        .map((row, context) -> row(known.get(row.getString("control")), row))
        .list()
        .stream()
        .filter(finding -> finding.control() != null)
        .collect(Collectors.toMap(finding -> finding.control().id(), finding -> finding));
  }

  /** Of one control, the newest first. */
  public static List<Finding> of(Handle handle, Control control, int most) {
    return handle
        .createQuery(
            "select * from evidence_finding where control = :control order by at desc, id desc"
                + " limit :most")
        .bind("control", control.id())
        .bind("most", most)
        .map((row, context) -> row(control, row))
        .list();
  }

  private static Finding row(Control control, ResultSet row) throws SQLException {
    var figures = row.getString("figures");
    return new Finding(
        control,
        row.getTimestamp("at").toInstant(),
        row.getString("by_name"),
        new Found(
            Result.valueOf(row.getString("result")),
            figures.isEmpty() ? List.of() : List.of(figures.split(BETWEEN, -1))));
  }
}
