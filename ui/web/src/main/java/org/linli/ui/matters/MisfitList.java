package org.linli.ui.matters;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.linli.matters.entity.Misfit;
import org.linli.ui.parts.Speech;

/** Variants that a stricter template came after, each with what it takes from it. */
final class MisfitList extends Div {

  MisfitList(Speech speech, List<Misfit> misfits) {
    addClassName("remarks");
    getElement().setAttribute("role", "status");
    add(new Paragraph(speech.say("matters.misfits-meaning")));
    misfits.forEach(
        one ->
            add(
                new Anchor(
                    "processes/draw/" + one.id(),
                    speech.say("matters.misfit", one.name(), one.number(), one.scope())),
                new UnorderedList(
                    one.findings().stream().map(ListItem::new).toArray(ListItem[]::new))));
  }
}
