package org.linli.matters.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linli.matters.entity.CasePart;
import org.linli.matters.entity.CasePerson;
import org.linli.matters.entity.MatterDetail;
import org.linli.matters.entity.Opinion;
import org.linli.matters.entity.Stage;

/**
 * Who has to do with a matter, taken from what its reader is shown of it: whoever is masked or kept
 * back there is so here.
 */
final class CasePeople {

  private final MatterDetail detail;
  private final Map<List<Object>, CasePerson> people = new LinkedHashMap<>();

  private CasePeople(MatterDetail detail) {
    this.detail = detail;
  }

  /** The applicant first, then who has it in hand, then who worked on it. */
  static List<CasePerson> of(MatterDetail detail) {
    var all = new CasePeople(detail);
    if (detail.row().applicant() != null) {
      all.add(CasePart.APPLICANT, detail.row().applicant(), null);
    }
    detail.now().stream()
        .map(MatterDetail.Standing::who)
        .filter(Objects::nonNull)
        .forEach(who -> all.add(CasePart.HOLDER, who, null));
    detail.stages().forEach(all::add);
    detail.opinions().forEach(all::add);
    var found = new ArrayList<>(all.people.values());
    found.sort(Comparator.comparing(CasePerson::part));
    return found;
  }

  /** What the applicant did stands with the applicant. */
  private void add(Stage stage) {
    if (stage.who() != null && !stage.who().equals(detail.row().applicant())) {
      var part = stage.how() == null ? CasePart.STEERED : CasePart.HANDLER;
      add(part, stage.who(), stage.at());
    }
  }

  /** Of a unit it is whoever answered for it. */
  private void add(Opinion opinion) {
    var answered = opinion.answeredAt() != null;
    var name = opinion.unit() == null || answered ? opinion.person() : null;
    var one =
        new CasePerson(
            CasePart.HELPER, name, null, opinion.unit(), answered ? 1 : 0, opinion.answeredAt());
    people.merge(key(CasePart.HELPER, name, opinion.unit()), one, CasePeople::both);
  }

  private void add(CasePart part, String name, Instant at) {
    var phone = part == CasePart.APPLICANT ? detail.phone() : null;
    var one = new CasePerson(part, name, phone, null, at == null ? 0 : 1, at);
    people.merge(key(part, name, null), one, CasePeople::both);
  }

  private static List<Object> key(CasePart part, String name, Object unit) {
    return List.of(part, String.valueOf(name), String.valueOf(unit));
  }

  private static CasePerson both(CasePerson one, CasePerson other) {
    return new CasePerson(
        one.part(),
        one.name(),
        one.phone(),
        one.unit(),
        one.times() + other.times(),
        later(one.last(), other.last()));
  }

  private static Instant later(Instant one, Instant other) {
    return one == null || other != null && other.isAfter(one) ? other : one;
  }
}
