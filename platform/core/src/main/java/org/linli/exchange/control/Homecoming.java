package org.linli.exchange.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Refusal;
import org.linli.access.boundary.Scopes;
import org.linli.exchange.entity.Form;
import org.linli.exchange.entity.ReturnedFigure;
import org.linli.exchange.entity.Transfer;
import org.linli.exchange.entity.Way;
import org.linli.persistence.Sql;
import org.linli.rights.boundary.Access;
import org.linli.rights.boundary.Gate;
import org.linli.rights.boundary.Opened;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.AssetIndex;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.boundary.CityEyes;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.DivisionLevel;
import org.linli.tenancy.entity.TenantId;

/**
 * Data go home (000 §7.2 e 2, §7.3 b): once a day every street, district and city gives each of its
 * communities what it computed about it. Each giving back is a decision of the gate in the name of
 * the division, and an entry of the exchange log: who returned what to whom.
 */
@ApplicationScoped
public class Homecoming {

  private static final List<DivisionLevel> LEVELS =
      List.of(DivisionLevel.STREET, DivisionLevel.DISTRICT, DivisionLevel.CITY);

  /** Communities in one transaction. */
  private static final int BATCH = 200;

  private static final int LONGEST_NAME = 120;

  private final Gate gate;
  private final CityEyes eyes;

  /**
   * One round over all cities: what it tells stands for the moment of its beginning, what it writes
   * down for the moment of the writing. A log that is sealed bears no entry from long ago.
   */
  private record Turn(Instant now, long began) {

    Instant time() {
      return now.plusNanos(System.nanoTime() - began).truncatedTo(ChronoUnit.MICROS);
    }
  }

  /** What one community gets from one division. */
  private record Gift(Opened opened, Transfer transfer, List<ReturnedFigure> figures) {}

  @Inject
  public Homecoming(Jdbi jdbi, Scopes scopes, Gate gate) {
    this.gate = gate;
    this.eyes = new CityEyes(jdbi, scopes, "exchange");
  }

  /** For the container's proxy alone. */
  protected Homecoming() {
    this(null, null, null);
  }

  /** In every city of the installation, what was not returned of this day yet. */
  public int returnAll(Instant now) {
    var turn = new Turn(now, System.nanoTime());
    return eyes.cities().stream().mapToInt(city -> returnIn(city, turn)).sum();
  }

  /**
   * The figures until the last midnight in China; none a second time, also where another server
   * stopped in the middle.
   *
   * @return how many communities got something, counted once for each division
   */
  public int returnIn(DivisionCode city, Instant now) {
    return returnIn(city, new Turn(now, System.nanoTime()));
  }

  private int returnIn(DivisionCode city, Turn turn) {
    var until = turn.now().atZone(CityTime.ZONE).truncatedTo(ChronoUnit.DAYS).toInstant();
    return LEVELS.stream().mapToInt(level -> returnAt(city, level, until, turn)).sum();
  }

  private int returnAt(DivisionCode city, DivisionLevel level, Instant until, Turn turn) {
    var at = turn.now().truncatedTo(ChronoUnit.MICROS);
    var figures = eyes.within(city, handle -> ReturnTable.compute(handle, city, level, until, at));
    var byDivision =
        figures.stream()
            .collect(
                Collectors.groupingBy(
                    figure -> figure.division().value(), TreeMap::new, Collectors.toList()));
    var given = 0;
    for (var division : byDivision.entrySet()) {
      given +=
          giveBack(city, new DivisionCode(division.getKey()), until, division.getValue(), turn);
    }
    return given;
  }

  private int giveBack(
      DivisionCode city,
      DivisionCode division,
      Instant until,
      List<ReturnedFigure> figures,
      Turn turn) {
    var done = eyes.within(city, handle -> ReturnTable.done(handle, division, until));
    var names = eyes.within(city, handle -> names(handle, division));
    var gifts = new ArrayList<Gift>();
    figures.stream()
        .filter(figure -> !done.contains(figure.tenant()))
        .collect(
            Collectors.groupingBy(ReturnedFigure::tenant, LinkedHashMap::new, Collectors.toList()))
        .forEach(
            (tenant, own) -> {
              var began = System.nanoTime();
              opened(division, tenant, own, names, gifts);
              Breath.after(System.nanoTime() - began);
            });
    for (int from = 0; from < gifts.size(); from += BATCH) {
      var some = gifts.subList(from, Math.min(gifts.size(), from + BATCH));
      eyes.within(city, handle -> written(handle, some, turn.time()));
    }
    return gifts.size();
  }

  /** A community that is shut, or whose rights say no, gets nothing, and the log says why. */
  private void opened(
      DivisionCode division,
      TenantId tenant,
      List<ReturnedFigure> figures,
      Map<String, String> names,
      List<Gift> gifts) {
    var access =
        new Access(
            Action.SHARE,
            AssetIndex.DELIVERED.rightsOf(ReturnTable.ASSET),
            Purpose.GOVERNANCE,
            tenant,
            "returned to the community");
    try {
      var opened = gate.open(division, access);
      gifts.add(new Gift(opened, transfer(opened, division, figures, names), figures));
    } catch (Refusal refusal) {
      // What the gate decided it has written down; a community that is shut takes nothing.
    }
  }

  private static Transfer transfer(
      Opened opened,
      DivisionCode division,
      List<ReturnedFigure> figures,
      Map<String, String> names) {
    var content = RowWriter.write(Form.JSON, rows(figures));
    var first = figures.getFirst();
    var whom =
        names.getOrDefault(division.value(), division.value())
            + " → "
            + names.getOrDefault(first.code().value(), first.code().value());
    return new Transfer(
        Sql.newId(),
        first.computed(),
        Way.RETURN,
        null,
        whom.length() > LONGEST_NAME ? whom.substring(0, LONGEST_NAME) : whom,
        Party.valueOf(division.level() == DivisionLevel.CITY ? "BUREAU" : division.level().name()),
        division.value(),
        ReturnTable.ASSET,
        first.tenant().value(),
        first.code().value(),
        Action.SHARE,
        Purpose.GOVERNANCE,
        figures.stream()
            .map(figure -> figure.measure().name())
            .distinct()
            .collect(Collectors.joining(",")),
        figures.size(),
        content.length,
        opened.decision().outcome(),
        opened.decision().basis().line(),
        ChainHash.of(content));
  }

  private static Rows rows(List<ReturnedFigure> figures) {
    return new Rows(
        List.of("measure", "part", "value", "average", "place", "peers", "grade", "until"),
        figures.stream()
            .map(
                figure ->
                    List.<Object>of(
                        figure.measure().name(),
                        figure.part(),
                        figure.value(),
                        figure.average(),
                        figure.place(),
                        figure.peers(),
                        figure.grade().name(),
                        figure.until()))
            .toList(),
        false,
        null);
  }

  private Void written(Handle handle, List<Gift> gifts, Instant at) {
    var items = new HashMap<Opened, Long>();
    gifts.forEach(gift -> items.put(gift.opened(), (long) gift.figures().size()));
    gate.delivered(handle, items);
    TransferTable.insert(
        handle, gifts.stream().map(gift -> gift.transfer().writtenAt(at)).toList());
    gifts.forEach(gift -> ReturnTable.insert(handle, gift.figures(), gift.transfer().id()));
    return null;
  }

  private static Map<String, String> names(Handle handle, DivisionCode division) {
    var names = new HashMap<String, String>();
    handle
        .createQuery(
            "select code, name from division where code = :code or (level = 'COMMUNITY' and code like :below)")
        .bind("code", division)
        .bind("below", division.value() + "%")
        .map((row, context) -> names.put(row.getString(1), row.getString(2)))
        .forEach(before -> {});
    return names;
  }
}
