package org.linli.ui.parts;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.linli.look.part.PagedGrid;

/** Seeks in a list while one types. */
public final class SearchField extends TextField {

  private static final long serialVersionUID = 1L;

  public SearchField(String label, PagedGrid<?> list) {
    super(label);
    setClearButtonVisible(true);
    setPrefixComponent(VaadinIcon.SEARCH.create());
    setValueChangeMode(ValueChangeMode.LAZY);
    addValueChangeListener(change -> list.search(change.getValue()));
  }
}
