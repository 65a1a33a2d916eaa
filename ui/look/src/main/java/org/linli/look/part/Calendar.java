package org.linli.look.part;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.linli.look.text.Say;

/** Fields for days and moments whose calendar speaks the reader's language. */
public final class Calendar {

  private Calendar() {}

  public static DatePicker day(String label) {
    var field = new DatePicker(label);
    field.setLocale(Say.locale());
    field.setI18n(words());
    return field;
  }

  public static DateTimePicker moment(String label) {
    var field = new DateTimePicker(label);
    field.setLocale(Say.locale());
    field.setDatePickerI18n(words());
    field.setDateAriaLabel(Say.text("look.calendar.day", label));
    field.setTimeAriaLabel(Say.text("look.calendar.time", label));
    return field;
  }

  private static DatePicker.DatePickerI18n words() {
    return new DatePicker.DatePickerI18n()
        .setMonthNames(names(Month.values(), month -> standing(month, TextStyle.FULL_STANDALONE)))
        .setWeekdays(names(sundayFirst(), day -> day.getDisplayName(TextStyle.FULL, Say.locale())))
        .setWeekdaysShort(
            names(sundayFirst(), day -> day.getDisplayName(TextStyle.NARROW, Say.locale())))
        .setFirstDayOfWeek(1)
        .setToday(Say.text("look.calendar.today"))
        .setCancel(Say.text("look.calendar.cancel"))
        .setBadInputErrorMessage(Say.text("look.calendar.bad"));
  }

  private static String standing(Month month, TextStyle style) {
    return month.getDisplayName(style, Say.locale());
  }

  private static DayOfWeek[] sundayFirst() {
    var days = new DayOfWeek[7];
    Arrays.setAll(days, index -> DayOfWeek.SUNDAY.plus(index));
    return days;
  }

  private static <T> List<String> names(T[] all, Function<T, String> name) {
    return Arrays.stream(all).map(name).toList();
  }
}
