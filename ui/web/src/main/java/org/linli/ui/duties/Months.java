package org.linli.ui.duties;

import com.vaadin.flow.component.select.Select;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.linli.look.text.Say;

/** The months that can be looked back at, the running one first. */
final class Months {

  static final int BACK = 12;

  private Months() {}

  static Select<YearMonth> choice(Runnable changed) {
    var now = YearMonth.now(ZoneId.of("Asia/Shanghai"));
    var select = new Select<YearMonth>();
    select.setLabel(Say.text("duties.month"));
    select.setItems(IntStream.range(0, BACK).mapToObj(now::minusMonths).toList());
    select.setValue(now);
    select.addValueChangeListener(change -> changed.run());
    return select;
  }
}
