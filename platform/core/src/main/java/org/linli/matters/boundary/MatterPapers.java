package org.linli.matters.boundary;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Permit;
import org.linli.documents.entity.PaperFile;
import org.linli.matters.control.PapersOf;
import org.linli.matters.entity.MatterPaper;

/** The papers 文书 that were issued for a matter, newest first. */
@Facade
public class MatterPapers {

  private final PapersOf papers;

  @Inject
  public MatterPapers(PapersOf papers) {
    this.papers = papers;
  }

  /** For the container's proxy alone. */
  protected MatterPapers() {
    this(null);
  }

  /** Their names and numbers; what stands in them is for who may read the register of papers. */
  @Permit("matters:read")
  public List<MatterPaper> list(UUID matter) {
    return papers.seen(matter);
  }

  /** Those of one of the caller's own matters that are handed to the applicant. */
  @Permit("matters:apply")
  public List<MatterPaper> own(UUID matter) {
    return papers.own(matter);
  }

  /** One of these as it was issued, signed. */
  @Permit("matters:apply")
  public PaperFile get(UUID matter, UUID paper) {
    return papers.ownFile(matter, paper);
  }
}
