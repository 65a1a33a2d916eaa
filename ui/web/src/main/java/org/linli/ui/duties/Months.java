package org.linli.ui.duties;

import com.vaadin.flow.component.select.Select;
import java.time.YearMonth;
import java.util.stream.IntStream;
import org.linli.look.text.Say;
import org.linli.tenancy.entity.CityTime;

/** The months that can be looked back at, the running one first. */
final class Months {

  static final int BACK = 12;

  private Months() {}

  static Select<YearMonth> choice(Runnable changed) {
    var now = YearMonth.now(CityTime.ZONE);
    var select = new Select<YearMonth>();
    select.setLabel(Say.text("duties.month"));
    select.setItems(IntStream.range(0, BACK).mapToObj(now::minusMonths).toList());
    select.setValue(now);
    select.addValueChangeListener(change -> changed.run());
    return select;
  }
}
