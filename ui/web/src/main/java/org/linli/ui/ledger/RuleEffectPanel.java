package org.linli.ui.ledger;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.linli.look.part.Panel;
import org.linli.look.part.StatusChip;
import org.linli.look.text.BasisWords;
import org.linli.look.text.Say;
import org.linli.rights.boundary.RuleEffect;
import org.linli.ui.parts.Table;

/** What a draft would have changed on a recorded day, counted, with real examples. */
final class RuleEffectPanel {

  private RuleEffectPanel() {}

  static Panel of(RuleEffect effect) {
    var sum =
        new Paragraph(
            Say.text(
                "rules.effect.sum",
                effect.decisions(),
                effect.changed(),
                effect.departed(),
                effect.combinations()));
    var title =
        Say.text("rules.effect.of", Say.word(effect.pack()), effect.version(), effect.day());
    return effect.rows().isEmpty() ? new Panel(title, sum) : new Panel(title, sum, table(effect));
  }

  private static Table table(RuleEffect effect) {
    var table =
        new Table(
            Say.text("ledger.mode"),
            Say.text("explain.party"),
            Say.text("explain.asset"),
            Say.text("rules.effect.turn"),
            Say.text("rules.effect.count"),
            Say.text("rules.effect.examples"));
    for (var row : effect.rows()) {
      table.row(
          StatusChip.of(row.mode()),
          new Span(Say.word(row.party())),
          new Span(Say.wordOr("Asset.", row.asset().id())),
          new Div(StatusChip.of(row.before()), new Span(" → "), StatusChip.of(row.after())),
          new Span(String.valueOf(row.count())),
          new Span(
              row.examples().stream()
                  .map(RuleEffectPanel::example)
                  .collect(Collectors.joining("; "))));
    }
    return table;
  }

  private static String example(RuleEffect.Example example) {
    return Say.second(example.at())
        + " "
        + example.username()
        + " "
        + example.community()
        + " "
        + Say.word(example.action())
        + " "
        + Say.word(example.purpose())
        + ": "
        + BasisWords.line(example.afterBasis());
  }
}
