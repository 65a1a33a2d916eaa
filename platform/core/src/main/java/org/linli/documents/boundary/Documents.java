package org.linli.documents.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.documents.control.MarkTable;
import org.linli.documents.control.PaperTable;
import org.linli.documents.entity.FileKind;
import org.linli.documents.entity.PaperCount;
import org.linli.documents.entity.PaperDraft;
import org.linli.documents.entity.PaperFile;
import org.linli.documents.entity.PaperQuery;
import org.linli.documents.entity.PaperRow;
import org.linli.documents.entity.Proof;
import org.linli.tenancy.entity.CityTime;

/** The papers of the own community (003 §5.2.2 (2), 000 §9.2.3 b). */
@Facade
public class Documents {

  private static final int LONGEST_REASON = 400;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final PaperIssue issue;

  @Inject
  public Documents(Jdbi jdbi, Scopes scopes, PaperIssue issue) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.issue = issue;
  }

  /** For the container's proxy alone. */
  protected Documents() {
    this(null, null, null);
  }

  /**
   * The PDF as it would look today, marked as a preview: no number, no seal, no signature.
   *
   * @throws Invalid naming the first field that is not in order
   */
  @Permit("documents:read")
  public PaperFile preview(PaperDraft draft) {
    var pdf = issue.press().preview(scopes.requireTenant(), draft);
    return new PaperFile("preview.pdf", FileKind.PDF.type(), pdf);
  }

  /**
   * Numbers, draws, signs and keeps a paper. Asked again with the same {@link
   * PaperDraft#request()}, it answers with the paper that was issued then.
   *
   * @throws Invalid naming the first field that is not in order; no number is taken then
   * @throws PaperRefused for a seal that is missing, stopped or somebody else's
   */
  @Permit("documents:issue")
  @Mutates("document.issued")
  public PaperRow issue(PaperDraft draft) {
    var caller = scopes.caller();
    if (draft.seal() != null) {
      caller.require("documents:seal");
    }
    return issue.issue(scopes.requireTenant(), draft, caller.accountId(), caller.displayName());
  }

  /** Newest first; the search looks at number, title, matter and who issued it. */
  @Permit("documents:read")
  public Page<PaperRow> list(PaperQuery query, PageRequest page) {
    return PaperTable.list(jdbi, scopes.requireTenant(), query, page);
  }

  /** How many of each kind and year. */
  @Permit("documents:read")
  public List<PaperCount> counts() {
    return jdbi.withHandle(handle -> PaperTable.counts(handle, scopes.requireTenant()));
  }

  @Permit("documents:read")
  public PaperRow get(UUID id) {
    return jdbi.withHandle(handle -> PaperTable.find(handle, scopes.requireTenant(), id))
        .orElseThrow(() -> new NotFound("document"));
  }

  /** One of its files, as it was issued. */
  @Permit("documents:read")
  public PaperFile file(UUID id, FileKind form) {
    var paper = get(id);
    var content =
        jdbi.withHandle(handle -> PaperTable.file(handle, scopes.requireTenant(), id, form))
            .orElseThrow(() -> new NotFound("file"));
    // A name that every system takes; the number stands in the paper.
    var name = paper.kind() + "-" + paper.year() + "-" + paper.serial() + "." + form.ending();
    return new PaperFile(name, form.type(), content);
  }

  /** Whether what is kept is still what was issued. */
  @Permit("documents:read")
  public Proof prove(UUID id) {
    return issue.press().prove(scopes.requireTenant(), get(id));
  }

  /**
   * Declares a paper void: from then on everybody who asks by its code is told so. Its number is
   * never given again, its files stay.
   *
   * @throws PaperRefused it is void already
   */
  @Permit("documents:void")
  @Mutates("document.voided")
  public PaperRow declareVoid(UUID id, String reason) {
    if (reason == null || reason.isBlank()) {
      throw new Invalid("reason", "required");
    }
    if (reason.length() > LONGEST_REASON) {
      throw new Invalid("reason", "too-long");
    }
    var paper = get(id);
    var now = Instant.now();
    jdbi.useHandle(
        handle -> {
          var by = scopes.caller().displayName();
          if (!PaperTable.declareVoid(
              handle, scopes.requireTenant(), id, by, reason.strip(), now)) {
            throw PaperRefused.isVoid(paper.number());
          }
          MarkTable.declareVoid(handle, paper.code(), LocalDate.ofInstant(now, CityTime.ZONE));
        });
    return get(id);
  }
}
