package org.linli.ops.feeds;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import org.linli.access.boundary.PageRequest;
import org.linli.look.text.Say;

/** Leads through a long list leaf by leaf, and says where one is. */
final class Leaf extends Div {

  private static final long serialVersionUID = 1L;
  private static final int SIZE = 50;

  private final Span where = new Span();
  private final Button newer = new Button(Say.text("ops.leaf.newer"), click -> turn(-SIZE));
  private final Button older = new Button(Say.text("ops.leaf.older"), click -> turn(SIZE));
  private final transient Command then;
  private int offset;

  /**
   * @param then what follows when the leaf is turned
   */
  Leaf(Command then) {
    this.then = then;
    newer.addThemeVariants(ButtonVariant.LUMO_SMALL);
    older.addThemeVariants(ButtonVariant.LUMO_SMALL);
    addClassName("tools");
    add(newer, where, older);
  }

  PageRequest request() {
    return new PageRequest(offset, SIZE, null);
  }

  /** Back to the newest. */
  void begin() {
    offset = 0;
  }

  /** The list is so long now; nothing is to be turned where it has one leaf. */
  void show(long total) {
    if (offset >= total) {
      offset = 0;
    }
    setVisible(total > SIZE);
    newer.setEnabled(offset > 0);
    older.setEnabled(offset + SIZE < total);
    where.setText(
        Say.text("ops.leaf.where", offset + 1, Math.min(offset + (long) SIZE, total), total));
  }

  private void turn(int by) {
    offset = Math.max(0, offset + by);
    then.execute();
  }
}
