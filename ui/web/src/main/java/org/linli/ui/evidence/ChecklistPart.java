package org.linli.ui.evidence;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import org.linli.access.boundary.Page;
import org.linli.evidence.boundary.Checklist;
import org.linli.evidence.boundary.ChecklistSheet;
import org.linli.evidence.entity.ChecklistState;
import org.linli.look.part.Downloads;
import org.linli.look.part.Panel;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.text.Say;
import org.linli.ui.parts.Table;

/** The checklist of OWASP ASVS: its sums, and the items of one state, the open ones first. */
final class ChecklistPart extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Checklist checklist;
  private final Div listed = new Div();

  ChecklistPart(Checklist checklist, Downloads downloads) {
    this.checklist = checklist;
    var sums = new Div();
    sums.addClassName("chips");
    for (var state : ChecklistState.values()) {
      sums.add(
          new StatusChip(
              Say.text("conformity.asvs.sum." + state, Say.number(checklist.sum(state))),
              tone(state)));
    }
    var shown = new Select<ChecklistState>();
    shown.setId("asvs-state");
    shown.setLabel(Say.text("conformity.asvs.shown"));
    shown.setItems(ChecklistState.values());
    shown.setItemLabelGenerator(state -> ChecklistSheet.state(state, Say.locale()));
    shown.addValueChangeListener(changed -> show(changed.getValue()));
    shown.setValue(ChecklistState.OPEN);
    add(
        new Panel(
                Say.text("conformity.asvs"),
                sums,
                shown,
                listed,
                new Span(Say.text("conformity.asvs.source", checklist.source())))
            .actions(
                downloads.excel(ChecklistSheet.SHEET, page -> Page.part(checklist.items(), page))));
  }

  private void show(ChecklistState state) {
    var table =
        new Table(
            Say.text("conformity.asvs.id"),
            Say.text("conformity.asvs.level"),
            Say.text("conformity.asvs.title"),
            Say.text("conformity.asvs.basis"));
    checklist.items().stream()
        .filter(item -> item.state() == state)
        .forEach(
            item ->
                table.row(
                    item.id(),
                    Say.number(item.level()),
                    item.title().in(Say.locale()),
                    ChecklistSheet.basis(item, Say.locale())));
    listed.removeAll();
    listed.add(table);
  }

  private static Tone tone(ChecklistState state) {
    return switch (state) {
      case MET -> Tone.GOOD;
      case OPEN -> Tone.WARNING;
      case NOT_APPLICABLE -> Tone.NEUTRAL;
    };
  }
}
