package org.linli.ops;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.linli.look.text.Say;

/** A list that may be long: its first two hundred rows, and as many more with each asking. */
public final class LongLines<T> extends Div {

  private static final long serialVersionUID = 1L;
  private static final int STEP = 200;

  private final Lines<T> lines;
  private final Button more = new Button("", click -> showMore());
  private transient List<T> all = List.of();
  private int shown = STEP;

  public LongLines(Lines<T> lines) {
    this.lines = lines;
    more.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    add(lines, more);
  }

  /** Takes the place of what was shown; who had asked for more keeps as many. */
  public void show(List<T> rows) {
    all = List.copyOf(rows);
    look();
  }

  private void showMore() {
    shown += STEP;
    look();
  }

  private void look() {
    lines.setItems(all.subList(0, Math.min(shown, all.size())));
    // Columns as wide as their texts were measured when there was none.
    lines.recalculateColumnWidths();
    more.setVisible(all.size() > shown);
    more.setText(Say.text("ops.more", Math.max(0, all.size() - shown)));
  }
}
