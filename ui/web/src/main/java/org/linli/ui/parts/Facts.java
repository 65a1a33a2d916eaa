package org.linli.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.DescriptionList;

/** Facts about one thing: what, and how it is. */
public final class Facts extends DescriptionList {

  public Facts() {
    addClassName("facts");
  }

  public Facts fact(String what, Component how) {
    var term = new Term(what);
    var description = new Description();
    description.add(how);
    add(term, description);
    return this;
  }

  public Facts fact(String what, String how) {
    return fact(what, new Text(how));
  }
}
