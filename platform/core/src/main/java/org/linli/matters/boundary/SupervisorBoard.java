package org.linli.matters.boundary;

import jakarta.inject.Inject;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.matters.control.BoardTable;
import org.linli.matters.control.DivisionCells;
import org.linli.matters.entity.BoardQuery;
import org.linli.matters.entity.BoardStep;
import org.linli.matters.entity.BoardView;
import org.linli.matters.entity.DivisionBoard;
import org.linli.tenancy.entity.DivisionCode;

/** The supervisor's board 督办看板: how the open steps stand to their time, with whom and where. */
@Facade
public class SupervisorBoard {

  private final BoardTable table;
  private final DivisionCells divisions;

  @Inject
  public SupervisorBoard(BoardTable table, DivisionCells divisions) {
    this.table = table;
    this.divisions = divisions;
  }

  /** For the container's proxy alone. */
  protected SupervisorBoard() {
    this(null, null);
  }

  /** Of the own community, as it stands now. */
  @Permit("matters:all")
  public BoardView get() {
    return table.view();
  }

  /** The steps behind a line of it, what is due first on top. */
  @Permit("matters:all")
  public Page<BoardStep> steps(BoardQuery query, PageRequest page) {
    return table.steps(query, page);
  }

  /**
   * Of a division of the caller's, as its communities were counted last: half a minute after
   * something moved.
   *
   * @throws org.linli.access.boundary.NotFound for a division of elsewhere
   */
  @Permit("crosstier:read")
  public DivisionBoard of(DivisionCode code) {
    return divisions.of(code);
  }
}
