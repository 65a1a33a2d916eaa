package org.linli.documents.control;

import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.linli.documents.entity.PaperRow;
import org.linli.documents.entity.PaperState;
import org.linli.documents.entity.Verdict;
import org.linli.packs.Text;
import org.linli.tenancy.entity.CityTime;

/** What everybody may know of a paper by its code. */
public final class MarkTable {

  private MarkTable() {}

  static void add(Handle handle, PaperRow paper) {
    handle.execute(
        """
        insert into document_mark (code, kind, number, organisation, issued_on, state, sha256, sm3)
        values (?, ?, ?, ?, ?, 'VALID', ?, ?)""",
        paper.code(),
        paper.kind(),
        paper.number(),
        paper.organisation(),
        LocalDate.ofInstant(paper.issuedAt(), CityTime.ZONE),
        paper.sha256(),
        paper.sm3());
  }

  public static void declareVoid(Handle handle, String code, LocalDate day) {
    handle.execute(
        "update document_mark set state = 'VOID', void_on = ? where code = ? and state = 'VALID'",
        day,
        code);
  }

  /**
   * @param typed the code as somebody typed it
   */
  public static Optional<Verdict> find(Handle handle, String typed) {
    return handle
        .createQuery("select * from document_mark where code = :code")
        .bind("code", PaperCode.read(typed))
        .map(
            (row, context) ->
                new Verdict(
                    row.getString("number"),
                    name(row.getString("kind")),
                    row.getString("organisation"),
                    row.getObject("issued_on", LocalDate.class),
                    PaperState.valueOf(row.getString("state")),
                    row.getObject("void_on", LocalDate.class),
                    row.getString("sha256"),
                    row.getString("sm3"),
                    null))
        .findOne();
  }

  /** A kind that no pack knows any more keeps its id. */
  private static Text name(String kind) {
    return TemplatePacks.DELIVERED
        .find(kind)
        .map(template -> template.name())
        .orElse(new Text(kind, kind));
  }
}
