package org.linli.look.part;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.look.testing.Window;

class CalendarTest {

  private final Window window = Window.english();

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void theCalendarSpeaksTheReadersLanguageAndItsWeekBeginsOnMonday() {
    UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    var words = Calendar.day("日期").getI18n();
    assertThat(words.getMonthNames()).hasSize(12).startsWith("一月");
    assertThat(words.getWeekdays()).hasSize(7).startsWith("星期日", "星期一");
    assertThat(words.getToday()).isEqualTo("今天");
    assertThat(words.getFirstDayOfWeek()).isEqualTo(1);
  }

  @Test
  void aMomentNamesBothOfItsFields() {
    var until = Calendar.moment("Until");
    assertThat(until.getDateAriaLabel()).contains("Until: day");
    assertThat(until.getTimeAriaLabel()).contains("Until: time");
  }
}
