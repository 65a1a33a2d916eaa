package org.linli.ui.parts;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.DataProvider;
import java.util.function.Function;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;

/** Fills a grid page by page from a facade: the first page also tells how many rows there are. */
public final class Rows {

  private static final int PAGE = 50;

  private Rows() {}

  /** What the grid wants to see; the screen adds its search. */
  public record Wanted(int offset, int limit) {
    public PageRequest searching(String words) {
      return new PageRequest(offset, limit, words);
    }

    public PageRequest all() {
      return new PageRequest(offset, limit, null);
    }
  }

  public static <T> void fill(Grid<T> grid, Function<Wanted, Page<T>> list) {
    grid.setPageSize(PAGE);
    grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_ROW_STRIPES);
    grid.setDataProvider(
        DataProvider.fromCallbacks(
            query ->
                list
                    .apply(
                        new Wanted(
                            query.getOffset(),
                            Math.clamp(query.getLimit(), 1, PageRequest.LONGEST)))
                    .items()
                    .stream(),
            query -> {
              query.getOffset();
              query.getLimit();
              return Math.toIntExact(list.apply(new Wanted(0, 1)).total());
            }));
  }
}
