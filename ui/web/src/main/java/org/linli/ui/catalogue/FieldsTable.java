package org.linli.ui.catalogue;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.linli.catalogue.boundary.AssetDetail;
import org.linli.catalogue.boundary.SchemaChange;
import org.linli.catalogue.entity.AssetField;
import org.linli.catalogue.entity.AssetSheet;
import org.linli.catalogue.entity.Proposal;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.text.Say;
import org.linli.ui.parts.Table;

/** The fields that stand, and of a version that waits what the rules propose and what is new. */
final class FieldsTable extends Div {

  private static final long serialVersionUID = 1L;

  FieldsTable(AssetDetail detail) {
    add(standing(detail.sheet()));
    if (!detail.changes().isEmpty()) {
      add(
          new H3(Say.text("catalogue.ui.changes")),
          new Paragraph(
              detail.changes().stream()
                  .map(FieldsTable::change)
                  .collect(Collectors.joining(Say.text("list.and")))));
    }
    if (!detail.proposals().isEmpty()) {
      add(new H3(Say.text("catalogue.ui.proposals")), proposals(detail));
    }
  }

  private static Table standing(AssetSheet sheet) {
    var table =
        new Table(
            Say.text("catalogue.ui.field"),
            Say.text("catalogue.ui.meaning"),
            Say.text("catalogue.ui.type"),
            Say.text("catalogue.ui.kind"),
            Say.text("catalogue.ui.level"),
            Say.text("catalogue.ui.sensitive"));
    for (var field : sheet.fields()) {
      table.row(
          field.name(),
          Say.text(field.title()),
          type(field),
          Say.word(field.kind()),
          Chip.of(sheet.levelOf(field)),
          sensitive(field.sensitive()));
    }
    return table;
  }

  private static Table proposals(AssetDetail detail) {
    var table =
        new Table(
            Say.text("catalogue.ui.field"),
            Say.text("catalogue.ui.kind"),
            Say.text("catalogue.ui.level"),
            Say.text("catalogue.ui.sensitive"),
            Say.text("catalogue.ui.why"));
    for (var proposal : detail.proposals()) {
      table.row(
          proposal.field(),
          Say.word(proposal.kind()),
          Chip.of(proposal.level()),
          sensitive(proposal.sensitive()),
          why(proposal));
    }
    return table;
  }

  private static String why(Proposal proposal) {
    var share =
        proposal.fitting() == null
            ? ""
            : " · " + Say.text("catalogue.ui.fitting", proposal.fitting());
    return Say.text(proposal.why()) + " (" + proposal.rule() + ")" + share;
  }

  private static String change(SchemaChange change) {
    return Say.text("SchemaChange." + change.kind().name()) + " " + change.field();
  }

  private static Span sensitive(boolean yes) {
    return yes ? new StatusChip(Say.text("word.yes"), Tone.WARNING) : new Span(Say.text("word.no"));
  }

  private static String type(AssetField field) {
    var unit = field.unit() == null ? "" : " · " + field.unit();
    var codes = field.codes().isEmpty() ? "" : " · " + String.join(", ", field.codes());
    return Say.word(field.type()) + unit + codes;
  }
}
