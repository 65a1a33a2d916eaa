package org.linli.ui.street;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import org.linli.cases.boundary.EscalatedCases;
import org.linli.cases.entity.EscalatedRow;
import org.linli.look.part.MaskedText;
import org.linli.look.part.PagedGrid;
import org.linli.look.part.Panel;
import org.linli.look.part.SourceNote;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.text.Say;
import org.linli.ui.matters.EscalatedMattersView;

/** Cases of the communities below that are overdue; a title is masked where the mode says so. */
final class EscalatedPanel extends Composite<Panel> {

  private static final long serialVersionUID = 1L;

  private final PagedGrid<EscalatedRow> grid;
  private final SourceNote source = new SourceNote("case-ledger", Instant.now());

  EscalatedPanel(EscalatedCases cases) {
    grid =
        new PagedGrid<>(
            Say.text("street.escalated"), Say.text("street.escalated.none"), cases::list);
    grid.text(Say.text("street.escalated.number"), EscalatedRow::number);
    grid.text(Say.text("street.escalated.community"), EscalatedRow::community);
    grid.parts(
        Say.text("street.escalated.title"), row -> new MaskedText(row.title(), row.decision()));
    grid.parts(Say.text("street.escalated.severity"), row -> StatusChip.ofSeverity(row.severity()));
    grid.text(Say.text("street.escalated.state"), row -> Say.word(row.state()));
    grid.parts(
        Say.text("street.escalated.due"),
        row -> {
          var due = new Div(new Span(Say.time(row.dueAt()) + " "));
          due.add(
              new StatusChip(
                  Say.text("street.escalated.since", Say.ago(row.dueAt(), Instant.now())),
                  Tone.CRITICAL));
          return due;
        });
    grid.setHeight("20rem");
  }

  @Override
  protected Panel initContent() {
    // What alarms and faults open now is passed on with the steps of all matters.
    return new Panel(Say.text("street.escalated"), grid, source)
        .actions(new RouterLink(Say.text("street.escalated.matters"), EscalatedMattersView.class));
  }

  void refresh() {
    grid.refresh();
    source.say("case-ledger", Instant.now());
  }
}
