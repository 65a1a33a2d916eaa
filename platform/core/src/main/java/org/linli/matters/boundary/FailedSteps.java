package org.linli.matters.boundary;

import jakarta.inject.Inject;
import java.util.UUID;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.documents.entity.FileKind;
import org.linli.documents.entity.PaperFile;
import org.linli.matters.control.Faults;
import org.linli.matters.entity.FailedStep;
import org.linli.matters.entity.FailedStepCheck;

/**
 * Failed steps 故障步骤: what the platform itself could not do in the community's matters, a paper
 * without its seal for example. Whoever sees the matter sees them, mends the cause, and has them
 * done again.
 */
@Facade
public class FailedSteps {

  private final Faults faults;

  @Inject
  public FailedSteps(Faults faults) {
    this.faults = faults;
  }

  /** For the container's proxy alone. */
  protected FailedSteps() {
    this(null);
  }

  /** The longest waiting first; the search looks at number and title of the matter. */
  @Permit("matters:handle")
  public Page<FailedStep> list(PageRequest page) {
    return faults.list(page);
  }

  /** Whether it could be done now, and what hinders it; nothing is done. */
  @Permit("matters:handle")
  public FailedStepCheck get(UUID step) {
    return faults.check(step);
  }

  /**
   * The paper that it would issue now, as a PDF marked as a preview.
   *
   * @throws org.linli.access.boundary.NotFound for a step that makes no paper
   */
  @Permit("documents:read")
  public PaperFile preview(UUID step) {
    return new PaperFile("preview.pdf", FileKind.PDF.type(), faults.preview(step));
  }

  /**
   * Does it again now. What is in the way is refused by its name, and the step stays failed; a seal
   * that has keepers is set where the caller is one of them.
   */
  @Permit("matters:handle")
  @Mutates(value = "step.retried", refusals = true)
  public void retry(UUID step) {
    faults.retry(step);
  }
}
