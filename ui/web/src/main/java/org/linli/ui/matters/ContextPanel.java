package org.linli.ui.matters;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.function.Function;
import org.linli.look.part.Hint;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.matters.entity.CaseContext;
import org.linli.matters.entity.CaseDevice;
import org.linli.matters.entity.CasePerson;
import org.linli.matters.entity.PastMatter;
import org.linli.places.entity.PlaceRow;
import org.linli.ui.community.DeviceView;
import org.linli.ui.parts.Facts;
import org.linli.ui.parts.Speech;

/** What stands around a matter: the map, people, devices, and how the like of it went before. */
final class ContextPanel extends Aside {

  private final Speech speech;

  /**
   * @param places whose names stand on the map; none where the reader may not see places
   */
  ContextPanel(Speech speech, CaseContext around, List<PlaceRow> places) {
    this.speech = speech;
    addClassName("case-context");
    getElement().setAttribute("aria-label", speech.say("matters.context"));
    if (around.spot() != null) {
      add(section("matters.map", SpotMap.of(speech, places, around.spot())));
    }
    list("matters.people", around.people(), this::person);
    list("matters.devices", around.devices(), this::device);
    list("matters.past", around.past(), this::past);
  }

  private <T> void list(String title, List<T> all, Function<T, Component> line) {
    if (all.isEmpty()) {
      return;
    }
    var list = new UnorderedList();
    list.addClassName("case-lines");
    all.forEach(one -> list.add(new ListItem(line.apply(one))));
    add(section(title, list));
  }

  private Section section(String title, Component body) {
    return new Section(new H2(speech.say(title)), body);
  }

  private Component person(CasePerson person) {
    var line = new Div(new Span(name(person)), new Hint(what(person)));
    if (person.phone() != null) {
      line.add(new Facts().fact(speech.say("matters.phone"), person.phone()));
    }
    return line;
  }

  private String name(CasePerson person) {
    if (person.unit() == null) {
      return person.name();
    }
    var unit = OpinionWords.unit(speech, person.unit());
    return person.name() == null ? unit : speech.say("matters.opinion-by", unit, person.name());
  }

  private String what(CasePerson person) {
    var part = speech.word("CasePart", person.part());
    return person.last() == null
        ? part
        : speech.say("matters.person-part", part, person.times(), speech.moment(person.last()));
  }

  private Component device(CaseDevice one) {
    var row = one.device();
    var line = new Div(new RouterLink(row.name(), DeviceView.class, row.id().toString()));
    var chips = new Div(new StatusChip(speech.word("DeviceState", row.state()), Tone.NEUTRAL));
    chips.addClassName("chips");
    if (one.cause()) {
      chips.add(new StatusChip(speech.say("matters.device-cause"), Tone.NOTICE));
    }
    if (row.state().isServing()) {
      chips.add(
          new StatusChip(
              speech.say(row.online() ? "matters.device-online" : "matters.device-silent"),
              row.online() ? Tone.GOOD : Tone.WARNING));
    }
    if (row.openAlarms() > 0) {
      chips.add(
          new StatusChip(speech.say("matters.device-alarms", row.openAlarms()), Tone.CRITICAL));
    }
    line.add(chips);
    if (row.placeName() != null) {
      line.add(new Hint(row.placeName()));
    }
    return line;
  }

  private Component past(PastMatter one) {
    var line =
        new Div(
            new RouterLink(one.number(), MatterView.class, one.id().toString()),
            new Span(one.title()));
    var near = one.place() == null ? "" : one.place();
    line.add(
        new Hint(speech.say("matters.past-where", speech.word("Nearness", one.nearness()), near)),
        new Hint(
            speech.say(
                one.inTime() ? "matters.past-in-time" : "matters.past-late",
                one.outcome(),
                took(one.minutes()))));
    return line;
  }

  /** In the unit in which people say it. */
  private String took(long minutes) {
    if (minutes < 120) {
      return speech.say("matters.took-minutes", Math.max(1, minutes));
    }
    return minutes < 72 * 60
        ? speech.say("matters.took-hours", minutes / 60)
        : speech.say("matters.took-days", minutes / (24 * 60));
  }
}
