package org.linli.ops.feeds;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import java.util.List;
import org.linli.feeds.entity.DistrictLag;
import org.linli.look.text.Say;

/** One feed a district: how fast it comes in and how much waits. */
final class DistrictFeeds extends Grid<DistrictLag> {

  private static final long serialVersionUID = 1L;

  DistrictFeeds() {
    super(DistrictLag.class, false);
    addColumn(DistrictLag::name)
        .setHeader(Say.text("ops.district"))
        .setSortable(true)
        .setAutoWidth(true);
    addColumn(district -> district.code().value())
        .setHeader(Say.text("ops.code"))
        .setAutoWidth(true);
    addColumn(district -> Say.number(district.perSecond(), 1))
        .setHeader(Say.text("ops.in"))
        .setComparator(DistrictLag::perSecond)
        .setAutoWidth(true);
    addColumn(district -> Say.number(district.lag()))
        .setHeader(Say.text("ops.lag.name"))
        .setComparator(DistrictLag::lag)
        .setAutoWidth(true);
    addColumn(DistrictLag::consumers).setHeader(Say.text("ops.consumers")).setAutoWidth(true);
    addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
    setAllRowsVisible(true);
  }

  void show(List<DistrictLag> districts) {
    setItems(districts);
  }
}
