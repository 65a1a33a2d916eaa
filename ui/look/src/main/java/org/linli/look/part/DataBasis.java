package org.linli.look.part;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.linli.look.text.BasisWords;
import org.linli.look.text.Say;
import org.linli.rights.entity.Decision;

/**
 * A data-rights decision, so that who looks knows by what right: the answer, the community's mode,
 * the rule and clause, the reason, and until when.
 */
public final class DataBasis extends Div {

  private static final long serialVersionUID = 1L;

  public DataBasis(Decision decision) {
    addClassName("linli-basis");
    addClassName(decision.outcome().opens() ? "opens" : "shut");
    var basis = decision.basis();
    var head = new Div(StatusChip.of(decision.outcome()));
    Optional.ofNullable(basis.mode()).map(StatusChip::of).ifPresent(head::add);
    head.addClassName("head");
    add(head, new Paragraph(Say.text(basis.why())));
    var facts = new Div();
    facts.addClassName("facts");
    facts.add(
        fact("look.basis.clause", basis.clause()),
        fact("look.basis.rule", BasisWords.rule(basis.rule())),
        fact("look.basis.version", String.valueOf(basis.version())));
    basis.contract().ifPresent(number -> facts.add(fact("look.basis.contract", number)));
    basis.lifted().ifPresent(floor -> facts.add(fact("look.basis.consent", floor)));
    if (decision.validUntil() != null) {
      facts.add(fact("look.basis.until", Say.time(decision.validUntil())));
    }
    if (decision.flagged()) {
      facts.add(fact("look.basis.flagged", ""));
    }
    add(facts);
  }

  private static Span fact(String key, String value) {
    var name = new Span(Say.text(key));
    name.addClassName("name");
    return new Span(name, new Span(value == null ? Say.none() : value));
  }
}
