package org.linli.ui.assurance;

import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.access.boundary.Page;
import org.linli.assurance.boundary.RegisterSheets;
import org.linli.assurance.boundary.SecurityRegister;
import org.linli.assurance.entity.KindSum;
import org.linli.assurance.entity.RegisterGroup;
import org.linli.assurance.entity.RegisterKind;
import org.linli.look.part.Downloads;
import org.linli.look.part.Panel;
import org.linli.look.part.SourceNote;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.text.Say;
import org.linli.ui.parts.Table;

/** How each kind stands, by groups, and the communities below in numbers. */
final class FiguresPart extends Div {

  private static final long serialVersionUID = 1L;

  private final transient SecurityRegister register;
  private final Panel kinds = new Panel(Say.text("assurance.figures"));
  private final Panel places = new Panel(Say.text("assurance.places"));

  FiguresPart(SecurityRegister register, Downloads downloads) {
    this.register = register;
    kinds.actions(
        downloads.excel(RegisterSheets.FIGURES, page -> Page.part(register.figures(), page)));
    places.actions(
        downloads.excel(RegisterSheets.PLACES, page -> Page.part(register.below(), page)));
    add(kinds, places);
  }

  /** Shows what stands now. */
  void look() {
    var known = register.kinds().stream().collect(Collectors.toMap(RegisterKind::id, kind -> kind));
    var sums = register.figures();
    var body = new Div();
    for (var group : RegisterGroup.values()) {
      var rows = sums.stream().filter(sum -> known.get(sum.kind()).group() == group).toList();
      if (!rows.isEmpty()) {
        body.add(kinds(rows, group, known));
      }
    }
    kinds.fill(body, new SourceNote("assurance", Instant.now()));
    showPlaces();
  }

  private static Table kinds(
      List<KindSum> rows, RegisterGroup group, Map<String, RegisterKind> known) {
    var table =
        new Table(
            Say.word(group),
            Say.text("assurance.clause"),
            Say.text("assurance.standing"),
            Say.text("assurance.overdue"),
            Say.text("assurance.short"),
            Say.text("assurance.year"),
            Say.text("assurance.last"),
            Say.text("assurance.figure"));
    for (var row : rows) {
      table.row(
          RegisterSheets.name(row.kind(), Say.locale()),
          known.get(row.kind()).clause(),
          Say.number(row.standing()),
          row.overdue() == 0
              ? Say.number(0)
              : new StatusChip(Say.number(row.overdue()), Tone.CRITICAL),
          Say.number(row.shortOf()),
          Say.number(row.year()),
          row.lastOn() == null ? Say.none() : row.lastOn().toString(),
          figure(row));
    }
    return table.reachable();
  }

  private static Object figure(KindSum row) {
    return row.figure() == null
        ? Say.none()
        : new StatusChip(
            Say.number(row.figure().doubleValue(), 2),
            Boolean.TRUE.equals(row.met()) ? Tone.GOOD : Tone.CRITICAL);
  }

  private void showPlaces() {
    var rows = register.below();
    places.setVisible(!rows.isEmpty());
    var table =
        new Table(
            Say.text("assurance.community"),
            Say.text("assurance.standing"),
            Say.text("assurance.overdue"),
            Say.text("assurance.short"),
            Say.text("assurance.incidents"));
    for (var row : rows) {
      table.row(
          row.name(),
          Say.number(row.standing()),
          Say.number(row.overdue()),
          Say.number(row.shortOf()),
          Say.number(row.incidents()));
    }
    places.fill(table.reachable(), new SourceNote("assurance", Instant.now()));
  }
}
