package org.linli.ui.ledger;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.access.entity.Tier;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.rights.boundary.ExplainRow;
import org.linli.rights.boundary.Rights;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.OperationMode;

/**
 * Who may see what in which operation mode, cell by cell with the clause: the rule behind every
 * answer of the gate.
 */
@Route(value = "rights", layout = MainLayout.class)
@Needs(
    value = "decisions:read",
    tiers = {Tier.CITY, Tier.DISTRICT, Tier.STREET})
@Nav(title = "ledger.rights", icon = VaadinIcon.GRID_BIG, group = NavGroup.RIGHTS, order = 45)
public class MatrixView extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Rights rights;
  private final NativeTableBody body = new NativeTableBody();

  @Inject
  public MatrixView(Rights rights) {
    this.rights = rights;
    addClassName("linli-view");
    var lead = new Paragraph(Say.text("ledger.rights.lead"));
    lead.addClassName("lead");
    var mode = new RadioButtonGroup<OperationMode>(Say.text("ledger.mode"));
    mode.setItems(OperationMode.values());
    mode.setItemLabelGenerator(Say::word);
    mode.addValueChangeListener(change -> show(change.getValue()));
    mode.setValue(OperationMode.GOVERNMENT);
    var head = new NativeTableRow();
    for (var key :
        new String[] {"party", "assets", "actions", "purposes", "answer", "clause", "why"}) {
      head.add(new NativeTableHeaderCell(Say.text("ledger.rights." + key)));
    }
    var table = new NativeTable(new NativeTableHeader(head), body);
    table.addClassName("linli-matrix");
    var scroll = new Div(table);
    scroll.addClassNames("scroll", "linli-panel");
    scroll.getElement().setAttribute("tabindex", "0");
    scroll.getElement().setAttribute("role", "region");
    scroll.getElement().setAttribute("aria-label", Say.text("ledger.rights"));
    add(lead, mode, scroll);
  }

  private void show(OperationMode mode) {
    body.removeAll();
    for (var row : rights.matrix(mode)) {
      body.add(
          new NativeTableRow(
              new NativeTableCell(Say.word(row.party())),
              new NativeTableCell(
                  names(row.assets(), asset -> Say.wordOr("Asset.", asset.id()), Asset.ALL.size())),
              new NativeTableCell(names(row.actions(), Say::word, Action.values().length)),
              new NativeTableCell(names(row.purposes(), Say::word, Purpose.values().length)),
              new NativeTableCell(answer(row)),
              new NativeTableCell(row.clause()),
              new NativeTableCell(Say.text(row.why()))));
    }
  }

  private static Span answer(ExplainRow row) {
    var answer = new Span();
    if (row.byContract()) {
      answer.add(new StatusChip(Say.text("ledger.rights.contract"), Tone.NOTICE));
      if (row.otherwise() != null) {
        answer.add(
            new Span(" " + Say.text("ledger.rights.otherwise") + " "),
            StatusChip.of(row.otherwise()));
      }
    } else {
      answer.add(StatusChip.of(row.decision()));
    }
    if (row.flagged()) {
      answer.add(new StatusChip(Say.text("ledger.decisions.flagged"), Tone.NOTICE));
    }
    return answer;
  }

  private static <T> String names(Collection<T> values, Function<T, String> name, int all) {
    return values == null || values.isEmpty() || values.size() == all
        ? Say.text("ledger.rights.any")
        : values.stream().map(name).collect(Collectors.joining(", "));
  }
}
