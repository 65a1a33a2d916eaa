package org.linli.look.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.function.ValueProvider;
import java.util.function.Function;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.exports.entity.Sheet;

/** A long list of a facade, read page by page as one scrolls. */
public final class PagedGrid<T> extends Grid<T> {

  private static final long serialVersionUID = 1L;

  private final transient Function<PageRequest, Page<T>> list;
  private String search;

  /**
   * @param label what the list is, for who cannot see it
   * @param empty what is said when nothing is there
   */
  public PagedGrid(String label, String empty, Function<PageRequest, Page<T>> list) {
    this.list = list;
    addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
    setSelectionMode(SelectionMode.NONE);
    getElement().setAttribute("aria-label", label);
    setEmptyStateComponent(new EmptyState(VaadinIcon.RECORDS, empty));
    setSizeFull();
    setMinHeight("16rem");
    setDataProvider(
        DataProvider.fromCallbacks(
            query ->
                list
                    .apply(new PageRequest(query.getOffset(), query.getLimit(), search))
                    .items()
                    .stream(),
            query -> {
              query.getOffset();
              query.getLimit();
              return (int) list.apply(new PageRequest(0, 1, search)).total();
            }));
  }

  public Column<T> text(String name, ValueProvider<T, String> value) {
    return addColumn(value).setHeader(name).setAutoWidth(true).setResizable(true);
  }

  public Column<T> parts(String name, ValueProvider<T, ? extends Component> value) {
    return addComponentColumn(value::apply).setHeader(name).setAutoWidth(true);
  }

  /** A column of buttons; its header is for readers of screens alone. */
  public Column<T> actions(String name, ValueProvider<T, ? extends Component> value) {
    var header = new Span(name);
    header.addClassName("linli-unseen");
    return addComponentColumn(value::apply)
        .setHeader(header)
        .setAutoWidth(true)
        .setFlexGrow(0)
        .setFrozenToEnd(true);
  }

  /** The whole list as it is filtered at the moment of asking. */
  public Anchor excel(Downloads downloads, Sheet<T> sheet) {
    return downloads.excel(
        sheet, page -> list.apply(new PageRequest(page.offset(), page.limit(), search)));
  }

  public void search(String words) {
    search = words;
    refresh();
  }

  /** What is searched for; null when nothing is. */
  public String words() {
    return search;
  }

  public void refresh() {
    getDataProvider().refreshAll();
  }
}
