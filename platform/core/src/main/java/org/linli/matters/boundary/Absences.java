package org.linli.matters.boundary;

import jakarta.inject.Inject;
import java.util.UUID;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.matters.control.AbsenceTable;
import org.linli.matters.entity.Absence;
import org.linli.matters.entity.AbsenceDraft;

/** Who is away 请假, and who is given the work meanwhile 代办人. */
@Facade
public class Absences {

  private final AbsenceTable table;

  @Inject
  public Absences(AbsenceTable table) {
    this.table = table;
  }

  /** For the container's proxy alone. */
  protected Absences() {
    this(null);
  }

  /** Those that are not over, the nearest first; of others for whoever steers the work alone. */
  @Permit("matters:handle")
  public Page<Absence> list(PageRequest page) {
    return table.list(page);
  }

  /**
   * One's own, or somebody else's for whoever steers the work.
   *
   * @throws Conflict where that person is away in that time already
   */
  @Permit("matters:handle")
  @Mutates("absence.entered")
  public UUID enter(AbsenceDraft draft) {
    return table.enter(draft);
  }

  /** Takes it back, or ends it now. */
  @Permit("matters:handle")
  @Mutates("absence.ended")
  public void end(UUID id) {
    table.end(id);
  }
}
