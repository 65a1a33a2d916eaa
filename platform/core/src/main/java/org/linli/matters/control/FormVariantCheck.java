package org.linli.matters.control;

import java.util.List;
import java.util.Locale;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.Escalation;
import org.linli.matters.entity.MatterForm;
import org.linli.matters.entity.Weakening;
import org.linli.messages.Messages;
import org.linli.packs.Text;
import org.linli.processes.entity.ProcessModel;

/**
 * Whether the form of a variant keeps what its template protects: its limit, whom it is passed on
 * to, who sees whom, by which doors people come, and what is filled in at the locked steps. Words,
 * fields of its own, what open steps ask, and to whom work is given are the variant's.
 */
final class FormVariantCheck {

  private final MatterForm above;
  private final MatterForm here;
  private final Weakenings found = new Weakenings();

  private FormVariantCheck(MatterForm above, MatterForm here) {
    this.above = above;
    this.here = here;
  }

  /**
   * @param process the template's, which says what is locked
   * @return empty where nothing is taken from it
   */
  static List<Weakening> of(ProcessModel process, MatterForm above, MatterForm here) {
    var check = new FormVariantCheck(above, here);
    check.kind();
    check.items();
    new FieldVariantCheck(here, check.found).check(above.fields());
    new StepVariantCheck(process, above, here, check.found).check();
    return check.found.all();
  }

  private void kind() {
    found.need(
        Weakenings.isNoLater(above.limit(), here.limit()),
        "limit",
        null,
        Weakenings.word(above.limit().written()));
    found.need(isNoSlower(above.escalation(), here.escalation()), "escalation", null, null);
    above
        .doors()
        .forEach(door -> found.need(here.doors().contains(door), "doors", null, called(door)));
    found.need(!above.anonymous() || here.anonymous(), "anonymous", null, null);
    found.need(Weakenings.isNoWider(above.staff(), here.staff()), "staff", null, null);
    found.need(above.rates() == null || above.rates().equals(here.rates()), "rates", null, null);
  }

  private static Text called(Door door) {
    var word = "Door." + door;
    return new Text(
        Messages.text(Locale.SIMPLIFIED_CHINESE, word), Messages.text(Locale.ENGLISH, word));
  }

  private static boolean isNoSlower(Escalation above, Escalation here) {
    return here.warn() <= above.warn()
        && Weakenings.isNoLater(above.street(), here.street())
        && Weakenings.isNoLater(above.district(), here.district())
        && Weakenings.isNoLater(above.city(), here.city());
  }

  /** Which items there are is the variant's; what is promised of one is not. */
  private void items() {
    for (var item : above.items()) {
      here.item(item.id())
          .ifPresent(
              own ->
                  found.need(
                      Weakenings.isNoLater(item.limit(), own.limit()),
                      "item",
                      item.name(),
                      Weakenings.word(item.limit().written())));
    }
  }
}
