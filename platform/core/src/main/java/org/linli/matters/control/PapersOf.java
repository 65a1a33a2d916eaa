package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Scopes;
import org.linli.documents.boundary.PaperIssue;
import org.linli.documents.entity.FileKind;
import org.linli.documents.entity.PaperFile;
import org.linli.documents.entity.PaperRow;
import org.linli.documents.entity.PaperState;
import org.linli.matters.entity.Deed;
import org.linli.matters.entity.MatterPaper;

/** The papers of a matter: for who works on it by name, for the applicant those that are theirs. */
@ApplicationScoped
public class PapersOf {

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final FormTable forms;
  private final MatterTable table;
  private final PaperIssue issue;

  @Inject
  public PapersOf(Jdbi jdbi, Scopes scopes, FormTable forms, MatterTable table, PaperIssue issue) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.forms = forms;
    this.table = table;
    this.issue = issue;
  }

  /** For the container's proxy alone. */
  protected PapersOf() {
    this(null, null, null, null, null);
  }

  /** Of a matter that the caller sees. */
  public List<MatterPaper> seen(UUID matter) {
    return rows(table.seen(matter)).stream().map(this::shown).toList();
  }

  /** Of one of the caller's own: those that their process hands to the applicant. */
  public List<MatterPaper> own(UUID matter) {
    return handed(table.own(matter)).stream().map(this::shown).toList();
  }

  /**
   * The PDF of one of these.
   *
   * @throws NotFound for any other, and for a void one
   */
  public PaperFile ownFile(UUID matter, UUID paper) {
    var row =
        handed(table.own(matter)).stream()
            .filter(one -> one.id().equals(paper) && one.state() == PaperState.VALID)
            .findFirst()
            .orElseThrow(() -> new NotFound("matter-paper"));
    var content =
        issue.pdf(scopes.requireTenant(), row.id()).orElseThrow(() -> new NotFound("matter-paper"));
    var name = row.kind() + "-" + row.year() + "-" + row.serial() + "." + FileKind.PDF.ending();
    return new PaperFile(name, FileKind.PDF.type(), content);
  }

  private List<PaperRow> rows(Matter matter) {
    return issue.of(scopes.requireTenant(), matter.number());
  }

  private List<PaperRow> handed(Matter matter) {
    var steps =
        forms.of(matter.definition()).papers().entrySet().stream()
            .filter(step -> step.getValue().applicant())
            .collect(Collectors.toMap(Map.Entry::getKey, step -> step.getValue().kind()));
    if (steps.isEmpty()) {
      return List.of();
    }
    var made = made(matter, steps);
    return rows(matter).stream()
        .filter(paper -> made.contains(new MadePaper(paper.kind(), paper.number())))
        .toList();
  }

  /** The register's word on whose a paper is was written by hand: what the steps did counts. */
  private Set<MadePaper> made(Matter matter, Map<String, String> steps) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select node, note from matter_deed where tenant_id = :tenant"
                        + " and matter_id = :matter and deed = :deed and node in (<steps>)")
                .bind("tenant", scopes.requireTenant())
                .bind("matter", matter.id())
                .bind("deed", Deed.PAPER.name())
                .bindList("steps", List.copyOf(steps.keySet()))
                .map(
                    (row, context) ->
                        new MadePaper(steps.get(row.getString("node")), row.getString("note")))
                .set());
  }

  private MatterPaper shown(PaperRow paper) {
    var locale = scopes.caller().locale();
    return new MatterPaper(
        paper.id(),
        PaperIssue.template(paper.kind())
            .map(template -> template.name().in(locale))
            .orElse(paper.kind()),
        paper.number(),
        paper.state(),
        paper.issuedAt());
  }
}
