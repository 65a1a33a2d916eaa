package org.linli.look.part;

import com.vaadin.flow.component.html.Div;

/** Key figures side by side; on a narrow screen two by two. */
public final class FigureRow extends Div {

  private static final long serialVersionUID = 1L;

  public FigureRow(KeyFigure... figures) {
    addClassName("linli-figures");
    add(figures);
  }
}
