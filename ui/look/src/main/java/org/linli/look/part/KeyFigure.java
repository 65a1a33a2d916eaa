package org.linli.look.part;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import org.linli.look.text.Say;

/** One figure that matters: its name, value and unit, a word of context, its source and time. */
public final class KeyFigure extends Div {

  private static final long serialVersionUID = 1L;

  private final Span value = new Span();
  private final Span unit = new Span();
  private final Span context = new Span();
  private final SourceNote source = new SourceNote();
  private Tone tone = Tone.NEUTRAL;

  public KeyFigure(String name) {
    addClassName("linli-figure");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", name);
    var label = new Span(name);
    label.addClassName("name");
    value.addClassName("value");
    unit.addClassName("unit");
    context.addClassName("context");
    add(label, new Span(value, unit), context, source);
    toned(Tone.NEUTRAL);
  }

  public KeyFigure(String name, VaadinIcon picture) {
    this(name);
    var icon = picture.create();
    icon.getElement().setAttribute("aria-hidden", "true");
    addComponentAsFirst(icon);
  }

  public KeyFigure show(String text, String itsUnit) {
    value.setText(text);
    unit.setText(itsUnit == null ? "" : itsUnit);
    return this;
  }

  public KeyFigure show(long number) {
    return show(Say.number(number), null);
  }

  /** A word that makes the figure comparable: a share, a trend. */
  public KeyFigure context(String text) {
    context.setText(text);
    return this;
  }

  public KeyFigure from(String itsSource, Instant at) {
    source.say(itsSource, at);
    return this;
  }

  public KeyFigure toned(Tone fresh) {
    removeClassName(tone.css());
    tone = fresh;
    addClassName(tone.css());
    return this;
  }
}
